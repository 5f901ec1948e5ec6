"""Chinese numerals with a sign that only looks like one of theirs: 百分之六+, 第—条, 十—月."""

import re
from collections.abc import Iterator

from align.garbles.case import Case
from align.numerals import chinese
from duban.garble import Garble, GarbleKind

_ONES = "一二三四五六七八九"
_TENS = rf"(?=[{_ONES}]*[+＋])[{_ONES}]?[+＋][{_ONES}]?"
_UNIT = "[条章节款项日月年岁天个名人万亿元%％时点号]"
_TEN = re.compile(
    rf"(?<=第){_TENS}(?={_UNIT})|(?<=百分之){_TENS}|"
    rf"(?<![“‘A-Za-z\d{_ONES}])(?:[{_ONES}][+＋]|[+＋][{_ONES}])(?={_UNIT})"
)
_ONE = re.compile(
    r"(?<=第)[—－ー](?=[条章节款项批])|(?<=[一二三四五六七八九第年、，月]十)[—－ー](?=[月日条章项])|"
    r"(?<=\d年)[—－ー](?=月)|(?<=\d月)[—－ー](?=日)"
)


def misread_numerals(case: Case) -> Iterator[Garble]:
    """Numerals in which 十 was read as a plus sign, or 一 as a dash."""
    for line in case.chinese():
        for start, end, meant in sorted(_misread(line.text)):
            kind, code = GarbleKind.NUMBER, "garbled.number.numeral"
            yield case.told(line, (start, end), kind, code, meant, 0.9)


def _misread(text: str) -> Iterator[tuple[int, int, str]]:
    """Where such signs stand, with the numeral that is meant.

    >>> [found[2] for found in _misread("不低于百分之六+，第—条和第三+条，“五+一”模式")]
    ['六十', '三十', '一']
    """
    for match in _TEN.finditer(text):
        meant = re.sub("[+＋]", "十", match[0])
        if chinese(meant):
            yield *match.span(), meant
    for match in _ONE.finditer(text):
        yield *match.span(), "一"
