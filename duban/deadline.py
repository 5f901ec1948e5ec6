"""Deadlines: what a phrase of time means, as a typed value. Interval ends include the day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from duban.message import Message
from duban.span import Span

Unit = Literal["day", "week", "month", "quarter", "year", "hour", "minute"]
Direction = Literal["after", "before"]
Bound = Literal["max", "min", "extension", "exact", "range", "start"]


@dataclass(frozen=True, slots=True)
class OnDate:
    """One day."""

    value: date

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape."""
        return {"kind": "date", "value": self.value.isoformat()}


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from `start` to `end`, both included; None is an open end."""

    start: date | None
    end: date | None

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape."""
        return {"kind": "interval", "start": _iso(self.start), "end": _iso(self.end)}


@dataclass(frozen=True, slots=True)
class Due:
    """The due point inside a recurrence: so many units after an event (季度结束后10日内)."""

    event: str
    n: int
    unit: Unit
    working_days: bool = False

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape; `working_days` only where it is true."""
        shape: dict[str, object] = {"event": self.event, "n": self.n, "unit": self.unit}
        return shape | ({"working_days": True} if self.working_days else {})


@dataclass(frozen=True, slots=True)
class DueDay:
    """The due point as a day of the period (每月10日前, 每年3月底前); day -1 is the last one."""

    day: int
    month: int | None = None

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape, in the names of RFC 5545."""
        month: dict[str, object] = {} if self.month is None else {"BYMONTH": self.month}
        return month | {"BYMONTHDAY": self.day}


@dataclass(frozen=True, slots=True)
class DueWindow:
    """The due point as a window of the period (每年1月1日至6月30日).

    `start` and `end` are MM-DD in a year and DD in a month; the end may lie in the next period.
    """

    start: str
    end: str

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape."""
        return {"from": self.start, "to": self.end}


@dataclass(frozen=True, slots=True)
class Recurring:
    """A recurrence as an RFC 5545 rule; `times` a period, with `bound` when it is a least."""

    rrule: str
    due: Due | DueDay | DueWindow | None = None
    times: int | None = None
    bound: Bound | None = None

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape; absent parts are left out."""
        shape: dict[str, object] = {"kind": "recurring", "rrule": self.rrule}
        if self.due is not None:
            shape["due"] = self.due.as_dict()
        if self.times is not None:
            shape["times"] = self.times
        if self.bound is not None:
            shape["bound"] = self.bound
        return shape


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units from an event; the event is kept in its own words, None if unstated.

    Bound "start" with n = 0 is the event itself as a beginning (自印发之日起执行).
    """

    event: str | None
    n: int
    unit: Unit
    working_days: bool = False
    direction: Direction = "after"
    bound: Bound = "max"

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape."""
        return {
            "kind": "offset",
            "event": self.event,
            "n": self.n,
            "unit": self.unit,
            "working_days": self.working_days,
            "direction": self.direction,
            "bound": self.bound,
        }


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as ISO 8601, with the sense in which it binds.

    With bound "range" it is two lengths, the least and the most: P3D/P5D.
    """

    iso: str
    bound: Bound | None = None
    working_days: bool = False

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape; absent parts are left out."""
        shape: dict[str, object] = {"kind": "duration", "iso": self.iso}
        if self.bound is not None:
            shape["bound"] = self.bound
        return shape | ({"working_days": True} if self.working_days else {})


@dataclass(frozen=True, slots=True)
class Vague:
    """A deadline without a number: 及时 prompt, 限期 within-set-limit."""

    name: str

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape."""
        return {"kind": "vague", "class": self.name}


Norm = OnDate | Interval | Recurring | Offset | Duration | Vague


@dataclass(frozen=True, slots=True)
class Deadline:
    """A phrase of time, what it means, and the rule that says so."""

    span: Span
    norm: Norm
    reason: Message


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
