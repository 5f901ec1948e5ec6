"""Dates whose parts a translator put in an order no language has, and spans that end too early."""

import re
from collections.abc import Iterator
from itertools import pairwise

from align.garbles.case import Case, Line
from align.times import MONTH, Time, times
from duban.garble import Garble, GarbleKind
from duban.month import MONTHS, month_number
from duban.numeral import ordinal

_YEAR = r"(?:19|20)\d\d"
_COUNTED = re.compile(
    rf"\b(?P<head>(?:end|middle|beginning|start) of |early |late )(?P<m>1[0-2]|[1-9]) months?,? "
    rf"(?:of )?(?P<y>{_YEAR})\b"
)
_YEAR_FIRST = re.compile(
    rf"\b(?P<head>(?:end|middle|beginning|start) of )(?P<y>{_YEAR}) (?P<m>1[0-2]|[1-9])(?=[.;,)]|$)"
)
_YEAR_MONTH = re.compile(
    rf"\b(?P<head>of|in|by|since|until|from|to|before|after|early|late) (?P<y>{_YEAR}),? "
    rf"(?P<mn>{MONTH})\b(?! ?\d| of\b)"
)
_BARE = re.compile(rf"\((?P<m>1[0-2]|[1-9])(?: months?)?,? (?:of )?(?P<y>{_YEAR})\)")
_MONTH_DAY = re.compile(
    rf"\b(?:(?P<y>{_YEAR}) )?(?P<m>1[0-2]|[1-9]) month (?P<p>3[01]|[12]\d|[1-9])\b(?: days?)?"
    r"(?: to (?P<n>1[0-2]|[1-9]) month (?P<q>3[01]|[12]\d|[1-9])\b(?: days?)?)?"
)
"""4月15日 taken word by word; "4 months 15 days" is how long something lasts."""
_DAY_OF = re.compile(r"\bthe (?P<d>(?P<n>3[01]|[12]\d|[1-9]) day)(?= of (?:each|every)\b)")
_LATE_DAY = re.compile(
    rf"\b(?P<y>{_YEAR}),? (?P<mn>{MONTH}) (?P<d>[1-3]?\d)(?:st|nd|rd|th)? (?:months?|days?)\b"
)
_LAST_DAY = re.compile(rf"\b(?P<mn>{MONTH}) (?P<y>{_YEAR}),? (?P<d>[1-3]?\d)(?=[.;)]?\s*$)")
_DAY_MONTH = re.compile(
    rf"\b(?P<d>[1-3]?\d (?:{MONTH})|{MONTH} [1-3]?\d) (?:months?|days?)(?=[.,;)]|$)"
)
_MONTH_TWICE = re.compile(rf"\b(?P<mn>{MONTH}),? (?P=mn)\b(?! (?:Day|Festival))")
_TO = re.compile(r"\s?(?:to|until|till|through|[-–—~～至到]+)\s?")


def misordered_dates(case: Case) -> Iterator[Garble]:
    """Months as counts, days that are called months, a month twice, spans that go back in time."""
    for line in case.lines:
        for start, end, meant in sorted(_parts(line.text)):
            code, kind = "garbled.date.order", GarbleKind.DATE
            yield case.told(line, (start, end), kind, code, meant, 0.85)
        for first, last in _backward(line):
            where, kind = (first.start, last.end), GarbleKind.DATE
            yield case.told(line, where, kind, "garbled.date.backward", None, 0.75)


def _parts(text: str) -> Iterator[tuple[int, int, str]]:
    """What is out of order, and the date in English.

    >>> [found[2] for found in _parts("from 2016 January 1 month to the end of 12 months of 2016")]
    ['end of December 2016', '1 January 2016']
    >>> [found[2] for found in _parts("by 31 August August 2015 (12 month 2015), in 2016 May")]
    ['(December 2015)', 'August', 'in May 2016']
    """
    for match in (*_COUNTED.finditer(text), *_YEAR_FIRST.finditer(text)):
        yield *match.span(), f"{match['head']}{MONTHS[int(match['m']) - 1]} {match['y']}"
    for match in _MONTH_DAY.finditer(text):
        head = f"{match['y']} " if match["y"] else ""
        meant = [
            f"{MONTHS[int(match[m]) - 1]} {match[d]}"
            for m, d in (("m", "p"), ("n", "q"))
            if match[m]
        ]
        yield *match.span(), head + " to ".join(meant)
    for match in _DAY_OF.finditer(text):
        yield *match.span("d"), f"{ordinal(int(match['n']))} day"
    for match in _BARE.finditer(text):
        yield *match.span(), f"({MONTHS[int(match['m']) - 1]} {match['y']})"
    for match in (*_LATE_DAY.finditer(text), *_LAST_DAY.finditer(text)):
        month = MONTHS[month_number(match["mn"]) - 1]
        yield *match.span(), f"{match['d']} {month} {match['y']}"
    for match in _DAY_MONTH.finditer(text):
        yield *match.span(), match["d"]
    for match in _MONTH_TWICE.finditer(text):
        yield *match.span(), match["mn"]
    for match in _YEAR_MONTH.finditer(text):
        yield *match.span(), f"{match['head']} {match['mn']} {match['y']}"


def _backward(line: Line) -> Iterator[tuple[Time, Time]]:
    """Two dates with their years, the second of which is meant to be later and is not."""
    found = times(line.text)
    for first, last in pairwise(found):
        joined = _TO.fullmatch(line.text[first.end : last.start])
        dated = first.year is not None and last.year is not None
        if joined and dated and _before(last, first):
            yield first, last


def _before(time: Time, other: Time) -> bool:
    """Whether a date is earlier for certain; of what one does not say nothing is certain."""
    for mine, theirs in zip(time.value, other.value, strict=True):
        if mine is None or theirs is None or mine != theirs:
            return mine is not None and theirs is not None and mine < theirs
    return False
