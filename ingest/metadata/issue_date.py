"""Dates a document bears, in every notation offices and their translators print."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from duban.month import MONTHS, month_number
from duban.numeral import WORD_PATTERN
from ingest.numeral import number

_D = "[\\d０-９]"
_HAN = "[一二三四五六七八九十〇○零ＯO０0]"
_ZH = re.compile(
    rf"(?P<y>(?:{_D}\s?){{4}}|[一二]{_HAN}{{3}})\s*年\s*(?P<m>(?:{_D}\s?){{1,2}}|{_HAN}{{1,2}})\s*月"
    rf"\s*(?P<d>(?:{_D}\s?){{1,2}}|{_HAN}{{1,3}})\s*日"
)
_ROC = re.compile(
    rf"民国\s*(?P<y>{_D}{{2,3}}|{_HAN}{{1,4}})\s*年\s*(?P<m>{_D}{{1,2}}|{_HAN}{{1,2}})\s*月"
    rf"\s*(?P<d>{_D}{{1,2}}|{_HAN}{{1,3}})\s*日"
)
_PLAIN = re.compile(
    r"(?<![\d.])(?P<y>(?:19|20)\d\d)\s?(?P<s>[-/.．])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})"
    r"(?![\d.]\d)"
)
_MONTH = r"(?P<m>(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + r"))\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = (
    rf"(?P<y>(?:19|20)\d\d|(?:(?:{WORD_PATTERN}|thousand|hundred|and|\d{{1,2}}|○|〇)\b[\s,-]*)+)"
)
_EN = (
    re.compile(rf"\b{_MONTH}\s+(?:the\s+)?{_DAY}\s*[,.]?\s*(?:of\s+)?{_YEAR}", re.IGNORECASE),
    re.compile(
        rf"\b(?:the\s+)?{_DAY}\s+(?:day\s+)?(?:of\s+)?{_MONTH}\s*,?\s*{_YEAR}", re.IGNORECASE
    ),
    re.compile(
        rf"(?P<y>(?:19|20)\d\d)\s*(?:year|years)?\s*,?\s*{_MONTH}\s+{_DAY}\b", re.IGNORECASE
    ),
)
# Without one of these no pattern can match: most lines are passed over at once.
_SIGNED = re.compile(r"\d[-/.．]\s?\d")
_LATIN = re.compile("[A-Za-z]{3}")
_FIRST_YEAR, _LAST_YEAR = 1949, 2049


@dataclass(frozen=True, slots=True)
class Day:
    """A date and its stretch; `years` are the readings its year allows when it is garbled."""

    start: int
    end: int
    value: date
    years: tuple[int, ...] = ()


def days(text: str, near: int | None = None) -> tuple[Day, ...]:
    """Every full date in a text, in order; `near` is a year that settles a garbled one.

    >>> [day.value.isoformat() for day in days("二○○八年七月一日，2008/7/19 14:15")]
    ['2008-07-01', '2008-07-19']
    >>> days("July 1st, two, eight")[0].value.isoformat()
    '2008-07-01'
    """
    if not ("日" in text or _SIGNED.search(text) or _LATIN.search(text)):
        return ()
    found = sorted(_found(text, near), key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in found:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return tuple(kept)


def whole_day(text: str, near: int | None = None) -> Day | None:
    """The date a line consists of, None when it says anything else."""
    if len(text) > 60:
        return None
    for day in days(text, near):
        if not text[: day.start].strip(" （(\u3000") and not text[day.end :].strip(" .。)）\u3000"):
            return day
    return None


def _found(text: str, near: int | None) -> Iterator[Day]:
    for pattern in (_ZH, _PLAIN):
        for match in pattern.finditer(text):
            year, month, day = (_value(match[name]) for name in "ymd")
            yield from _day(match, year, month, day)
    for match in _ROC.finditer(text):
        year, month, day = (_value(match[name]) for name in "ymd")
        yield from _day(match, year + 1911, month, day)
    for pattern in _EN:
        for match in pattern.finditer(text):
            month = month_number(match["m"])
            years = _years(match["y"])
            year = near if near in years else (years[0] if years else 0)
            yield from _day(match, year, month, int(match["d"]), years[1:] and years)


def _day(
    match: re.Match[str], year: int, month: int, day: int, years: tuple[int, ...] = ()
) -> Iterator[Day]:
    try:
        value = date(year, month, day)
    except ValueError:
        return
    end = match.end() - (len(match[0]) - len(match[0].rstrip(" ,-\n")))
    yield Day(match.start(), end, value, years)


def _value(text: str) -> int:
    return number(re.sub(r"\s", "", text).replace("Ｏ", "〇").replace("O", "〇")) or 0


def _years(text: str) -> tuple[int, ...]:
    """The years that words may mean; 二○○八 loses its zeros in translation: "two, eight".

    >>> _years("two, eight"), _years("two thousand and eight"), _years("two, one")
    ((2008, 2018, 2028), (2008,), (2001, 2010, 2011, 2021))
    """
    if text.strip().isdecimal() and len(text.strip()) == 4:
        return (int(text),)
    words = [word for word in re.split(r"[\s,-]+", text.lower()) if word not in ("", "and")]
    if "thousand" in words:
        rest = [word for word in words[words.index("thousand") + 1 :] if word != "hundred"]
        tail = sum(number(word) or 0 for word in rest)
        return _plausible(1000 * (number(words[0]) or 0) + tail)
    digits = "".join(str(_digit(word)) for word in words)
    if len(digits) == 4:
        return _plausible(int(digits))
    if len(digits) == 3 and digits[0] == "2":
        return _plausible(int(f"20{digits[1:]}"))
    if len(digits) == 2 and digits[0] == "2":
        last = int(digits[1])
        return _plausible(2000 + last, 2000 + 10 * last, 2010 + last, 2020 + last)
    return ()


def _digit(word: str) -> int:
    return 0 if word in ("○", "〇") else number(word) or 0


def _plausible(*years: int) -> tuple[int, ...]:
    return tuple(year for year in dict.fromkeys(years) if _FIRST_YEAR <= year <= _LAST_YEAR)
