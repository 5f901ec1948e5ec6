"""Lengths of time that a passage counts: how many, and of which unit."""

import re
from dataclasses import dataclass
from fractions import Fraction

from align.numerals import EN_NUMERAL, ZH_NUMERAL, plain

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
class Duration:
    """A length of time; offsets are those of the passage, `words` the unit as printed."""

    start: int
    end: int
    number: Fraction
    unit: str
    words: str

    def __str__(self) -> str:
        return f"{float(self.number):g} {self.unit}"


def durations(text: str) -> list[Duration]:
    """The lengths of time in either language, in order.

    >>> [str(one) for one in durations("2个工作日内，保存三年")]
    ['2 working day', '3 year']
    >>> [str(one) for one in durations("within two working days, for 3 years")]
    ['2 working day', '3 year']
    """
    found = []
    for match in sorted((*_EN.finditer(text), *_ZH.finditer(text)), key=lambda m: m.start()):
        number = plain(match["n"].lower())
        unit = next(name for pattern, name in _UNITS if pattern.search(match["u"].lower()))
        if number is not None and 0 < number <= _LONGEST:
            found.append(Duration(*match.span(), number, unit, match["u"]))
    return found


def same(a: Duration, b: Duration) -> bool:
    """Whether two lengths are one, in whatever units: two weeks and 14 days.

    >>> same(durations("两周")[0], durations("14 days")[0])
    True
    >>> same(durations("10日")[0], durations("10 working days")[0])
    False
    """
    if a.unit == b.unit:
        return a.number == b.number
    lengths = [(one.number * _LENGTHS[one.unit][0], _LENGTHS[one.unit][1]) for one in (a, b)]
    return lengths[0] == lengths[1]


_LENGTHS = {
    "minute": (1, "minute"),
    "hour": (60, "minute"),
    "day": (1440, "minute"),
    "week": (10080, "minute"),
    "month": (1, "month"),
    "year": (12, "month"),
    "working day": (1, "working day"),
}
"""How many of a smaller unit each unit has; months and working days have no fixed length."""
