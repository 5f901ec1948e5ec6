"""Comparisons: a requirement beside its evidence, with all that comparing them needs."""

from dataclasses import dataclass

from duban.coverage import Requirement
from duban.deadline import Norm
from duban.obligation import Obligation
from review.evidence import Evidence
from review.measure import Figure
from review.scope import Likeness, Renders
from review.standing import Standing


@dataclass(frozen=True, slots=True)
class Means:
    """What comparing needs: who submits, the likeness of phrases, terms in two languages."""

    standing: Standing
    likeness: Likeness
    renders: Renders


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared: a requirement with norms and figures, its evidence, duties unsaid.

    `lengths` are how long something must at least last (8 hours of training a year); `telling` says
    that a report tells what was done.
    """

    requirement: Requirement
    asked: tuple[Obligation, ...]
    figures: tuple[Figure, ...]
    lengths: tuple[Norm, ...]
    evidence: tuple[Evidence, ...]
    omitted: tuple[str, ...]
    means: Means
    telling: bool = False
