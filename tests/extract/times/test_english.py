import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.deadline import (
    Due,
    DueDay,
    DueWindow,
    Duration,
    Interval,
    Norm,
    Offset,
    OnDate,
    Recurring,
)
from duban.language import Language
from extract import times

REFERENCE = date(2010, 5, 20)


def norms(text: str) -> list[Norm]:
    return [found.norm for found in times.find(text, Language.EN, REFERENCE)]


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_day_reads_the_same_in_every_notation(day: date) -> None:
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
def test_spans_lie_inside_the_text_in_order(text: str) -> None:
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
def test_values(text: str, expected: Norm) -> None:
    assert norms(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("within 15 days of receipt of the report", Offset("receipt of the report", 15, "day")),
        ("within 3 days after it receives the notice", Offset("it receives the notice", 3, "day")),
        ("within 30 days after the contract is signed", Offset("contract is signed", 30, "day")),
        ("within 5 days of receipt the bureau shall reply", Offset("receipt", 5, "day")),
        ("within 3 days of receipt and settled within the year", Offset("receipt", 3, "day")),
        ("shall not be less than 20 days", Duration("P20D", "min")),
        ("must not normally exceed 60 days", Duration("P60D", "max")),
        ("over a period of 12 months", Duration("P12M", "exact")),
        ("at least 48 hours of training", Duration("PT48H", "min")),
        ("a year and a half of work experience", Duration("P18M", "exact")),
        ("60 days' prior written notice", Offset(None, 60, "day", False, "before", "min")),
        ("not earlier than 30 days after publication",
         Offset("publication", 30, "day", bound="min")),
        ("no earlier than 1 July 2009", Interval(date(2009, 7, 1), None)),
        ("by close of business on 30 June 2009", Interval(None, date(2009, 6, 30))),
        ("30/06/2009", OnDate(date(2009, 6, 30))),
        ("during the 11th Five-Year Plan period",
         Interval(date(2006, 1, 1), date(2010, 12, 31))),
        ("by the next business day", Offset(None, 1, "day", working_days=True)),
        ("at least annually", Recurring("FREQ=YEARLY", None, 1, "min")),
        ("at six-monthly intervals", Recurring("FREQ=MONTHLY;INTERVAL=6")),
        ("quarterly, within 15 days after the end of the quarter",
         Recurring("FREQ=MONTHLY;INTERVAL=3", Due("end of quarter", 15, "day"))),
        ("weekly on Fridays", Recurring("FREQ=WEEKLY;BYDAY=FR")),
        ("between the 1st and the 10th of each month",
         Recurring("FREQ=MONTHLY", DueWindow("01", "10"))),
    ],
)  # fmt: skip
def test_forms_that_rules_and_notices_showed(text: str, expected: Norm) -> None:
    assert expected in norms(text)
    assert norms(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(July 2008 -8 months)", Interval(date(2008, 7, 1), date(2008, 8, 31))),
        ("(September 2008 -2009 year in March)", Interval(date(2008, 9, 1), date(2009, 3, 31))),
        ("before the bottom of 8 month", Interval(None, date(2010, 8, 31))),
        ("2009 before March 31", Interval(None, date(2009, 3, 31))),
        ("two, nine years in March", Interval(date(2009, 3, 1), date(2009, 3, 31))),
        ("two thousand and eight July 1", OnDate(date(2008, 7, 1))),
        ("each month 10 days ago", Recurring("FREQ=MONTHLY", DueDay(10))),
        ("two years once", Recurring("FREQ=YEARLY;INTERVAL=2", None, 1)),
        ("three months inside", Offset(None, 3, "month")),
        ("10 years above", Duration("P10Y", "min")),
    ],
)
def test_word_orders_of_machine_translation(text: str, expected: Norm) -> None:
    assert norms(text) == [expected]


@pytest.mark.parametrize(
    "text", ["July 1, 2008", "June to August 2008", "2008-07-01", "by the end of March 2009"]
)
def test_a_plain_date_is_never_marked_as_repaired(text: str) -> None:
    (found,) = times.find(text, Language.EN)
    assert found.reason.code != "time.repaired"


@pytest.mark.parametrize(
    "text",
    [
        "persons over 60 years of age",
        "data for the previous month",
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
def test_what_is_no_time(text: str) -> None:
    assert norms(text) == []


def test_a_garbled_deadline_keeps_its_side() -> None:
    assert norms("August 31, 2008 ago") == [Interval(None, date(2008, 8, 31))]
    assert norms("2009 before the end of September") == [Interval(None, date(2009, 9, 30))]


def test_a_garbled_date_says_that_it_was_repaired() -> None:
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
        "the end of " * 600,
        "each month 10 days before " * 200,
        "(2008 July -8 month) " * 200,
        "within 3 days after the date the report " * 150,
    ],
)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    start = time.process_time()
    times.find(text, Language.EN, REFERENCE)
    assert time.process_time() - start < 2
