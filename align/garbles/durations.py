"""Durations that a translation changed: short ones, too, as both sides name what they count."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from align.garbles.case import Case, Pair
from align.numerals import EN_NUMERAL, ZH_NUMERAL, plain
from duban.garble import Garble, GarbleKind

_EN = re.compile(
    rf"(?<![\d.,])\b(?P<n>\d+(?:\.\d+)?|{EN_NUMERAL})[ -](?P<u>(?:working |business |calendar )?"
    r"(?:day|week|month|year|hour|minute)s?)\b",
    re.I,
)
_ZH = re.compile(
    rf"(?<![\d.年月第])(?P<n>\d+(?:\.\d+)?|{ZH_NUMERAL})(?P<u>个?(?:工作)?日|天|个?星期|周|个月|年|"
    r"个?小时|分钟)(?![度级份])"
)
_UNITS = (
    (re.compile(r"working|business|工作日"), "working day"),
    (re.compile(r"day|日|天"), "day"),
    (re.compile(r"week|星期|周"), "week"),
    (re.compile(r"month|月"), "month"),
    (re.compile(r"year|年"), "year"),
    (re.compile(r"hour|时"), "hour"),
    (re.compile(r"minute|分"), "minute"),
)
_LONGEST = 400
"""More is a year of the calendar, or no duration."""


@dataclass(frozen=True, slots=True)
class _Duration:
    start: int
    end: int
    number: Fraction
    unit: str
    words: str
    digits: bool


def duration_garbles(case: Case) -> Iterator[Garble]:
    """Durations unlike the counterpart's, where both count the same units as often.

    Nothing is told of another version, nor of a passage that differs in more than one of them.
    """
    if case.versions is not None:
        return
    for pair in case.pairs:
        own, other = _durations(pair.own), _durations(pair.other)
        if own and [one.unit for one in own] == [one.unit for one in other]:
            unlike = [(a, b) for a, b in zip(own, other, strict=True) if a.number != b.number]
            if len(unlike) == 1 and not _reordered(own, other):
                yield _garble(case, pair, *unlike[0])


def _reordered(own: list[_Duration], other: list[_Duration]) -> bool:
    return Counter(one.number for one in own) == Counter(one.number for one in other)


def _durations(text: str) -> list[_Duration]:
    found = []
    for match in sorted((*_EN.finditer(text), *_ZH.finditer(text)), key=lambda m: m.start()):
        number = plain(match["n"].lower())
        unit = next(name for pattern, name in _UNITS if pattern.search(match["u"].lower()))
        if number is not None and 0 < number <= _LONGEST:
            start, end = match.span()
            digits = match["n"][0].isascii() and match["n"][0].isdigit()
            found.append(_Duration(start, end, number, unit, match["u"], digits))
    return found


def _garble(case: Case, pair: Pair, own: _Duration, meant: _Duration) -> Garble:
    words = pair.own[own.start : own.end]
    number = f"{float(meant.number):g}"
    space = words[len(words) - len(own.words) - 1] if own.words.isascii() else ""
    return case.found(
        (pair.start + own.start, pair.start + own.end),
        GarbleKind.NUMBER,
        "garbled.number.differs",
        f"{number}{space}{own.words}",
        0.85,
        own=words,
        other=pair.other[meant.start : meant.end],
    )
