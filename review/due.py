"""Deadlines compared: windows by both ends, due days by the day, recurrences by how often.

Days are counted from the required to the found date; later is positive.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from math import log

from duban.coverage import Deviation, DeviationType, Direction
from duban.deadline import (
    Deadline,
    Due,
    DueDay,
    Duration,
    Interval,
    Norm,
    Offset,
    OnDate,
    Recurring,
    Vague,
)
from duban.obligation import Extraction
from duban.span import Span
from review import season

_DAYS = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.44,
    "quarter": 91.3,
    "year": 365.25,
}
_FREQUENCY = {"DAILY": 1.0, "WEEKLY": 7.0, "MONTHLY": 30.44, "YEARLY": 365.25}
_WORKING_WEEK = 7 / 5
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_REPEATED = "periodic"
_PAPER = re.compile(r"\bthis\b|本(?:通知|方案|意见|通告|办法)|(?:印发|下发|发布)$")
_LEAST = 0.001  # days by which what differs lies farther off than what does not
_FIRM = (OnDate, Interval, Recurring, Offset, Duration, Vague)


def binding(deadlines: Sequence[Deadline]) -> Norm | None:
    """The deadline that binds: two bare days make a window, a date goes before a vaguer time."""
    norms = [each.norm for each in deadlines]
    days = [norm.value for norm in norms if isinstance(norm, OnDate)]
    if len(days) == 2 and len(norms) == 2 and days[0] < days[1]:
        return Interval(days[0], days[1])
    return min(norms, key=_firmness, default=None)


def _firmness(norm: Norm) -> tuple[bool, int]:
    """A mere beginning (自9月起) goes last."""
    beginning = isinstance(norm, Interval) and norm.end is None
    return beginning, _FIRM.index(type(norm))


def lengths(span: Span, extraction: Extraction) -> tuple[Deadline, ...]:
    """How long something within a passage must at least last (8 hours of training)."""
    found = (each for each in extraction.deadlines if span.contains(each.span))
    return tuple(
        each for each in found if isinstance(each.norm, Duration) and each.norm.bound == "min"
    )


def at_least(norm: Norm) -> Norm:
    """A time that runs from an event, as how long something must at least be kept from then on."""
    return replace(norm, bound="min") if isinstance(norm, Offset) else norm


def timeless(text: str, span: Span, extraction: Extraction) -> str | None:
    """The words of a passage of a raw text without its first time; None where it has none."""
    own = next((each.span for each in extraction.deadlines if span.contains(each.span)), None)
    if own is None:
        return None
    return (text[span.start : own.start] + text[own.end : span.end]).strip(" 。.，,；;")


def is_yearly(norm: Norm) -> bool:
    """Whether something recurs once a year or more rarely.

    >>> is_yearly(Recurring("FREQ=YEARLY")), is_yearly(Recurring("FREQ=YEARLY", times=2))
    (True, False)
    """
    return isinstance(norm, Recurring) and _period(norm) >= _FREQUENCY["YEARLY"]


def compared(expected: Norm, found: Iterable[Norm]) -> Deviation | None:
    """How the deadlines found differ from the one expected; None when one of them is the same.

    Of several that can be compared the nearest counts. With none the deadline is absent, which
    is failing unless the expected one is a bare length or a vague word without repetition (及时).
    """
    stated = list(found)
    like = [each for each in stated if type_of(each) == type_of(expected)]
    if not like:
        dated = _from_paper(expected) and any(type_of(each) == "day" for each in stated)
        return None if dated else _absent(expected)
    nearest = min(like, key=lambda each: _distance(expected, each))
    return _difference(expected, nearest)


def _from_paper(norm: Norm) -> bool:
    """Whether a limit counts from the notice itself, so that a day in the plan may answer it.

    >>> _from_paper(Offset("this Instruction", 30, "day")), _from_paper(Offset("receipt", 3, "day"))
    (True, False)
    """
    return isinstance(norm, Offset) and _PAPER.search(norm.event or "") is not None


def type_of(norm: Norm) -> str:
    """Which deadlines can be compared: days, windows, beginnings, recurrences, lengths, one word.

    >>> type_of(Interval(None, date(2009, 10, 31))) == type_of(OnDate(date(2009, 10, 31)))
    True
    """
    if isinstance(norm, OnDate):
        return "day"
    if isinstance(norm, Interval):
        if norm.end is None:
            return "beginning"
        return "window" if norm.start else "day"
    if isinstance(norm, Recurring):
        return "recurring"
    return f"vague {norm.name}" if isinstance(norm, Vague) else "length"


def shown(norm: Norm) -> str:
    """The deadline in signs that need no translation.

    >>> shown(Interval(date(2008, 9, 1), date(2009, 5, 31)))
    '2008-09-01/2009-05-31'
    """
    if isinstance(norm, OnDate):
        return norm.value.isoformat()
    if isinstance(norm, Interval):
        if norm.start is None and norm.end is not None:
            return norm.end.isoformat()
        ends = ("" if day is None else day.isoformat() for day in (norm.start, norm.end))
        return "/".join(ends)
    if isinstance(norm, Recurring):
        return norm.rrule + (f" {_plain(norm.due)}" if norm.due else "")
    if isinstance(norm, Offset):
        working = " working" if norm.working_days else ""
        event = f"{norm.direction} {norm.event}: " if norm.event else ""
        return f"{event}{norm.n}{working} {norm.unit}"
    return norm.iso if isinstance(norm, Duration) else norm.name


def _plain(due: object) -> str:
    shape = due.as_dict() if isinstance(due, Due | DueDay) else {}
    return " ".join(f"{key}={value}" for key, value in shape.items())


def _difference(expected: Norm, found: Norm) -> Deviation | None:
    if isinstance(expected, Interval) and isinstance(found, Interval) and expected.start:
        return _window(expected, found)
    if isinstance(expected, Interval | OnDate) and isinstance(found, Interval | OnDate):
        before, after = _end(expected), _end(found)
        days = (after - before).days if before and after else 0
        return _shifted(expected, found, days)
    if isinstance(expected, Recurring) and isinstance(found, Recurring):
        return _recurrence(expected, found)
    return _lengths(expected, found)


def _lengths(expected: Norm, found: Norm) -> Deviation | None:
    """Lengths compared; where a least one is asked (保存不少于2年), the shorter is the laxer.

    Lengths from two seasons (春耕前, before the summer harvest) differ by those.
    """
    if isinstance(expected, Offset) and isinstance(found, Offset):
        months = season.apart(expected.event or "", found.event or "")
        if months:
            return _shifted(expected, found, round(months * _DAYS["month"]))
    before, after = _length(expected), _length(found)
    if before == after or getattr(expected, "bound", None) != "min":
        return _shifted(expected, found, round(after - before), exact=after - before)
    lower = after < before
    kind = DeviationType.LOWER_THRESHOLD if lower else DeviationType.HIGHER_THRESHOLD
    direction = Direction.SHORTER if lower else Direction.LONGER_STRICTER
    return Deviation(kind, shown(expected), shown(found), direction, failing=lower)


def _window(expected: Interval, found: Interval) -> Deviation | None:
    start, end = _gap(expected.start, found.start), _gap(expected.end, found.end)
    if not start and not end:
        return None
    return Deviation(
        DeviationType.WINDOW, shown(expected), shown(found), _way(start, end),
        failing=True, start_days=start, end_days=end,
    )  # fmt: skip


def _way(start: int, end: int) -> Direction:
    """The direction of a window's shift.

    >>> [str(_way(*days)) for days in ((30, 0), (0, -61), (-61, -31), (-5, 5))]
    ['later_start', 'earlier_end', 'earlier', 'wider']
    """
    if start and end:
        if (start > 0) == (end > 0):
            return Direction.LATER if start > 0 else Direction.EARLIER
        return Direction.WIDER if start < 0 else Direction.NARROWER
    if start:
        return Direction.LATER_START if start > 0 else Direction.EARLIER_START
    return Direction.LATER_END if end > 0 else Direction.EARLIER_END


def _recurrence(expected: Recurring, found: Recurring) -> Deviation | None:
    before, after = _period(expected), _period(found)
    if abs(after - before) > 0.1 * before:
        later = after > before
        return _told(
            expected, found, Direction.LESS_OFTEN if later else Direction.MORE_OFTEN, later=later
        )
    if isinstance(expected.due, DueDay) and isinstance(found.due, DueDay):
        return _shifted(expected, found, _day(found.due) - _day(expected.due))
    if isinstance(expected.due, Due) and isinstance(found.due, Due):
        gap = _DAYS[found.due.unit] * found.due.n - _DAYS[expected.due.unit] * expected.due.n
        return _shifted(expected, found, round(gap))
    return None


def _shifted(
    expected: Norm, found: Norm, days: int, exact: float | None = None
) -> Deviation | None:
    gap = days if exact is None else exact
    if not gap:
        return None
    return _told(
        expected, found, Direction.LATER if gap > 0 else Direction.EARLIER, later=gap > 0, days=days
    )


def _told(
    expected: Norm, found: Norm, direction: Direction, *, later: bool, days: int | None = None
) -> Deviation:
    kind = DeviationType.LATER_DEADLINE if later else DeviationType.EARLIER_DEADLINE
    return Deviation(kind, shown(expected), shown(found), direction, later, end_days=days)


def _absent(expected: Norm) -> Deviation | None:
    vague = isinstance(expected, Vague) and expected.name != _REPEATED
    if vague or isinstance(expected, Duration) or type_of(expected) == "beginning":
        return None
    return Deviation(
        DeviationType.DEADLINE_ABSENT, shown(expected), "", Direction.ABSENT, failing=True
    )


def _distance(expected: Norm, found: Norm) -> float:
    """How far apart two are, 0 only for what differs in nothing; half as often is twice as often.

    Of those equally far the one said first counts.
    """
    difference = _difference(expected, found)
    if difference is None:
        return 0.0
    if isinstance(expected, Recurring) and isinstance(found, Recurring):
        return round(abs(log(_period(found) / _period(expected))), 1) + _LEAST
    return abs(difference.start_days or 0) + abs(difference.end_days or 0) + _LEAST


def _gap(expected: date | None, found: date | None) -> int:
    return (found - expected).days if expected and found else 0


def _end(norm: Interval | OnDate) -> date | None:
    if isinstance(norm, OnDate):
        return norm.value
    return norm.end or norm.start


def _period(norm: Recurring) -> float:
    """The days from one time to the next."""
    parts = dict(part.split("=", 1) for part in norm.rrule.split(";") if "=" in part)
    months = len(parts.get("BYMONTH", "").split(",")) if "BYMONTH" in parts else 1
    named = parts.get("FREQ") == "MONTHLY" and "BYMONTH" in parts
    frequency = "YEARLY" if named else parts.get("FREQ", "")
    days = _FREQUENCY.get(frequency, 30.44) * int(parts.get("INTERVAL", 1))
    return days / max(1, months) / max(1, norm.times or 1)


def _day(due: DueDay) -> int:
    return (due.day if due.day > 0 else 32 + due.day) + 31 * (due.month or 0)


def _length(norm: Norm) -> float:
    """Calendar days; a working day counts for 7/5 of one."""
    if isinstance(norm, Offset):
        days = _DAYS[norm.unit] * norm.n
        return days * (_WORKING_WEEK if norm.working_days else 1)
    match = _DURATION.fullmatch(norm.iso) if isinstance(norm, Duration) else None
    if match is None:
        return 0.0
    units = ("year", "month", "week", "day", "hour", "minute")
    days = sum(_DAYS[u] * int(n) for u, n in zip(units, match.groups(), strict=True) if n)
    working = isinstance(norm, Duration) and norm.working_days
    return days * (_WORKING_WEEK if working else 1)
