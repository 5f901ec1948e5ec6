"""Crossings: passages that stand in another order on the other side.

The lattice goes forward on both sides, so what changed places is left alone there on both. A second
pass pairs runs of units left alone wherever they stand, and keeps what is as good as sure; runs
with no more than a bead or two between them need only be likely, as neighbours change places most.
Members of beads that are more likely wrong than right count as left alone.
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
_SURE, _LIKELY, _DOUBTFUL, _BETWEEN = 0.9, 0.7, 0.5, 2
_NEAR = 10
_FEWEST_WORDS = 3

Align = Callable[[Piece], Sequence[Found]]


def recovered(
    beads: Sequence[Found], sides: tuple[Side, Side], ratio: float, align: Align
) -> list[Found]:
    """The beads with units left alone on both sides paired where they surely belong together."""
    found: list[Found] = []
    wide, close = _candidates(beads, sides), _beside(beads)
    for least, places in ((_SURE, wide), (_LIKELY, close)):
        for start, end in places:
            found.extend(
                bead
                for bead in align(Piece(*sides, start, end, ratio))
                if bead.a and bead.b and bead.score >= least and _worded(bead, sides)
            )
    found = _disjoint(found)
    used_a = {i for bead in found for i in bead.a}
    used_b = {j for bead in found for j in bead.b}
    kept = [rest for bead in beads for rest in _without(bead, used_a, used_b)]
    return ordered([*kept, *found])


def _without(bead: Found, used_a: set[int], used_b: set[int]) -> Iterator[Found]:
    """What is left of a bead when some units have found their place elsewhere."""
    a = tuple(unit for unit in bead.a if unit not in used_a)
    b = tuple(unit for unit in bead.b if unit not in used_b)
    if a and b:
        yield Found(a, b, bead.score)
    else:
        yield from (Found((unit,), (), bead.score) for unit in a)
        yield from (Found((), (unit,), bead.score) for unit in b)


def _gaps(beads: Sequence[Found]) -> list[list[Found]]:
    """The beads in runs, by turns paired and left alone."""
    return [list(group) for _, group in groupby(beads, key=_paired)]


def _paired(bead: Found) -> bool:
    return bool(bead.a and bead.b) and bead.score >= _DOUBTFUL


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


def _beside(beads: Sequence[Found]) -> Iterator[tuple[Place, Place]]:
    """Runs left alone on either side of at most `_BETWEEN` paired beads."""
    gaps = _gaps(beads)
    for before, between, after in zip(gaps, gaps[1:], gaps[2:], strict=False):
        if not _paired(between[0]) or len(between) > _BETWEEN:
            continue
        for of_a, of_b in ((before, after), (after, before)):
            a = sorted(unit for bead in of_a for unit in bead.a)
            b = sorted(unit for bead in of_b for unit in bead.b)
            if a and b and max(len(a), len(b)) <= _NEAR:
                yield (a[0], b[0]), (a[-1] + 1, b[-1] + 1)


def _around(unit: int, run: tuple[int, int, int]) -> tuple[int, int]:
    """The part of a run that lies near a unit, so that long runs cost no more than short ones."""
    return max(run[0], unit - _NEAR), min(run[1], unit + _NEAR + 1)


def _lone_runs(
    beads: Sequence[Found],
) -> tuple[dict[int, tuple[int, int, int]], dict[int, tuple[int, int, int]]]:
    """For each unit left alone its run as (first, behind the last, number of the gap)."""
    found: tuple[dict[int, tuple[int, int, int]], ...] = ({}, {})
    for gap, members in enumerate(_gaps(beads)):
        if _paired(members[0]):
            continue
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
