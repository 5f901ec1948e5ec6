"""Doubt: findings that rest on garbled or mended passages, marked as such, left as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duban.coverage import Coverage, Deviation, DeviationType, Direction, Verdict
from duban.garble import Garble, GarbleKind
from duban.span import Span

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


@dataclass(frozen=True, slots=True)
class Mend:
    """How a mended passage reads, and who accepted it; `by` is empty where nobody noted it."""

    span: Span
    words: str
    by: str


def doubted(
    coverage: Coverage,
    garbles: Sequence[Garble],
    texts: dict[str, str],
    mends: Sequence[Mend] = (),
) -> Coverage:
    """The coverage with a mark on every finding that a garbled or mended passage bears on.

    `texts` are the raw texts by document id. No status changes: a person has to look. Where no
    reading is proposed the mark shows what the counterpart says.
    """
    marks = [(g.span, _garbled(g, texts)) for g in garbles if g.kind in _TELLING]
    marks += [(mend.span, _mended(mend, texts)) for mend in mends]
    verdicts = (_marked(verdict, marks) for verdict in coverage.verdicts)
    return replace(coverage, verdicts=tuple(verdicts))


def _marked(verdict: Verdict, marks: Sequence[tuple[Span, Deviation]]) -> Verdict:
    spans = (*verdict.requirement.spans, *verdict.evidence)
    own = tuple(mark for place, mark in marks if any(place.overlaps(span) for span in spans))
    return replace(verdict, deviations=(*verdict.deviations, *own)) if own else verdict


def _garbled(garble: Garble, texts: dict[str, str]) -> Deviation:
    reading = garble.proposal or dict(garble.evidence.values).get("other", "")
    words = garble.span.of(texts[garble.span.document])
    kind = DeviationType.GARBLED
    return Deviation(kind, words, reading, garble.kind, failing=False)


def _mended(mend: Mend, texts: dict[str, str]) -> Deviation:
    words = mend.span.of(texts[mend.span.document])
    return Deviation(
        DeviationType.MENDED, words, mend.words, Direction.ACCEPTED, failing=False, by=mend.by
    )
