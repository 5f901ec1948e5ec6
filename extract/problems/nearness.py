"""Nearness: which problems a passage resembles, from sentences whose problems are known.

Two views are added. The nearest known sentence of each problem, by cosine; and a ridge
regression from vectors to problems, fitted in closed form to the same sentences, which weighs
what tells one problem from the next. The last column stands for "no problem is stated".
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from duban.ports import Encoder, Vectors
from extract.problems.taxonomy import Example, Taxonomy

_STOPS = "。；，！.;,! \n"

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence whose problem is known; `column` is the place of the problem, or the last."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Near:
    """What one passage resembles, a number a column: cosine, its sentence, learnt weight."""

    cosine: Numbers
    nearest: tuple[Known, ...]
    learnt: Numbers


class Nearness:
    """The sentences of a taxonomy and of its examples, encoded once."""

    def __init__(
        self,
        taxonomy: Taxonomy,
        examples: Sequence[Example],
        encoder: Encoder,
        ridge: float,
    ) -> None:
        self._encoder = encoder
        self._columns = len(taxonomy.problems) + 1
        self._known = _known(taxonomy, examples)
        self._vectors = _encoded(encoder, [known.text for known in self._known])
        of_column = np.array([known.column for known in self._known])
        self._rows = [np.flatnonzero(of_column == column) for column in range(self._columns)]
        self._base, self._weights = _fitted(self._vectors, np.eye(self._columns)[of_column], ridge)

    def near(self, text: str) -> Near:
        """What the passage resembles. A problem without any sentence has cosine -1."""
        vector = _encoded(self._encoder, [text])[0]
        cosines = self._vectors @ vector
        best = [rows[np.argmax(cosines[rows])] if len(rows) else -1 for rows in self._rows]
        return Near(
            cosine=np.array([cosines[row] if row >= 0 else -1.0 for row in best]),
            nearest=tuple(self._known[row] for row in best),
            learnt=vector @ self._weights + self._base,
        )


def _known(taxonomy: Taxonomy, examples: Sequence[Example]) -> list[Known]:
    last = len(taxonomy.problems)
    found = [
        Known(text, place)
        for place, problem in enumerate(taxonomy.problems)
        for text in (problem.name_zh, problem.name_en, *problem.says)
    ]
    found += [Known(text, last) for text in taxonomy.nothing.says]
    for example in examples:
        places = [taxonomy.places[id_] for id_ in example.problems if id_ in taxonomy.places]
        if places or not example.problems:
            found += [Known(example.text, place) for place in places or [last]]
    return found


def _encoded(encoder: Encoder, texts: Sequence[str]) -> Numbers:
    """The vectors of the texts; a last stop says nothing, but moves a vector, and is left out."""
    vectors: Vectors = encoder.encode([text.rstrip(_STOPS) for text in texts])
    return vectors.astype(np.float64)


def _fitted(vectors: Numbers, wanted: Numbers, ridge: float) -> tuple[Numbers, Numbers]:
    """The share of each column, and the weights that raise or lower it."""
    base = wanted.mean(axis=0)
    inner = vectors.T @ vectors + ridge * np.eye(vectors.shape[1])
    weights: Numbers = np.linalg.solve(inner, vectors.T @ (wanted - base))
    return base, weights
