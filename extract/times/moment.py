"""Calendar expressions as far as the text states them, and the days they cover."""

import calendar
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

Grain = Literal["year", "half", "quarter", "month", "part", "end", "day"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a part of a year or a day; what the text leaves open is None.

    The window runs from `month`/`day` to `last_month`/`last_day`, where day -1 is the last one.
    `shift` counts years and `month_shift` months from the reference date (明年, 下月), or from
    the beginning of a range when it `follows` one (次年3月). `quarter_shift` counts quarters.
    """

    grain: Grain
    year: int | None = None
    month: int | None = 1
    day: int = 1
    last_month: int | None = 12
    last_day: int = -1
    shift: int | None = None
    month_shift: int | None = None
    quarter_shift: int | None = None
    follows: bool = False

    @property
    def is_relative(self) -> bool:
        """Whether it counts from another date instead of naming a year or month."""
        shifts = (self.shift, self.month_shift, self.quarter_shift)
        return any(shift is not None for shift in shifts)

    def settled(self, reference: date | None) -> "Moment | None":
        """With year and month filled in from the reference; None when it takes one to know."""
        if self.month_shift is not None:
            return self._by_month(reference)
        if self.quarter_shift is not None:
            return self._by_quarter(reference)
        if self.year is not None and self.month is not None:
            return self
        if reference is None:
            return None
        year = self.year if self.year is not None else reference.year + (self.shift or 0)
        month = self.month if self.month is not None else reference.month
        last = self.last_month if self.last_month is not None else month
        return replace(self, year=year, month=month, last_month=last)

    def window(self) -> tuple[date, date] | None:
        """First and last day of a settled moment; None when there is no such day (30 February)."""
        if self.year is None or self.month is None or self.last_month is None:
            return None
        first = day_of(self.year, self.month, self.day)
        last = day_of(self.year, self.last_month, self.last_day)
        return None if first is None or last is None else (first, last)

    def _by_month(self, reference: date | None) -> "Moment | None":
        if reference is None:
            return None
        months = reference.year * 12 + reference.month - 1 + (self.month_shift or 0)
        year, month = divmod(months, 12)
        return replace(
            self, year=year, month=month + 1, last_month=month + 1, shift=None, month_shift=None
        )

    def _by_quarter(self, reference: date | None) -> "Moment | None":
        if reference is None:
            return None
        quarters = reference.year * 4 + (reference.month - 1) // 3 + (self.quarter_shift or 0)
        year, number = divmod(quarters, 4)
        first = 3 * number + 1
        return replace(self, year=year, month=first, last_month=first + 2, quarter_shift=None)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, -1 being the month's last; None when there is none.

    >>> day_of(2009, 2, -1), day_of(2009, 2, 30)
    (datetime.date(2009, 2, 28), None)
    """
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    last = calendar.monthrange(year, month)[1]
    wanted = last if day == -1 else day
    return date(year, month, wanted) if 1 <= wanted <= last else None


def first_of_plan(number: int) -> int:
    """The first year of China's five-year plan of that number.

    Three years lie between the second plan (1958-1962) and the third.

    >>> first_of_plan(1), first_of_plan(11)
    (1953, 2006)
    """
    return 1953 + 5 * (number - 1) + (3 if number > 2 else 0)


def year_of(number: int | None, shift: int | None = None, *, follows: bool = False) -> Moment:
    """A whole year, by number or by its distance from the reference."""
    return Moment("year", number, shift=shift, follows=follows)


def quarter_of(number: int, year: Moment | None = None, last: int | None = None) -> Moment:
    """A quarter, or the quarters up to `last`."""
    end = 3 * (last or number)
    return _in(year, Moment("quarter", month=3 * number - 2, last_month=end))


def half_of(number: int, year: Moment | None = None) -> Moment:
    """The first or second half of a year."""
    return _in(year, Moment("half", month=6 * number - 5, last_month=6 * number))


def months_of(first: int, last: int, year: Moment | None = None) -> Moment:
    """A month, or the months up to `last`."""
    return _in(year, Moment("month", month=first, last_month=last))


def part_of(month: Moment, day: int, last_day: int) -> Moment:
    """A part of a month: its first ten days, its beginning."""
    return replace(month, grain="part", day=day, last_day=last_day)


def end_of(moment: Moment) -> Moment:
    """The end of a year, quarter or month, which as a deadline has no beginning."""
    return replace(moment, grain="end")


def on_day(month: Moment, day: int) -> Moment:
    """A day of a month."""
    return replace(month, grain="day", day=day, last_day=day)


def month_from_now(shift: int) -> Moment:
    """The month of the reference date, or one so many months from it."""
    return Moment("month", month=None, last_month=None, month_shift=shift)


def quarter_from_now(shift: int) -> Moment:
    """The quarter of the reference date, or one so many quarters from it."""
    return Moment("quarter", quarter_shift=shift)


def _in(year: Moment | None, moment: Moment) -> Moment:
    return (
        moment
        if year is None
        else replace(moment, year=year.year, shift=year.shift, follows=year.follows)
    )
