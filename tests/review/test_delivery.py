from dataclasses import replace
from datetime import date

import pytest

from duban.coverage import Requirement, RequirementKind, Status
from duban.deadline import Interval, Recurring
from duban.document import DatedBy, Document, Evidence, Genre
from duban.span import Span
from review.delivery import Deliveries, drawn_up
from tests.review.samples import document, requirement

TEXT = "某市教育局关于专项行动的报告\n省教育厅：\n我局完成了排查。\n2031年10月18日"
SUMMARY = "各市教育局应当于10月20日前将工作总结报送省教育厅"
PLAN = "各市教育局应当于5月20日前将实施方案报省教育厅"


def report(
    day: date = date(2031, 10, 18), genre: Genre = Genre.REPORT, to: str = "省教育厅"
) -> Document:
    made = document("r", TEXT, genre, "某市教育局关于专项行动的报告")
    at, on = TEXT.index("省教育厅"), TEXT.index("2031年")
    addressees = (Evidence(to, Span("r", at, at + 4)),) if to else ()
    return replace(made, addressees=addressees, date=DatedBy(day, Span("r", on, len(TEXT))))


def call(passage: str, day: date, kind: RequirementKind = RequirementKind.REPORTING) -> Requirement:
    asked = requirement(passage, Span("n", 0, len(passage)), Interval(None, day))
    return replace(asked, kind=kind)


def test_a_report_handed_in_in_time_is_itself_the_answer() -> None:
    asked = call(SUMMARY, date(2031, 10, 20))
    verdict = Deliveries([report()], [asked]).verdict(asked)
    assert verdict is not None
    assert (verdict.status, verdict.reason.code) == (Status.COVERED, "review.delivered")
    assert [each.of(TEXT) for each in verdict.evidence] == ["省教育厅", "2031年10月18日"]


def test_a_late_report_deviates() -> None:
    asked = call(SUMMARY, date(2031, 10, 20))
    verdict = Deliveries([report(date(2031, 11, 2))], [asked]).verdict(asked)
    assert verdict is not None
    assert verdict.status is Status.DEVIATES
    assert [each.end_days for each in verdict.deviations] == [13]


def test_one_report_answers_the_call_whose_day_is_nearest() -> None:
    early = call("各市教育局应当于7月20日前报送自查报告", date(2031, 7, 20))
    late = call(SUMMARY, date(2031, 10, 20))
    found = Deliveries([report()], [early, late])
    assert found.verdict(early) is None
    assert found.verdict(late) is not None


@pytest.mark.parametrize(
    "submission",
    [report(genre=Genre.PLAN), report(to=""), replace(report(), date=None)],
    ids=["a plan", "to nobody", "without date"],
)
def test_what_is_no_dated_report_to_somebody_answers_nothing(submission: Document) -> None:
    asked = call(SUMMARY, date(2031, 10, 20))
    assert Deliveries([submission], [asked]).verdict(asked) is None


@pytest.mark.parametrize(
    "asked",
    [
        call(PLAN, date(2031, 10, 20)),
        call("各市要开展自查", date(2031, 10, 20), RequirementKind.PROCEDURE),
        replace(call(SUMMARY, date(2031, 1, 1)), deadline=Recurring("FREQ=MONTHLY")),
    ],
    ids=["a plan is asked", "no report is asked", "reports are asked every month"],
)
def test_what_asks_for_no_single_report_is_not_answered(asked: Requirement) -> None:
    assert Deliveries([report()], [asked]).verdict(asked) is None


@pytest.mark.parametrize(
    ("day", "status"), [(date(2031, 5, 18), Status.COVERED), (date(2031, 5, 21), Status.DEVIATES)]
)
def test_the_plan_under_review_is_the_one_to_be_drawn_up(day: date, status: Status) -> None:
    asked = call("各市要制定实施方案", date(2031, 5, 20), RequirementKind.PROCEDURE)
    verdict = drawn_up(asked, "各市要制定实施方案", [report(day, Genre.PLAN)])
    assert verdict is not None
    assert verdict.status is status


@pytest.mark.parametrize(
    ("words", "genre"),
    [
        ("各市要制定实施方案，明确责任分工", Genre.PLAN),  # more than the plan is asked for
        ("各市要制定实施方案", Genre.REPORT),
        (None, Genre.PLAN),
    ],
)
def test_nothing_else_is_drawn_up(words: str | None, genre: Genre) -> None:
    asked = call("各市要制定实施方案", date(2031, 5, 20), RequirementKind.PROCEDURE)
    assert drawn_up(asked, words, [report(genre=genre)]) is None
