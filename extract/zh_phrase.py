"""Clauses: the part a Chinese segment plays, and what the rules that find it look at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from duban.obligation import NormType
from extract.draft import Setting
from extract.zh_words import ZhWords


class Kind(Enum):
    """The part a segment plays in its sentence; that of a norm is the code of its reason."""

    BOUND = "norm.modal"
    ASSIGNED = "norm.assigned"
    FUTURE = "norm.future"
    ORDER = "norm.imperative"
    FRONTED = "norm.fronted"
    FRAME = "frame"
    CONDITION = "condition"
    AIM = "norm.goal"
    SANCTION = "norm.sanction"
    SEAT = "norm.assignment"
    SCHEDULE = "norm.schedule"
    CRITERION = "norm.criterion"
    DUE = "norm.due"
    ACTS = "norm.acts"
    MEASURE = "norm.measure"
    FACT = "fact"
    WAIVED = "waived"
    REST = "rest"


ORDERS = frozenset({Kind.ORDER, Kind.FRONTED, Kind.DUE, Kind.ACTS})
DUTIES = ORDERS | {Kind.BOUND, Kind.ASSIGNED, Kind.FUTURE}


@dataclass(frozen=True, slots=True)
class Clause:
    """A segment with its part; `words` made the rule fire, `subject` is relative to the segment.

    `framed` marks a binding word whose verb follows in the next segment, `orders` a frame that is
    an order when nothing follows, `agent` a subject named by 由; `condition` is the part of the
    segment that says when.
    """

    kind: Kind
    words: str = ""
    type: NormType = NormType.OBLIGATION
    subject: tuple[int, int] | None = None
    framed: bool = False
    orders: bool = False
    agent: bool = False
    condition: tuple[int, int] | None = None

    @property
    def is_duty(self) -> bool:
        """Whether a norm can start here."""
        return self.kind in DUTIES


@dataclass(frozen=True, slots=True)
class Seen:
    """A segment with what the rules look at: its subject, and its words behind the subject."""

    words: str
    lexicon: ZhWords
    setting: Setting
    name: tuple[int, int] | None
    rest: str
    core: str
    after_duty: bool
    first: bool


def touching(frames: Sequence[int], index: int) -> Iterator[int]:
    """The frames that stand right before the core, in order."""
    run = [i for i in frames if i < index]
    start = index
    for place in reversed(run):
        if place == start - 1:
            start = place
    return iter(range(start, index))
