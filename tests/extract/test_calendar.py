from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.deadline import Due, DueDay, DueWindow, Offset, Recurring, Unit
from extract.calendar import due, due_points, is_known, is_workday

days = st.dates(date(2004, 2, 1), date(2026, 6, 30))

UNITS: tuple[Unit, ...] = ("day", "week", "month", "quarter", "year")


@settings(deadline=None)
@given(days, st.integers(1, 60))
def test_working_days_after_an_event_are_exactly_so_many(event: date, n: int) -> None:
    found = due(Offset("x", n, "day", working_days=True), event)
    between = [event + timedelta(days=step + 1) for step in range((found.day - event).days)]
    assert sum(map(is_workday, between)) == n
    assert is_workday(found.day)


@settings(deadline=None)
@given(days, st.integers(1, 60))
def test_working_days_before_an_event_mirror_those_after(event: date, n: int) -> None:
    before = due(Offset("x", n, "day", working_days=True, direction="before"), event).day
    between = [before + timedelta(days=step) for step in range((event - before).days)]
    assert sum(map(is_workday, between)) == n


@settings(deadline=None)
@given(days, st.integers(0, 40), st.sampled_from(UNITS))
def test_a_limit_never_ends_before_it_begins_and_prolongs_to_a_working_day(
    event: date, n: int, unit: Unit
) -> None:
    found = due(Offset("x", n, unit), event)
    assert event <= found.day <= found.prolonged
    assert n == 0 or is_workday(found.prolonged)


def test_months_end_on_the_last_day_when_there_is_no_such_day() -> None:
    assert due(Offset("x", 1, "month"), date(2009, 1, 31)).day == date(2009, 2, 28)


def test_make_up_workdays_and_holidays_count_as_published() -> None:
    assert is_workday(date(2008, 9, 27))
    assert not is_workday(date(2008, 9, 29))


def test_outside_the_table_monday_to_friday_count_and_the_result_says_so() -> None:
    assert not is_known(date(2003, 12, 31))
    assert is_workday(date(1999, 10, 1))
    found = due(Offset("x", 5, "day", working_days=True), date(1999, 9, 29))
    assert found.day == date(1999, 10, 6)
    assert not found.calendar_known
    assert found.reason.code == "due.unknown-calendar"
    assert due(Offset("x", 5, "day"), date(2010, 3, 1)).calendar_known


@settings(deadline=None)
@given(
    st.sampled_from(
        [
            Recurring("FREQ=MONTHLY"),
            Recurring("FREQ=MONTHLY", DueDay(10)),
            Recurring("FREQ=YEARLY", DueDay(-1, 3)),
            Recurring("FREQ=MONTHLY;INTERVAL=3", Due("季度结束", 10, "day")),
            Recurring("FREQ=YEARLY", DueWindow("10-01", "03-31")),
            Recurring("FREQ=WEEKLY;BYDAY=MO"),
        ]
    ),
    days,
    st.integers(0, 800),
)
def test_due_points_of_a_part_are_those_of_the_whole_inside_it(
    recurring: Recurring, start: date, length: int
) -> None:
    end = start + timedelta(days=length)
    whole = due_points(recurring, start - timedelta(days=400), end)
    assert due_points(recurring, start, end) == tuple(day for day in whole if day >= start)


@pytest.mark.parametrize(
    ("recurring", "expected"),
    [
        (Recurring("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"), [(9, 30), (12, 31)]),
        (Recurring("FREQ=MONTHLY;INTERVAL=3", Due("季度结束", 10, "day")), [(7, 10), (10, 10)]),
        (Recurring("FREQ=MONTHLY;INTERVAL=6"), [(12, 31)]),
        (Recurring("FREQ=YEARLY;BYMONTH=6,12"), [(12, 31)]),
        (
            Recurring("FREQ=MONTHLY;BYMONTH=3,6,9,12", DueDay(25)),
            [(9, 25), (12, 25)],
        ),
        (Recurring("FREQ=YEARLY;BYMONTH=2,4,6,8,10,12", DueDay(5)), [(8, 5), (10, 5), (12, 5)]),
        (Recurring("FREQ=YEARLY;BYMONTH=9;BYDAY=3SA"), [(9, 20)]),
        (Recurring("FREQ=YEARLY", DueWindow("07-01", "08-31")), [(8, 31)]),
    ],
)
def test_due_points_of_half_a_year(recurring: Recurring, expected: list[tuple[int, int]]) -> None:
    found = due_points(recurring, date(2008, 7, 1), date(2008, 12, 31))
    assert [(day.month, day.day) for day in found] == expected
