"""Figures said twice, in words and in brackets behind them, that differ: thirty (3) days."""

import re
from collections.abc import Iterator

from align.garbles.case import Case, Line
from align.numerals import EN_NUMERAL, chinese, english
from duban.garble import Garble, GarbleKind
from duban.language import Language
from duban.numeral import HAN_NUMERAL

_EN = re.compile(
    rf"(?<![-\w])(?<!section )(?<!article )(?<!annex )(?<!part )(?P<said>{EN_NUMERAL})"
    r" ?\((?P<n>\d{1,3}(?:,\d{3})+|\d+)\)(?= (?:[a-z-]+ ){0,2}[a-z]{3,}s\b)",
    re.I,
)
_UNIT = "个|日|天|月|年|元|万元|名|人|倍|份|次|小时|周"
_ZH = re.compile(
    rf"(?<![{HAN_NUMERAL}第之年月])(?P<said>[{HAN_NUMERAL}]+)(?P<u>(?:{_UNIT})?)"
    rf"[（(](?P<n>\d+)(?P<u2>(?:{_UNIT})?)[）)](?=(?P<u3>{_UNIT})?)"
)


def restated_figures(case: Case) -> Iterator[Garble]:
    """Figures whose brackets say another number than the words before them.

    The words are offered where the digits are what is left of theirs.
    """
    for line in case.lines:
        for start, end, meant in _differing(line):
            kind, code = GarbleKind.NUMBER, "garbled.number.restated"
            yield case.told(line, (start, end), kind, code, meant, 0.9)


def _differing(line: Line) -> Iterator[tuple[int, int, str | None]]:
    """Where the two differ, and the figure that is meant if one can be told.

    >>> text = "within thirty (3) days, of three (6) months, ten (10) copies"
    >>> [found[2] for found in _differing(Line(0, len(text), text, Language.EN))]
    ['thirty (30)', None]
    >>> text = "三十（3）日内，六（6）个月"
    >>> [found[2] for found in _differing(Line(0, len(text), text, Language.ZH))]
    ['三十（30）']
    """
    is_english = line.language is Language.EN
    for match in (_EN if is_english else _ZH).finditer(line.text):
        said = (english if is_english else chinese)(match["said"])
        counted = is_english or match["u"] or match["u2"] or match["u3"]
        if said and counted and said != int(match["n"].replace(",", "")):
            yield *match.span(), _meant(match, said)


def _meant(match: re.Match[str], said: int) -> str | None:
    """The words with their own figure, if the other is a part of it or has its digits."""
    left, digits = match["n"].replace(",", ""), str(said)
    if left not in digits and sorted(left) != sorted(digits):
        return None
    at = match.start("n") - match.start()
    return match[0][:at] + digits + match[0][at + len(match["n"]) :]
