"""What an English length of time means: a limit counted from an event, or a duration."""

import re
from collections.abc import Iterator
from dataclasses import replace

from duban.deadline import Bound, Direction, Duration, Norm, Offset
from extract.times import en_events, en_lengths
from extract.times.found import Found
from extract.times.length import Length
from extract.times.limits import limits
from extract.times.months import MONTH
from extract.wordlists import EN, classes, either, per_folder

_WITHIN = re.compile(
    r"(?:\b(?:with)?in(?: the)?(?: next| following| first)?|\b(?P<late>no|not) later than"
    r"|\bby)(?: a period of| a maximum of| a| at most)? $",
    re.IGNORECASE,
)
_LAST_YEARS = re.compile(
    r"\b(?:(?:(?:with)?in|over|during|for) )?the (?:last|past|previous|preceding|most recent) $",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?: period)?,? (?:immediately |next )?(?:counting |counted |calculated |starting |running "
    r"|commencing |beginning |reckoned )?(?:after|following|from|of|since|upon|as of"
    r"|as from)(?: and including)? (?!age\b|the year\b|each year|every)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?: period)? (?:immediately )?(?:before|prior to|ahead of|in advance of|preceding"
    r"|earlier than) ",
    re.IGNORECASE,
)
_IN_ADVANCE = re.compile(
    r" (?:(?:in advance|ahead)(?! of \w)|beforehand"
    r"|(?:(?:prior|advanced?|written|public|formal|reasonable),? )*notice)\b",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"\b(?:since|from|as of|as from|after|upon|following|counting from) (?P<event>(?:the (?:date"
    r"|day) of )?[\w'’-]+(?: [\w'’-]+){0,8}?),? (?P<in>(?:with)?in |no later than "
    r"|not later than )?$",
    re.IGNORECASE,
)
_DAY_OF = re.compile(
    r"\b(?:since|from|as of|as from) (?P<event>the (?:date"
    r"|day) of [\w'’-]+(?: [\w'’-]+){0,7}?),? $",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|no|never)(?: \w+ly)?(?: (?:be|last|take|run|remain|extend))? "
    r"(?:(?P<min>less|fewer|shorter|lower|smaller)|(?:more|greater|longer|higher|larger)) than "
    r"(?:a period of |a term of )?$|\bnot (?:\w+ly|in \w+(?: \w+)?) exceed $",
    re.IGNORECASE,
)
_PERIOD = re.compile(r" period\b")
_ELAPSED = re.compile(r"\bafter (?:a period of |a further |another )?$", re.IGNORECASE)
_STUDY = re.compile(
    r" of (?:[a-z-]+ ){0,3}(?:training|education|study|instruction|coursework|practice)\b"
)
_INSIDE = re.compile(r" (?:inside\b|(?:within|in)(?= *(?:[,.;)]|$)))")
_CLOSED = re.compile(r" *(?:[,.;)]|$)| to ")
_LATER = re.compile(r" (?:later|thereafter)\b(?! than)")
_OF = re.compile(r"(?: period)?,? of ", re.IGNORECASE)
_PART_OF = re.compile(
    rf" of (?:{MONTH}|next|each|every"
    r"|this (?:calendar |fiscal |school )?(?:month|quarter|year|week|term))\b"
)
_TERM = re.compile(
    r"\b(?:term|period|limit|validity|duration|deadline)(?: of [\w ]{1,24})? (?:is|are|shall be"
    r"|of|was) $",
    re.IGNORECASE,
)
RATES = {"day": "FREQ=DAILY", "week": "FREQ=WEEKLY", "month": "FREQ=MONTHLY", "year": "FREQ=YEARLY"}
RATES |= {"quarter": "FREQ=MONTHLY;INTERVAL=3"}


def find(text: str) -> Iterator[Found]:
    """Limits and durations; offsets into `text`."""
    return limits(
        list(en_lengths.find(text)),
        lambda low, high: _between(text, low, high),
        lambda length: _limit(text, length) or _duration(text, length),
    )


def _between(text: str, low: Length, high: Length | None) -> Found | None:
    """Not less than three years but not more than seven years."""
    if high is None or low.unit != high.unit or low.low is not None:
        return None
    first, start = _bound(text, low.start)
    second, joint = _bound(text, high.start)
    or_more = re.match(r" or (?:more|longer|above)", text[low.end : low.end + 12])
    middle = text[low.end + (or_more.end() if or_more else 0) : joint].strip(" ,")
    if second != "max" or not (first == "min" or or_more) or middle not in ("but", "and", ""):
        return None
    iso = f"{low.iso}/{high.iso}"
    return Found(start, high.end, Duration(iso, "range", low.working_days), "time.between")


def _bound(text: str, start: int) -> tuple[Bound | None, int]:
    if negated := _NEGATED.search(text, max(0, start - 50), start):
        return ("min" if negated["min"] else "max"), negated.start()
    match = _bounds().search(text, max(0, start - 40), start)
    if match is None or (match["word"].lower() == "over" and match["period"]):
        return None, start
    return _as_bound(classes(EN, "bound")[match["word"].lower()]), match.start("word")


def _as_bound(name: str) -> Bound:
    known: tuple[Bound, ...] = ("min", "max", "extension")
    return next(bound for bound in known if bound == name)


def _limit(text: str, length: Length) -> Found | None:
    bound, start = _bound(text, length.start)
    if bound == "extension" or _PART_OF.match(text, length.end):
        return None
    within = _WITHIN.search(text, max(0, start - 32), start)
    start = within.start() if within else start
    sooner = _sooner_limit(text, start, length, within, bound)
    if sooner is not None:
        return sooner
    return _original(text, start, length, within) or _later_limit(
        text, start, length, within, bound
    )


def _sooner_limit(
    text: str, start: int, length: Length, within: re.Match[str] | None, bound: Bound | None
) -> Found | None:
    """30 days before expiry, 3 days in advance, in the last five years."""
    if past := _LAST_YEARS.search(text, max(0, length.start - 28), length.start):
        return _counted((past.start(), length.end), length, None, "before", "max")
    advance = _IN_ADVANCE.match(text, length.end)
    if advance and not _PERIOD.match(text, advance.end()):
        return _counted((start, advance.end()), length, None, "before", bound or "min")
    if before := _BEFORE.match(text, length.end):
        return _from_event(text, start, before.end(), length, "before", _sooner(bound, within))
    return None


def _later_limit(
    text: str, start: int, length: Length, within: re.Match[str] | None, bound: Bound | None
) -> Found | None:
    """Within 30 days of receipt; without an event only where `within` says it is a limit."""
    after = _AFTER.match(text, length.end)
    counts = bound and not _OF.match(after[0]) if after else None
    if after and (within or counts or _tells_event(text, after)):
        found = _from_event(text, start, after.end(), length, "after", _later(bound, within))
        if found or not within:
            return found
    if length.low is None and (elapsed := _elapsed(text, length)):
        least: Bound = bound or ("max" if within else "min")
        return _counted((min(start, elapsed[0]), elapsed[1]), length, None, "after", least)
    if inside := _INSIDE.match(text, length.end):
        origin = _original(text, start, length, inside)
        if origin is not None:
            return replace(origin, end=inside.end())
        return _counted((start, inside.end()), length, None, "after", "max")
    word = within[0].strip().lower() if within else ""
    unclear = word in ("", "by", "in the", "in a") or (
        word == "in" and not _CLOSED.match(text, length.end)
    )
    if not unclear and length.low is None:
        chosen: Bound = bound or "max"
        return _counted((start, length.end), length, None, "after", chosen)
    return None


def _elapsed(text: str, length: Length) -> tuple[int, int] | None:
    """After two years, three days later: the event is not stated."""
    if later := _LATER.match(text, length.end):
        return length.start, later.end()
    before = _ELAPSED.search(text, max(0, length.start - 28), length.start)
    if before is None or _told_after().match(text, length.end):
        return None
    return before.start(), length.end


def _sooner(bound: Bound | None, within: re.Match[str] | None) -> Bound:
    """30 days before expiry is the latest day for it; within 30 days before it, the earliest."""
    if within and not within["late"]:
        return "max"
    return bound or "min"


def _later(bound: Bound | None, within: re.Match[str] | None) -> Bound:
    return bound or ("max" if within else "exact")


def _tells_event(text: str, after: re.Match[str]) -> bool:
    return not _OF.match(after[0]) and text[after.end() : after.end() + 1] != ""


def _original(text: str, start: int, length: Length, within: re.Match[str] | None) -> Found | None:
    """From the date of release 30 days within: the event stands before the length."""
    pattern = _ORIGIN if within else _DAY_OF
    match = next(
        iter(reversed(list(pattern.finditer(text, max(0, start - 90), length.start)))), None
    )
    if match is None or "," in match["event"]:
        return None
    event = en_events.event_at(text, match.start("event"))
    if event is None or event[1] < match.end("event"):
        return None
    name = event[0][: match.end("event") - (event[1] - len(event[0]))].strip()
    return _counted((match.start(), length.end), length, name, "after", "max")


def _from_event(
    text: str, start: int, at: int, length: Length, direction: Direction, bound: Bound
) -> Found | None:
    repeated = en_events.EACH.match(text, at)
    if repeated and repeated["unit"].lower() in RATES and direction == "after":
        return None
    event = en_events.event_at(text, at)
    if event is None:
        return None
    name, end = event
    return _counted((start, end), length, name, direction, bound)


def _counted(
    span: tuple[int, int],
    length: Length,
    event: str | None,
    direction: Direction,
    bound: Bound,
) -> Found:
    norm = Offset(event, length.n, length.unit, length.working_days, direction, bound)
    return Found(*span, norm, "time.offset" if event else "time.limit")


def _duration(text: str, length: Length) -> Found | None:
    bound, start = _bound(text, length.start)
    if bound is not None:
        begins = (
            length.start if text[start : start + 12].lower().startswith("not exceed ") else start
        )
        return _lasting(begins, length.end, length, bound)
    if length.low is not None:
        return _lasting(length.start, length.end, length, "range")
    for chosen, words in _COMPARED:
        match = words.match(text, length.end)
        if match:
            return _lasting(length.start, match.end(), length, chosen)
    return _lasting(length.start, length.end, length, "exact") if _told(text, length) else None


_COMPARED: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("min", re.compile(r" (?:or (?:more|longer|above|over)\b|(?:and )?above(?! [a-z]))")),
    (
        "max",
        re.compile(
            r" (?:or (?:less|fewer|shorter|below|under)\b|(?:and )?(?:below|following)(?! [a-z]))"
        ),
    ),
)


def _lasting(start: int, end: int, length: Length, bound: Bound) -> Found:
    norm: Norm = Duration(length.iso, bound, length.working_days)
    return Found(start, end, norm, "time.duration")


def _told(text: str, length: Length) -> bool:
    """Whether the words around a bare length say that something lasts so long."""
    if length.working_days or "consecutive" in text[length.start : length.end]:
        return True
    if _TERM.search(text, max(0, length.start - 46), length.start):
        return True
    if _STUDY.match(text, length.end):
        return True
    before = _told_before().search(text, max(0, length.start - 30), length.start)
    return before is not None or _told_after().match(text, length.end) is not None


@per_folder
def _bounds() -> re.Pattern[str]:
    found = sorted(classes(EN, "bound"), key=lambda word: (-len(word), word))
    return re.compile(
        rf"\b(?P<word>{'|'.join(found)}) (?P<period>a period of |a term of )?$", re.IGNORECASE
    )


@per_folder
def _told_before() -> re.Pattern[str]:
    return re.compile(rf"\b{either(EN, 'duration.before')} $", re.IGNORECASE)


@per_folder
def _told_after() -> re.Pattern[str]:
    return re.compile(
        rf"[ -]{either(EN, 'duration.after')}\b|[- ](?:\w+ )?(?:period|term)\b", re.IGNORECASE
    )
