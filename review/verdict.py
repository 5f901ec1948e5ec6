"""Verdicts: what the compared elements of a requirement and its evidence come to."""

from collections.abc import Sequence

from duban.coverage import (
    Deviation,
    DeviationType,
    Direction,
    Requirement,
    RequirementKind,
    Status,
    Verdict,
)
from duban.language import Language, language_of
from duban.message import Message, message
from duban.span import Span
from review import due, measure
from review.actor import other_body
from review.comparison import Comparison
from review.enumeration import elements
from review.evidence import Evidence, Findings
from review.measure import Figure
from review.modality import modality
from review.reporting import passed_down, times, upward
from review.sanction import lighter
from review.scope import joined, leaving_out, narrowed, pieces, unanswered
from review.words import says

RULES = "7"  # the version of these rules; a decision is bound to it

_PARTIAL = frozenset(
    {
        DeviationType.NARROWER_SCOPE,
        DeviationType.DEADLINE_ABSENT,
        DeviationType.THRESHOLD_ABSENT,
    }
)


def decide(case: Comparison, findings: Findings) -> Verdict:
    """The verdict on a requirement that applies and has evidence."""
    reporting = upward(case, findings)
    evidence = case.evidence if reporting is None else (reporting, *case.evidence)
    shift = (passed_down(case) or other_body(case)) if reporting is None else None
    deviations = tuple(
        each
        for each in (
            shift,
            *_deadlines(case, evidence[: 1 if reporting else None]),
            *_figures(case, evidence),
            _scope(case, evidence) or _unsaid(case),
            modality(case, evidence[0]) or lighter(case.requirement.passage, evidence[0].words),
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
    kept = round(score, 3)
    return Verdict(requirement, status, spans, tuple(deviations), kept, _reason(deviations, kept))


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
    own = first.direction in (Direction.LIGHTER, Direction.OPPOSITE)
    return message(
        f"review.{first.direction if own else first.type}",
        score=f"{score:.2f}",
        expected=first.expected,
        found=first.found or "-",
        omitted=joined(first.omitted),
        start=f"{first.start_days or 0:+d}",
        end=f"{first.end_days or 0:+d}",
    )


def _lacks(deviation: Deviation, requirement: Requirement) -> bool:
    """Whether something is only lacking; a report passed down still lacks the upward one."""
    passed_down = deviation.type is DeviationType.ACTOR_SHIFT
    return deviation.type in _PARTIAL or (
        passed_down and requirement.kind is RequirementKind.REPORTING
    )


def _spans(evidence: Sequence[Evidence]) -> tuple[Span, ...]:
    return tuple(sorted({each.span for each in evidence}))


def _deadlines(case: Comparison, evidence: Sequence[Evidence]) -> tuple[Deviation, ...]:
    """What differs from the deadline that binds, and from the others of the requirement.

    Only the binding one can be absent, and not in a goal, nor in a report what comes once a year:
    that it was done is all a report of one year can say.
    """
    binding = case.requirement.deadline
    if binding is None:
        return ()
    asked = case.requirement.spans[0]
    stated = [
        each.norm
        for norm in case.asked
        for each in norm.deadlines
        if asked.overlaps(each.span) or not norm.span.contains(each.span)
    ]
    others = dict.fromkeys(each for each in (*stated, *case.lengths) if each != binding)
    found = [norm for each in evidence for norm in times(case, each)]
    kept = says("retained", case.requirement.passage)
    differences = [due.compared(due.at_least(e) if kept else e, found) for e in (binding, *others)]
    yearly = case.telling and due.is_yearly(binding)
    lasting = case.requirement.kind is not RequirementKind.GOAL and not yearly
    told = [
        each
        for index, each in enumerate(differences)
        if each is not None
        and (each.type is not DeviationType.DEADLINE_ABSENT or (lasting and index == 0))
    ]
    return tuple(dict.fromkeys(sorted(told, key=lambda each: not each.failing)))


def _figures(case: Comparison, evidence: Sequence[Evidence]) -> tuple[Deviation, ...]:
    """What differs from the figures; those of a unit stand in the first passage that has one.

    Plain numbers are compared where no bound of any passage answers.
    """
    bounds = _first_of_unit([each.figures for each in evidence])
    amounts = _first_of_unit([each.amounts for each in evidence])
    spare = (*amounts, *_first_of_unit([each.clause_figures for each in evidence[:1]]))
    return measure.differences(case.figures, bounds, case.means.likeness, spare)


def _first_of_unit(given: Sequence[Sequence[Figure]]) -> tuple[Figure, ...]:
    found: list[Figure] = []
    for figures in given:
        units = {figure.quantity.unit for figure in found}
        found += [figure for figure in figures if figure.quantity.unit not in units]
    return tuple(found)


def _scope(case: Comparison, evidence: Sequence[Evidence]) -> Deviation | None:
    items, means = case.requirement.elements, case.means
    listed = elements(case.requirement.passage)
    if case.requirement.kind is RequirementKind.SCOPE and not listed:
        if evidence[0].language is not _language(case):
            return _narrower_across(case, evidence)
        items = pieces(case.requirement.passage)
    whole = "".join(each.region.of(each.text) for each in _regions(evidence))
    return narrowed(items, listed, whole, means.likeness, means.renders) if items else None


def _narrower_across(case: Comparison, evidence: Sequence[Evidence]) -> Deviation | None:
    """What a scope that runs on in clauses names and the other language does not."""
    parts = case.requirement.elements
    given = [part for each in _regions(evidence) for part in pieces(each.region.of(each.text))]
    omitted = unanswered(parts, given, case.means.likeness)
    if not omitted:
        return None
    return leaving_out(omitted, joined(parts), joined(given))


def _unsaid(case: Comparison) -> Deviation | None:
    """Duties of the same sentence that no passage of the submission says."""
    if not case.omitted:
        return None
    return leaving_out(case.omitted, case.requirement.passage, case.evidence[0].words)


def _regions(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The passages without those of a sentence that another stands in."""
    first: dict[Span, Evidence] = {}
    for each in evidence:
        first.setdefault(each.region, each)
    return tuple(first.values())


def _language(case: Comparison) -> Language:
    return language_of(case.requirement.passage)
