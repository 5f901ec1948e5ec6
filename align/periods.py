"""How often something is to be done, in months from one time to the next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from align.numerals import EN_NUMERAL, ZH_NUMERAL, plain

_MONTHS = {
    "day": Fraction(1, 30), "week": Fraction(1, 4), "month": Fraction(1), "quarter": Fraction(3),
    "half": Fraction(6), "term": Fraction(6), "year": Fraction(12),
}  # fmt: skip
_ZH_UNITS = {
    "日": "day", "天": "day", "周": "week", "星期": "week", "月": "month", "季度": "quarter",
    "季": "quarter", "半年": "half", "学期": "term", "年": "year",
}  # fmt: skip
_ZH = re.compile(
    rf"每隔?(?P<n>\d{{1,2}}|{ZH_NUMERAL})?个?(?P<u>半年|学期|星期|季度?|[日天周月年])(?!龄)|按(?P<v>季度?|[周月年])"
)
_EN = re.compile(
    rf"\b(?:every|each|per|once (?:an?|in|every)|a|an)(?: (?P<n>\d{{1,2}}|{EN_NUMERAL}))? "
    r"(?P<u>day|week|month|quarter|term(?! of)|half(?: a |-| of the | )?year|year)s?\b",
    re.I,
)
_ADVERBS = re.compile(
    r"\b(?P<u>daily|weekly|monthly|quarterly|semi-?annual(?:ly)?|half-yearly|annual(?:ly)?|yearly)\b",
    re.I,
)
_SEVERAL = re.compile(
    r"[两二三四五六七八九\d]\s*次|\b(?:twice|thrice|times|bi-?\w+ly|bi-?annual\w*)\b", re.I
)
"""More than once in a period: that is said in too many ways to be compared."""
_RATE = re.compile(
    r"\b(?:once|report|meeting|held|inspect\w*|check\w*|conven\w+)\b[^.;]{0,40}$", re.I
)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Words that say how often, with their offsets in the passage and the months they mean."""

    start: int
    end: int
    months: Fraction


def periods(text: str) -> frozenset[Fraction]:
    """The periods at which something recurs; none where it does so several times in each.

    >>> [str(one) for one in sorted(periods("每两个月召开一次，每半年通报"))]
    ['2', '6']
    >>> [str(one) for one in sorted(periods("once a quarter, and monthly"))]
    ['1', '3']
    >>> periods("每年两次"), periods("within a year")
    (frozenset(), frozenset())
    """
    if several(text):
        return frozenset()
    return frozenset(one.months for one in recurrences(text))


def several(text: str) -> bool:
    """Whether a passage tells of something that is done more than once in a period."""
    return _SEVERAL.search(text) is not None


def recurrences(text: str) -> list[Recurrence]:
    """The words that say how often, in order.

    >>> [(one.start, str(one.months)) for one in recurrences("每年一次，每学期两次")]
    [(0, '12'), (5, '6')]
    """
    return sorted((*_chinese(text), *_english(text)), key=lambda one: one.start)


def _chinese(text: str) -> Iterator[Recurrence]:
    for found in _ZH.finditer(text):
        count = plain(found["n"]) or Fraction(1) if found["n"] else Fraction(1)
        yield Recurrence(*found.span(), count * _MONTHS[_ZH_UNITS[found["u"] or found["v"]]])


def _english(text: str) -> Iterator[Recurrence]:
    for match in _EN.finditer(text):
        bare = match[0].lower().startswith(("a ", "an "))
        if not bare or _RATE.search(text[: match.start()]):
            count = plain((match["n"] or "one").lower()) or Fraction(1)
            yield Recurrence(*match.span(), count * _MONTHS[_unit(match["u"])])
    for match in _ADVERBS.finditer(text):
        yield Recurrence(*match.span(), _MONTHS[_unit(match["u"])])


def _unit(word: str) -> str:
    low = word.lower()
    if low.startswith(("half", "semi")):
        return "half"
    if low.startswith(("annual", "year")):
        return "year"
    return {"daily": "day"}.get(low, next((u for u in _MONTHS if low.startswith(u)), "year"))
