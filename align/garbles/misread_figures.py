"""Figures in which a reader of print took digits for letters."""

import re
from collections.abc import Iterator

from align.garbles.case import Case
from duban.garble import Garble, GarbleKind

_MIXED = r"(?:(?=[OolI.]*\d)(?=[\d.]*[OolI])[\dOolI]+\.[\dOolI]+|\d+[OolI]+\d*|[OolI]+\d[\dOolI]*)"
_UNIT = (
    r"%|percent|per cent|yuan|days?|months?|years?|hours?|(?:kilo|centi)?met(?:er|re)s?|hectares?|"
    r"tons?|tonnes?|kg|km|mu|cm|mm|people|persons|"
    r"[元％日天个名人户家座辆吨亩件岁份条台套米万亿度倍]|立方|平方|公里|公斤|千克|小时|分钟"
)
_BY_UNIT = re.compile(rf"(?<![A-Za-z\d.,]){_MIXED}\s?(?:{_UNIT})")
_BY_NOUN = re.compile(
    r"(?<![\w.,/-])(?:\d+O+\d*|\d+[olI]+\d+|\d+[lI](?=,)|[lI]\d+)(?:,\d{3})*"
    r"(?= (?!of\b)[a-z]{4,}\b)"
)
_GROUPED = re.compile(
    r"(?<![A-Za-z\d_.,-])(?=[\d,]*[OolI])(?=[OolI,]*\d)[\dOolI]{1,3}(?:,[\dOolI]{3})+(?![A-Za-z\d_,-])"
)
_ALONE = re.compile(r"(?<=[a-z] )\d+O+(?=[,;)]|\. |\.?$| [a-z])")
"""Digits that end in a capital O after a plain word: no name or number of a paper is such."""
_PHONE = re.compile(
    r"(?<![A-Za-z\d-])(?:0\d{2,3}-(?=\d*[lIOo])|[Oo]\d{2,3}-)[\dlIOo]{7,8}(?![A-Za-z\d-])|"
    r"(?<=电话：)(?=\d+[lIO])[\dlIO]{5}(?![A-Za-z\d-])"
)
_LONE = re.compile(r"(?<![\w.'’-])[lI](?= (?:or|to) \d)|(?<![\w.-])[lI](?=[至或]\d)")
_LETTERS = str.maketrans("OolI", "0011")


def misread_figures(case: Case) -> Iterator[Garble]:
    """Figures with letters for digits, and with the digits they were read from."""
    for line in case.lines:
        for start, end, meant in sorted({*_lettered(line.text), *_lone(line.text)}):
            code, kind, where = "garbled.number.digits", GarbleKind.NUMBER, (start, end)
            yield case.told(line, where, kind, code, meant, 0.9)


def _lettered(text: str) -> Iterator[tuple[int, int, str]]:
    """Letters among digits, before a unit or what is counted.

    >>> [found[2] for found in _lettered("with 1O0 shops, 5O per cent, 12OO元, O.5米; by 2O.")]
    ['50 per cent', '1200元', '0.5米', '100', '20']
    """
    for match in _GROUPED.finditer(text):
        yield *match.span(), match[0].translate(_LETTERS)
    for pattern in (_BY_UNIT, _BY_NOUN):
        for match in pattern.finditer(text):
            figure = re.match(_MIXED, match[0])
            size = figure.end() if figure else 0
            if pattern is _BY_UNIT or not _by_unit(text, match.start()):
                yield *match.span(), match[0][:size].translate(_LETTERS) + match[0][size:]
    for match in _ALONE.finditer(text):
        if not any(p.match(text, match.start()) for p in (_BY_UNIT, _BY_NOUN)):
            yield *match.span(), match[0].translate(_LETTERS)


def _by_unit(text: str, at: int) -> bool:
    return _BY_UNIT.match(text, at) is not None


def _lone(text: str) -> Iterator[tuple[int, int, str]]:
    """Telephones with a letter, and one that stands for 1 beside another figure: l or 2."""
    for match in (*_PHONE.finditer(text), *_LONE.finditer(text)):
        yield *match.span(), match[0].translate(_LETTERS)
