"""The shapes of alignments and garbled passages."""

from typing_extensions import TypedDict

from duban.alignment import Alignment, Bead, Unit
from duban.garble import Garble
from duban.language import Language
from ui.shapes.span import PlaceShape, place


class BeadShape(TypedDict):
    """Units of both sides that belong together; one side may be empty."""

    a: list[int]
    b: list[int]
    score: float
    relation: str
    reason: str


class UnitShape(TypedDict):
    """One aligned unit with its place in the raw text."""

    id: int
    start: int
    end: int


class UnitsShape(TypedDict):
    """The units of both sides."""

    a: list[UnitShape]
    b: list[UnitShape]


class AlignShape(TypedDict):
    """An alignment of two documents."""

    beads: list[BeadShape]
    units: UnitsShape


class GarbleShape(PlaceShape):
    """One garbled passage with the reading proposed for it."""

    kind: str
    proposal: str | None
    evidence: str
    confidence: float


def align_shape(alignment: Alignment, language: Language) -> AlignShape:
    """An alignment; reasons in the language asked for."""
    return {
        "beads": [_bead(bead, language) for bead in alignment.beads],
        "units": {"a": [_unit(u) for u in alignment.a], "b": [_unit(u) for u in alignment.b]},
    }


def garble_shape(garble: Garble, text: str, language: Language) -> GarbleShape:
    """One garbled passage, given the raw text of its file."""
    return {
        **place(garble.span, text),
        "kind": garble.kind.value,
        "proposal": garble.proposal,
        "evidence": garble.evidence.text(language),
        "confidence": round(garble.confidence, 4),
    }


def _bead(bead: Bead, language: Language) -> BeadShape:
    return {
        "a": list(bead.a),
        "b": list(bead.b),
        "score": round(bead.score, 4),
        "relation": bead.relation.value,
        "reason": bead.reason.text(language),
    }


def _unit(unit: Unit) -> UnitShape:
    return {"id": unit.id, "start": unit.span.start, "end": unit.span.end}
