from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.deadline import DueDay, DueWindow, Interval, Offset, OnDate, Recurring
from duban.span import Span
from review import Item, agenda, calendar, matrix
from tests.review.samples import coverage, requirement

AT = Span("n", 0, 5)


def days(items: tuple[Item, ...]) -> list[str]:
    return [item.due.isoformat() for item in items]


def test_dated_items_come_by_day() -> None:
    asked = [
        requirement("年底前报送", AT, Interval(None, date(2009, 12, 31))),
        requirement("十月底前报送", AT, OnDate(date(2009, 10, 31))),
        requirement("收到之日起十日内", AT, Offset("收到", 10, "day")),
    ]
    assert days(agenda(asked)) == ["2009-10-31", "2009-12-31"]
    assert days(agenda(asked, start=date(2009, 11, 1))) == ["2009-12-31"]
    assert days(agenda(asked, end=date(2009, 10, 31))) == ["2009-10-31"]


def test_recurrences_need_both_bounds() -> None:
    monthly = requirement("每月25日前报送", AT, Recurring("FREQ=MONTHLY", DueDay(25)))
    bounds = date(2023, 7, 1), date(2023, 9, 30)
    assert days(agenda([monthly], *bounds)) == ["2023-07-25", "2023-08-25", "2023-09-25"]
    assert agenda([monthly]) == ()
    quarterly = requirement("每季度报告", AT, Recurring("FREQ=MONTHLY;INTERVAL=3"))
    assert days(agenda([quarterly], date(2023, 1, 1), date(2023, 12, 31))) == [
        "2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("norm", "due"),
    [
        (Recurring("FREQ=YEARLY"), "12-31"),
        (Recurring("FREQ=YEARLY", DueDay(31, 3)), "03-31"),
        (Recurring("FREQ=YEARLY;BYMONTH=3"), "03-31"),
        (Recurring("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15"), "10-15"),
        (Recurring("FREQ=YEARLY", DueWindow("01-01", "06-30")), "06-30"),
    ],
)
def test_a_year_is_due_on_its_day_else_on_its_last(norm: Recurring, due: str) -> None:
    asked = [requirement("每年报送一次", AT, norm)]
    bounds = date(2023, 1, 1), date(2024, 12, 31)
    assert days(agenda(asked, *bounds)) == [f"2023-{due}", f"2024-{due}"]


def test_a_window_of_a_month_is_due_on_its_last_day() -> None:
    asked = [requirement("每月1日至10日报送", AT, Recurring("FREQ=MONTHLY", DueWindow("01", "10")))]
    assert days(agenda(asked, date(2023, 7, 1), date(2023, 8, 31))) == ["2023-07-10", "2023-08-10"]


@given(st.text(min_size=1, max_size=300))
def test_calendar_lines_are_whole_and_short(passage: str) -> None:
    text = calendar([Item(date(2009, 10, 31), "r", passage, "各市", AT)])
    lines = text.encode("utf-8", "replace").split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    unfolded = text.replace("\r\n ", "").split("\r\n")
    assert unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT") == 1
    assert len(unfolded) == 15
    assert "DTSTART;VALUE=DATE:20091031" in unfolded


def test_matrix_has_a_row_a_requirement_and_a_column_a_submission() -> None:
    review, _ = coverage()
    other = type(review)("n", "a", review.verdicts[:1])
    laid = matrix("n", [review, other, type(review)("else", "x", review.verdicts)])
    assert laid.submissions == ("a", "s")
    assert len(laid.rows) == 3
    assert [each is None for each in laid.rows[1].verdicts] == [True, False]
    assert [row.requirement for row in laid.holes()] == [
        each.requirement for each in review.verdicts[1:]
    ]
