import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.deadline import Due, DueDay, DueWindow, Duration, Interval, Offset, OnDate, Recurring
from duban.language import Language
from extract import times

REFERENCE = date(2010, 5, 20)


def norms(text):
    return [found.norm for found in times.find(text, Language.EN, REFERENCE)]


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_day_reads_the_same_in_every_notation(day):
    month = day.strftime("%B")
    for text in (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.year}-{day.month:02d}-{day.day:02d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{month[:3]} {day.day}, {day.year}",
    ):
        assert norms(text) == [OnDate(day)], text


@settings(deadline=None)
@given(st.text("the within of each year days May 2010 , from to end 15 3-8", max_size=60))
def test_spans_lie_inside_the_text_in_order(text):
    edges = [
        edge
        for found in times.find(text, Language.EN, REFERENCE)
        for edge in (found.span.start, found.span.end)
    ]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before 2006", Interval(None, date(2005, 12, 31))),
        ("by the end of next month", Interval(None, date(2010, 6, 30))),
        (
            "from September 2009 to March of the following year",
            Interval(date(2009, 9, 1), date(2010, 3, 31)),
        ),
        ("August 1-20, 2010", Interval(date(2010, 8, 1), date(2010, 8, 20))),
        ("no later than noon on 15 January 2011", Interval(None, date(2011, 1, 15))),
        (
            "at least 30 days before the expiry of the permit",
            Offset("expiry of the permit", 30, "day", direction="before", bound="min"),
        ),
        ("within one hour", Offset(None, 1, "hour")),
        ("as of the date of promulgation", Offset("promulgation", 0, "day", bound="start")),
        ("not less than three years but not more than seven years", Duration("P3Y/P7Y", "range")),
        ("by the end of each quarter", Recurring("FREQ=MONTHLY;INTERVAL=3", DueDay(-1))),
        (
            "at least once every two years",
            Recurring("FREQ=YEARLY;INTERVAL=2", times=1, bound="min"),
        ),
        (
            "From 1 May to 31 October each year",
            Recurring("FREQ=YEARLY", DueWindow("05-01", "10-31")),
        ),
        (
            "within 10 days after the end of each month",
            Recurring("FREQ=MONTHLY", Due("end of month", 10, "day")),
        ),
        ("on a monthly basis", Recurring("FREQ=MONTHLY")),
    ],
)
def test_values(text, expected):
    assert norms(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Order No. 588 of 2011",
        "the 18th National Congress",
        "children under 14 years of age",
        "you may report",
        "march toward reform",
        "not less than 1 / 3",
        "Article 15",
        "(No. 23 [2010])",
    ],
)
def test_what_is_no_time(text):
    assert norms(text) == []


def test_a_garbled_deadline_keeps_its_side():
    assert norms("August 31, 2008 ago") == [Interval(None, date(2008, 8, 31))]
    assert norms("2009 before the end of September") == [Interval(None, date(2009, 9, 30))]


def test_a_garbled_date_says_that_it_was_repaired():
    (found,) = times.find("July 1st, two, eight", Language.EN)
    assert found.norm == OnDate(date(2008, 7, 1))
    assert found.reason.code == "time.repaired"


@pytest.mark.parametrize(
    "text",
    [
        "3 (" + "a b-c " * 400,
        "within " + "one hundred and " * 300,
        "from " + "the date of " * 300,
        "two, " * 500,
        "1 - 2 - " * 300,
        "the first of each " * 300,
        "in May, " * 300,
    ],
)
def test_hostile_text_costs_no_more_than_its_length(text):
    start = time.process_time()
    times.find(text, Language.EN, REFERENCE)
    assert time.process_time() - start < 2
