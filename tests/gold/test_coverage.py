"""Floors for the review of the seeds through the real pipeline."""

import pytest

from bench.quality_review import review, windows
from bench.reviewing import Scored
from duban.language import Language

pytestmark = pytest.mark.gold


@pytest.fixture(scope="module")
def found() -> dict[str, Scored]:
    return {each.expected.name: each for each in review()}


def deviations(scored: Scored) -> set[str]:
    assert scored.verdict is not None
    return {each.type.value for each in scored.verdict.deviations}


def test_statuses_are_right_for_30_of_37(found: dict[str, Scored]) -> None:
    wrong = [name for name, each in found.items() if not each.status]
    assert len(found) == 37
    assert len(wrong) <= 7, wrong


def test_all_window_shifts_have_direction_and_days(found: dict[str, Scored]) -> None:
    assert windows(tuple(found.values())) == 4


def test_omitted_fund_is_named(found: dict[str, Scored]) -> None:
    verdict = found["R03"].verdict
    assert verdict is not None
    narrower = [d for d in verdict.deviations if d.type.value == "narrower_scope"]
    assert found["R03"].status
    assert [d.omitted for d in narrower] == [("National Social Security fund",)]


def test_missing_report_of_the_plan_is_found(found: dict[str, Scored]) -> None:
    assert found["R01"].status


def test_missing_deadline_and_monthly_report_are_found(found: dict[str, Scored]) -> None:
    assert found["R30"].status
    assert deviations(found["R30"]) == {"deadline_absent"}
    assert found["R35"].status
    assert deviations(found["R35"]) == {"actor_shift"}


def test_every_verdict_has_spans_and_a_reason_in_both_languages(found: dict[str, Scored]) -> None:
    for each in found.values():
        verdict = each.verdict
        assert verdict is not None
        assert verdict.requirement.spans
        assert bool(verdict.evidence) or verdict.status.value in ("missing", "not_applicable")
        assert verdict.reason.text(Language.ZH) != verdict.reason.text(Language.EN)


def test_evidence_stands_at_the_judged_passage(found: dict[str, Scored]) -> None:
    judged = [each for each in found.values() if each.expected.evidence]
    assert sum(each.shown for each in judged) >= 25
