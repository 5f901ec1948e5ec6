"""Things done once a period, in English: an annual return, quarterly drills, two visits a year."""

import re
from collections.abc import Iterator

from duban.deadline import Bound, DueDay, Recurring
from extract.times import en_calendar
from extract.times.en_rates import UNIT, N, number, rule
from extract.times.found import Found
from extract.wordlists import EN, either, per_folder

_EVERY = "annual|yearly|quarterly|monthly|weekly|half-yearly|semi-annual|six-monthly"
_PERIODS = {"annual": "yearly", "semi-annual": "half-yearly", "six-monthly": "half-yearly"}
_SENTENCE_END = re.compile(r"[;!?\n]|\.(?!\d)")
_BY = re.compile(r"\b(?:by|before|on or before|no later than|not later than|prior to) ")
_GRAINS = frozenset({"day", "end", "month"})
_LEAST = re.compile(r"at least|not less than|no fewer than|a minimum of", re.IGNORECASE)


def find(text: str) -> Iterator[Found]:
    """Recurrences told by the thing that is done; offsets into `text`.

    How long it takes (12 hours of training a year) is no count of it.

    >>> next(find("An annual return shall be sent by 30 September.")).norm.due
    DueDay(day=30, month=9)
    """
    for match in _things().finditer(text):
        if not match["one"] and not match["many"]:
            continue
        every = match["every"].lower()
        norm = Recurring(rule(_PERIODS.get(every, every)))
        yield _dated(text, match, norm) or Found(*match.span(), norm, "time.recurring")
    for match in _counted().finditer(text):
        yield Found(*match.span(), _counts(match), "time.recurring")


def _dated(text: str, match: re.Match[str], norm: Recurring) -> Found | None:
    """The day without a year by which the yearly thing is due, in the same sentence."""
    stop = _SENTENCE_END.search(text, match.end())
    if norm.rrule != "FREQ=YEARLY":
        return None
    for by in _BY.finditer(text, match.end(), stop.start() if stop else len(text)):
        read = en_calendar.point(text, by.end(), bare=True)
        if read and read[0].year is None and not read[0].is_relative and read[0].grain in _GRAINS:
            due = DueDay(read[0].last_day, read[0].last_month)
            return Found(by.start(), read[1], Recurring(norm.rrule, due), "time.recurring-due")
    return None


def _counts(match: re.Match[str]) -> Recurring:
    bound: Bound | None = "min" if match["least"] else None
    times = 1 if match["times"].lower() in ("a", "an") else number(match["times"])
    return Recurring(rule(match["unit"]), None, times, bound)


@per_folder
def _things() -> re.Pattern[str]:
    noun = f"(?:[a-z-]+ ){{0,2}}?{either(EN, 'periodic.nouns')}"
    return re.compile(
        rf"(?:\b(?P<one>an?|one|its|their) (?:[a-z]+ )??|(?<!the )\b)(?P<every>{_EVERY}) {noun}"
        r"(?P<many>s)?\b",
        re.IGNORECASE,
    )


@per_folder
def _counted() -> re.Pattern[str]:
    noun = f"(?:(?!of |hour|day|minute)[a-z-]+ ){{0,2}}?{either(EN, 'periodic.nouns')}s?"
    return re.compile(
        rf"\b(?:(?P<least>{_LEAST.pattern}) )?(?P<times>an?|{N}) {noun}"
        rf" (?:an?|per|each|every) (?P<unit>{UNIT})\b",
        re.IGNORECASE,
    )
