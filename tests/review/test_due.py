from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.coverage import DeviationType, Direction
from duban.deadline import Due, DueDay, Duration, Interval, Offset, OnDate, Recurring, Vague
from review.due import compared

DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))
MONTHLY, QUARTERLY = Recurring("FREQ=MONTHLY"), Recurring("FREQ=MONTHLY;INTERVAL=3")


@given(DAYS, st.integers(-400, 400))
def test_shift_of_a_day_is_counted(day: date, shift: int) -> None:
    moved = compared(OnDate(day), [Interval(None, day + timedelta(days=shift))])
    if shift == 0:
        assert moved is None
    else:
        assert moved is not None
        assert moved.end_days == shift
        assert moved.failing is (shift > 0)


@given(DAYS, st.integers(1, 300), st.integers(-90, 90), st.integers(-90, 90))
def test_both_ends_of_a_window_are_counted(
    start: date, length: int, at_start: int, at_end: int
) -> None:
    end = start + timedelta(days=length)
    found = Interval(start + timedelta(days=at_start), end + timedelta(days=at_end))
    moved = compared(Interval(start, end), [found])
    if at_start == at_end == 0:
        assert moved is None
    else:
        assert moved is not None
        assert (moved.start_days, moved.end_days) == (at_start, at_end)
        assert moved.type is DeviationType.WINDOW
        assert moved.failing


@pytest.mark.parametrize(
    ("expected", "found", "direction"),
    [
        (MONTHLY, QUARTERLY, "less_often"),
        (QUARTERLY, MONTHLY, "more_often"),
        (Recurring("FREQ=YEARLY"), Recurring("FREQ=YEARLY", times=2), "more_often"),
    ],
)
def test_frequency(expected: Recurring, found: Recurring, direction: str) -> None:
    moved = compared(expected, [found])
    assert moved is not None
    assert moved.direction == direction
    assert moved.failing is (direction == "less_often")


def test_likest_of_several_recurrences_counts() -> None:
    yearly, quarterly = Recurring("FREQ=YEARLY"), Recurring("FREQ=MONTHLY;INTERVAL=3")
    found = compared(Recurring("FREQ=MONTHLY"), [yearly, quarterly])
    assert found is not None
    assert found.found == "FREQ=MONTHLY;INTERVAL=3"
    assert found.direction is Direction.LESS_OFTEN


def test_season_of_the_year_is_later_or_earlier() -> None:
    spring = Offset("春耕", 0, "day", direction="before", bound="min")
    summer = Offset("summer harvest", 0, "day", direction="before", bound="min")
    later, earlier = compared(spring, [summer]), compared(summer, [spring])
    assert later is not None
    assert (later.type, later.failing) == (DeviationType.LATER_DEADLINE, True)
    assert earlier is not None
    assert not earlier.failing


def test_due_day_of_a_recurrence() -> None:
    moved = compared(Recurring("FREQ=MONTHLY", DueDay(20)), [Recurring("FREQ=MONTHLY", DueDay(25))])
    assert moved is not None
    assert (moved.type, moved.end_days) == (DeviationType.LATER_DEADLINE, 5)
    ten, five = Due("月末", 10, "day"), Due("月末", 5, "day")
    sooner = compared(Recurring("FREQ=MONTHLY", ten), [Recurring("FREQ=MONTHLY", five)])
    assert sooner is not None
    assert not sooner.failing


def test_working_days_are_longer_than_days() -> None:
    days = Offset("自查结束", 15, "day", working_days=True)
    sooner = compared(days, [Offset("自查结束", 10, "day", working_days=True)])
    later = compared(Offset("x", 15, "day"), [days])
    assert sooner is not None
    assert later is not None
    assert (sooner.failing, later.failing) == (False, True)
    assert compared(Duration("P2W"), [Offset("x", 14, "day")]) is None


def test_nearest_of_several_counts() -> None:
    day = date(2009, 10, 31)
    later = [OnDate(day + timedelta(days=n)) for n in (90, 30)]
    nearest = compared(OnDate(day), later)
    assert nearest is not None
    assert nearest.end_days == 30
    assert compared(OnDate(day), [*later, OnDate(day)]) is None


def test_nothing_comparable_is_absent() -> None:
    day = OnDate(date(2009, 1, 1))
    for absent in (compared(day, []), compared(MONTHLY, [day]), compared(Vague("periodic"), [])):
        assert absent is not None
        assert absent.type is DeviationType.DEADLINE_ABSENT
    assert compared(Vague("prompt"), []) is None
