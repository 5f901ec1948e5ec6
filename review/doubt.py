"""Doubt: findings that rest on garbled passages, marked as such and left as they are."""

from collections.abc import Sequence
from dataclasses import replace

from duban.coverage import Coverage, Deviation, DeviationType, Verdict
from duban.garble import Garble, GarbleKind

_TELLING = frozenset(
    {
        GarbleKind.DATE,
        GarbleKind.NUMBER,
        GarbleKind.REPETITION_LOOP,
        GarbleKind.TRUNCATION,
        GarbleKind.LOST_NEGATION,
        GarbleKind.LOST_CONDITION,
        GarbleKind.LOST_MODALITY,
    }
)
"""Kinds of garble that change or hide what is stated."""


def doubted(coverage: Coverage, garbles: Sequence[Garble], texts: dict[str, str]) -> Coverage:
    """The coverage with a mark on every finding that a garbled passage of either side bears on.

    `texts` are the raw texts by document id. No status changes: a person has to look. Where no
    reading is proposed the mark shows what the counterpart says.
    """
    telling = [garble for garble in garbles if garble.kind in _TELLING]
    verdicts = (_marked(verdict, telling, texts) for verdict in coverage.verdicts)
    return replace(coverage, verdicts=tuple(verdicts))


def _marked(verdict: Verdict, garbles: Sequence[Garble], texts: dict[str, str]) -> Verdict:
    spans = (*verdict.requirement.spans, *verdict.evidence)
    marks = tuple(
        Deviation(
            DeviationType.GARBLED,
            garble.span.of(texts[garble.span.document]),
            garble.proposal or dict(garble.evidence.values).get("other", ""),
            garble.kind.value,
            failing=False,
        )
        for garble in garbles
        if any(garble.span.overlaps(span) for span in spans)
    )
    return replace(verdict, deviations=(*verdict.deviations, *marks)) if marks else verdict
