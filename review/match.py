"""Matches: the passages of a submission that answer a requirement, with the strength of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from duban.alignment import Alignment, Relation, Unit
from duban.coverage import Requirement
from duban.document import Document
from duban.ports import Aligner, Encoder, Segmenter, Vectors
from duban.span import Span
from review.similarity import Similarity

BEAD = 0.10  # what an alignment adds to a pair it holds, times the bead's probability
RIVAL = 0.5  # share of the lead of another passage of the notice that is taken off
SECTION = 0.05  # what standing in the matching section adds
_TRUE = frozenset({Relation.PARALLEL, Relation.ADAPTED, Relation.GARBLED})


@dataclass(frozen=True, slots=True)
class Match:
    """One unit of the submission as evidence; `score` lies in 0..1."""

    unit: Unit
    score: float


class Matcher:
    """Scores every unit of a submission against every requirement of a notice."""

    def __init__(self, aligner: Aligner, segmenter: Segmenter, encoder: Encoder) -> None:
        self._aligner, self._segmenter, self._encoder = aligner, segmenter, encoder

    def matches(
        self,
        notice: Sequence[Document],
        submission: Sequence[Document],
        asked: Sequence[Requirement],
    ) -> Mapping[str, tuple[Match, ...]]:
        """For each requirement id every unit of the submission, best first."""
        a, b = self._units(notice), self._units(submission)
        if not a or not b or not asked:
            return {each.id: () for each in asked}
        texts = [unit.text for unit in b]
        similarity = Similarity(self._encoder, [unit.text for unit in a], texts)
        pairs = similarity.to_submission([unit.text for unit in a])
        plain = similarity.to_submission([each.passage for each in asked])
        beads = _beads(self._aligner.align(a, b))
        scores = _scores(asked, a, pairs, plain, beads)
        return {each.id: _ranked(b, scores[row]) for row, each in enumerate(asked)}

    def _units(self, documents: Sequence[Document]) -> tuple[Unit, ...]:
        """The units of all documents of one side, numbered from 0."""
        found = [unit for each in documents for unit in self._segmenter.units(each)]
        return tuple(Unit(i, unit.span, unit.text, unit.path) for i, unit in enumerate(found))


def _beads(alignment: Alignment) -> Mapping[tuple[int, int], float]:
    return {
        (i, j): bead.score
        for bead in alignment.beads
        if bead.relation in _TRUE
        for i in bead.a
        for j in bead.b
    }


def _scores(
    asked: Sequence[Requirement],
    a: Sequence[Unit],
    pairs: Vectors,
    plain: Vectors,
    beads: Mapping[tuple[int, int], float],
) -> Vectors:
    """Likeness, plus the alignment's word, minus a share of what a rival passage leads by."""
    scores = np.array(plain, dtype=np.float32)
    for row, requirement in enumerate(asked):
        own = [unit.id for unit in a if _within(unit, requirement.spans)]
        others = np.delete(pairs, own, axis=0)
        mine = np.maximum(plain[row], pairs[own].max(axis=0)) if own else plain[row]
        if len(others):
            scores[row] -= RIVAL * np.maximum(0, others.max(axis=0) - mine)
        for (i, j), probability in beads.items():
            if i in own:
                scores[row, j] += BEAD * probability
    return scores


def _within(unit: Unit, spans: Sequence[Span]) -> bool:
    return any(unit.span.overlaps(span) for span in spans)


def _ranked(b: Sequence[Unit], scores: Vectors) -> tuple[Match, ...]:
    found = (Match(unit, min(1.0, max(0.0, float(scores[unit.id])))) for unit in b)
    return tuple(sorted(found, key=lambda match: (-match.score, match.unit.id)))
