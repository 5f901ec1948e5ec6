from datetime import date

import chinese_calendar
import pytest

from duban.deadline import Interval, Offset
from duban.language import Language
from extract import times
from extract.times import festivals

OFFICIAL = {
    "元旦": "New Year's Day",
    "春节": "Spring Festival",
    "清明": "Tomb-sweeping Day",
    "五一": "Labour Day",
    "端午": "Dragon Boat Festival",
    "中秋": "Mid-autumn Festival",
    "国庆": "National Day",
}


@pytest.mark.parametrize("name", OFFICIAL)
def test_every_festival_lies_in_the_holidays_published_for_it(name: str) -> None:
    published = {day for day, why in chinese_calendar.holidays.items() if why == OFFICIAL[name]}
    years = {day.year for day in published if day.year > 2007}
    assert years
    for year in years:
        day = festivals.next_day(name, date(year, 1, 1))
        assert day is not None
        assert any(abs((other - day).days) <= 2 for other in published), (name, day)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("春节前完成整改", Language.ZH, date(2009, 1, 26)),
        ("务必于国庆节前整改到位", Language.ZH, date(2008, 10, 1)),
        ("before the Spring Festival", Language.EN, date(2009, 1, 26)),
        ("prior to National Day", Language.EN, date(2008, 10, 1)),
    ],
)
def test_before_a_festival_ends_with_its_day(text: str, language: Language, day: date) -> None:
    (found,) = times.find(text, language, date(2008, 7, 19))
    assert found.norm == Interval(None, day)


@pytest.mark.parametrize(
    ("text", "reference", "event"),
    [
        ("春节前", None, "春节"),
        ("春节前", date(1990, 5, 1), "春节"),
        ("主汛期前", date(2008, 3, 1), "主汛期"),
    ],
)
def test_without_a_date_the_event_keeps_its_name(
    text: str, reference: date | None, event: str
) -> None:
    (found,) = times.find(text, Language.ZH, reference)
    assert found.norm == Offset(event, 0, "day", direction="before", bound="min")


def test_the_days_around_a_festival_are_no_limit() -> None:
    assert times.find("国庆节前夕开展检查", Language.ZH, date(2008, 7, 19)) == ()
    assert times.find("春节前后开展检查", Language.ZH, date(2008, 7, 19)) == ()
