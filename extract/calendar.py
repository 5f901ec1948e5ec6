"""When things fall due: days counted from an event, and the due points of recurrences.

Working days follow the Chinese holidays and make-up workdays published from 2004 on; beyond the
published table Monday to Friday count and the result says that the calendar is unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

import chinese_calendar
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from duban.deadline import Due, DueDay, DueWindow, Offset, Recurring, Unit
from duban.message import Message, message
from extract.times.moment import day_of

_FIRST = date(2004, 1, 1)
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_PERIODS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}


@dataclass(frozen=True, slots=True)
class DueDate:
    """The day a limit ends. `prolonged` is the next working day if that day is a day of rest.

    `calendar_known` is False when the count or the day lies outside the published holidays.
    """

    day: date
    prolonged: date
    calendar_known: bool
    reason: Message


def is_known(day: date) -> bool:
    """Whether the holidays around that day have been published."""
    return _FIRST <= day <= _last()


def is_workday(day: date) -> bool:
    """Whether people work on that day; Monday to Friday where the calendar is unknown.

    >>> is_workday(date(2008, 9, 27)), is_workday(date(2008, 9, 29))  # the first makes up
    (True, False)
    """
    return bool(chinese_calendar.is_workday(day)) if is_known(day) else day.weekday() < 5


def due(offset: Offset, event: date) -> DueDate:
    """The day on which a limit ends that is counted from an event on that day.

    The day of the event is not counted; months end on the same day of the month, or on its last
    (Civil Code, articles 201 and 202). Hours are counted up to whole days. A day of rest
    prolongs to the next working day (article 203). For a limit before an event the day is the
    last one on which it is still kept.

    >>> due(Offset("receipt", 15, "day", working_days=True), date(2008, 9, 22)).day
    datetime.date(2008, 10, 16)
    """
    sign = -1 if offset.direction == "before" else 1
    day = _counted(event, sign * offset.n, offset.unit, working=offset.working_days)
    prolonged = _next_workday(day) if sign > 0 and offset.n else day
    known = all(map(is_known, (event, day, prolonged)))
    code = "due.counted" if known else "due.unknown-calendar"
    return DueDate(day, prolonged, known, message(code, n=offset.n, unit=offset.unit))


def due_points(recurring: Recurring, start: date, end: date) -> tuple[date, ...]:
    """The days from `start` to `end`, both included, on which a recurrence falls due.

    A recurrence without a due point is due on the last day of each period. Periods of several
    years are counted from the year of `start`.

    >>> due_points(Recurring("FREQ=MONTHLY", DueDay(10)), date(2008, 7, 1), date(2008, 8, 31))
    (datetime.date(2008, 7, 10), datetime.date(2008, 8, 10))
    """
    points = _ruled(recurring, start, end) if _is_dated(recurring) else _due(recurring, start, end)
    return tuple(sorted({point for point in points if start <= point <= end}))


def _counted(day: date, n: int, unit: Unit, *, working: bool) -> date:
    if working:
        return _workdays_from(day, n)
    if unit in _MONTHS:
        return day + relativedelta(months=n * _MONTHS[unit])
    days = {"day": n, "week": 7 * n, "hour": _whole_days(n, 24), "minute": _whole_days(n, 1440)}
    return day + timedelta(days=days[unit])


def _whole_days(n: int, parts: int) -> int:
    return -(-abs(n) // parts) * (1 if n > 0 else -1)


def _workdays_from(day: date, n: int) -> date:
    step = timedelta(days=1 if n > 0 else -1)
    left = abs(n)
    while left:
        day += step
        left -= is_workday(day)
    return day


def _next_workday(day: date) -> date:
    while not is_workday(day):
        day += timedelta(days=1)
    return day


@cache
def _last() -> date:
    tables = (chinese_calendar.holidays, chinese_calendar.workdays)
    found: date = max(day for table in tables for day in table)
    return found


def _is_dated(recurring: Recurring) -> bool:
    """Whether the rule itself names its days, so that no due point is to be computed."""
    return recurring.due is None and ("BYMONTHDAY" in recurring.rrule or "BYDAY" in recurring.rrule)


def _ruled(recurring: Recurring, start: date, end: date) -> Iterator[date]:
    """The rule's own days. A negative day of several months stands in the last of them."""
    parts = _parts(recurring.rrule)
    month = int(parts.get("INTERVAL", "1")) if parts["FREQ"] == "MONTHLY" else 1
    first = month if parts.get("BYMONTHDAY", "").startswith("-") and month <= 12 else 1
    yield from _days(recurring.rrule, date(start.year, first, 1), end)


def _due(recurring: Recurring, start: date, end: date) -> Iterator[date]:
    """The due point in each period that can reach into the window."""
    parts = _parts(recurring.rrule)
    kept = {"FREQ", "INTERVAL", "BYMONTH"}
    rule = ";".join(f"{name}={value}" for name, value in parts.items() if name in kept)
    unit, step = _PERIODS.get(parts["FREQ"], "day"), int(parts.get("INTERVAL", "1"))
    early = start.year if unit == "year" and step > 1 else start.year - 1
    anchor = date(max(early, 1), 1, 1)
    if unit == "week":
        anchor -= timedelta(days=anchor.weekday())
    for first in _days(rule, anchor, end):
        named = "BYMONTH" in parts
        last = _last_day(first, "month" if named else unit, 1 if named else step)
        yield from _point(recurring.due, first, last)


def _last_day(first: date, unit: str, step: int) -> date:
    months = {"month": step, "year": 12 * step}.get(unit)
    if months is not None:
        return first + relativedelta(months=months) - timedelta(days=1)
    return first + timedelta(days=(7 if unit == "week" else 1) * step - 1)


def _point(point: Due | DueDay | DueWindow | None, first: date, last: date) -> Iterator[date]:
    if point is None:
        yield last
    elif isinstance(point, Due):
        origin = last if _is_end(point.event) else first - timedelta(days=1)
        yield _counted(origin, point.n, point.unit, working=point.working_days)
    else:
        wanted = _day_in(point, first, last)
        if wanted is not None:
            yield wanted


def _is_end(event: str) -> bool:
    return not any(word in event for word in ("beginning", "start", "初"))


def _day_in(point: DueDay | DueWindow, first: date, last: date) -> date | None:
    if isinstance(point, DueDay):
        month = point.month or (last.month if point.day < 0 else first.month)
        year = first.year if point.month else (last.year if point.day < 0 else first.year)
        return day_of(year, month, point.day)
    numbers = [int(part) for part in point.end.rsplit("-", 1) if part.isdigit()]
    if len(numbers) == 1:
        return day_of(first.year, first.month, -1 if point.end.startswith("-") else numbers[0])
    year = first.year + (point.end < point.start)
    return day_of(year, numbers[0], -1 if point.end == "02-28" else numbers[1])


def _days(rule: str, anchor: date, end: date) -> Iterator[date]:
    for moment in rrulestr(rule, dtstart=datetime.combine(anchor, time())):
        if moment.date() > end:
            return
        yield moment.date()


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))
