"""Figures of forms no writer gives them: a sign twice or astray, a unit lost, numerals mixed."""

import re
from collections.abc import Callable, Iterator

from align.garbles.case import Case, Line
from align.numerals import chinese
from duban.garble import Garble, GarbleKind
from duban.language import Language

_SIGN_TWICE = re.compile(
    r"\d+(?:\.\d+)?\s?(?:[%％](?:\s?(?:[%％]|per ?cents?\b))+|"
    r"per ?cents?(?: (?:per ?cents?\b|[%％]))+)"
)
_DEGREES_TWICE = re.compile(r"(?<=\d)\s?(?:°?C\s?℃|℃\s?°?C(?![A-Za-z]))")
_OF_HUNDRED = re.compile(r"百分之\s?(?P<n>\d+(?:\.\d+)?)\s?[%％]")
_HAN_PERCENT = re.compile(r"(?<!之)(?P<n>[一二三四五六七八九十百]{1,5})[%％]")
_UNITS = (
    r"\s?(?:%|％|‰|℃|per ?cent|million|billion|thousand|yuan|tons?|kilomet|万|亿|元|公里|吨|亩|米|"
    r"厘米|毫米|平方|立方|公斤|千克|小时|倍)"
)
_POINTS = re.compile(rf"(?<![\d.])(?P<n>\d+\.\d+\.\d+)(?={_UNITS})")
_LAST_POINT = re.compile(
    r"(?<![\d.])(?P<n>\d+\.\d+)[.．](?=[%％‰℃万亿元米吨亩])|(?<![\d.])(?P<m>\d+)\.(?=[%％‰℃])"
)
_COLON = re.compile(
    r"(?<![\d:：.])(?P<a>\d{1,3})[:：](?P<b>\d{1,2})(?=个(?!工作)|[%％]|万|亿|元|米|公里|公斤|吨|倍|亩|平方)"
)
_IN_PARTS = re.compile(
    r"(?<![\d.])(?P<n>[1-9]\d{0,2}\.\d{3,4})"
    r"(?=[份户名件册辆套]|人(?!民币)| (?:people|persons|households|copies)\b)"
)
"""Things that are counted whole, with so many places behind the point that it is none."""
_COMMAS = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d+)+(?![\d,]|\.\d)(?=\s?(?:[a-z]{3,}|元|万元|亿元))")
_WELL = re.compile(r"\d{1,3}(?:,\d{3})+|\d+,\d{1,3}")
_LISTED = re.compile(
    r"(?:sections?|articles?|paragraphs?|items?|nos?\.?|pages?|rules?|chapters?|parts?) $", re.I
)
_NO_UNIT = re.compile(r"(?<![\d.])\d+(?P<u>万?元)以上(?P<b>\d+)(?=以下)")
_ZERO_AFTER = re.compile(r"(?<![\d.])(?P<n>\d+)(?P<by>[万亿])(?P<rest>0\d{0,2})(?=元|吨|亩|人|户)")
_TORN = re.compile(r"(?<![\d,.])\d{2,3},\d{2}(?= (?:yuan|people|persons|households)\b)")
_POINTED = re.compile(
    r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?= (?:yuan|people|persons|households)\b)"
)
_THOUSANDS = re.compile(r"\d,\d{3}\b")
_UNIT_TURNED = re.compile(
    r"(?<=\d)(?:平米方|方平米|米平方|立米方|方立米|里公|时小|斤公|克千)(?![\u4e00-\u9fff]米)"
)
_TURNED = {
    "平米方": "平方米", "方平米": "平方米", "米平方": "平方米", "立米方": "立方米",
    "方立米": "立方米", "里公": "公里", "时小": "小时", "斤公": "公斤", "克千": "千克",
}  # fmt: skip
_PLURAL = re.compile(r"(?<=\d )per cents\b|(?<=\d )percents\b")
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_TIMES = re.compile(
    rf"(?:(?<!\w )|(?<=\bto )|(?<=\bpay )|(?<=\bor ))\b{_NUMBER}(?P<t> time)"
    r"(?= (?:the|as|its|their|that)\b)",
    re.I,
)
Place = tuple[int, int, str]


def figure_forms(case: Case) -> Iterator[Garble]:
    """Figures that no writer forms so, with the likeliest figure that was meant."""
    for line in case.lines:
        found = {place for rule in _RULES for place in rule(line.text)} | {*_torn(case, line)}
        for start, end, meant in sorted(found):
            code, kind, where = "garbled.number.digits", GarbleKind.NUMBER, (start, end)
            yield case.told(line, where, kind, code, meant, 0.9)


def _percent(text: str) -> Iterator[Place]:
    """Signs of shares and of heat that stand twice, or behind words that say the same.

    >>> [found[2] for found in _percent("95%%，百分之95%，九十五%；60 per cent percent，18C℃")]
    ['95%', '60 per cent', '℃', '95%', '95%']
    """
    for match in _SIGN_TWICE.finditer(text):
        once = re.match(r"[\d.]+\s?(?:[%％]|per ?cent)", match[0])
        yield *match.span(), once[0] if once else match[0]
    for match in _DEGREES_TWICE.finditer(text):
        yield *match.span(), "℃"
    for match in _OF_HUNDRED.finditer(text):
        yield *match.span(), f"{match['n']}%"
    for match in _HAN_PERCENT.finditer(text):
        number = chinese(match["n"])
        if number:
            yield *match.span(), f"{number}%"
    for match in _PLURAL.finditer(text):
        yield *match.span(), match[0].removesuffix("s")


def _points(text: str) -> Iterator[Place]:
    """Points that stand twice, for a comma or behind a figure; colons for points.

    >>> text = "36.4.2 million, 1.4.米, 98.5.%; 每户1:2个，2.5000份"
    >>> [found[2] for found in _points(text)]
    ['36.42', '1.4', '98.5', '1.2', '25000']
    """
    for match in _POINTS.finditer(text):
        whole, *parts = match["n"].split(".")
        yield *match.span("n"), f"{whole}.{''.join(parts)}"
    for match in _LAST_POINT.finditer(text):
        yield *match.span(), match["n"] or match["m"]
    for match in _COLON.finditer(text):
        yield *match.span(), f"{match['a']}.{match['b']}"
    for match in _IN_PARTS.finditer(text):
        yield *match.span("n"), match["n"].replace(".", "")


def _commas(text: str) -> Iterator[Place]:
    """Commas where none parts thousands.

    >>> [found[2] for found in _commas("2,5,00 yuan")]
    ['2,500']
    """
    for match in _COMMAS.finditer(text):
        if not _WELL.fullmatch(match[0]) and not _LISTED.search(text[: match.start()]):
            yield *match.span(), f"{int(match[0].replace(',', '')):,}"


def _sums(text: str) -> Iterator[Place]:
    """Sums whose unit is lost or cuts the figure, and "three time" for three times.

    >>> [found[2] for found in _sums("8万0人，20元以上500以下, three to five time the value")]
    ['500元', '80万', ' times']
    """
    for match in _NO_UNIT.finditer(text):
        yield *match.span("b"), match["b"] + match["u"]
    for match in _UNIT_TURNED.finditer(text):
        yield *match.span(), _TURNED[match[0]]
    for match in _ZERO_AFTER.finditer(text):
        yield *match.span(), f"{match['n']}{match['rest']}{match['by']}"
    for match in _TIMES.finditer(text):
        yield *match.span("t"), " times"


_RULES: tuple[Callable[[str], Iterator[Place]], ...] = (_percent, _points, _commas, _sums)


def _torn(case: Case, line: Line) -> Iterator[Place]:
    """A comma before two digits, a point for a comma, where other commas part thousands: 100,00."""
    if line.language is Language.EN and _THOUSANDS.search(case.document.text):
        for match in (*_TORN.finditer(line.text), *_POINTED.finditer(line.text)):
            yield *match.span(), f"{int(re.sub('[,.]', '', match[0])):,}"
