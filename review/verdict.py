"""Verdicts: what the compared elements of a requirement and its evidence come to."""

from collections.abc import Sequence
from dataclasses import dataclass

from duban.coverage import Deviation, DeviationType, Requirement, RequirementKind, Status, Verdict
from duban.document import Level
from duban.language import Language, language_of
from duban.message import Message, message
from duban.obligation import Obligation
from duban.span import Span
from review import due, measure
from review.body import levels_named, rank
from review.evidence import Evidence, Findings
from review.scope import Lexicon, Likeness, narrowed, pieces
from review.words import says

RULES = "1"  # the version of these rules; a decision is bound to it

_PARTIAL = frozenset(
    {
        DeviationType.NARROWER_SCOPE,
        DeviationType.DEADLINE_ABSENT,
        DeviationType.THRESHOLD_ABSENT,
    }
)
_MAY = frozenset({RequirementKind.PERMISSION, RequirementKind.GOAL, RequirementKind.STAGE})


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared with what: a requirement, its norms, its evidence, the level reviewed."""

    requirement: Requirement
    asked: tuple[Obligation, ...]
    evidence: tuple[Evidence, ...]
    own: Level | None
    likeness: Likeness
    lexicon: Lexicon


def decide(case: Comparison, findings: Findings) -> Verdict:
    """The verdict on a requirement that applies and has evidence."""
    reporting = _reported_upward(case, findings)
    evidence = case.evidence if reporting is None else (reporting, *case.evidence)
    shift = _actor_shift(case) if reporting is None else None
    deviations = tuple(
        each
        for each in (
            shift,
            None if shift else _deadline(case, evidence[: 1 if reporting else None]),
            _threshold(case, evidence),
            _scope(case, evidence),
            _modality(case, evidence[0]),
        )
        if each is not None
    )
    spans = _spans(evidence[:1] if reporting else evidence)
    return concluded(case.requirement, spans, deviations, evidence[0].score)


def concluded(
    requirement: Requirement, spans: tuple[Span, ...], deviations: Sequence[Deviation], score: float
) -> Verdict:
    """The status that deviations come to: contradicting ones deviate, lacking ones are partial."""
    failing = [each for each in deviations if each.failing]
    if any(not _lacks(each, requirement) for each in failing):
        status = Status.DEVIATES
    else:
        status = Status.PARTIAL if failing else Status.COVERED
    reason = _reason(deviations, score)
    return Verdict(requirement, status, spans, tuple(deviations), round(score, 3), reason)


def settled(
    requirement: Requirement,
    status: Status,
    code: str,
    score: float = 0.0,
    evidence: tuple[Span, ...] = (),
) -> Verdict:
    """A verdict that no comparison was needed for, with the rule that decided."""
    reason = message(code, score=f"{score:.2f}", actor=requirement.actor or "-")
    return Verdict(requirement, status, evidence, (), round(score, 3), reason)


def _reason(deviations: Sequence[Deviation], score: float) -> Message:
    if not deviations:
        return message("review.covered", score=f"{score:.2f}")
    first = min(deviations, key=lambda each: not each.failing)
    return message(
        f"review.{first.type.value}",
        score=f"{score:.2f}",
        expected=first.expected,
        found=first.found,
        direction=first.direction,
    )


def _lacks(deviation: Deviation, requirement: Requirement) -> bool:
    """Whether something is only lacking; a report passed down still lacks the upward one."""
    passed_down = deviation.type is DeviationType.ACTOR_SHIFT
    return deviation.type in _PARTIAL or (
        passed_down and requirement.kind is RequirementKind.REPORTING
    )


def _spans(evidence: Sequence[Evidence]) -> tuple[Span, ...]:
    return tuple(sorted({each.span for each in evidence}))


def _deadline(case: Comparison, evidence: Sequence[Evidence]) -> Deviation | None:
    expected = case.requirement.deadline
    if expected is None:
        return None
    found = [norm for each in evidence for norm in each.norms_of_time()]
    return due.compared(expected, found)


def _threshold(case: Comparison, evidence: Sequence[Evidence]) -> Deviation | None:
    expected = case.requirement.threshold
    if expected is None:
        return None
    for each in evidence:
        if any(found.unit == expected.unit for found in each.thresholds):
            return measure.compared(expected, each.thresholds)
    return measure.compared(expected, ())


def _scope(case: Comparison, evidence: Sequence[Evidence]) -> Deviation | None:
    items = case.requirement.elements
    if not items and case.requirement.kind is RequirementKind.SCOPE:
        same = evidence[0].language is _language(case)
        items = pieces(case.requirement.passage) if same else ()
    whole = "".join(
        each.region.of(each.text) for i, each in enumerate(evidence) if _first(evidence, i)
    )
    return narrowed(items, whole, case.likeness, case.lexicon) if items else None


def _first(evidence: Sequence[Evidence], index: int) -> bool:
    return all(evidence[index].region != before.region for before in evidence[:index])


def _language(case: Comparison) -> Language:
    return language_of(case.requirement.passage)


def _modality(case: Comparison, evidence: Evidence) -> Deviation | None:
    """A duty that the submission turns into a choice (应 to 可, shall to may)."""
    passage = case.requirement.passage
    if case.requirement.kind in _MAY or says("hedge", passage):
        return None
    if not says("hedge", evidence.words) and not evidence.only_permits():
        return None
    return Deviation(DeviationType.WEAKER_MODALITY, passage, evidence.words, "weaker", failing=True)


def _actor_shift(case: Comparison) -> Deviation | None:
    """A report that a lower level makes to the submitting one, instead of it to its superior."""
    requirement, own = case.requirement, rank(case.own)
    if requirement.kind is not RequirementKind.REPORTING or own is None:
        return None
    asked = {rank(each) for each in (requirement.level, *levels_named(requirement.actor))}
    if own not in asked and requirement.level is not Level.ALL_LOCALITIES:
        return None
    found = [rank(each) for each in case.evidence[0].levels()]
    if not found or any(each is None or each <= own for each in found):
        return None
    actor = next((norm.actor.name for norm in case.evidence[0].norms if norm.actor), "")
    return Deviation(
        DeviationType.ACTOR_SHIFT, requirement.actor, actor, "passed down", failing=True
    )


def _reported_upward(case: Comparison, findings: Findings) -> Evidence | None:
    """The submitting level's own report upward, when the best match is one made to it.

    It counts only where both reports recur or both do not.
    """
    if _actor_shift(case) is None:
        return None
    recurs = _recurs(case.requirement.deadline)
    for norm in findings.norms():
        mine = norm.actor is not None and rank(norm.actor.level) == rank(case.own)
        words = " ".join((norm.action, norm.object, norm.recipient))
        named = levels_named(norm.recipient) if norm.recipient else frozenset()
        upward = any((rank(each) or 0) < (rank(case.own) or 0) for each in named)
        if mine and upward and _recurs(next((d.norm for d in norm.deadlines), None)) is recurs:
            return findings.at(norm.span, case.evidence[0].score) if words else None
    return None


def _recurs(norm: object) -> bool:
    return type(norm).__name__ == "Recurring"
