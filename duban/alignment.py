"""Alignments: which passages of two documents say the same thing."""

from dataclasses import dataclass, replace
from enum import StrEnum

from duban.message import Message
from duban.span import Span


class Relation(StrEnum):
    """What the two sides of a bead are to each other."""

    PARALLEL = "parallel"
    ADAPTED = "adapted"
    GARBLED = "garbled"
    A_ONLY = "a_only"
    B_ONLY = "b_only"


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence or clause to be aligned.

    `path` is the chain of ordinals of the clause tree it stands under, from the root down.
    """

    id: int
    span: Span
    text: str
    path: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Bead:
    """Units of A and units of B that belong together; one side may be empty.

    `score` is the posterior probability of the bead, 0..1, and `reason` what decided its relation.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float
    relation: Relation
    reason: Message


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every unit of both documents, each in exactly one bead."""

    a: tuple[Unit, ...]
    b: tuple[Unit, ...]
    beads: tuple[Bead, ...]

    @property
    def turned(self) -> "Alignment":
        """The same with B as the first side; the relations stay as they were told."""
        beads = tuple(replace(bead, a=bead.b, b=bead.a) for bead in self.beads)
        return Alignment(self.b, self.a, beads)
