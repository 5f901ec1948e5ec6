"""Trains the weights of the bead scorer as a conditional random field over the whole lattice.

    python -m bench.train_aligner --data DIR [--corpora aca,mag] [--out align/weights.json]

Clean, damaged and recut parts of the corpora are aligned by forward-backward; L-BFGS raises the
probability of the gold alignments, with a quadratic penalty on the weights. Beads that have no
chance at all under weights set by hand are left out, so that a step takes seconds.

Weights that mean the same for either side are one weight: a corpus translated in one direction
must not teach which side has the longer sentences or leaves more out.
"""

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from align.aligner import BeadAligner, lattice_scores, turned
from align.encoder import encoder
from align.features import bead_features, names, null_features
from align.lattice import LIMIT, SHAPES, Step, posterior
from align.piece import Piece
from align.units import units_from_lines
from align.weights import Weights, written
from bench.align_data import JiebaTokens, Text, corpus, language
from bench.damage import Foreign, Rates, chunks, damaged
from bench.recut import recut
from bench.sparse_lattice import SparseLattice, Weighted
from duban.identity import digest
from duban.language import Language

PENALTY = 1.0
SEED = 1
PART = 60
RECUTS = 4
"""How often each part is cut anew, every time by other chances."""
STEPS = 150
PATH = 0.5
"""The weight of the same place in the clause tree: the corpora have no tree to learn it from."""
_FLOOR = 1e-5
_NAMES = names()
_OPEN_A, _OPEN_B = _NAMES.index("null_a.open"), _NAMES.index("null_b.open")
_BOTH = _NAMES.index("null.both")

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

_ALIKE = {
    "shape.21": "shape.12",
    "shape.31": "shape.13",
    "shape.41": "shape.14",
    "shape.n1": "shape.1n",
    "wording.b": "wording.a",
    **{name: name.replace("null_b", "null_a") for name in _NAMES if name.startswith("null_b")},
}
_UNTAUGHT = frozenset({"path.same"})

DAMAGES = (
    Rates(drop=0.1, drop_other=0.05, commas=0.4),
    Rates(
        drop=0.08,
        block=4,
        merge=0.06,
        split=0.15,
        loop=0.05,
        words=0.12,
        furniture=10,
        foreign=16,
        foreign_other=2,
        commas=0.4,
    ),
    Rates(split=0.2, merge=0.08, words=0.1, furniture=4, furniture_other=2, commas=0.7),
    Rates(block=5, block_other=5, foreign=8, foreign_other=8),
    Rates(drop=0.04, split=0.1, foreign=25, echo=6, furniture=8, words=0.05, loop=0.1),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A part of a text with the features of every bead that has a chance, and the gold ones.

    `beads` has a row a bead, in the order of the lattice; `gold` sums the features of its path.
    """

    lattice: SparseLattice
    beads: NDArray[np.float32]
    null_a: NDArray[np.float32]
    null_b: NDArray[np.float32]
    gold: NDArray[np.float64]

    def loss(self, weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """Minus the log probability of the gold path, and its gradient."""
        short = weights.astype(np.float32)
        given = Weighted(
            (self.beads @ short).astype(np.float64),
            self.null_a @ weights,
            self.null_b @ weights,
            float(weights[_OPEN_A]),
            float(weights[_OPEN_B]),
            float(weights[_BOTH]),
        )
        found = self.lattice.expected(given)
        expected = (found.beads.astype(np.float32) @ self.beads).astype(np.float64)
        expected += found.null_a @ self.null_a + found.null_b @ self.null_b
        expected[_OPEN_A] += found.opens_a
        expected[_OPEN_B] += found.opens_b
        expected[_BOTH] += found.both
        return found.log_total - float(self.gold @ weights), expected - self.gold


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
            cells = value[at[1, rows], at[2, rows]] if np.ndim(value) else value
            beads[rows, _NAMES.index(name)] = cells
    null_a = _null_rows(piece, of_b=False, size=piece.size[0])
    null_b = _null_rows(piece, of_b=True, size=piece.size[1])
    gold = _gold(at, beads, (null_a, null_b), steps)
    return Example(SparseLattice(piece.size, at), beads, null_a, null_b, gold)


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


def trained(data: Sequence[Example]) -> NDArray[np.float64]:
    """The weights that make the gold alignments most probable, under the penalty."""
    free = _free_weights()

    def loss(values: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, slope = PENALTY * float(values @ values) / 2, PENALTY * values
        for example in data:
            value, gradient = example.loss(free @ values)
            total, slope = total + value, slope + free.T @ gradient
        return total, slope

    options = {"maxiter": STEPS, "ftol": 1e-7}
    first = np.zeros(free.shape[1])
    return free @ minimize(loss, first, jac=True, method="L-BFGS-B", options=options).x


def _free_weights() -> NDArray[np.float64]:
    """A row a weight and a column a free value: weights that are alike share their column."""
    columns = [name for name in _NAMES if name not in _ALIKE and name not in _UNTAUGHT]
    free = np.zeros((len(_NAMES), len(columns)))
    for row, name in enumerate(_NAMES):
        if name not in _UNTAUGHT:
            free[row, columns.index(_ALIKE.get(name, name))] = 1.0
    return free


def training_texts(texts: Sequence[Text], seed: int) -> list[Text]:
    """Damaged parts of the texts, in every manner of `DAMAGES`."""
    found = []
    for number, part in enumerate(part for text in texts for part in chunks(text, PART)):
        rates = DAMAGES[number % len(DAMAGES)]
        others = [text for text in texts if text.name.split("/")[0] != part.name.split("/")[0]]
        own = 1 if language(part, 1) is Language.EN and language(part, 0) is Language.ZH else 0
        found.append(damaged(part, own, rates, _foreign(part, others), seed + number))
    return found


def _foreign(part: Text, others: Sequence[Text]) -> Foreign:
    """Units of other texts in the languages of this part."""
    pools: dict[Language, list[str]] = {Language.ZH: [], Language.EN: []}
    for text in others:
        for side, units in enumerate((text.a, text.b)):
            pools[language(text, side)].extend(units)
    of_a, of_b = (pools[language(part, side)] for side in (0, 1))
    return Foreign(tuple(of_a), tuple(of_b), "train")


def train(aligner: BeadAligner, texts: Sequence[Text]) -> Weights:
    """The weights that these texts teach, with the digest of the texts."""
    data = [*examples(aligner, texts, whole=True)]
    data += examples(aligner, training_texts(texts, SEED), whole=False)
    for copy in range(RECUTS):
        data += examples(aligner, recut(texts, SEED + 1000 * copy), whole=False)
    values = dict(zip(_NAMES, map(float, trained(data)), strict=True))
    return Weights({**values, "path.same": PATH}, _digest(texts))


def _digest(texts: Sequence[Text]) -> str:
    told = [(text.name, text.a, text.b, text.gold) for text in texts]
    return digest(repr(told).encode("utf-8"))


def main() -> None:
    """Train on the corpora and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA", "."))
    parser.add_argument("--corpora", default="aca,mag,mac_dev,berg")
    parser.add_argument("--out", type=Path, default=Path("align/weights.json"))
    parser.add_argument("--cache", type=Path, help="a file to keep the vectors in")
    asked = parser.parse_args()
    texts = [text for name in asked.corpora.split(",") for text in corpus(Path(asked.data), name)]
    aligner = BeadAligner(encoder(cache=asked.cache), JiebaTokens(), UNTRAINED)
    asked.out.write_text(written(train(aligner, texts)), "utf-8")


if __name__ == "__main__":
    main()
