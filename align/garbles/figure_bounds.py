"""Bounds that no figure meets: not less than 5 but not more than 2; 2倍以上1倍以下."""

import re
from collections.abc import Iterator

from align.garbles.case import Case, Line
from align.numerals import ZH_NUMERAL, chinese
from duban.garble import Garble, GarbleKind
from duban.language import Language

_N = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_LOW = (
    r"(?:(?:not|no) (?:less|fewer|lower|under) than|at least|(?<!not )(?<!no )(?:more|higher) than|"
    r"over|above|exceeding)"
)
_HIGH = (
    r"(?:(?:not|no) (?:more|higher|over) than|at most|up to|"
    r"(?<!not )(?<!no )(?:less|fewer|lower) than|not exceeding|below|under)"
)
_BY = r"(?P<by>(?: (?:[a-z]+|%)){0,3},? (?:but|and) )"
_BOTH = (
    re.compile(rf"\b{_LOW} (?P<a>{_N}){_BY}{_HIGH} (?P<b>{_N})(?!,?\d)", re.I),
    re.compile(rf"\b{_HIGH} (?P<b>{_N}){_BY}{_LOW} (?P<a>{_N})(?!,?\d)", re.I),
)
"""A lower bound `a` and an upper bound `b` of one figure."""
_ZH = re.compile(
    rf"(?<![\d.,第])(?P<a>{_N}|{ZH_NUMERAL})(?P<u>万元|亿元|元|倍|年|个?月|日|天|小时|人|吨|公里|平方米|米)以上"
    rf"(?P<b>{_N}|{ZH_NUMERAL})(?P<v>(?P=u)|亿元|万元|元)以下"
)
_MONEY = {"亿元": 1e8, "万元": 1e4, "元": 1.0}
_FULL = re.compile(r"(?P<a>\d{1,4})分[（(](?:满分|总分)(?:为)?(?P<b>\d{1,4})分[)）]")


def figure_bounds(case: Case) -> Iterator[Garble]:
    """Lower bounds above the upper ones, with the two turned round."""
    for line in case.lines:
        for start, end, meant in _turned(line):
            code, kind = "garbled.number.range", GarbleKind.NUMBER
            yield case.told(line, (start, end), kind, code, meant, 0.85)


def _turned(line: Line) -> Iterator[tuple[int, int, str | None]]:
    """Where bounds exclude each other, and the words with their figures exchanged.

    >>> text = "not less than 50 but not more than 20 yuan; fewer than 60 but more than 75 marks"
    >>> [found[2] for found in _turned(Line(0, len(text), text, Language.EN))]
    ['not less than 20 but not more than 50', 'fewer than 75 but more than 60']
    >>> text = "2倍以上1倍以下，五日以上十日以下，80分（满分60分）"
    >>> [found[2] for found in _turned(Line(0, len(text), text, Language.ZH))]
    ['1倍以上2倍以下', None]
    """
    patterns = _BOTH if line.language is Language.EN else (_ZH,)
    for pattern in patterns:
        for match in pattern.finditer(line.text):
            low, high = _sum(match, "a", "u"), _sum(match, "b", "v")
            if low > high > 0:
                yield *match.span(), _exchanged(match)
    for match in _FULL.finditer(line.text):
        if int(match["a"]) > int(match["b"]):
            yield *match.span(), None


def _sum(match: re.Match[str], figure: str, unit: str) -> float:
    """The value of a figure in yuan, or in the unit that both have."""
    scale = _MONEY.get(match.groupdict().get(unit) or "", 1.0)
    return _value(match[figure]) * scale


def _value(words: str) -> float:
    return float(words.replace(",", "")) if words[0].isdigit() else float(chinese(words) or 0)


def _exchanged(match: re.Match[str]) -> str | None:
    """The words of a match with `a` and `b` in each other's place; none of two units."""
    units = match.groupdict()
    if units.get("u") != units.get("v"):
        return None
    first, second = sorted(("a", "b"), key=match.start)
    head = match.string[match.start() : match.start(first)]
    between = match.string[match.end(first) : match.start(second)]
    return (
        head
        + match[second]
        + between
        + match[first]
        + match.string[match.end(second) : match.end()]
    )
