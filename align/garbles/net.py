"""Nets: small networks that weigh how surely something happened, as `bench` learned them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_PARTS = ("inner", "offsets", "outer")


@dataclass(frozen=True, slots=True)
class Net:
    """A network of one hidden layer of rectified sums, whose output is the log odds."""

    inner: Floats
    offsets: Floats
    outer: Floats
    base: float

    def odds(self, given: Floats) -> Floats:
        """The output for each row of features."""
        found: Floats = np.maximum(given @ self.inner + self.offsets, 0) @ self.outer + self.base
        return found


@cache
def net(name: str) -> Net:
    """The network that `align/data/NAME.json` holds."""
    file = resources.files("align") / "data" / f"{name}.json"
    kept = json.loads(file.read_text("utf-8"))
    inner, offsets, outer = (np.array(kept[part], np.float64) for part in _PARTS)
    return Net(inner, offsets, outer, kept["base"])


def expanded(row: Sequence[float]) -> list[float]:
    """The features, the last of which marks Chinese, with those of a Chinese text apart.

    >>> expanded((0.5, 1.0)), expanded((0.5, 0.0))
    ([0.5, 0.5, 1.0], [0.5, 0.0, 0.0])
    """
    *features, chinese = row
    return [*features, *(value * chinese for value in features), chinese]
