"""Trains the weights of the bead scorer as a conditional random field over the whole lattice.

    python -m bench.train_aligner --data DIR [--corpora aca,mag] [--out align/weights.json]

Clean, damaged and recut parts of the corpora are aligned by forward-backward; L-BFGS raises the
probability of the gold alignments, with a quadratic penalty on the weights; it starts from weights
set by hand, but as there is one summit only, any start would lead there.

Weights that mean the same for either side are one weight: a corpus translated in one direction
must not teach which side has the longer sentences or leaves more out.
"""

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from align.aligner import BeadAligner
from align.encoder import encoder
from align.features import names
from align.weights import Weights, written
from bench.align_data import JiebaTokens, Text, corpus
from bench.align_example import UNTRAINED, Example, accustomed
from bench.align_lessons import Lesson, lessons
from duban.identity import digest

PENALTY = 1.0
ROUNDS, STEPS = (3, 2), 10
"""Rounds without the habits of the texts, then with them; steps of each."""
PATH = 0.5
"""The weight of the same place in the clause tree: the corpora have no tree to learn it from."""
_NAMES = names()

_ALIKE = {
    "shape.21": "shape.12",
    "shape.31": "shape.13",
    "shape.41": "shape.14",
    "shape.n1": "shape.1n",
    "wording.b": "wording.a",
    **{name: name.replace("null_b", "null_a") for name in _NAMES if name.startswith("null_b")},
}
_UNTAUGHT = frozenset({"path.same"})


def trained(texts: Sequence[Sequence[Example]]) -> NDArray[np.float64]:
    """The weights that make the gold alignments most probable, under the penalty.

    `texts` holds the examples of each text. What is usual in a text is seen with the weights
    learned so far, and then learned from.
    """
    free = _free_weights()
    start = np.array([UNTRAINED.values[name] for name in _NAMES])
    values = np.linalg.lstsq(free, start, rcond=None)[0]
    for rounds in ROUNDS:
        data = [example for parts in texts for example in parts]
        for _ in range(rounds):
            values = _nearer(data, free, values)
        texts = [accustomed(parts, free @ values) for parts in texts]
    return np.asarray(free @ values)


def _nearer(
    data: Sequence[Example], free: NDArray[np.float64], first: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Some steps from these values on, taken where the penalised loss is about as steep all round.

    Likeness says much the same in many ways, so that the loss is a narrow valley; seen through its
    curvature a tenth of the steps lead to the same end.
    """
    curvature = PENALTY * np.eye(free.shape[1])
    for example in data:
        curvature += free.T @ example.curvature(free @ first) @ free
    root = np.linalg.cholesky(curvature)
    back = np.linalg.inv(root).T

    def loss(point: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        values = back @ point
        total, slope = PENALTY * float(values @ values) / 2, PENALTY * values
        for example in data:
            value, gradient = example.loss(free @ values)
            total, slope = total + value, slope + free.T @ gradient
        return total, back.T @ slope

    options = {"maxiter": STEPS, "ftol": 1e-6}
    found = minimize(loss, root.T @ first, jac=True, method="L-BFGS-B", options=options)
    return np.asarray(back @ found.x)


def _free_weights() -> NDArray[np.float64]:
    """A row a weight and a column a free value: weights that are alike share their column."""
    columns = [name for name in _NAMES if name not in _ALIKE and name not in _UNTAUGHT]
    free = np.zeros((len(_NAMES), len(columns)))
    for row, name in enumerate(_NAMES):
        if name not in _UNTAUGHT:
            free[row, columns.index(_ALIKE.get(name, name))] = 1.0
    return free


def taught(given: Iterable[Lesson], texts: Sequence[Text]) -> Weights:
    """The weights that lessons made of these texts teach, with the digest of the texts."""
    learned = trained([lesson.examples for lesson in given])
    values = dict(zip(_NAMES, map(float, learned), strict=True))
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
    asked.out.write_text(written(taught(lessons(aligner, texts), texts)), "utf-8")


if __name__ == "__main__":
    main()
