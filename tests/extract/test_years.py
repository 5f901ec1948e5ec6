from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.deadline import Deadline, Interval, OnDate
from duban.document import Genre
from duban.language import Language
from duban.message import message
from duban.span import Span
from extract import Extractor
from extract.reading import Reading
from extract.years import settled

EXTRACTOR = Extractor()


def ends(text: str, day: str, genre: Genre) -> list[str]:
    found = EXTRACTOR.text(text, date=day, genre=genre).deadlines
    return [
        str(each.norm.as_dict().get("end") or each.norm.as_dict().get("value")) for each in found
    ]


@pytest.mark.parametrize(
    ("text", "day", "genre", "end"),
    [
        ("各市要于1月20日前报送方案。", "2029-12-15", Genre.NOTICE, "2030-01-20"),
        ("Cities shall report by 20 January.", "2029-12-15", Genre.NOTICE, "2030-01-20"),
        ("各市要于11月30日前报送方案。", "2029-12-15", Genre.NOTICE, "2029-11-30"),
        ("各市要于12月31日前报送总结。", "2032-03-18", Genre.NOTICE, "2032-12-31"),
        ("Cities shall report by 31 December.", "2032-03-18", Genre.NOTICE, "2032-12-31"),
        ("全省于12月15日前完成了自查。", "2030-01-10", Genre.REPORT, "2029-12-15"),
        ("All units had reported by June 25.", "2031-03-10", Genre.REPORT, "2030-06-25"),
        ("下一步，于3月底前完成整改。", "2030-01-10", Genre.REPORT, "2030-03-31"),
        ("各市要于明年10月底前完成整改。", "2029-12-15", Genre.NOTICE, "2030-10-31"),
        ("各市要于2029年3月底前完成整改。", "2029-12-15", Genre.NOTICE, "2029-03-31"),
    ],
)
def test_a_date_without_a_year_means_the_year_the_document_speaks_of(
    text: str, day: str, genre: Genre, end: str
) -> None:
    assert ends(text, day, genre) == [end]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (
            (
                "某厅关于开展整治的通知\n\n各市：\n\n一、工作步骤\n"
                "（一）自查阶段（2030年12月至2031年2月）。各市要于1月15日前报送自查报告。\n"
                "（二）总结阶段（2031年3月）。各市要于3月20日前报送总结。\n"
            ),
            ["2031-01-15", "2031-03-20"],
        ),
        (
            (
                "Notice on Fire Drills\n\nTo all cities:\n\nI. Steps\n\n"
                "(1) Self-inspection stage (December 2030 to February 2031). Cities shall report by"
                " 15 January.\n(2) Summary stage (March 2031). Cities shall report by 20 March.\n"
            ),
            ["2031-01-15", "2031-03-20"],
        ),
    ],
)
def test_within_a_stage_the_year_is_that_of_its_window(text: str, end: list[str]) -> None:
    assert [each for each in ends(text, "2030-01-05", Genre.NOTICE) if each in end] == end


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_only_the_year_moves_and_by_one_at_most(day: date, reference: date) -> None:
    text = "6月30日前"
    reading = Reading(text, Language.ZH, genre=Genre.NOTICE, reference=reference)
    given_ = Deadline(Span("", 0, len(text)), Interval(None, day), message("review.covered"))
    (found,) = settled([given_], reading, None)
    assert isinstance(found.norm, Interval)
    assert found.norm.end
    assert abs(found.norm.end.year - day.year) <= 1
    assert found.norm.end.month == day.month


def test_the_last_of_february_stays_the_last() -> None:
    text = "2月底"
    reading = Reading(text, Language.ZH, genre=Genre.NOTICE, reference=date(2027, 12, 1))
    given_ = Deadline(Span("", 0, 3), OnDate(date(2027, 2, 28)), message("review.covered"))
    (found,) = settled([given_], reading, None)
    assert found.norm == OnDate(date(2028, 2, 29))
