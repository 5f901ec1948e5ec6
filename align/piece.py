"""A piece: a stretch of both sides short enough for a full lattice, and its tables of likeness."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from align import tables
from align.anchors import Place
from align.coverage import Coverage
from align.lattice import LIMIT
from align.side import Side
from align.tables import Table, summed

Floats = NDArray[Any]

CAP = 3.0


@dataclass(frozen=True)
class Piece:
    """A stretch of both sides small enough for a full lattice.

    `ratio` is how many bytes of B a byte of A becomes, taken from the sure pairs.
    """

    a: Side
    b: Side
    start: Place
    end: Place
    ratio: float

    @property
    def size(self) -> tuple[int, int]:
        """How many units of A and of B it holds."""
        return self.end[0] - self.start[0], self.end[1] - self.start[1]

    @cached_property
    def shapes(self) -> list[tuple[int, int]]:
        """The bead shapes that fit."""
        return tables.shapes(*self.size)

    @cached_property
    def cosine(self) -> Table:
        """The similarity of the vectors."""
        a = [self.a.runs.vectors(self.start[0], self.end[0], size) for size in range(1, LIMIT)]
        b = [self.b.runs.vectors(self.start[1], self.end[1], size) for size in range(1, LIMIT)]
        rows, columns = self.size
        return {
            (p, q): a[p - 1][: rows - p + 1] @ b[q - 1][: columns - q + 1].T for p, q in self.shapes
        }

    @cached_property
    def evenness(self) -> Table:
        """Minus the log of how far the lengths are from what is expected, -2 at least."""
        found = {}
        for a, b in self.shapes:
            expected = summed(self.of_a(self.a.weight), a)[:, None] * self.ratio
            ratio = summed(self.of_b(self.b.weight), b) / expected
            found[a, b] = -np.minimum(np.abs(np.log(ratio)), 2.0).astype(np.float32)
        return found

    @cached_property
    def wording(self) -> tuple[Coverage, Coverage]:
        """Coverage of A by B and of B by A."""
        a = self.a.terms[self.start[0] : self.end[0]]
        b = self.b.terms[self.start[1] : self.end[1]]
        of_a, of_b = self.a.language, self.b.language
        return (
            Coverage(a, b, (of_a, of_b), self.a.rendered, LIMIT - 1),
            Coverage(b, a, (of_b, of_a), self.b.rendered, LIMIT - 1),
        )

    @cached_property
    def odds(self) -> Table:
        """The log odds of the words found and missed, both ways, capped."""
        of_a, of_b = self.wording
        found = {}
        for a, b in self.shapes:
            both = summed(of_a.odds[b], a) + summed(of_b.odds[a], b).T
            found[a, b] = np.clip(both / 8, -CAP, CAP)
        return found

    @cached_property
    def same_path(self) -> Floats:
        """1 where two units stand under the same numbers of the clause tree, else 0."""
        a = self.a.paths[self.start[0] : self.end[0]]
        b = self.b.paths[self.start[1] : self.end[1]]
        return np.array([[float(bool(p) and p == q) for q in b] for p in a], dtype=np.float32)

    def of_a(self, values: Floats) -> Floats:
        """The values of A's units in this piece."""
        return values[self.start[0] : self.end[0]]

    def of_b(self, values: Floats) -> Floats:
        """The values of B's units in this piece."""
        return values[self.start[1] : self.end[1]]
