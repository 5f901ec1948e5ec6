"""What a rule of the grammar returns: a stretch, its meaning, and the rule's name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from duban.deadline import Interval, Norm, OnDate, Recurring, Vague
from extract.times.moment import Moment


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of time: offsets into the analysed text, end exclusive; `rule` is a message code."""

    start: int
    end: int
    norm: Norm
    rule: str


def longest(found: Iterable[Found]) -> list[Found]:
    """Of overlapping phrases the one that begins first, of those the longest; in order.

    A recurrence goes before another reading of the same words.
    """
    kept: list[Found] = []
    for item in sorted(found, key=_precedence):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _precedence(found: Found) -> tuple[int, int, bool, str]:
    return found.start, -found.end, not isinstance(found.norm, Recurring), found.rule


def meant(
    first: Moment, last: Moment | None, side: str, reference: date | None
) -> tuple[Norm, str] | None:
    """The value of a moment or range, open on one side after 前 ("before") or 起 ("since").

    A year-less moment without a reference date is kept, as one whose year is unknown; one that
    names no day of the calendar gives None.
    """
    begun = first.settled(reference)
    ended = begun if last is None else _following(last, begun).settled(reference)
    if begun is None or ended is None:
        return Vague("year-unknown"), "time.yearless"
    opening, closing = begun.window(), ended.window()
    if opening is None or closing is None:
        return None
    if last is not None:
        return _range(opening[0], closing[1])
    return _single(begun, opening, side)


def _single(moment: Moment, window: tuple[date, date], side: str) -> tuple[Norm, str]:
    start, end = window
    if side == "before" and moment.grain == "year":
        return Interval(None, date(start.year - 1, 12, 31)), "time.before-year"
    if side in ("before", "by"):
        return Interval(None, end), "time.by"
    if side == "after" and moment.grain == "year":
        return Interval(date(start.year + 1, 1, 1), None), "time.after-year"
    if side in ("after", "since"):
        return Interval(end if moment.grain == "end" else start, None), "time.since"
    if moment.grain == "end":
        return Interval(None, end), "time.end"
    return (
        (OnDate(start), "time.date")
        if moment.grain == "day"
        else (
            Interval(start, end),
            "time.period",
        )
    )


def _range(start: date, end: date) -> tuple[Norm, str] | None:
    return (Interval(start, end), "time.range") if start <= end else None


def _following(last: Moment, begun: Moment | None) -> Moment:
    """The end of a range with year and month taken from its beginning; it may cross a year."""
    if begun is None or begun.year is None or last.month_shift is not None:
        return last
    if last.month is None:
        last = replace(last, month=begun.month, last_month=begun.month)
    if last.year is not None or (last.shift is not None and not last.follows):
        return last
    crosses = (last.last_month or 12) < (begun.month or 1)
    return replace(last, year=begun.year + (crosses if last.shift is None else last.shift))
