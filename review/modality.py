"""Modality: a duty that a submission turns into a choice, a ban that it turns into leave."""

from collections.abc import Sequence

from duban.coverage import Deviation, DeviationType, Direction, RequirementKind
from duban.language import language_of
from duban.obligation import NormType, Obligation
from review.comparison import Comparison
from review.evidence import Evidence
from review.sentence import clauses
from review.words import says

_MAY = frozenset(
    {
        RequirementKind.PERMISSION,
        RequirementKind.GOAL,
        RequirementKind.STAGE,
        RequirementKind.SCOPE,
    }
)
_OPPOSITE = {
    RequirementKind.PROHIBITION: NormType.PERMISSION,
    RequirementKind.PERMISSION: NormType.PROHIBITION,
}
_ACROSS = 0.38  # the same across languages
_SAME_CLAUSE = 0.5  # likeness from which a hedged clause stands for one that was asked


def modality(case: Comparison, evidence: Evidence) -> Deviation | None:
    """How the passage is weaker than what is asked, or its opposite; None where it is neither.

    A passage that has a ban of its own, or leave, agrees: 可以自带，不得限制.
    """
    norms = [norm for norm in evidence.norms if norm.span.overlaps(evidence.span)]
    if any(norm.type.value == case.requirement.kind.value for norm in norms):
        return None
    return _turned(case, evidence, norms) or _weaker(case, evidence)


def _weaker(case: Comparison, evidence: Evidence) -> Deviation | None:
    """A duty that the submission turns into a choice (应 to 可, shall to may).

    The clause with the choice must be the one that answers, not one beside it.
    """
    passage = case.requirement.passage
    if case.requirement.kind in _MAY or says("hedge", passage):
        return None
    offered, asked = clauses(evidence.words), clauses(passage)
    hedged = [row for row, clause in enumerate(offered) if _leaves_open(clause)]
    if not hedged:
        return None
    scores = case.means.likeness(offered, asked)
    column = int(scores[hedged].max(axis=0).argmax())
    row = int(scores[:, column].argmax())
    same = evidence.language is language_of(passage)
    if row not in hedged or float(scores[row, column]) < (_SAME_CLAUSE if same else _ACROSS):
        return None
    return Deviation(
        DeviationType.WEAKER_MODALITY, asked[column], offered[row], Direction.WEAKER, failing=True
    )


def _leaves_open(clause: str) -> bool:
    denied = says("no_leave", clause) or says("bounded", clause)
    return says("hedge", clause) and not denied


def _turned(case: Comparison, evidence: Evidence, norms: Sequence[Obligation]) -> Deviation | None:
    """What is forbidden on one side and allowed on the other, as where a "not" was lost.

    Leave under a condition may say the same: not without approval, and with it.
    """
    opposite = _OPPOSITE.get(case.requirement.kind)
    turned = [norm.span.of(evidence.text) for norm in norms if norm.type is opposite]
    passage, words = case.requirement.passage, evidence.words
    leave = turned if opposite is NormType.PERMISSION else [passage]
    if not turned or says("conditional", words) or all(says("no_leave", each) for each in leave):
        return None
    if float(case.means.likeness([words, *turned], [passage]).max()) < _SAME_CLAUSE:
        return None
    return Deviation(
        DeviationType.WEAKER_MODALITY, passage, words, Direction.OPPOSITE, failing=True
    )
