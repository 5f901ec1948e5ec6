"""Matches: the passages of a submission that answer a requirement, with the strength of each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from duban.alignment import Alignment, Relation, Unit
from duban.coverage import Requirement, RequirementKind
from duban.deadline import Recurring
from duban.document import Document
from duban.obligation import Extraction
from duban.ports import Aligner, Encoder, Segmenter, Vectors
from duban.span import Span
from review import due
from review.kind import is_measure
from review.measure import COUNTED
from review.omission import omissions
from review.sides import Sides
from review.similarity import Similarity
from review.words import cut, says

BEAD = 0.12  # what an alignment adds to a pair it holds, times the bead's probability
RIVAL = 1.0  # share of the lead of another passage of the notice that is taken off
SECTION = 0.04  # what standing in the answering section adds, and elsewhere takes off
FIGURE = 0.12  # what a figure of the unit asked for adds
TIME = 0.05  # what a deadline of the sort asked for adds
_TRUE = frozenset({Relation.PARALLEL, Relation.ADAPTED, Relation.GARBLED})
_CLEAR = 0.4  # likeness from which a pair of passages votes for a pair of sections


@dataclass(frozen=True, slots=True)
class Match:
    """One unit of the submission as evidence; `score` lies in 0..1."""

    unit: Unit
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Every unit of the submission, best first, and the duties that none of them comes near."""

    ranked: tuple[Match, ...] = ()
    same_language: bool = False
    omitted: tuple[str, ...] = ()


class Matcher:
    """Scores every unit of a submission against every requirement of a notice."""

    def __init__(self, aligner: Aligner, segmenter: Segmenter, encoder: Encoder) -> None:
        self._aligner, self._segmenter, self._encoder = aligner, segmenter, encoder

    def matches(self, sides: Sides, asked: Sequence[Requirement]) -> Mapping[str, Answer]:
        """For each requirement id what the submission answers.

        Omitted duties are told only within one language, where their words must come back.
        """
        a, b = self._units(sides.notice), self._units(sides.submission)
        if not a or not b or not asked:
            return {each.id: Answer() for each in asked}
        asking, offering = ([task(unit.text) for unit in side] for side in (a, b))
        similarity = Similarity(self._encoder, asking, offering)
        pairs = similarity.to_submission(asking)
        own = [[u.id for u in a if _within(u, each.spans)] for each in asked]
        bare = [_completes(each, sides) for each in asked]
        elliptic = _elliptic(asked, own, bare, similarity)
        plain = _in_context(_plain(asked, sides, similarity), pairs, elliptic, bare)
        scores = _unrivalled(plain, pairs, own, a)
        scores += _aligned(own, self._aligner.align(a, b), scores.shape)
        scores += _placed(own, a, b, pairs)
        scores += _measured(asked, b, sides.extractions)
        omitted = omissions(asked, sides, b, similarity) if similarity.same_language else {}
        return {
            each.id: Answer(
                _ranked(b, scores[row]), similarity.same_language, omitted.get(each.id, ())
            )
            for row, each in enumerate(asked)
        }

    def _units(self, documents: Sequence[Document]) -> tuple[Unit, ...]:
        """The units of all documents of one side, numbered from 0."""
        found = [unit for each in documents for unit in self._segmenter.units(each)]
        return tuple(Unit(i, unit.span, unit.text, unit.path) for i, unit in enumerate(found))


def _plain(asked: Sequence[Requirement], sides: Sides, similarity: Similarity) -> Vectors:
    """Likeness of each requirement to each unit, the body that acts left out where that helps.

    Within one language it is raised half way to that of the likest clause of the unit.
    """
    documents = {each.id: each for each in sides.notice}
    words = [_words(each, documents) for each in asked]
    plain = similarity.to_submission(words)
    if not similarity.same_language and not sides.tells:
        return plain
    deeds = [_deed(each, documents) for each in asked]
    plain = np.maximum(plain, similarity.to_submission(deeds))
    if not similarity.same_language:
        return plain
    parts = np.maximum(similarity.to_clauses(words), similarity.to_clauses(deeds))
    return np.maximum(plain, (plain + parts) / 2)


def _words(requirement: Requirement, documents: Mapping[str, Document]) -> str:
    """The words of a requirement without its label, a condition that stands before it first."""
    spans = sorted(requirement.spans)
    return " ".join(cut("number", task(documents[span.document].words(span))) for span in spans)


def task(words: str) -> str:
    r"""The words of a row of a table without the cells that only say who acts and when.

    >>> task("更新监测设备\t各市林业局\t2037年4月10日前"), task("Repair the roofs\tby 3 May 2037")
    ('更新监测设备', 'Repair the roofs')
    """
    cells = words.split("\t")
    asking = [each for each in cells if not says("row_time", each) and not says("body", each)]
    return "\t".join(asking) if len(cells) > 1 and asking else words


def _deed(requirement: Requirement, documents: Mapping[str, Document]) -> str:
    """The words without the body that is to act, which a submission leaves out or calls itself."""
    words = _words(requirement, documents)
    return words.removeprefix(requirement.actor) if requirement.actor else words


def _within(unit: Unit, spans: Sequence[Span]) -> bool:
    return any(unit.span.overlaps(span) for span in spans)


def _completes(requirement: Requirement, sides: Sides) -> bool:
    """Whether a requirement says by when the work of its sentence is to be done, and no more."""
    span = requirement.spans[0]
    text = next(each.text for each in sides.notice if each.id == span.document)
    words = due.timeless(text, span, sides.extractions.get(span.document, Extraction()))
    return words is not None and says("completion", words)


def _elliptic(
    asked: Sequence[Requirement],
    own: Sequence[Sequence[int]],
    completing: Sequence[bool],
    similarity: Similarity,
) -> Sequence[Sequence[int]]:
    """The units of each requirement whose words alone say too little, none for the others.

    A translation does, a measure of what its sentence asks (每日不少于两次 behind 开展巡查), the
    day by which that is to be done (7月底前完成).
    """
    return [
        units
        if each.kind is RequirementKind.THRESHOLD or not similarity.same_language or bare
        else []
        for each, units, bare in zip(asked, own, completing, strict=True)
    ]


def _in_context(
    plain: Vectors, pairs: Vectors, own: Sequence[Sequence[int]], completing: Sequence[bool]
) -> Vectors:
    """Likeness, raised half way to that of the whole sentence where the sentence is nearer.

    That the work is to be done by a day is as like as its sentence.
    """
    raised = np.array(plain, dtype=np.float32)
    for row, units in enumerate(own):
        if units:
            sentence = pairs[units].max(axis=0)
            nearer = sentence if completing[row] else (plain[row] + sentence) / 2
            raised[row] = np.maximum(plain[row], nearer)
    return raised


def _unrivalled(
    plain: Vectors, pairs: Vectors, own: Sequence[Sequence[int]], a: Sequence[Unit]
) -> Vectors:
    """Likeness, minus a share of what a passage of another clause of the notice leads by.

    Passages of one clause are no rivals: one sentence of a report often answers them all.
    """
    scores = np.array(plain, dtype=np.float32)
    for row, units in enumerate(own):
        clauses = {clause(a[each]) for each in units}
        others = pairs[[i for i, unit in enumerate(a) if clause(unit) not in clauses]]
        mine = np.maximum(plain[row], pairs[units].max(axis=0)) if units else plain[row]
        if len(others):
            scores[row] -= RIVAL * np.maximum(0, others.max(axis=0) - mine)
    return scores


def _aligned(own: Sequence[Sequence[int]], alignment: Alignment, shape: tuple[int, ...]) -> Vectors:
    """What the alignment adds."""
    added = np.zeros(shape, dtype=np.float32)
    for bead in alignment.beads:
        if bead.relation not in _TRUE:
            continue
        for row, units in enumerate(own):
            if set(bead.a) & set(units):
                added[row, list(bead.b)] += BEAD * bead.score
    return added


def _placed(
    own: Sequence[Sequence[int]], a: Sequence[Unit], b: Sequence[Unit], pairs: Vectors
) -> Vectors:
    """What standing in the section that answers adds, and in another takes off."""
    answering = _sections(a, b, pairs)
    added = np.zeros((len(own), len(b)), dtype=np.float32)
    for row, units in enumerate(own):
        answer = answering.get(_section(a[units[0]])) if units else None
        if answer is not None:
            added[row] = [SECTION if _section(unit) == answer else -SECTION for unit in b]
    return added


_Section = tuple[str, tuple[int, ...]]


def clause(unit: Unit) -> _Section:
    """The clause that a unit stands in: its document and the path to it."""
    return unit.span.document, unit.path


def _section(unit: Unit) -> _Section:
    return unit.span.document, unit.path[:2]


def _sections(a: Sequence[Unit], b: Sequence[Unit], pairs: Vectors) -> Mapping[_Section, _Section]:
    """For each section of the notice the one of the submission that most of its passages match."""
    votes: dict[_Section, Counter[_Section]] = {}
    for row, unit in enumerate(a):
        best = int(pairs[row].argmax())
        if pairs[row, best] >= _CLEAR:
            votes.setdefault(_section(unit), Counter())[_section(b[best])] += 1
    return {
        section: min(count, key=lambda each: (-count[each], each))
        for section, count in votes.items()
        if max(count.values()) > 1
    }


def _measured(
    asked: Sequence[Requirement], b: Sequence[Unit], extractions: Mapping[str, Extraction]
) -> Vectors:
    """What a figure or a deadline of the sort asked for adds."""
    added = np.zeros((len(asked), len(b)), dtype=np.float32)
    for column, unit in enumerate(b):
        extraction = extractions.get(unit.span.document, Extraction())
        units = {
            each.norm.unit
            for each in extraction.thresholds
            if each.span.overlaps(unit.span) and (is_measure(each) or each.norm.unit not in COUNTED)
        }
        times = {
            due.type_of(each.norm) for each in extraction.deadlines if each.span.overlaps(unit.span)
        }
        for row, each in enumerate(asked):
            if each.threshold is not None and each.threshold.unit in units:
                added[row, column] += FIGURE
            if each.deadline is not None and due.type_of(each.deadline) in times:
                added[row, column] += FIGURE if _counts(each) else TIME
    return added


def _counts(requirement: Requirement) -> bool:
    """Whether how often is the very figure asked for (每周至少调度一次)."""
    often = isinstance(requirement.deadline, Recurring)
    return often and requirement.kind is RequirementKind.THRESHOLD


def _ranked(b: Sequence[Unit], scores: Vectors) -> tuple[Match, ...]:
    found = (Match(unit, min(1.0, max(0.0, float(scores[unit.id])))) for unit in b)
    return tuple(sorted(found, key=lambda match: (-match.score, match.unit.id)))
