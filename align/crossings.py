"""Crossings: passages that stand in another order on the other side.

The lattice goes forward on both sides, so what changed places is left alone there on both. A second
pass pairs runs of units left alone wherever they stand, and keeps what is as good as sure.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import numpy as np

from align.anchors import Place, neighbours
from align.bead import Found, ordered
from align.lattice import SHAPES, Scores, Step
from align.piece import Piece
from align.side import Side

# Neighbours change places about once in a few hundred beads of the corpora; this is the log of
# such odds, softened because a bead of two and two is rare itself.
_CROSSING = 3.0
_SURE = 0.9
_NEAR = 10
_FEWEST_WORDS = 3

Align = Callable[[Piece], Sequence[Found]]


def recovered(
    beads: Sequence[Found], sides: tuple[Side, Side], ratio: float, align: Align
) -> list[Found]:
    """The beads with units left alone on both sides paired where they surely belong together."""
    found: list[Found] = []
    for start, end in _candidates(beads, sides):
        piece = Piece(*sides, start, end, ratio)
        found.extend(
            bead
            for bead in align(piece)
            if bead.a and bead.b and bead.score >= _SURE and _worded(bead, sides)
        )
    found = _disjoint(found)
    used_a = {i for bead in found for i in bead.a}
    used_b = {j for bead in found for j in bead.b}
    kept = [bead for bead in beads if used_a.isdisjoint(bead.a) and used_b.isdisjoint(bead.b)]
    return ordered([*kept, *found])


def swapped(scores: Scores, i: int, j: int) -> list[Step]:
    """The two crossing pairs inside a bead of two and two, if they score better; else none.

    Steps count from the bead's first units.
    """
    single, double = (scores.beads[SHAPES.index(shape)] for shape in ((1, 1), (2, 2)))
    crossed = single[i, j + 1] + single[i + 1, j] - _CROSSING
    if crossed <= double[i, j] or crossed <= single[i, j] + single[i + 1, j + 1]:
        return []
    return [(0, 1, 1, 1), (1, 0, 1, 1)]


def _candidates(beads: Sequence[Found], sides: tuple[Side, Side]) -> Iterator[tuple[Place, Place]]:
    """Pairs of runs left alone in different gaps that hold each other's nearest neighbours."""
    runs_a, runs_b = _lone_runs(beads)
    alone_a, alone_b = list(runs_a), list(runs_b)
    if not alone_a or not alone_b:
        return
    vectors_a, vectors_b = (
        np.concatenate([side.runs.vectors(unit, unit + 1, 1) for unit in units])
        for side, units in zip(sides, (alone_a, alone_b), strict=True)
    )
    near_a, near_b = neighbours(vectors_a, vectors_b)
    seen: set[tuple[Place, Place]] = set()
    for at, unit in enumerate(alone_a):
        other = int(near_a.nearest[at])
        left, right = runs_a[unit], runs_b[alone_b[other]]
        if near_b.nearest[other] == at and left[2] != right[2]:
            from_a, to_a = _around(unit, left)
            from_b, to_b = _around(alone_b[other], right)
            if ((from_a, from_b), (to_a, to_b)) not in seen:
                seen.add(((from_a, from_b), (to_a, to_b)))
                yield (from_a, from_b), (to_a, to_b)


def _around(unit: int, run: tuple[int, int, int]) -> tuple[int, int]:
    """The part of a run that lies near a unit, so that long runs cost no more than short ones."""
    return max(run[0], unit - _NEAR), min(run[1], unit + _NEAR + 1)


def _lone_runs(
    beads: Sequence[Found],
) -> tuple[dict[int, tuple[int, int, int]], dict[int, tuple[int, int, int]]]:
    """For each unit left alone its run as (first, behind the last, number of the gap)."""
    found: tuple[dict[int, tuple[int, int, int]], ...] = ({}, {})
    groups = groupby(beads, key=lambda bead: bool(bead.a and bead.b))
    for gap, (paired, group) in enumerate(groups):
        if paired:
            continue
        members = list(group)
        for runs, side in zip(found, ("a", "b"), strict=True):
            units = sorted(unit for bead in members for unit in getattr(bead, side))
            for unit in units:
                runs[unit] = (units[0], units[-1] + 1, gap)
    return found[0], found[1]


def _worded(bead: Found, sides: tuple[Side, Side]) -> bool:
    """Whether both sides say enough to be told from other passages."""
    words_a = sum(len(sides[0].terms[i]) for i in bead.a)
    words_b = sum(len(sides[1].terms[j]) for j in bead.b)
    return min(words_a, words_b) >= _FEWEST_WORDS


def _disjoint(beads: Sequence[Found]) -> list[Found]:
    """The surest beads first, without those that share a unit with a surer one."""
    kept: list[Found] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for bead in sorted(beads, key=lambda bead: (-bead.score, bead.a)):
        if used_a.isdisjoint(bead.a) and used_b.isdisjoint(bead.b):
            kept.append(bead)
            used_a.update(bead.a)
            used_b.update(bead.b)
    return kept
