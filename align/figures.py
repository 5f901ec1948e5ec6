"""Numbers, percentages, fractions and sums of money, as exact values in either language."""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from align.numerals import EN_NUMERAL, SCALES, ZH_NUMERAL, plain
from align.times import times

_NUMBER = r"\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?"
_ANY_ZH = rf"(?:{_NUMBER}|{ZH_NUMERAL})"
_ANY_EN = rf"(?:{_NUMBER}|{EN_NUMERAL})"
_MEASURES = "个名项次年月日天周家户人级类种款章倍元件份套台辆处所座间批届期轮组条号岁"
_SCALE = "|".join(SCALES)
_ZH_SCALES = {"万": 10**4, "亿": 10**8}
_DIGITS = "\\d〇零一二三四五六七八九十百千万亿"
_EXACT = r"(?!\d|\.\d|(?:st|nd|rd|th|s)\b|[多余几来万亿千百十])"
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}


class FigureKind(StrEnum):
    """What a figure measures."""

    NUMBER = "number"
    RATIO = "ratio"
    MONEY = "money"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A figure in the text.

    Percentages and fractions are ratios, money is in whole units of its currency; a reference is
    the number of an article, a chapter or an annex.
    """

    start: int
    end: int
    kind: FigureKind
    value: Fraction

    def __str__(self) -> str:
        if self.kind is FigureKind.RATIO:
            percent = self.value * 100
            return f"{float(percent):g}%" if 100 % percent.denominator == 0 else str(self.value)
        return f"{float(self.value):.10g}"


_CURRENCY = r"(?:(?:US|Hong Kong|Canadian|Australian) )?dollars?|euros?|pounds?|yen|yuan|RMB"
_SIGN = r"\b(?:RMB|CNY|USD|HKD|EUR)\s?|(?:(?:US|HK|NT|A|C)?\$|[¥￥€£])\s?"
_RANGE_ZH = rf"(?=[至到~～—－-]{_NUMBER}[万亿]*(?:[美港欧日澳加]?元|英镑))"
_RANGE_EN = rf"(?=\s?(?:to|-|–)\s?{_NUMBER}\s(?:{_CURRENCY})\b)"
_PLACES = (
    r"(?:articles?|sections?|paragraphs?|subparagraphs?|clauses?|chapters?|annex(?:es)?"
    r"|appendi(?:x|ces)|items?|rules?|schedules?|parts?)"
)
_RULES: tuple[tuple[re.Pattern[str], FigureKind], ...] = (
    (
        re.compile(rf"(?<=第)\s*[（(]?(?P<n>{_ANY_ZH})[)）]?\s*(?=[条款项章节]|部分)"),
        FigureKind.REFERENCE,
    ),
    (re.compile(rf"\b{_PLACES} \(?(?P<n>\d+)(?![\d,])", re.I), FigureKind.REFERENCE),
    (re.compile(rf"百分之(?P<n>{_ANY_ZH})"), FigureKind.RATIO),
    (re.compile(rf"(?P<n>{_NUMBER})\s*[%％]"), FigureKind.RATIO),
    (re.compile(rf"\b(?P<n>{_ANY_EN})\s+per\s?cent\b", re.I), FigureKind.RATIO),
    (re.compile(rf"(?P<d>{_ANY_ZH})分之(?P<n>{_ANY_ZH})"), FigureKind.RATIO),
    (re.compile(r"(?<![\d/])(?P<n>\d{1,2})\s?/\s?(?P<d>\d{1,3})(?![\d/])"), FigureKind.RATIO),
    (
        re.compile(
            rf"(?<!once )(?<!twice )(?<!times )(?<!meeting )\b(?P<n>an?|{EN_NUMERAL})[ -]"
            rf"(?P<part>{'|'.join(_PARTS)})s?\b(?! of \d)",
            re.I,
        ),
        FigureKind.RATIO,
    ),
    (
        re.compile(rf"(?P<n>{_ANY_ZH})(?P<s>[万亿]{{0,2}})(?:[美港欧日澳加]?元|英镑)"),
        FigureKind.MONEY,
    ),
    (
        re.compile(rf"(?:{_SIGN})(?P<n>{_NUMBER})(?:\s?(?P<s>{_SCALE}))?", re.I),
        FigureKind.MONEY,
    ),
    (
        re.compile(rf"(?P<n>{_ANY_EN})(?:\s(?P<s>{_SCALE}))?\s(?:{_CURRENCY})\b", re.I),
        FigureKind.MONEY,
    ),
    (re.compile(rf"(?P<n>{_NUMBER})(?P<s>[万亿]{{0,2}}){_RANGE_ZH}"), FigureKind.MONEY),
    (re.compile(rf"(?<![\d.,])(?P<n>{_NUMBER}){_RANGE_EN}", re.I), FigureKind.MONEY),
    (re.compile(rf"(?P<n>{_NUMBER})(?P<s>[万亿]{{1,2}})"), FigureKind.NUMBER),
    (
        re.compile(rf"(?<![A-Za-z\d.])(?P<n>{_NUMBER})(?:\s(?P<s>{_SCALE})\b)?{_EXACT}"),
        FigureKind.NUMBER,
    ),
    (re.compile(rf"(?<![第几数{_DIGITS}])(?P<n>{ZH_NUMERAL})(?=[{_MEASURES}])"), FigureKind.NUMBER),
    (re.compile(rf"\b(?P<n>{EN_NUMERAL})\b", re.I), FigureKind.NUMBER),
)
_VAGUE = re.compile(
    r"(?:^|[^一二三四五六七八九〇零])[一二三四五六七八][二三四五六七八九]$|[一二三四五六七八]十$(?<=[一二三四五六七八]{2}十)|"
    r"^(?:hundred|thousand|million|billion|dozen)$",
    re.I,
)
"""Two digits that name a span (七八, 一二十), and a scale that nothing counts (a dozen)."""
_LABEL = re.compile(
    r"(?i)^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]+|[a-z]+)[)）、.．,]+\s*|(?:\d{1,2}\.){1,3}\d{1,2}\s+"
    r"|第[\d一二三四五六七八九十百零〇]+[条章节]\s*"
    r"|(?:article|section|chapter|rule) (?:\d{1,3}|[ivxl]+)\b[.:]?\s*)"
)


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a passage outside its dates and its leading label, in order.

    >>> [str(f) for f in figures("抽查面不少于三分之一，罚款5万元以上")]
    ['1/3', '50000']
    >>> [str(f) for f in figures("七八个人，一二十件，三十五名, half a million, a dozen")]
    ['35']
    >>> [str(f) for f in figures("(2) not less than 1 / 3 of ten counties, 70 percent")]
    ['1/3', '10', '70%']
    >>> [f"{f.kind.value} {f}" for f in figures("第9条 违反第十三条的，罚款2万美元")]
    ['reference 13', 'money 20000']
    >>> [f"{f.kind.value} {f}" for f in figures("Article 9 Where Article 13 is broken, $20,000")]
    ['reference 13', 'money 20000']
    """
    taken = [(time.start, time.end) for time in times(text)]
    label = _LABEL.match(text)
    if label:
        taken.append(label.span())
    found: list[Figure] = []
    for pattern, kind in _RULES:
        for match in pattern.finditer(text):
            free = not any(match.start() < end and start < match.end() for start, end in taken)
            value = _value(match) if free else None
            if value is not None:
                taken.append(match.span())
                found.append(Figure(match.start(), match.end(), kind, value))
    return tuple(sorted(found))


def _value(match: re.Match[str]) -> Fraction | None:
    groups = match.groupdict()
    words = groups["n"]
    number = Fraction(1) if words.lower() in ("a", "an") else plain(words)
    if number is None or _VAGUE.search(words):
        return None
    if groups.get("part"):
        return number / _PARTS[groups["part"].lower()]
    if groups.get("d"):
        parts = plain(groups["d"])
        return number / parts if parts else None
    if "%" in match[0] or "％" in match[0] or "百分之" in match[0] or "cent" in match[0].lower():
        return number / 100
    for scale in groups.get("s") or ():
        number *= _ZH_SCALES.get(scale, 1)
    return number * SCALES.get((groups.get("s") or "").lower(), 1)
