"""Answering: which of the passages that match a requirement are strong enough to answer it."""

from collections.abc import Sequence

from duban.coverage import Requirement, RequirementKind
from duban.deadline import Interval, OnDate, Recurring
from review.evidence import Evidence, Findings
from review.match import Match, clause
from review.reporting import hands_in_other
from review.words import says

FOUND = {True: 0.38, False: 0.28}  # the match that answers, in one language and across two
LEADING = 0.28  # the match that answers a duty where no other clause comes near it
LEAD = 0.12  # how far ahead of all other clauses that is
TAKEN_UP = 0.2  # how much stronger a match must be to take up a permission
UNSTATED = {True: 0.75, False: 0.66}  # the same for a ban, where a passage names no ban or leave
UNNAMED = 0.5  # the match from which a passage answers a call for a report without naming one
BESIDE = 0.12  # how much weaker a further passage may be that stands in another clause
AT_MOST = 3  # passages shown as evidence
_WORDED = frozenset({RequirementKind.PROHIBITION, RequirementKind.REPORTING})
"""Kinds of which many passages say the like, so that the words must come near."""


def answering(
    requirement: Requirement, ranked: Sequence[Match], findings: Findings, *, same_language: bool
) -> tuple[Evidence, ...]:
    """The passage that says it word for word, or the best ones that are strong enough."""
    said = findings.verbatim(requirement.passage, ranked)
    if said is not None:
        return (said,)
    least = _least(requirement.kind, same_language=same_language, leads=_leads(ranked))
    ranked = [each for each in ranked if each.score >= least]
    if requirement.kind is RequirementKind.PROHIBITION:
        ranked = [m for m in ranked if _answers_ban(m, findings, UNSTATED[same_language])]
    if requirement.kind is RequirementKind.REPORTING:
        ranked = [each for each in ranked if _reports(requirement, each, findings)]
    if not ranked:
        return ()
    near, place = ranked[0].score - BESIDE, clause(ranked[0].unit)
    kept = [each for each in ranked if each.score >= near or clause(each.unit) == place]
    return tuple(findings.of(each) for each in kept[:AT_MOST])


def _least(kind: RequirementKind, *, same_language: bool, leads: bool) -> float:
    """The match from which a passage answers; a lead counts within one language only."""
    found, leads = FOUND[same_language], leads and same_language
    if kind is RequirementKind.PERMISSION:
        return found if leads else found + TAKEN_UP
    return LEADING if leads and kind not in _WORDED else found


def _leads(ranked: Sequence[Match]) -> bool:
    """Whether the best passage is far ahead of those of all other clauses."""
    places = [clause(each.unit) for each in ranked]
    rival = next((m.score for m, at in zip(ranked, places, strict=True) if at != places[0]), 0.0)
    return bool(ranked) and ranked[0].score - rival >= LEAD


def _answers_ban(match: Match, findings: Findings, unstated: float) -> bool:
    """Whether a passage forbids or allows something, or comes very near; no tale of a breach."""
    if findings.tells_breach(match.unit.span):
        return False
    return match.score >= unstated or findings.rules_on_leave(match.unit.span)


def _reports(requirement: Requirement, match: Match, findings: Findings) -> bool:
    """Whether a passage that is no close match at least speaks of handing in what is asked for.

    A report once is not one every month, nor the other way round.
    """
    words = match.unit.text
    if hands_in_other(requirement.passage, words) or _at_other_times(requirement, match, findings):
        return False
    return match.score >= UNNAMED or says("kind.reporting", words)


def _at_other_times(requirement: Requirement, match: Match, findings: Findings) -> bool:
    """Whether a passage has only days where a recurrence is asked for, or the other way round."""
    wanted = requirement.deadline
    if not isinstance(wanted, Recurring | Interval | OnDate):
        return False
    found = [
        isinstance(each.norm, Recurring)
        for each in findings.of(match).deadlines
        if each.span.overlaps(match.unit.span)
        and isinstance(each.norm, Recurring | Interval | OnDate)
    ]
    return bool(found) and isinstance(wanted, Recurring) not in found
