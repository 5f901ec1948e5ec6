"""What a norm of a notice asks for, read from its type, its strength and its words."""

from duban.coverage import RequirementKind
from duban.obligation import NormType, Obligation, Strength
from duban.quantity import Threshold
from review.words import says

_BY_STRENGTH = {
    Strength.SCHEDULE: RequirementKind.STAGE,
    Strength.PROBLEM: RequirementKind.SCOPE,
    Strength.GOAL: RequirementKind.GOAL,
    Strength.CRITERION: RequirementKind.PROCEDURE,
}
_BY_TYPE = {
    NormType.PERMISSION: RequirementKind.PERMISSION,
    NormType.PROHIBITION: RequirementKind.PROHIBITION,
}


def kind_of(norm: Obligation, words: str, thresholds: tuple[Threshold, ...]) -> RequirementKind:
    """The kind of a norm with these words; a measure goes before the verb it measures.

    What must not go beyond a figure (不得超过1个月) is no ban: keeping within it answers.
    """
    if norm.strength in _BY_STRENGTH:
        return _BY_STRENGTH[norm.strength]
    if norm.type in _BY_TYPE and not says("bounded", words):
        return _BY_TYPE[norm.type]
    if any(is_measure(each) for each in thresholds):
        return RequirementKind.THRESHOLD
    if says("kind.reporting", words):
        return RequirementKind.REPORTING
    if says("kind.organisation", words):
        return RequirementKind.ORGANISATION
    return RequirementKind.PROCEDURE


def is_measure(threshold: Threshold) -> bool:
    """Whether a quantity sets a bound (不少于50%), unlike a plain count (四个阶段)."""
    return threshold.norm.op not in ("=", "~") or threshold.norm.unit == "ratio"
