"""Dates as both languages write them: year, month and day, each of which may be unsaid."""

import re
from dataclasses import dataclass

from align.numerals import ZH_NUMERAL, chinese
from duban.month import month_number

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_N = rf"(?:\d{{1,4}}|{ZH_NUMERAL})"
_ZH = re.compile(
    r"(?=[\d〇○零一二三四五六七八九十])"
    r"(?:(?P<y>\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*)?"
    r"(?:(?P<m>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月(?!份?内|均))?"
    r"(?:\s*(?P<d>\d{1,2}|[一二三]?十?[一二三四五六七八九十])\s*日)?"
)
_ZH_RANGE = re.compile(
    r"(?:(?P<y>\d{4})年)?(?P<m>\d{1,2})月?\s*[-—–－~～至到]+\s*(?P<m2>\d{1,2})月"
)
_EN = (
    re.compile(rf"\b(?P<mn>{MONTH})\s+(?P<d>{_DAY})(?:,?\s+(?P<y>{_YEAR}))?\b(?!\d)"),
    re.compile(rf"\b(?P<d>{_DAY})\s+(?:of\s+)?(?P<mn>{MONTH})(?:,?\s+(?P<y>{_YEAR}))?\b"),
    re.compile(rf"\b(?P<mn>{MONTH})(?:,?\s+(?:of\s+)?)(?P<y>{_YEAR})\b"),
    re.compile(rf"\b(?P<mn>{MONTH})(?=\W|$)"),
    re.compile(
        rf"\b(?P<mn>{MONTH})(?P<span>)(?=(?: to | through | and | until |\s?[-–—]\s?){MONTH}\b)"
    ),
)
_ISO = re.compile(rf"(?<!\d)(?P<y>{_YEAR})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d)")
_BARE = re.compile(rf"(?<![\d/.\[〔（(-])(?P<y>{_YEAR})(?![\d/\]〕%-])")


@dataclass(frozen=True, slots=True, order=True)
class Time:
    """A date in the text; the offsets are those of the passage it was read from."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def value(self) -> tuple[int | None, int | None, int | None]:
        """What is said, without the place."""
        return self.year, self.month, self.day

    def __str__(self) -> str:
        parts = [
            f"{number:0{width}}" if number is not None else ""
            for number, width in ((self.year, 4), (self.month, 2), (self.day, 2))
        ]
        return "-".join(part for part in parts if part)


def times(text: str) -> tuple[Time, ...]:
    """The dates of a passage, in order and without overlaps.

    >>> [str(t) for t in times("从二〇〇八年七月一日到2009年底")]
    ['2008-07-01', '2009']
    >>> [str(t) for t in times("from July 1st, 2008 to the end of May 2009")]
    ['2008-07-01', '2009-05']
    """
    found = [*_ranges(text), *_chinese(text), *_english(text)]
    kept: list[Time] = []
    for time in sorted(found, key=lambda t: (t.start - t.end, t.start)):
        if not any(time.start < other.end and other.start < time.end for other in kept):
            kept.append(time)
    return tuple(sorted(kept))


def _ranges(text: str) -> list[Time]:
    found = []
    for match in _ZH_RANGE.finditer(text):
        year = int(match["y"]) if match["y"] else None
        found.append(Time(match.start(), match.start("m2") - 1, year, int(match["m"])))
        found.append(Time(match.start("m2"), match.end(), year, int(match["m2"])))
    return [time for time in found if time.month and time.month <= 12]


def _chinese(text: str) -> list[Time]:
    found = []
    for match in _ZH.finditer(text):
        year, month, day = (_value(match[name]) for name in "ymd")
        named = (year, month, day).count(None) < 2 or year is not None or month is not None
        if match.end() > match.start() and named and _possible(month, day):
            found.append(Time(match.start(), match.end(), year, month, day))
    return found


def _english(text: str) -> list[Time]:
    found = [
        Time(m.start(), m.end(), int(m["y"]), int(m["m"]), int(m["d"]))
        for m in _ISO.finditer(text)
        if _possible(int(m["m"]), int(m["d"]))
    ]
    for pattern in _EN:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            month = month_number(groups["mn"])
            if groups.get("d") is None and groups.get("y") is None and not _named(groups):
                continue
            day = groups.get("d")
            found.append(
                Time(
                    match.start(),
                    match.end(),
                    _value(groups.get("y")),
                    month,
                    int(re.sub(r"\D", "", day)) if day else None,
                )
            )
    return found + [Time(m.start(), m.end(), int(m["y"])) for m in _BARE.finditer(text)]


def _named(groups: dict[str, str | None]) -> bool:
    """Whether a bare name is a month's: a long one, or one that opens a span of months."""
    name = groups["mn"] or ""
    return "span" in groups or _sure(name)


def _sure(name: str) -> bool:
    return len(name) > 3 and name.lower() not in ("march",)


def _value(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() else chinese(text)


def _possible(month: int | None, day: int | None) -> bool:
    return (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31)
