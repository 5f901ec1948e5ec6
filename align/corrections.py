"""Corrections by hand: beads that a person set, kept when the pair is aligned again."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from duban.alignment import Alignment, Bead, Relation, Unit
from duban.identity import content_id
from duban.message import message, named


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person set: these passages of A belong with these of B, in this relation.

    Passages are named by their words, so that a correction outlives a change of segmentation
    elsewhere; `a_nth` and `b_nth` tell same words at several places apart, counted from 0.
    """

    a: tuple[str, ...]
    b: tuple[str, ...]
    relation: Relation
    a_nth: tuple[int, ...] = ()
    b_nth: tuple[int, ...] = ()

    @property
    def id(self) -> str:
        """The id of the correction, from its content."""
        return content_id("correction", self.as_json())

    @property
    def turned(self) -> "Correction":
        """The same said of the pair with B as the first side."""
        sides = {Relation.A_ONLY: Relation.B_ONLY, Relation.B_ONLY: Relation.A_ONLY}
        relation = sides.get(self.relation, self.relation)
        return Correction(self.b, self.a, relation, self.b_nth, self.a_nth)

    def as_json(self) -> str:
        """The correction as one line to store."""
        shape = {
            "a": self.a,
            "b": self.b,
            "relation": self.relation.value,
            "a_nth": self.a_nth,
            "b_nth": self.b_nth,
        }
        return json.dumps(shape, ensure_ascii=False, sort_keys=True)

    @staticmethod
    def from_json(line: str) -> "Correction":
        """The correction of a stored line."""
        shape = json.loads(line)
        return Correction(
            tuple(shape["a"]),
            tuple(shape["b"]),
            Relation(shape["relation"]),
            tuple(shape["a_nth"]),
            tuple(shape["b_nth"]),
        )


def correction(
    alignment: Alignment, a: Sequence[int], b: Sequence[int], relation: Relation
) -> Correction:
    """The correction that says: these units belong together; those of one side alone, alone.

    Raises `KeyError` for unknown ids.
    """
    if not a or not b:
        relation = Relation.A_ONLY if a else Relation.B_ONLY
    left, right = _places(alignment.a), _places(alignment.b)
    return Correction(
        tuple(left[i][0] for i in a),
        tuple(right[i][0] for i in b),
        relation,
        tuple(left[i][1] for i in a),
        tuple(right[i][1] for i in b),
    )


def corrected(alignment: Alignment, corrections: Iterable[Correction]) -> Alignment:
    """The alignment as the corrections have it; of two that meet, the later holds.

    A bead that loses units to a correction keeps the others; units left with nothing stand alone.
    A correction whose words are gone is passed over: the passage itself has changed.
    """
    for one in corrections:
        a = _ids(alignment.a, one.a, one.a_nth)
        b = _ids(alignment.b, one.b, one.b_nth)
        if a is not None and b is not None and (a or b):
            alignment = _set(alignment, a, b, one.relation)
    return alignment


def _set(
    alignment: Alignment, a: tuple[int, ...], b: tuple[int, ...], relation: Relation
) -> Alignment:
    reason = message("bead.corrected", relation=named(f"relation.{relation.value}"))
    groups = [(a, b)] if a and b else [*(((i,), ()) for i in a), *(((), (j,)) for j in b)]
    beads = [Bead(*group, 1.0, relation, reason) for group in groups]
    for bead in alignment.beads:
        beads.extend(_without(bead, set(a), set(b)))
    order_a = {unit.id: i for i, unit in enumerate(alignment.a)}
    order_b = {unit.id: i for i, unit in enumerate(alignment.b)}
    return replace(alignment, beads=_ordered(beads, order_a, order_b))


def _without(bead: Bead, a: set[int], b: set[int]) -> list[Bead]:
    """What is left of a bead; one side alone falls apart into its units."""
    left = tuple(i for i in bead.a if i not in a)
    right = tuple(i for i in bead.b if i not in b)
    if (left, right) == (bead.a, bead.b):
        return [bead]
    if left and right:
        return [replace(bead, a=left, b=right)]
    a_only, b_only = message("bead.a_only"), message("bead.b_only")
    return [Bead((i,), (), bead.score, Relation.A_ONLY, a_only) for i in left] + [
        Bead((), (i,), bead.score, Relation.B_ONLY, b_only) for i in right
    ]


def _ordered(
    beads: list[Bead], order_a: dict[int, int], order_b: dict[int, int]
) -> tuple[Bead, ...]:
    """Beads by their place in A; those without one stand after their neighbour before in B."""
    with_a = sorted((bead for bead in beads if bead.a), key=lambda bead: order_a[bead.a[0]])
    alone = sorted((bead for bead in beads if not bead.a), key=lambda bead: order_b[bead.b[0]])
    placed: list[Bead] = list(with_a)
    for bead in alone:
        before = [
            i
            for i, other in enumerate(placed)
            if other.b and order_b[other.b[-1]] < order_b[bead.b[0]]
        ]
        nearest = max(before, key=lambda i: order_b[placed[i].b[-1]], default=-1)
        placed.insert(nearest + 1, bead)
    return tuple(placed)


def _places(units: Sequence[Unit]) -> dict[int, tuple[str, int]]:
    """The words of each unit, and the how-manieth it is with these words."""
    seen: dict[str, int] = {}
    places: dict[int, tuple[str, int]] = {}
    for unit in units:
        count = seen.get(unit.text, 0)
        places[unit.id] = unit.text, count
        seen[unit.text] = count + 1
    return places


def _ids(
    units: Sequence[Unit], words: tuple[str, ...], nth: tuple[int, ...]
) -> tuple[int, ...] | None:
    """The units with these words; None when one is gone."""
    at = {place: i for i, place in _places(units).items()}
    counts = nth or (0,) * len(words)
    found = [at.get(place) for place in zip(words, counts, strict=True)]
    return None if None in found else tuple(i for i in found if i is not None)
