"""The lattice of `align.lattice` over a list of beads only, for training: the same probabilities.

Most beads of a dense lattice have no chance; leaving them out makes a training step four times
faster.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from align.lattice import SHAPES

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_NONE = -np.inf


@dataclass(frozen=True, slots=True)
class Weighted:
    """The weights of the listed beads and of the null units, and of opening a run of nulls."""

    beads: Floats
    null_a: Floats
    null_b: Floats
    open_a: float
    open_b: float
    both: float


@dataclass(frozen=True, slots=True)
class Expected:
    """The probabilities of the same, and the log of the total weight of all paths."""

    beads: Floats
    null_a: Floats
    null_b: Floats
    opens_a: float
    opens_b: float
    both: float
    log_total: float


@dataclass(frozen=True, slots=True)
class _Rows:
    """Beads by the row they meet: which, where each column's group starts, and which columns."""

    beads: list[Ints]
    starts: list[Ints]
    columns: list[Ints]

    @classmethod
    def of(cls, rows: Ints, columns: Ints, count: int) -> "_Rows":
        order = np.lexsort((columns, rows))
        parts = np.split(order, np.searchsorted(rows[order], np.arange(1, count)))
        grouped = [np.unique(columns[part], return_index=True) for part in parts]
        return cls(parts, [starts for _, starts in grouped], [found for found, _ in grouped])

    def join(self, row: int, beads: Floats, places: Floats, at: Ints, into: Floats) -> None:
        """Put into each column of a row the log sum of its beads' weights and their places'."""
        ways = self.beads[row]
        if len(ways):
            sums = np.logaddexp.reduceat(beads[ways] + places[at[ways]], self.starts[row])
            into[self.columns[row]] = sums


class SparseLattice:
    """All alignments of n and m units that use only the beads `at` (rows: shape, i, j)."""

    def __init__(self, size: tuple[int, int], at: Ints) -> None:
        self._rows, self._columns = size[0] + 1, size[1] + 1
        wide = np.array(SHAPES)[at[0]].T
        end_i, end_j = at[1] + wide[0], at[2] + wide[1]
        self._from = at[1] * self._columns + at[2]
        self._to = end_i * self._columns + end_j
        self._by_end = _Rows.of(end_i, end_j, self._rows)
        self._by_start = _Rows.of(at[1], at[2], self._rows)

    def expected(self, weights: Weighted) -> Expected:
        """Forward-backward over the listed beads."""
        matched, null_a, null_b, ahead = self._forward(weights)
        back, back_a, back_b = self._backward(weights)
        total = float(ahead[-1, -1])
        beads = weights.beads + ahead.ravel()[self._from] + back.ravel()[self._to] - total
        into_a = back_a[1:] + weights.null_a[:, None] - total
        opened = np.exp(matched[:-1] + weights.open_a + into_a)
        into_b = back_b[:, 1:] + weights.null_b - total
        after_a = np.exp(null_a[:, :-1] + weights.both + weights.open_b + into_b)
        started = np.exp(matched[:, :-1] + weights.open_b + into_b) + after_a
        kept_a = np.exp(null_a[:-1] + into_a)
        kept_b = np.exp(null_b[:, :-1] + into_b)
        lone_a, lone_b = (opened + kept_a).sum(axis=1), (started + kept_b).sum(axis=0)
        opens = float(opened.sum()), float(started.sum()), float(after_a.sum())
        return Expected(np.exp(beads), lone_a, lone_b, *opens, total)

    def _forward(self, weights: Weighted) -> tuple[Floats, Floats, Floats, Floats]:
        shape = (self._rows, self._columns)
        matched, null_a, null_b, ahead = (np.full(shape, _NONE) for _ in range(4))
        passed = np.concatenate([[0.0], np.cumsum(weights.null_b)])
        flat = ahead.ravel()
        for row in range(self._rows):
            self._by_end.join(row, weights.beads, flat, self._from, matched[row])
            if row == 0:
                matched[0, 0] = 0.0
            else:
                opened = np.logaddexp(matched[row - 1] + weights.open_a, null_a[row - 1])
                null_a[row] = opened + weights.null_a[row - 1]
            before = np.logaddexp(matched[row], null_a[row])
            ready = np.logaddexp(matched[row], null_a[row] + weights.both)
            start = ready[:-1] + weights.open_b - passed[:-1]
            null_b[row, 1:] = np.logaddexp.accumulate(start) + passed[1:]
            ahead[row] = np.logaddexp(before, null_b[row])
        return matched, null_a, null_b, ahead

    def _backward(self, weights: Weighted) -> tuple[Floats, Floats, Floats]:
        matched, null_a, null_b = (np.full((self._rows, self._columns), _NONE) for _ in range(3))
        passed = np.concatenate([[0.0], np.cumsum(weights.null_b)])
        flat = matched.ravel()
        last = self._rows - 1
        for row in range(last, -1, -1):
            bead = np.full(self._columns, _NONE)
            self._by_start.join(row, weights.beads, flat, self._to, bead)
            if row == last:
                bead[-1] = 0.0
            null_b[row] = np.logaddexp.accumulate((bead + passed)[::-1])[::-1] - passed
            to_b = np.full(self._columns, _NONE)
            to_b[:-1] = weights.open_b + weights.null_b + null_b[row, 1:]
            rest = np.logaddexp(bead, to_b)
            null_a[row], matched[row] = np.logaddexp(bead, to_b + weights.both), rest
            if row < last:
                to_a = weights.null_a[row] + null_a[row + 1]
                null_a[row] = np.logaddexp(null_a[row], to_a)
                matched[row] = np.logaddexp(rest, to_a + weights.open_a)
        return matched, null_a, null_b
