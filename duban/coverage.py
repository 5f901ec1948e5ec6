"""Coverage: item by item, whether a submission does what the notice requires."""

from dataclasses import dataclass
from enum import StrEnum

from duban.deadline import Norm
from duban.document import Level
from duban.garble import GarbleKind
from duban.message import Message
from duban.quantity import Quantity
from duban.span import Span


class RequirementKind(StrEnum):
    """What a notice asks for with a requirement."""

    REPORTING = "reporting"
    GOAL = "goal"
    SCOPE = "scope"
    STAGE = "stage"
    ORGANISATION = "organisation"
    PROCEDURE = "procedure"
    THRESHOLD = "threshold"
    PERMISSION = "permission"
    PROHIBITION = "prohibition"


class Status(StrEnum):
    """The verdict on one requirement."""

    COVERED = "covered"
    PARTIAL = "partial"
    MISSING = "missing"
    DEVIATES = "deviates"
    NOT_APPLICABLE = "not_applicable"


class DeviationType(StrEnum):
    """In what a submission differs from what was required."""

    LATER_DEADLINE = "later_deadline"
    EARLIER_DEADLINE = "earlier_deadline"
    WINDOW = "window"
    LOWER_THRESHOLD = "lower_threshold"
    HIGHER_THRESHOLD = "higher_threshold"
    NARROWER_SCOPE = "narrower_scope"
    WIDER_SCOPE = "wider_scope"
    DEADLINE_ABSENT = "deadline_absent"
    THRESHOLD_ABSENT = "threshold_absent"
    ACTOR_SHIFT = "actor_shift"
    WEAKER_MODALITY = "weaker_modality"
    STRICTER = "stricter"
    GARBLED = "garbled"
    MENDED = "mended"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One item a notice requires of a level of bodies.

    `id` derives from the notice's content; `passage` is the text of its first span, shown as
    the paraphrase. `elements` are the items of a scope list, if it has one.
    """

    id: str
    kind: RequirementKind
    passage: str
    actor: str
    level: Level | None
    spans: tuple[Span, ...]
    deadline: Norm | None = None
    threshold: Quantity | None = None
    elements: tuple[str, ...] = ()


class Direction(StrEnum):
    """Which way a deviation goes; each has its words in `duban/messages/directions.toml`."""

    LATER = "later"
    EARLIER = "earlier"
    LATER_START = "later_start"
    EARLIER_START = "earlier_start"
    LATER_END = "later_end"
    EARLIER_END = "earlier_end"
    WIDER = "wider"
    NARROWER = "narrower"
    LESS_OFTEN = "less_often"
    MORE_OFTEN = "more_often"
    SHORTER = "shorter"
    LONGER_STRICTER = "longer_stricter"
    LOWER = "lower"
    HIGHER = "higher"
    LOWER_STRICTER = "lower_stricter"
    HIGHER_STRICTER = "higher_stricter"
    ABSENT = "absent"
    WEAKER = "weaker"
    LIGHTER = "lighter"
    OPPOSITE = "opposite"
    PASSED_DOWN = "passed_down"
    ANOTHER_BODY = "another_body"
    OMITS = "omits"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Deviation:
    """A difference, in words fit to show: what was expected, what was found, which way it goes.

    `failing` is False for a stricter or otherwise harmless difference, and for the mark that a
    passage is garbled or was mended: then `expected` is what stands there and `found` the reading
    proposed or accepted. A garbled passage goes the way of its `GarbleKind`; `by` is who accepted
    a reading, empty where nobody noted it. A difference in time counts its days, later positive:
    those of the due day or window end, and those of a window's start. An omission names what is
    left out, as the notice words it.
    """

    type: DeviationType
    expected: str
    found: str
    direction: Direction | GarbleKind
    failing: bool
    start_days: int | None = None
    end_days: int | None = None
    omitted: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The finding on one requirement, with the evidence and the rule that decided.

    `score` is the strength of the match behind it, 0..1; it never travels without `reason`.
    """

    requirement: Requirement
    status: Status
    evidence: tuple[Span, ...]
    deviations: tuple[Deviation, ...]
    score: float
    reason: Message


@dataclass(frozen=True, slots=True)
class Coverage:
    """All verdicts of one submission under one notice, in the notice's order."""

    notice: str
    submission: str
    verdicts: tuple[Verdict, ...]

    def count(self, status: Status) -> int:
        """How many requirements have that status."""
        return sum(verdict.status is status for verdict in self.verdicts)
