"""Examples: parts of texts with the features of every bead that has a chance, and the gold ones.

Beads that have no chance at all under weights set by hand are left out, so that a step of training
takes seconds.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from align.aligner import BeadAligner, lattice_scores, turned
from align.features import bead_features, names, null_features
from align.habit import UNKNOWN, Habit, habit, kind
from align.lattice import LIMIT, SHAPES, Step, posterior
from align.piece import Piece
from align.units import units_from_lines
from align.weights import Weights
from bench.align_data import Text
from bench.sparse_lattice import Expected, SparseLattice, Weighted

PART = 60
_FLOOR = 1e-5
_NAMES = names()
_OPEN_A, _OPEN_B = _NAMES.index("null_a.open"), _NAMES.index("null_b.open")
_BOTH = _NAMES.index("null.both")
_HABIT_BEAD, _HABIT_OPEN = _NAMES.index("habit.bead"), _NAMES.index("habit.open")
_SINGLE = [_OPEN_A, _OPEN_B, _BOTH, _HABIT_BEAD, _HABIT_OPEN]

_START = {
    "cosine.value": 4.0,
    "cosine.size": 2.0,
    "cosine.margin": 5.0,
    "cosine.margin_size": 3.0,
    "length.square": -0.6,
    "wording.odds": 0.4,
    "shape.size": -1.5,
    "shape.both": -0.5,
    "null_a.below": -4.0,
    "null_b.below": -4.0,
    "null_a.open": -1.0,
    "null_b.open": -1.0,
}
"""Set by hand, to leave out beads without a chance; no corpus was seen."""
UNTRAINED = Weights({name: _START.get(name, 0.0) for name in _NAMES})


@dataclass(frozen=True, slots=True)
class Example:
    """A part of a text with the features of every bead that has a chance, and the gold ones.

    `beads` has a row a bead, in the order of the lattice, `kinds` the kind of each; `gold` sums the
    features of the gold path, `usual` is the habit of the text the part belongs to.
    """

    lattice: SparseLattice
    beads: NDArray[np.float32]
    null_a: NDArray[np.float32]
    null_b: NDArray[np.float32]
    kinds: NDArray[np.int64]
    gold: NDArray[np.float64]
    gold_kinds: NDArray[np.float64]
    usual: Habit = UNKNOWN

    def counted(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """As `align.habit.counted`: the beads of each kind and the openings expected."""
        found = self._expected(weights)
        beads = np.bincount(self.kinds, weights=found.beads, minlength=4)
        return np.array([*beads, found.opens_a, found.opens_b])

    def accustomed(self, usual: Habit) -> "Example":
        """The example with the habit of its text known."""
        gold = self.gold.copy()
        gold[_HABIT_BEAD] = self.gold_kinds @ usual.beads
        gold[_HABIT_OPEN] = gold[_OPEN_A] * usual.open_a + gold[_OPEN_B] * usual.open_b
        return replace(self, usual=usual, gold=gold)

    def loss(self, weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """Minus the log probability of the gold path, and its gradient."""
        found = self._expected(weights)
        expected = (found.beads.astype(np.float32) @ self.beads).astype(np.float64)
        expected += found.null_a @ self.null_a + found.null_b @ self.null_b
        expected[_OPEN_A] += found.opens_a
        expected[_OPEN_B] += found.opens_b
        expected[_BOTH] += found.both
        expected[_HABIT_BEAD] += found.beads @ self._levels
        expected[_HABIT_OPEN] += found.opens_a * self.usual.open_a
        expected[_HABIT_OPEN] += found.opens_b * self.usual.open_b
        return found.log_total - float(self.gold @ weights), expected - self.gold

    def curvature(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """About how the gradient changes with the weights, as if beads came and went singly."""
        found = self._expected(weights)
        total = np.zeros((len(weights), len(weights)))
        for rows, share in (
            (self.beads, found.beads),
            (self.null_a, found.null_a),
            (self.null_b, found.null_b),
        ):
            doubt = np.clip(share * (1 - share), 0, 1)
            some = doubt > _FLOOR
            scaled = rows[some] * np.sqrt(doubt[some])[:, None].astype(np.float32)
            total += scaled.T @ scaled
        total[_SINGLE, _SINGLE] += 1
        return total

    @property
    def _levels(self) -> NDArray[np.float64]:
        """For each bead, how common its kind is in the text."""
        return np.array(self.usual.beads)[self.kinds]

    def _expected(self, weights: NDArray[np.float64]) -> Expected:
        short, opening = weights.astype(np.float32), weights[_HABIT_OPEN]
        given = Weighted(
            (self.beads @ short).astype(np.float64) + weights[_HABIT_BEAD] * self._levels,
            self.null_a @ weights,
            self.null_b @ weights,
            float(weights[_OPEN_A] + opening * self.usual.open_a),
            float(weights[_OPEN_B] + opening * self.usual.open_b),
            float(weights[_BOTH]),
        )
        return self.lattice.expected(given)


def accustomed(parts: Sequence[Example], weights: NDArray[np.float64]) -> tuple[Example, ...]:
    """The examples of one text with the habit that these weights see in it."""
    usual = habit(part.counted(weights) for part in parts)
    return tuple(part.accustomed(usual) for part in parts)


def examples(aligner: BeadAligner, texts: Iterable[Text], *, whole: bool) -> Iterator[Example]:
    """The examples of these texts; `whole` cuts a text into parts only after preparing it."""
    for text in map(_english_first, texts):
        sides = aligner.sides(*map(units_from_lines, (text.a, text.b)))
        for start, end, steps in _parts(text, PART if whole else 10**9):
            yield _example(Piece(sides.a, sides.b, start, end, sides.ratio), steps)


def _english_first(text: Text) -> Text:
    if not turned(*map(units_from_lines, (text.a, text.b))):
        return text
    return Text(text.name, text.b, text.a, tuple((b, a) for a, b in text.gold))


def _parts(text: Text, size: int) -> Iterator[tuple[tuple[int, int], tuple[int, int], list[Step]]]:
    """Stretches with a path of the lattice as their gold; what has none is left out."""
    start, steps, at = (0, 0), [], (0, 0)
    for a, b in [*_rising(text), ((len(text.a),), (len(text.b),))]:
        nulls_a = [(i, at[1], 1, 0) for i in range(at[0], a[0])]
        nulls_b = [(a[0], j, 0, 1) for j in range(at[1], b[0])]
        steps += [*nulls_a, *nulls_b]
        at = (a[0], b[0])
        if len(a) + len(b) > LIMIT or len(steps) >= size or a[0] == len(text.a):
            if steps and at[0] > start[0] and at[1] > start[1]:
                yield start, at, [(i - start[0], j - start[1], p, q) for i, j, p, q in steps]
            steps, start = [], at
        if len(a) + len(b) > LIMIT:
            start = at = (a[-1] + 1, b[-1] + 1)
        elif a[0] < len(text.a):
            steps.append((a[0], b[0], len(a), len(b)))
            at = (a[-1] + 1, b[-1] + 1)


def _rising(text: Text) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The gold beads that neither cross an earlier one nor have gaps."""
    found, reach = [], (-1, -1)
    for a, b in text.gold:
        whole = a and b and a[-1] - a[0] == len(a) - 1 and b[-1] - b[0] == len(b) - 1
        if whole and a[0] > reach[0] and b[0] > reach[1]:
            found.append((a, b))
            reach = (a[-1], b[-1])
    return found


def _example(piece: Piece, steps: Sequence[Step]) -> Example:
    kept = _with_a_chance(piece)
    for i, j, a, b in steps:
        if a and b:
            kept[SHAPES.index((a, b)), i, j] = True
    at = np.array(np.nonzero(kept))
    beads = np.zeros((at.shape[1], len(_NAMES)), dtype=np.float32)
    for shape in np.unique(at[0]):
        rows = at[0] == shape
        for name, value in bead_features(piece, *SHAPES[shape]):
            cells = value[at[1, rows], at[2, rows]] if isinstance(value, np.ndarray) else value
            beads[rows, _NAMES.index(name)] = cells
    null_a = _null_rows(piece, of_b=False, size=piece.size[0])
    null_b = _null_rows(piece, of_b=True, size=piece.size[1])
    gold = _gold(at, beads, (null_a, null_b), steps)
    kinds = np.array([kind(*shape) for shape in SHAPES])[at[0]]
    gold_kinds = np.bincount([kind(a, b) for _, _, a, b in steps if a and b], minlength=4)
    lattice = SparseLattice(piece.size, at)
    return Example(lattice, beads, null_a, null_b, kinds, gold, gold_kinds.astype(np.float64))


def _with_a_chance(piece: Piece) -> NDArray[np.bool_]:
    return np.asarray(posterior(lattice_scores(piece, UNTRAINED.values)).beads > _FLOOR)


def _null_rows(piece: Piece, *, of_b: bool, size: int) -> NDArray[np.float32]:
    rows = np.zeros((size, len(_NAMES)), dtype=np.float32)
    for name, value in null_features(piece, of_b):
        rows[:, _NAMES.index(name)] = value
    return rows


def _gold(
    at: NDArray[np.int64],
    beads: NDArray[np.float32],
    nulls: Sequence[NDArray[np.float32]],
    steps: Sequence[Step],
) -> NDArray[np.float64]:
    place = {tuple(cell): row for row, cell in enumerate(at.T.tolist())}
    total = np.zeros(len(_NAMES))
    before = (1, 1)
    for i, j, a, b in steps:
        if a and b:
            total += beads[place[SHAPES.index((a, b)), i, j]]
        elif a:
            total += nulls[0][i]
            total[_OPEN_A] += before != (1, 0)
        else:
            total += nulls[1][j]
            total[_OPEN_B] += before != (0, 1)
            total[_BOTH] += before == (1, 0)
        before = (min(a, 1), min(b, 1))
    return total
