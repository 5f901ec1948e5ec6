"""English time words without a number: vague classes, from the date of issue, the same day."""

import re
from collections.abc import Iterator
from datetime import date

from duban.deadline import Interval, Offset, Vague
from extract.numerals import ORDINAL_WORD, ordinal
from extract.times import en_events, festivals
from extract.times.found import Found
from extract.times.moment import first_of_plan
from extract.wordlists import EN, any_of, classified, longest_first, per_folder, words

_START = re.compile(
    r"\b(?:as of|as from|from|since|effective (?:on|upon)|starting from|(?:effect|force) (?:on"
    r"|upon))"
    r" (?=the (?:date|day) (?:of|on which|when)\b)",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"\b(?:(?:on|by|before) )?(?:the )?(?P<word>same|very|next|following) "
    r"(?P<kind>working |business |calendar )?day\b(?! (?:of|on|as|after|from|following|when))"
)
_PLAN = re.compile(
    rf"\b(?:(?P<by>by|before) )?(?:the )?(?P<end>end of (?:the )?)?"
    rf"(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD}) five[- ]year plan(?P<period> period)?",
    re.IGNORECASE,
)
# before the journey begins: an event without a date of its own
_BEFORE = re.compile(
    r"\b(?:before|prior to) (?:the |any |each |an? )?(?P<event>[a-z][a-z-]*(?: [a-z-]+){0,4}?"
    r" (?:begins?|starts?|commences?|opens?|departs?|takes? place|is held|are held))\b",
    re.IGNORECASE,
)
_DURING = re.compile(r"\b(?:during|in|throughout|over) (?:the )?$", re.IGNORECASE)


def find(text: str, reference: date | None) -> Iterator[Found]:
    """Vague deadlines, bare beginnings and days told by another; offsets into `text`."""
    for match, name in classified(EN, "vague", text):
        yield Found(*match.span(), Vague(name), "time.vague")
    for match in _START.finditer(text):
        event = en_events.event_at(text, match.end())
        if event is not None:
            yield Found(
                match.start(), event[1], Offset(event[0], 0, "day", bound="start"), "time.start"
            )
    for match in _SAME_DAY.finditer(text):
        days = 0 if match["word"] in ("same", "very") else 1
        working = (match["kind"] or "").strip() in ("working", "business")
        yield Found(*match.span(), Offset(None, days, "day", working), "time.limit")
    yield from festivals.before(_before_season(), text, reference)
    for match in _BEFORE.finditer(text):
        norm = Offset(match["event"], 0, "day", direction="before", bound="min")
        yield Found(*match.span(), norm, "time.offset")
    yield from _plans(text)


def _plans(text: str) -> Iterator[Found]:
    """During the 11th Five-Year Plan period."""
    for match in _PLAN.finditer(text):
        during = _DURING.search(text, max(0, match.start() - 16), match.start("n"))
        if match["period"] or match["end"] or during:
            first = first_of_plan(ordinal(match["n"]))
            start = None if match["end"] else date(first, 1, 1)
            yield Found(*match.span(), Interval(start, date(first + 4, 12, 31)), "time.period")


@per_folder
def _before_season() -> re.Pattern[str]:
    seasons = any_of(longest_first({*words(EN, "season.words"), *festivals.names()}))
    return re.compile(
        r"\b(?:before|prior to|ahead of) (?:the )?"
        r"(?:(?:onset|arrival|start|beginning|commencement|opening|end) of (?:the )?)?"
        r"(?:next |coming |new |first )?"
        rf"(?P<event>{seasons})\b",
        re.IGNORECASE,
    )
