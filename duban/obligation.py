"""Obligations: who must, must not or may do what, by when, to what measure."""

from dataclasses import dataclass
from enum import StrEnum

from duban.deadline import Deadline, Interval
from duban.document import Level
from duban.message import Message
from duban.quantity import Threshold
from duban.span import Span


class NormType(StrEnum):
    """The three deontic modes of a duty-bearing clause."""

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"


class Strength(StrEnum):
    """How a norm is worded; only the first two are duties that can be checked one by one."""

    EXPLICIT = "explicit"
    IMPERATIVE = "imperative"
    GOAL = "goal"
    ASSIGNMENT = "assignment"
    CRITERION = "criterion"
    PROBLEM = "problem-item"
    SCHEDULE = "schedule"
    SANCTION = "sanction"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is bound. `span` is where the name stands; an inherited one stands before the clause.

    `reason` names the rule that found it, and the words it was found in.
    """

    name: str
    level: Level | None
    span: Span | None
    inherited: bool = False
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """The stage of a campaign that a clause belongs to, with its window if it has one."""

    ordinal: int | None
    name: str
    window: Interval | None
    span: Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A problem category proposed for a passage; below certainty it is for a person to file.

    `score` lies in 0..1; official wording scores 1.
    """

    category: str
    score: float
    reason: Message
    span: Span


@dataclass(frozen=True, slots=True)
class Obligation:
    """One separately checkable norm, with the clause that states it.

    `inferred` marks a modality recovered from damaged text, `mended` a norm that rests on a repair
    a person accepted; neither hides as certain.
    """

    id: str
    type: NormType
    strength: Strength
    span: Span
    reason: Message
    actor: Actor | None = None
    action: str = ""
    object: str = ""
    recipient: str = ""
    condition: str = ""
    deadlines: tuple[Deadline, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    stage: Stage | None = None
    funds: tuple[str, ...] = ()
    categories: tuple[Suggestion, ...] = ()
    inferred: bool = False
    mended: bool = False

    @property
    def is_duty(self) -> bool:
        """Whether the norm can be checked on its own, unlike a goal or an assignment."""
        return self.strength in (Strength.EXPLICIT, Strength.IMPERATIVE)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was extracted from one document, each list in document order."""

    obligations: tuple[Obligation, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    stages: tuple[Stage, ...] = ()
    categories: tuple[Suggestion, ...] = ()
