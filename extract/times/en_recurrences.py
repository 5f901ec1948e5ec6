"""English recurrences: every six months, twice a year, at least annually, monthly by the 5th."""

import re
from collections.abc import Iterator

from duban.deadline import Bound, Due, DueDay, Recurring
from extract.numerals import ordinal
from extract.times import en_calendar, en_due, en_lengths, en_periodic
from extract.times.en_rates import ADVERB, TIMES, UNIT, WEEKDAY, N, count, number, rule
from extract.times.found import Found
from extract.wordlists import EN, any_of, classified, longest_first, per_folder, words

_LEAST = (
    r"at least|not less than|no less than|not fewer than|no fewer than|a minimum of"
    r"|(?:not|no) less (?:often|frequently) than|at a minimum|minimum"
)
_MOST = r"no more than|not more than|at most|up to|a maximum of|(?:not|no) more often than"
_BOUND = rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))"
_EVERY = re.compile(
    rf"(?:\b{_BOUND} )?\b(?:(?P<once>once )(?:every|each)|every|each)(?: the)?"
    rf"(?P<other> other| second| alternate)?(?: (?P<n>{N}))?(?: (?:full|consecutive))? "
    rf"(?:(?P<unit>{UNIT})s?"
    rf"|(?P<day>(?:{WEEKDAY})(?:(?:, | and |, and )(?:{WEEKDAY}))*))\b(?! (?:of age|old))",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    rf"(?:\b{_BOUND} )?\b{TIMES}(?: or more)?"
    rf" (?:(?:(?:an?|each|every|per|in (?:each|every|any|an?)|within each)(?P<other> other)?"
    rf"(?: (?P<n>{N}))?|in (?P<in>{N})) (?P<unit>{UNIT})s?|(?P<adverb>{ADVERB}))\b",
    re.IGNORECASE,
)
_INTERVALS = re.compile(
    rf"\b(?:(?:at )?(?P<n>{N})(?:-(?P<adverb>monthly|weekly|yearly)(?: intervals| basis)?"
    r"| (?P<spaced>monthly|weekly|yearly) (?:intervals|basis))"
    r"|(?:intervals of |at )(?:(?P<within>not (?:more|longer) than|not exceeding|no more than"
    r"|no longer than|up to|at most) )?"
    rf"(?P<n2>{N})[- ](?P<unit>day|week|month|year)s?(?P<at> intervals)?)\b",
    re.IGNORECASE,
)
_GARBLED_OFTEN = re.compile(
    rf"\b(?P<n>{N}) (?P<unit>{UNIT})s? {TIMES}(?= *(?:[,.;)]|$)| to\b)", re.IGNORECASE
)
_HALF_YEAR = re.compile(r"(?:^|(?<=[.;\n] )|(?<=[.;]))[Hh]alf a year(?= to )")
_DAILY = re.compile(
    r"(?<!the )(?<!their )(?<!its )(?<!of )\b[Dd]aily\b(?=\s*(?:[,.;)]|$)| (?:at|by|before|to)\b)"
)
_ONCE = re.compile(rf"^,? (?:to \w+ )?(?:{_BOUND} )?{TIMES}\b", re.IGNORECASE)
_AT_LEAST = re.compile(rf"\b(?:{_LEAST}) (?:on )?$", re.IGNORECASE)
_BY = re.compile(r",? (?:by|before|on or before|no later than|not later than|prior to) ")
_BY_DAY = re.compile(
    r"(?:the )?(?P<d>\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?= day\b))(?: day)?\b(?! of (?:the )?[A-Z])"
)
_ON_DAY = re.compile(rf",? on (?P<day>{WEEKDAY})s?\b")
_PERIOD_END = re.compile(
    r",? (?:within |no later than |not later than )?(?=\w+)(?P<length>[^.;,]{3,40}?) "
    r"(?:after|of|from|following) (?:the|its) (?P<edge>end|close)\b(?: of (?:the|each|that|every) "
    r"(?P<unit>month|quarter|year|half[- ]year|week)\b|(?! of))"
)


_PERIODS = {rule(unit): unit for unit in ("week", "month", "quarter", "half-year", "year")}


def find(text: str) -> Iterator[Found]:
    """Recurrences; offsets into `text`."""
    for match in _OFTEN.finditer(text):
        yield _often(match)
    for match in _EVERY.finditer(text):
        yield _every(text, match)
    for match in _INTERVALS.finditer(text):
        found = _interval(match)
        if found is not None:
            yield found
    for match in _GARBLED_OFTEN.finditer(text):
        norm = Recurring(rule(match["unit"], number(match["n"])), None, count(match["times"]))
        yield Found(*match.span(), norm, "time.repaired")
    for match in _HALF_YEAR.finditer(text):
        norm = Recurring("FREQ=MONTHLY;INTERVAL=6", times=_occasion(text, *match.span()))
        yield Found(*match.span(), norm, "time.recurring")
    for match in _DAILY.finditer(text):
        yield _adverb(text, match, "FREQ=DAILY")
    for match, name in classified(EN, "recurrence", text):
        yield _adverb(text, match, name)
    yield from en_due.find(text)
    yield from en_periodic.find(text)


def _bound(match: re.Match[str]) -> Bound | None:
    return "min" if match["least"] else "max" if match["most"] else None


def _often(match: re.Match[str]) -> Found:
    if match["adverb"]:
        name = rule(match["adverb"])
    else:
        every = number(match["n"] or match["in"]) * (2 if match["other"] else 1)
        name = rule(match["unit"], every)
    norm = Recurring(name, None, count(match["times"]), _bound(match))
    return Found(*match.span(), norm, "time.recurring")


def _every(text: str, match: re.Match[str]) -> Found:
    if match["day"]:
        days = ",".join(day[:2].upper() for day in re.findall(WEEKDAY, match["day"], re.I))
        name = "FREQ=WEEKLY" + (";INTERVAL=2" if match["other"] else "")
        return Found(*match.span(), Recurring(f"{name};BYDAY={days}"), "time.recurring")
    name = rule(match["unit"], number(match["n"]) * (2 if match["other"] else 1))
    times, bound = (1 if match["once"] or match["least"] else None), _bound(match)
    if not match["once"] and not match["least"]:
        after = _ONCE.search(text[match.end() : match.end() + 40])
        times = count(after["times"]) if after else _occasion(text, *match.span())
        bound = _bound(after) if after else None
    norm = Recurring(name, None, times, bound)
    return _due(text, Found(*match.span(), norm, "time.recurring"))


def _interval(match: re.Match[str]) -> Found | None:
    """At six-monthly intervals, at intervals of not more than six months."""
    if adverb := match["adverb"] or match["spaced"]:
        norm = Recurring(rule(adverb, number(match["n"])))
    elif match["at"] or "interval" in match[0].lower():
        name = rule(match["unit"], number(match["n2"]))
        norm = Recurring(name, None, 1, "min") if match["within"] else Recurring(name)
    else:
        return None
    return Found(*match.span(), norm, "time.recurring")


def _occasion(text: str, start: int, end: int) -> int | None:
    """1 when the clause names one meeting or inspection a period."""
    around = text[max(0, start - 40) : start], text[end : end + 40]
    named = _occasions().search(around[0].rpartition(".")[2]) or _occasions().search(
        around[1].partition(".")[0]
    )
    return 1 if named else None


def _adverb(text: str, match: re.Match[str], name: str) -> Found:
    """Monthly, annually by March 31, at least quarterly, weekly on Fridays."""
    least = _AT_LEAST.search(text, max(0, match.start() - 32), match.start())
    if least and match[0].lower().startswith(("on ", *ADVERB.split("|"), "semi", "bi", "half")):
        norm = Recurring(name, None, 1, "min")
        return Found(least.start(), match.end(), norm, "time.recurring")
    day = _ON_DAY.match(text, match.end())
    if day and name.startswith("FREQ=WEEKLY"):
        norm = Recurring(f"{name};BYDAY={day['day'][:2].upper()}")
        return Found(match.start(), day.end(), norm, "time.recurring")
    return _due(text, Found(*match.span(), Recurring(name), "time.recurring"))


def _due(text: str, found: Found) -> Found:
    """With the due point that follows: by the 5th, by March 31, within 15 days after the end."""
    norm = found.norm
    if not isinstance(norm, Recurring) or norm.due is not None:
        return found
    due = _day_named(text, found.end, norm) or _after_end(text, found.end, norm)
    if due is None:
        return found
    dated = Recurring(norm.rrule, due[0], norm.times, norm.bound)
    return Found(found.start, due[1], dated, "time.recurring-due")


def _day_named(text: str, at: int, norm: Recurring) -> tuple[DueDay, int] | None:
    by = _BY.match(text, at)
    if by is None:
        return None
    day = _BY_DAY.match(text, by.end())
    if day and norm.rrule.startswith("FREQ=MONTHLY"):
        return DueDay(ordinal(day["d"])), day.end()
    read = en_calendar.point(text, by.end(), bare=True)
    if read and read[0].grain in ("day", "end", "month") and read[0].year is None:
        if read[0].is_relative or not norm.rrule.startswith("FREQ=YEARLY"):
            return None
        return DueDay(read[0].last_day, read[0].last_month), read[1]
    return None


def _after_end(text: str, at: int, norm: Recurring) -> tuple[Due, int] | None:
    match = _PERIOD_END.match(text, at)
    if match is None or (match["unit"] and rule(match["unit"]) != norm.rrule):
        return None
    length = next(en_lengths.find(match["length"]), None)
    if length is None or length.low is not None or norm.rrule not in _PERIODS:
        return None
    event = f"{match['edge'].lower()} of {match['unit'] or _PERIODS[norm.rrule]}"
    return Due(event, length.n, length.unit, length.working_days), match.end()


@per_folder
def _occasions() -> re.Pattern[str]:
    occasions = any_of(
        longest_first(word.partition(" ")[2] for word in words(EN, "occasion.words"))
    )
    return re.compile(rf"\b(?:an?|one) (?:[a-z-]+ ){{0,2}}{occasions}\b", re.IGNORECASE)
