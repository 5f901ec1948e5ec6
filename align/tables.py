"""Tables: one figure of likeness for every bead shape and place, and how it compares with others.

`table[a, b][i, j]` is the likeness of units i .. i + a - 1 of A and j .. j + b - 1 of B.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from align.coverage import Coverage
from align.lattice import LIMIT, SHAPES

Floats = NDArray[Any]
Table = Mapping[tuple[int, int], Floats]

_FAR = -0.5


def shapes(rows: int, columns: int) -> list[tuple[int, int]]:
    """The bead shapes that fit into so many units at all."""
    return [(a, b) for a, b in SHAPES if a <= rows and b <= columns]


def summed(values: Floats, size: int) -> Floats:
    """The sums of each `size` rows that follow each other."""
    rows = len(values) - size + 1
    total = np.array(values[:rows])
    for step in range(1, size):
        total += values[step : step + rows]
    return total


def gain(table: Table, a: int, b: int) -> Floats:
    """What the bead has over the best one with an outer member less; zero for a single pair."""
    less = list(_smaller(table, a, b))
    if not less:
        return np.zeros_like(table[a, b])
    return np.asarray(table[a, b] - np.maximum.reduce(less))


def extension(table: Table, a: int, b: int) -> Floats:
    """What the best bead with a neighbour more has over this one, at least -0.5."""
    own = table[a, b]
    best = np.full_like(own, _FAR)
    for (more_a, more_b), rows, columns in _larger(a, b):
        wider = table.get((more_a, more_b))
        if wider is not None and more_a + more_b <= LIMIT:
            here = own[rows, columns]
            best[rows, columns] = np.maximum(best[rows, columns], wider - here)
    return best


def surroundings(table: Table, a: int, b: int) -> tuple[Floats, Floats]:
    """Mean and greatest likeness of either side to the other's neighbours, 0 where none is."""
    shape = table[a, b].shape
    total, count, top = np.zeros(shape, np.float32), np.zeros(shape, np.float32), None
    top = np.full(shape, -1.0, np.float32)
    rows, columns = shape
    beside: list[tuple[Floats, slice, slice]] = []
    beside.append((table[a, 1][:, : columns - 1], slice(None), slice(1, None)))
    beside.append((table[a, 1][:, b:], slice(None), slice(0, columns - 1)))
    beside.append((table[1, b][: rows - 1], slice(1, None), slice(None)))
    beside.append((table[1, b][a:], slice(0, rows - 1), slice(None)))
    for values, at, across in beside:
        total[at, across] += values
        count[at, across] += 1
        top[at, across] = np.maximum(top[at, across], values)
    return total / np.maximum(count, 1), np.where(count > 0, top, 0.0)


def split(table: Table, a: int, b: int) -> Floats:
    """What the best cut into two beads has over this one; zero where it cannot be cut."""
    own = table[a, b]
    rows, columns = own.shape
    best = np.full_like(own, -np.inf)
    for left_a in range(1, a):
        for left_b in range(1, b):
            left = table[left_a, left_b][:rows, :columns]
            right = table[a - left_a, b - left_b][left_a:, left_b:][:rows, :columns]
            np.maximum(best, (left + right) / 2, out=best)
    return best - own if a > 1 and b > 1 else np.zeros_like(own)


def weakest(table: Table, a: int, b: int) -> Floats:
    """The least likeness of one member to the whole other side, less that of the bead."""
    own = table[a, b]
    rows, columns = own.shape
    least = own.copy()
    if a > 1:
        for step in range(a):
            np.minimum(least, table[1, b][step : step + rows], out=least)
    if b > 1:
        for step in range(b):
            np.minimum(least, table[a, 1][:, step : step + columns], out=least)
    return least - own


def least_part(found: Coverage, weight: Floats, members: int, size: int) -> Floats:
    """What the first or last of so many members adds to the words found, below its part in them.

    `found` covers the other side by these members, `weight` holds the members' lengths. From -1,
    nothing that was not found without it, to 0, its part or more; 0 for a single member. A row each
    first member, a column each first unit of the other side.
    """
    whole = summed(found.found[members], size)
    if members == 1:
        return np.zeros((len(weight), len(whole)), dtype=np.float32)
    less = summed(found.found[members - 1], size)
    asked = summed(found.whole, size)[:, None] * found.rate / summed(weight, members)
    rows = len(weight) - members + 1
    last = (whole - less[:, :-1] + 1) / (asked * weight[members - 1 :] + 1)
    first = (whole - less[:, 1:] + 1) / (asked * weight[:rows] + 1)
    return np.asarray(np.minimum(np.minimum(first, last), 1).T - 1, dtype=np.float32)


def _smaller(table: Table, a: int, b: int) -> Iterator[Floats]:
    if b > 1:
        yield table[a, b - 1][:, :-1]
        yield table[a, b - 1][:, 1:]
    if a > 1:
        yield table[a - 1, b][:-1]
        yield table[a - 1, b][1:]


def _larger(a: int, b: int) -> Iterator[tuple[tuple[int, int], slice, slice]]:
    """The shapes with a member more, and the places of this shape that they cover."""
    everywhere, later, earlier = slice(None), slice(1, None), slice(None, -1)
    yield (a, b + 1), everywhere, earlier
    yield (a, b + 1), everywhere, later
    yield (a + 1, b), earlier, everywhere
    yield (a + 1, b), later, everywhere
