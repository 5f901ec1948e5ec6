"""The shape of a review: every requirement with its status, evidence and deviations."""

from collections.abc import Mapping
from typing import Any

from typing_extensions import TypedDict

from duban.coverage import Coverage, Deviation, Status, Verdict
from duban.document import Document
from duban.language import Language
from duban.span import Span
from ui.shapes.span import SpanShape, span_shape


class DeviationShape(TypedDict):
    """A difference between what was asked and what was found; days count later as positive."""

    type: str
    expected: str
    found: str
    direction: str
    omitted: list[str]
    by: str
    start_days: int | None
    end_days: int | None
    failing: bool


class RequirementShape(TypedDict):
    """One requirement and the finding on it."""

    id: str
    kind: str
    paraphrase: str
    actor: str
    level: str | None
    spans: list[SpanShape]
    deadline: dict[str, Any] | None
    threshold: dict[str, Any] | None
    status: str
    evidence: list[SpanShape]
    deviations: list[DeviationShape]
    score: float
    reason: str


class ReviewShape(TypedDict):
    """The coverage of a notice's requirements by one submission."""

    notice: str
    submission: str
    summary: dict[str, int]
    requirements: list[RequirementShape]


def review_shape(
    coverage: Coverage, documents: Mapping[str, Document], language: Language
) -> ReviewShape:
    """A review; `documents` holds by id every document its spans lie in."""
    return {
        "notice": coverage.notice,
        "submission": coverage.submission,
        "summary": {status.value: coverage.count(status) for status in Status},
        "requirements": [verdict_shape(one, documents, language) for one in coverage.verdicts],
    }


def verdict_shape(
    verdict: Verdict, documents: Mapping[str, Document], language: Language
) -> RequirementShape:
    """One requirement with both passages."""

    def shape(span: Span) -> SpanShape:
        return span_shape(span, documents[span.document])

    asked = verdict.requirement
    return {
        "id": asked.id,
        "kind": asked.kind.value,
        "paraphrase": asked.passage,
        "actor": asked.actor,
        "level": asked.level.value if asked.level else None,
        "spans": [shape(span) for span in asked.spans],
        "deadline": asked.deadline.as_dict() if asked.deadline else None,
        "threshold": asked.threshold.as_dict() if asked.threshold else None,
        "status": verdict.status.value,
        "evidence": [shape(span) for span in verdict.evidence],
        "deviations": [_deviation(one) for one in verdict.deviations],
        "score": round(verdict.score, 4),
        "reason": verdict.reason.text(language),
    }


def _deviation(one: Deviation) -> DeviationShape:
    return {
        "type": one.type.value,
        "expected": one.expected,
        "found": one.found,
        "direction": one.direction.value,
        "omitted": list(one.omitted),
        "by": one.by,
        "start_days": one.start_days,
        "end_days": one.end_days,
        "failing": one.failing,
    }
