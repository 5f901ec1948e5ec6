"""The agenda: what falls due when, from requirements, as dated items and as a calendar."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from duban.coverage import Requirement
from duban.deadline import Due, DueDay, DueWindow, Interval, OnDate, Recurring
from duban.span import Span

_LINE = 75  # octets a line of RFC 5545 may have
_MOST = 120  # times of one recurrence that are listed


@dataclass(frozen=True, slots=True)
class Item:
    """Something that falls due on a day. `rule` is the recurrence that it is one time of."""

    due: date
    requirement: str
    passage: str
    actor: str
    span: Span
    rule: str = ""


def agenda(
    requirements: Iterable[Requirement], start: date | None = None, end: date | None = None
) -> tuple[Item, ...]:
    """What falls due from `start` to `end`, both included, by day; None is an open bound.

    Recurrences are listed only where both bounds are given, as they have no end of their own.
    Deadlines counted from an event and vague ones have no day and are left out.
    """
    found = [item for each in requirements for item in _items(each, start, end)]
    kept = [
        item for item in found if (not start or item.due >= start) and (not end or item.due <= end)
    ]
    return tuple(sorted(kept, key=lambda item: (item.due, item.span, item.requirement)))


def _items(requirement: Requirement, start: date | None, end: date | None) -> Iterator[Item]:
    norm = requirement.deadline
    if isinstance(norm, OnDate):
        yield _item(requirement, norm.value)
    elif isinstance(norm, Interval) and norm.end is not None:
        yield _item(requirement, norm.end)
    elif isinstance(norm, Recurring) and start is not None and end is not None:
        for day in _times(norm, start, end):
            yield _item(requirement, day, norm.rrule)


def _times(norm: Recurring, start: date, end: date) -> Iterator[date]:
    """The days of a recurrence: its own due day, else the last day of each period."""
    rule = _with_day(norm.rrule.split(";COUNT=")[0], norm.due)
    first = date(start.year, _last_month(rule), 1)
    try:
        times = rrulestr(rule, dtstart=_moment(first))
    except ValueError:
        return
    for count, moment in enumerate(times.xafter(_moment(start), inc=True)):
        if moment.date() > end or count >= _MOST:
            return
        yield moment.date()


def _with_day(rule: str, due: Due | DueDay | DueWindow | None) -> str:
    """The rule with the day on which a month or a year is due, where it names none.

    >>> _with_day("FREQ=MONTHLY", DueDay(25)), _with_day("FREQ=YEARLY", None)
    ('FREQ=MONTHLY;BYMONTHDAY=25', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1')
    """
    if "DAY=" in rule or not re.search("FREQ=(?:MONTHLY|YEARLY)", rule):
        return rule
    month, day = _due_day(due)
    if "FREQ=YEARLY" in rule and "BYMONTH=" not in rule:
        rule += f";BYMONTH={month}"
    return f"{rule};BYMONTHDAY={day}"


def _due_day(due: Due | DueDay | DueWindow | None) -> tuple[int, int]:
    """Month and day of a due point in its period; of a window the end, else the last day."""
    if isinstance(due, DueDay):
        return due.month or 12, due.day
    if isinstance(due, DueWindow):
        *month, day = map(int, due.end.split("-"))
        return (month or [12])[0], day
    return 12, -1


def _last_month(rule: str) -> int:
    """The last month of the first period of a year; a quarter ends in March."""
    interval = re.search(r"FREQ=MONTHLY.*INTERVAL=(\d+)", rule)
    months = int(interval[1]) if interval else 1
    return months if 12 % months == 0 else 1


def _moment(day: date) -> datetime:
    return datetime.combine(day, time())


def _item(requirement: Requirement, day: date, rule: str = "") -> Item:
    return Item(
        day, requirement.id, requirement.passage, requirement.actor, requirement.spans[0], rule
    )


def calendar(items: Iterable[Item]) -> str:
    """The items as an iCalendar text (RFC 5545): one all-day event each, lines folded.

    Stamps are those of the due days, so that the same agenda always gives the same text.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Duban//Duban//ZH", "CALSCALE:GREGORIAN"]
    for item in items:
        lines += _event(item)
    lines.append("END:VCALENDAR")
    return "".join(fold + "\r\n" for line in lines for fold in _folded(line))


def _event(item: Item) -> list[str]:
    day = f"{item.due:%Y%m%d}"
    words = " ".join(item.passage.split())
    return [
        "BEGIN:VEVENT",
        f"UID:{item.requirement}-{day}@duban.invalid",
        f"DTSTAMP:{day}T000000Z",
        f"DTSTART;VALUE=DATE:{day}",
        f"DTEND;VALUE=DATE:{item.due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(words[:80])}",
        f"DESCRIPTION:{_escaped(' '.join(filter(None, (item.actor, words))))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    r"""The text as RFC 5545 wants it; control characters cannot break out of a line.

    >>> _escaped("a;b, c\\d")
    'a\\;b\\, c\\\\d'
    """
    plain = "".join(char if char.isprintable() else " " for char in text)
    for char in "\\;,":
        plain = plain.replace(char, "\\" + char)
    return plain


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, never inside a character."""
    piece, size, room = "", 0, _LINE
    for char in line:
        octets = len(char.encode("utf-8", "replace"))
        if size + octets > room:
            yield piece
            piece, size, room = " ", 1, _LINE
        piece += char
        size += octets
    yield piece
