"""Chinese numerals that are none: with a sign that looks like one of theirs, or badly formed."""

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
_OF_HUNDRED = re.compile(rf"(?<=百分之)[{_ONES}十百零点〇\d]{{2,}}(?!分)")
_WELL = re.compile(
    rf"(?:[{_ONES}]百)?零?(?:[{_ONES}]?十)?[{_ONES}]?(?:点[零〇{_ONES}]+)?|\d+(?:\.\d+)?|"
    rf"[{_ONES}]{{2}}十|[{_ONES}]?十[{_ONES}]{{2}}|[零〇]点[零〇{_ONES}]+"
)
_SWAPPED = re.compile(
    rf"(?<![{_ONES}十百千\d年月日第])(?P<n>[{_ONES}])(?P<u>年|日|天|倍|元|人)(?P<t>[十百千])"
    r"(?=[，。；、）)]|$)"
)
"""A unit that came between the parts of its numeral."""
_DIGITS = str.maketrans("0123456789", "零一二三四五六七八九")


def misread_numerals(case: Case) -> Iterator[Garble]:
    """Numerals in which 十 was read as a plus sign, or 一 as a dash; and parts out of order."""
    for line in case.chinese():
        for start, end, meant in sorted({*_misread(line.text), *_formed(line.text)}):
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


def _formed(text: str) -> Iterator[tuple[int, int, str]]:
    """Shares in badly formed numerals, and numerals torn by their unit; with what is meant.

    >>> text = "百分之一百百，百分之九十五五，百分之七八十；百分之一点00；超过二年十，满三年"
    >>> [found[2] for found in _formed(text)]
    ['一百', '九十五', '一点零零', '二十年']
    """
    for match in _OF_HUNDRED.finditer(text):
        once = re.sub(r"(.)\1+", r"\1", match[0]).translate(_DIGITS)
        twice = re.search(rf"[{_ONES}十百]$", match[0]) and once != match[0]
        meant = once if twice else match[0].translate(_DIGITS)
        formed = _WELL.fullmatch(match[0]) and not re.search(r"(.)\1$", match[0])
        if not (formed or match[0].isdigit()) and _WELL.fullmatch(meant):
            yield *match.span(), meant
    for match in _SWAPPED.finditer(text):
        yield *match.span(), match["n"] + match["t"] + match["u"]
