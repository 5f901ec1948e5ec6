"""Every value a passage may be read to say, however either language writes it.

Used to excuse a figure of the other side: a value said in any of these ways is no difference.
"""

import re
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from align.durations import durations
from align.numerals import EN_NUMERAL, SCALES, ZH_NUMERAL, chinese, english, plain
from align.times import MONTH
from duban.month import month_number
from duban.numeral import roman

_DIGITS = re.compile(r"\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?")
_ZH = re.compile(ZH_NUMERAL)
_EN = re.compile(rf"\b{EN_NUMERAL}\b", re.I)
_WORD = re.compile(r"[A-Za-z]+")
_ROMAN = re.compile(r"\b(?:(?:XL|L?X{1,3}|L)(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})\b")
_ZH_SCALED = re.compile(r"(\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?)\s*([十百千万亿]{1,3})")
_EN_SCALED = re.compile(rf"(\d[\d,]*(?:\.\d+)?)[\s-]?({'|'.join(SCALES)})", re.I)
_ZH_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_DECIMAL = re.compile(r"([零〇一二三四五六七八九十百]{1,9})点([零〇一二三四五六七八九]{1,9})")
_TENTHS = re.compile(r"([一二三四五六七八九两\d])成")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3}){1,9}(?!\d)")
_DECADES = re.compile(r"\b([a-z]+|\d\d?) (decades|centuries|dozen)\b", re.I)
_AFTERNOON_EN = re.compile(r"\b(\d{1,2})(?:[:.]\d\d)? ?p\.?m\b", re.I)
_AFTERNOON_ZH = re.compile(
    r"(?:下午|傍晚|晚上?|夜里?)(\d{1,2}|[一二两三四五六七八九十]{1,2})(?=[时点時點:：])"
)
_HOUR = re.compile(r"(?<!\d)(\d\d)(?=[时点時點]|[:：]\d\d)")
_HOURS = (
    (re.compile(r"\bnoon\b|midday|中午|正午", re.I), (12,)),
    (re.compile(r"\bmidnight\b|午夜|零时|零点", re.I), (0, 12, 24)),
    (re.compile(r"(?:a)?round[ -]the[ -]clock|day and night|昼夜|全天候|日夜", re.I), (24,)),
)
_SMALLER = {"year": (12,), "week": (7,), "day": (24,), "hour": (60,)}
_HALF_YEAR = re.compile(
    r"半年|每年[两二2]次|\btwice an? year|\bhalf (?:a |of the )?year|\bhalf-year|\bsemi-?annual",
    re.I,
)
_AND_A_HALF = re.compile(rf"(\d{{1,2}}|{ZH_NUMERAL})年半")
_MOST = 10_000
"""No share is of so many per cent."""
_COUNTING = {
    "decade": 10, "decades": 10, "century": 100, "centuries": 100, "dozen": 12, "dozens": 10,
    "score": 20, "scores": 10, "fortnight": 14, "weekly": 7, "quarterly": 4, "double": 2,
    "twice": 2, "pair": 2, "both": 2, "triple": 3, "quarter": 4, "half": 2,
}  # fmt: skip
"""Words that count; the vague ones (dozens) by the figure Chinese uses in their place."""


@lru_cache(maxsize=4096)
def said(text: str) -> frozenset[Fraction]:
    """The values a passage may say: figures, numerals, vague counts, months, Roman numerals.

    Hours are said by either clock, and lengths of time in smaller units too.

    >>> {20, 30, 35000} <= said("二三十年代，3.5万人"), Fraction(7, 10) in said("七成")
    (True, True)
    >>> 16 in said("Louis XVI"), 5 in said("in May"), 1970 in said("the 1970s")
    (True, True, True)
    >>> 22 in said("until 10 p.m."), 5 in said("17时"), 18 in said("一年半"), 24 in said("昼夜值班")
    (True, True, True, True)
    """
    values = {*_figures(text), *_chinese(text), *_english(text), *_clock(text), *_lengths(text)}
    shares = {value / 100 for value in values if value < _MOST}
    return frozenset(values | shares | {1 / value for value in values if value})


def _figures(text: str) -> set[Fraction]:
    found = {value for match in _DIGITS.finditer(text) if (value := plain(match[0])) is not None}
    found |= {Fraction(digits) for digits in re.findall(r"\d{1,60}", text)}
    found |= {Fraction(match[0].replace(" ", "")) for match in _SPACED.finditer(text)}
    found |= {value % 100 for value in found if value.denominator == 1 and value >= 1000}
    for digits, scales in _ZH_SCALED.findall(text):
        value = plain(digits) or Fraction(0)
        for scale in scales:
            value *= _ZH_UNITS[scale]
            found.add(value)
    for digits, scale in _EN_SCALED.findall(text):
        found.add((plain(digits.rstrip(",")) or Fraction(0)) * SCALES[scale.lower()])
    return found


def _chinese(text: str) -> set[Fraction]:
    found = set()
    for match in _ZH.finditer(text):
        parts = (match[0], *_spread(match[0]))
        found |= {value for part in parts if (value := plain(part)) is not None}
    for whole, parts in _DECIMAL.findall(text):
        found.add(Fraction(f"{chinese(whole) or 0}.{''.join(str(chinese(p)) for p in parts)}"))
    for digit in _TENTHS.findall(text):
        found.add((plain(digit) or Fraction(0)) * 10)
    return found


def _spread(run: str) -> list[str]:
    """The two numbers of a span written as one (二三十, 十五六) and the units it names."""
    found = [char for char in run if char in _ZH_UNITS]
    for at, (left, right) in enumerate(pairwise(run)):
        if left in "一二三四五六七八九" and right in "二三四五六七八九":
            found += [run[: at + 1] + run[at + 2 :], run[:at] + run[at + 1 :]]
    return found


def _english(text: str) -> set[Fraction]:
    words = [word.lower() for word in _WORD.findall(text)]
    runs = [match[0] for match in _EN.finditer(text)]
    pairs = [f"{left} {right}" for left, right in pairwise(words) if left.endswith("ty")]
    plurals = [re.sub(r"ies$", "y", word).removesuffix("s") for word in words]
    found = {
        Fraction(value)
        for numeral in (*runs, *words, *pairs, *plurals)
        if (value := english(numeral)) is not None
    }
    found |= {Fraction(_COUNTING[word]) for word in words if word in _COUNTING}
    found |= {
        count * (12 if unit.lower() == "dozen" else _COUNTING[unit.lower()])
        for number, unit in _DECADES.findall(text)
        if (count := plain(number.lower())) is not None
    }
    return found | _months(text) | {Fraction(roman(word) or 0) for word in _ROMAN.findall(text)}


def _clock(text: str) -> set[Fraction]:
    """The hours of either clock: 10 p.m. and 22:00; whole days too."""
    late = {int(hour) + 12 for hour in _AFTERNOON_EN.findall(text)}
    late |= {int(value) + 12 for hour in _AFTERNOON_ZH.findall(text) if (value := plain(hour))}
    early = {int(hour) - 12 for hour in _HOUR.findall(text) if 12 < int(hour) <= 24}
    named = {hour for words, hours in _HOURS if words.search(text) for hour in hours}
    return {Fraction(hour) for hour in late | early | named}


def _lengths(text: str) -> set[Fraction]:
    """Lengths of time in smaller units: two years are 24 months, 半年 is six."""
    found = {
        one.number * factor for one in durations(text) for factor in _SMALLER.get(one.unit, ())
    }
    found |= {12 * value + 6 for years in _AND_A_HALF.findall(text) if (value := plain(years))}
    found |= {Fraction(6)} if _HALF_YEAR.search(text) else set()
    return found | ({Fraction(4)} if "季" in text else set())


def _months(text: str) -> set[Fraction]:
    return {Fraction(month_number(name)) for name in re.findall(rf"\b{MONTH}", text)}
