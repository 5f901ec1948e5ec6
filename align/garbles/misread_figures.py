"""Figures whose signs were misread or lost: letters for digits, stray points, a sign twice."""

import re
from collections.abc import Iterator

from align.garbles.case import Case, Line
from align.numerals import chinese
from duban.garble import Garble, GarbleKind
from duban.language import Language

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
    r"(?<![\w.,-])(?=[\d,]*[OolI])(?=[OolI,]*\d)[\dOolI]{1,3}(?:,[\dOolI]{3})+(?![\w,-])"
)
_ALONE = re.compile(r"(?<=[a-z] )\d+O+(?=[,;)]|\. |\.?$| [a-z])")
"""Digits that end in a capital O after a plain word: no name or number of a paper is such."""
_SIGN_TWICE = re.compile(r"\d+(?:\.\d+)?\s?[%％](?:\s?(?:[%％]|per ?cent\b))+")
_OF_HUNDRED = re.compile(r"百分之\s?(?P<n>\d+(?:\.\d+)?)\s?[%％]")
_HAN_PERCENT = re.compile(r"(?P<n>[一二三四五六七八九十百]{1,5})[%％]")
_UNITS = (
    r"\s?(?:%|％|per ?cent|million|billion|thousand|yuan|tons?|kilomet|万元|亿元|元|公里|吨|亩)"
)
_POINTS = re.compile(rf"(?<![\d.])(?P<n>\d+\.\d+\.\d+)(?={_UNITS})")
_COMMAS = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d+)+(?![\d,]|\.\d)(?=\s?(?:[a-z]{3,}|元|万元|亿元))")
_TORN = re.compile(r"(?<![\d,.])\d{2,3},\d{2}(?= (?:yuan|people|persons|households)\b)")
_POINTED = re.compile(
    r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?= (?:yuan|people|persons|households)\b)"
)
_PHONE = re.compile(
    r"(?<![A-Za-z\d-])0\d{2,3}-(?=\d*[lIOo])[\dlIOo]{7,8}(?![A-Za-z\d-])|"
    r"(?<=电话：)(?=\d+[lIO])[\dlIO]{5}(?![A-Za-z\d-])"
)
_THOUSANDS = re.compile(r"\d,\d{3}\b")
_NO_UNIT = re.compile(r"(?<![\d.])\d+(?P<u>万?元)以上(?P<b>\d+)(?=以下)")
_ZERO_AFTER = re.compile(r"(?<![\d.])(?P<n>\d+)(?P<by>[万亿])(?P<rest>0\d{0,2})(?=元|吨|亩|人|户)")
_WELL = re.compile(r"\d{1,3}(?:,\d{3})+|\d+,\d{1,3}")
_LISTED = re.compile(
    r"(?:sections?|articles?|paragraphs?|items?|nos?\.?|pages?|rules?|chapters?|parts?) $", re.I
)
_LETTERS = str.maketrans("OolI", "0011")


def misread_figures(case: Case) -> Iterator[Garble]:
    """Figures that no writer forms so, with the likeliest figure that was meant."""
    for line in case.lines:
        found = {*_lettered(line.text), *_signs(line.text), *_torn(case, line)}
        for start, end, meant in sorted(found):
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


def _signs(text: str) -> Iterator[tuple[int, int, str]]:
    """Signs that stand twice, or at a place where no figure has them.

    >>> text = "95%%，百分之95%，九十五%；36.4.2 million, 2,5,00 yuan，8万0人"
    >>> [found[2] for found in _signs(text)]
    ['95%', '95%', '95%', '36.42', '2,500', '80万']
    """
    for match in _SIGN_TWICE.finditer(text):
        yield *match.span(), re.sub(r"\s?(?:[%％]|per ?cent)+.*$", "%", match[0])
    for match in _OF_HUNDRED.finditer(text):
        yield *match.span(), f"{match['n']}%"
    for match in _HAN_PERCENT.finditer(text):
        number = chinese(match["n"])
        if number and text[match.start() - 1 : match.start()] != "之":
            yield *match.span(), f"{number}%"
    for match in _POINTS.finditer(text):
        whole, *parts = match["n"].split(".")
        yield *match.span("n"), f"{whole}.{''.join(parts)}"
    for match in _COMMAS.finditer(text):
        if not _WELL.fullmatch(match[0]) and not _LISTED.search(text[: match.start()]):
            yield *match.span(), f"{int(match[0].replace(',', '')):,}"
    yield from _sums(text)


def _sums(text: str) -> Iterator[tuple[int, int, str]]:
    """Numbers of telephones with a letter, and sums whose unit is lost or cut the figure."""
    for match in _PHONE.finditer(text):
        yield *match.span(), match[0].translate(_LETTERS)
    for match in _NO_UNIT.finditer(text):
        yield *match.span("b"), match["b"] + match["u"]
    for match in _ZERO_AFTER.finditer(text):
        yield *match.span(), f"{match['n']}{match['rest']}{match['by']}"


def _torn(case: Case, line: Line) -> Iterator[tuple[int, int, str]]:
    """A comma before two digits, a point for a comma, where other commas part thousands: 100,00."""
    if line.language is Language.EN and _THOUSANDS.search(case.document.text):
        for match in (*_TORN.finditer(line.text), *_POINTED.finditer(line.text)):
            yield *match.span(), f"{int(re.sub('[,.]', '', match[0])):,}"
