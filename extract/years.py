"""Years: which year a date without one means, by the stage it stands in and the document's date."""

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from duban.deadline import Deadline, Interval, OnDate
from duban.document import Genre
from extract.reading import Reading

_MONTH = re.compile(
    r"[0-9０-９一二三四五六七八九十]\s*月"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"年|\b(?:19|20)\d\d\b|[本当上下次]月|\b(?:years?|this|next|last|coming|following|previous)\b",
    re.IGNORECASE,
)
_FAR, _NEAR = timedelta(days=274), timedelta(days=92)
# How far before and after its own date a document speaks of days.
_REACH = {
    Genre.NOTICE: (_NEAR, _FAR),
    Genre.PLAN: (_NEAR, _FAR),
    Genre.REPORT: (_FAR, _NEAR),
}
_DUE = timedelta(days=31), timedelta(days=334)


def settled(
    deadlines: Iterable[Deadline], reading: Reading, stage: Interval | None
) -> Iterator[Deadline]:
    """The deadlines of a passage, each date that names no year moved to the year it means.

    Within a stage that is the year next to its window. Elsewhere a notice or plan speaks of days
    to come (within nine months) and of the last three months, a report the other way round; a day
    by which a notice wants something (12月31日前) lies in the year from the month before its own.
    """
    for each in deadlines:
        norm, words = each.norm, reading.words(each.span)
        if isinstance(norm, Interval | OnDate) and _is_yearless(words):
            window = _window(reading, stage, norm)
            yield replace(each, norm=_nearest(norm, *window)) if window else each
        else:
            yield each


def _window(
    reading: Reading, stage: Interval | None, norm: Interval | OnDate
) -> tuple[date, date] | None:
    if stage is not None and stage.start and stage.end:
        return stage.start, stage.end
    if reading.day is None or reading.genre not in _REACH:
        return None
    before, after = _REACH[reading.genre]
    if isinstance(norm, Interval) and norm.start is None and reading.genre is not Genre.REPORT:
        before, after = _DUE
    return reading.day - before, reading.day + after


def _is_yearless(words: str) -> bool:
    """Whether words name a month and no year.

    >>> _is_yearless("6月30日前"), _is_yearless("明年3月"), _is_yearless("by June 25")
    (True, False, True)
    """
    return _MONTH.search(words) is not None and _YEAR.search(words) is None


def _nearest(norm: Interval | OnDate, first: date, last: date) -> Interval | OnDate:
    """The date in the year, its own or one beside it, that lies nearest to a window.

    >>> _nearest(OnDate(date(2029, 1, 20)), date(2029, 9, 14), date(2030, 9, 15)).value.year
    2030
    """
    moved = (_moved(norm, years) for years in (0, -1, 1))
    return min(moved, key=lambda each: _gap(_end(each), first, last))


def _gap(day: date, first: date, last: date) -> int:
    return max((first - day).days, (day - last).days, 0)


def _end(norm: Interval | OnDate) -> date:
    day = norm.value if isinstance(norm, OnDate) else norm.end or norm.start
    return day or date.min


def _moved(norm: Interval | OnDate, years: int) -> Interval | OnDate:
    if isinstance(norm, OnDate):
        return OnDate(_in_year(norm.value, years))
    start = _in_year(norm.start, years) if norm.start else None
    return replace(norm, start=start, end=_in_year(norm.end, years) if norm.end else None)


def _in_year(day: date, years: int) -> date:
    """The same day years away; the last of February stays the last."""
    year = min(max(day.year + years, 1), 9999)
    last = calendar.monthrange(year, day.month)[1]
    ends = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, day.month, last if ends else min(day.day, last))
