"""Shares said twice, the second time in brackets, that differ: one third (1/4), 三分之一（25%）."""

import re
from collections.abc import Iterator
from fractions import Fraction

from align.garbles.case import Case, Line
from align.numerals import ZH_NUMERAL, chinese
from duban.garble import Garble, GarbleKind

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8,
    "tenth": 10,
}  # fmt: skip
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_BRACKET = r"\s?[（(](?P<n>\d+/\d+|\d+(?:\.\d+)?\s?(?P<by>%|％|‰|per ?cent))[)）]"
_EN = re.compile(rf"\b(?P<c>{'|'.join(_COUNTS)})[ -](?P<p>{'|'.join(_PARTS)})s?{_BRACKET}", re.I)
_ZH = re.compile(rf"(?P<p>百|千|万|{ZH_NUMERAL})分之(?P<c>{ZH_NUMERAL}|\d+(?:\.\d+)?){_BRACKET}")
_SCALES = {"百": 100, "千": 1000, "万": 10_000}
_NEAR = Fraction(1, 50)
"""How far a rounded share may be from the whole one: one third (33%)."""


def restated_shares(case: Case) -> Iterator[Garble]:
    """Fractions whose brackets say another share; which of the two is meant none can tell."""
    for line in case.lines:
        for start, end in _differing(line):
            kind, code = GarbleKind.NUMBER, "garbled.number.restated"
            yield case.told(line, (start, end), kind, code, None, 0.85)


def _differing(line: Line) -> Iterator[tuple[int, int]]:
    """Where the two differ by more than rounding does.

    >>> text = "one third (1/4), two thirds (67%)；三分之一（25%），千分之五（5‰）"
    >>> [text[a:b] for a, b in _differing(Line(0, len(text), text, "en"))]
    ['one third (1/4)', '三分之一（25%）']
    """
    for match in _EN.finditer(line.text):
        share = Fraction(_COUNTS[match["c"].lower()], _PARTS[match["p"].lower()])
        if abs(share - _bracketed(match)) > _NEAR * share:
            yield match.span()
    for match in _ZH.finditer(line.text):
        whole = _SCALES.get(match["p"]) or chinese(match["p"])
        part = _number(match["c"])
        if whole and part and abs(part / whole - _bracketed(match)) > _NEAR * part / whole:
            yield match.span()


def _number(words: str) -> Fraction | None:
    value = Fraction(words) if words[0].isdigit() else chinese(words)
    return None if value is None else Fraction(value)


def _bracketed(match: re.Match[str]) -> Fraction:
    if match["by"]:
        scale = 1000 if match["by"] == "‰" else 100
        return Fraction(match["n"].removesuffix(match["by"]).strip()) / scale
    above, below = map(int, match["n"].split("/"))
    return Fraction(above, max(1, below))
