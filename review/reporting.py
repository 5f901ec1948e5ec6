"""Reporting: whether a report that is asked for goes to the body above, and when."""

from duban.coverage import Deviation, DeviationType, Direction, RequirementKind
from duban.deadline import Norm, Recurring
from duban.obligation import Obligation
from review.body import levels_named, rank
from review.comparison import Comparison
from review.evidence import Evidence, Findings
from review.standing import Standing
from review.words import says

_DELIVERABLES = ("deliverable.account", "deliverable.plan", "deliverable.list")


def hands_in_other(asked: str, words: str) -> bool:
    """Whether words speak of handing in other things than those asked for.

    A plan or a list is always named; an account of the work (报送工作情况) need not be.

    >>> hands_in_other("4月底前将实施方案报部", "10月底前将工作总结报部")
    True
    >>> hands_in_other("3月20日前报送普查方案", "2035年1月31日前提交普查成果")
    True
    >>> hands_in_other("Cities shall report the work plan", "12月5日前报送总结")
    True
    >>> hands_in_other("submit the list by May", "The list and a report shall be submitted by May")
    False
    """
    wanted, given = _deliverables(asked), _deliverables(words)
    named = bool(given) or "deliverable.account" not in wanted
    return bool(wanted) and named and not wanted & given


def _deliverables(words: str) -> frozenset[str]:
    return frozenset(kind for kind in _DELIVERABLES if says(kind, words))


def passed_down(case: Comparison) -> Deviation | None:
    """A report that a lower level makes to the submitting one, instead of it to its superior.

    Where all localities are to report, those of the submission may be named for them, and what is
    to be told to whoever is near by (当地消防机构) goes up nowhere.
    """
    requirement, own = case.requirement, rank(case.means.standing.level)
    if requirement.kind is not RequirementKind.REPORTING or own is None or _inward(case):
        return None
    asked = {rank(each) for each in (requirement.level, *levels_named(requirement.actor))}
    found = [rank(each) for each in case.evidence[0].levels()]
    if own not in asked or not found or any(each is None or each <= own for each in found):
        return None
    if rank(requirement.level) in found:
        return None
    actor = next((norm.actor.name for norm in case.evidence[0].norms if norm.actor), "")
    return Deviation(
        DeviationType.ACTOR_SHIFT, requirement.actor, actor, Direction.PASSED_DOWN, failing=True
    )


def upward(case: Comparison, findings: Findings) -> Evidence | None:
    """The submitting level's own report upward, when the best match is one made to it.

    It counts only where both reports recur or both do not; of several the likest does.
    """
    if passed_down(case) is None:
        return None
    recurs = _recurs(case.requirement.deadline)
    found = [
        norm.span
        for norm in findings.norms()
        if _own_report(norm, case.means.standing, findings)
        and _recurs(next((each.norm for each in norm.deadlines), None)) is recurs
    ]
    if not found:
        return None
    words = [findings.words(span) for span in found]
    likeness = case.means.likeness([case.requirement.passage], words)[0]
    return findings.at(found[int(likeness.argmax())], case.evidence[0].score)


def times(case: Comparison, evidence: Evidence) -> tuple[Norm, ...]:
    """The deadlines of a passage; for a report without those of reports to the level itself."""
    if case.requirement.kind is not RequirementKind.REPORTING:
        return evidence.due()
    norms, here = evidence.norms_of_time(), case.means.standing
    if _inward(case):
        return norms
    inward = {
        deadline.norm
        for norm in evidence.norms
        if norm.recipient and here.is_own(norm.recipient) and not here.is_above(norm.recipient)
        for deadline in norm.deadlines
    }
    return tuple(each for each in norms if each not in inward) or norms


def _inward(case: Comparison) -> bool:
    """Whether the report that is asked for goes to the submitting body, or to one near by."""
    here = case.means.standing
    inward = any(here.is_own(norm.recipient) for norm in case.asked)
    return inward or says("local", case.requirement.passage)


def _own_report(norm: Obligation, here: Standing, findings: Findings) -> bool:
    """Whether a level reports upward, or a report goes there and nobody is named to send it.

    Nobody need be named above, either, where the words say so (上报).
    """
    actor = norm.actor
    mine = (
        actor is None
        or actor.inherited
        or rank(actor.level) == rank(here.level)
        or here.is_own(actor.name)
    )
    if not norm.recipient and says("up", findings.words(norm.span)):
        return not findings.names_body(norm.span)
    return mine and here.is_above(norm.recipient)


def _recurs(norm: Norm | None) -> bool:
    return isinstance(norm, Recurring)
