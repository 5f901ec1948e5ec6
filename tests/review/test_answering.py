"""Which matched passages are strong enough to answer a requirement."""

from dataclasses import replace
from datetime import date

import pytest

from duban.alignment import Unit
from duban.coverage import RequirementKind
from duban.deadline import Deadline, Interval, Recurring
from duban.message import message
from duban.obligation import Extraction
from duban.span import Span
from review.answering import answering
from review.evidence import Findings
from review.match import Match
from tests.review.samples import document, requirement

ASKED = "各地要成立工作专班。"


def answered(
    scores: dict[str, float],
    kind: RequirementKind = RequirementKind.ORGANISATION,
    *,
    same_language: bool = True,
) -> list[str]:
    text = "\n".join(scores)
    ranked = []
    for place, (line, score) in enumerate(scores.items()):
        span = Span("s", text.index(line), text.index(line) + len(line))
        ranked.append(Match(Unit(place, span, line, (place,)), score))
    asked = replace(requirement(ASKED, Span("n", 0, len(ASKED))), kind=kind)
    findings = Findings([document("s", text)], {})
    found = answering(asked, ranked, findings, same_language=same_language)
    return [each.words for each in found]


def test_a_weak_match_answers_only_where_no_other_clause_comes_near() -> None:
    assert answered({"省厅成立专班": 0.3, "召开会议": 0.1}) == ["省厅成立专班"]
    assert answered({"省厅成立专班": 0.3, "召开会议": 0.25}) == []
    assert answered({"省厅成立专班": 0.25}, same_language=False) == []


@pytest.mark.parametrize("kind", [RequirementKind.PROHIBITION, RequirementKind.REPORTING])
def test_bans_and_reports_need_a_near_match(kind: RequirementKind) -> None:
    assert answered({"不得报送": 0.3}, kind) == []


def test_a_permission_is_taken_up_by_what_stands_out() -> None:
    kind = RequirementKind.PERMISSION
    assert answered({"给予奖励": 0.45, "召开会议": 0.1}, kind) == ["给予奖励"]
    assert answered({"给予奖励": 0.45, "召开会议": 0.4}, kind) == []


def test_a_tale_of_a_breach_answers_no_ban() -> None:
    kind = RequirementKind.PROHIBITION
    assert answered({"某公司未经批准收集信息，被依法处以罚款": 0.9}, kind) == []
    assert answered({"未经批准不得收集信息": 0.9}, kind) == ["未经批准不得收集信息"]


def test_a_report_once_is_not_one_every_month() -> None:
    text = "每月5日前报送工作情况"
    span = Span("s", 0, len(text))
    monthly = Deadline(Span("s", 0, 5), Recurring("FREQ=MONTHLY"), message("review.covered"))
    findings = Findings([document("s", text)], {"s": Extraction(deadlines=(monthly,))})
    asked = requirement("5月20日前报送", Span("n", 0, 8), Interval(None, date(2034, 5, 20)))
    ranked = [Match(Unit(0, span, text, ()), 0.6)]
    for kind, answers in ((RequirementKind.REPORTING, 0), (RequirementKind.PROCEDURE, 1)):
        found = answering(replace(asked, kind=kind), ranked, findings, same_language=True)
        assert len(found) == answers
