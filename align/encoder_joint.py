"""Two encoders as one: the similarity of two passages is the mean of what either says."""

from collections.abc import Sequence

import numpy as np

from align.runs import Runs, runs
from duban.ports import Encoder, Vectors


class JointEncoder:
    """The vectors of two encoders side by side."""

    def __init__(self, first: Encoder, second: Encoder) -> None:
        self.name = f"{first.name}+{second.name}"
        self._parts = first, second

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text."""
        return _beside([part.encode(texts) for part in self._parts])

    def runs(self, texts: Sequence[str]) -> "JointRuns":
        """The runs of these sentences, by each encoder in its own way."""
        return JointRuns([runs(part, texts) for part in self._parts])


class JointRuns:
    """The runs of two encoders side by side."""

    def __init__(self, parts: Sequence[Runs]) -> None:
        self._parts = parts

    def vectors(self, first: int, last: int, size: int) -> Vectors:
        """Unit vectors of the runs that start at `first` .. `last` - 1."""
        return _beside([part.vectors(first, last, size) for part in self._parts])


def _beside(parts: Sequence[Vectors]) -> Vectors:
    return np.hstack(parts) / np.float32(np.sqrt(len(parts)))
