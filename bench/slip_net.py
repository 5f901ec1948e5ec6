"""A small network that tells slips from sound characters, and how it is fitted.

Several are fitted, each without one part of the documents; together they are one network, whose
output is their mean. What each says of the part it has not seen shows how high the odds of sound
text reach.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from align.garbles.net import Floats, Net

_PARTS = 4
_STORED = ("inner", "offsets", "outer")
_UNITS = 48
_DECAY = 15.0
_STEPS = 300


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the numbers of a network lie in one row."""

    given: int
    units: int

    @property
    def size(self) -> int:
        return self.given * self.units + 2 * self.units + 1

    def net(self, row: Floats) -> Net:
        n, k = self.given * self.units, self.units
        inner = row[:n].reshape(self.given, k)
        return Net(inner, row[n : n + k], row[n + k : n + 2 * k], float(row[-1]))


def fitted(
    given: Floats, happened: Floats, part: NDArray[np.int64], decay: float = _DECAY
) -> tuple[Net, Floats]:
    """The network of the mean, and for each row what the one that has not seen it says.

    The greater the decay, the smaller the weights stay.
    """
    mean, spread = given.mean(0), given.std(0) + 1e-6
    scaled = (given - mean) / spread
    nets, unseen = [], np.zeros(len(given))
    for number in range(_PARTS):
        held = part % _PARTS == number
        net = _fitted(scaled[~held], happened[~held], number, decay)
        unseen[held] = net.odds(scaled[held])
        nets.append(_raw(net, mean, spread))
    return _together(nets), unseen


def stored(net: Net, told: float) -> dict[str, object]:
    """A network as numbers of few digits, whose odds are above 0 from those that are told on."""
    rounded = {name: np.round(getattr(net, name), 4).tolist() for name in _STORED}
    return {**rounded, "base": round(net.base - told, 4)}


def _fitted(scaled: Floats, happened: Floats, seed: int, decay: float) -> Net:
    shape = _Shape(scaled.shape[1], _UNITS)
    start = np.random.default_rng(seed).normal(0, scaled.shape[1] ** -0.5, shape.size)

    def loss(row: Floats) -> tuple[float, Floats]:
        net = shape.net(row)
        sums = scaled @ net.inner + net.offsets
        units = np.maximum(sums, 0)
        score = units @ net.outer + net.base
        missed = np.logaddexp(0, np.where(happened == 1, -score, score)).sum()
        off = 1 / (1 + np.exp(-score)) - happened
        back = off[:, None] * net.outer * (sums > 0)
        gradient = np.r_[(scaled.T @ back).ravel(), back.sum(0), units.T @ off, off.sum()]
        return missed + decay * np.square(row).sum() / 2, gradient + decay * row

    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return shape.net(found.x)


def _raw(net: Net, mean: Floats, spread: Floats) -> Net:
    """The network for features that are not scaled."""
    inner = net.inner / spread[:, None]
    return Net(inner, net.offsets - mean @ inner, net.outer, net.base)


def _together(nets: list[Net]) -> Net:
    return Net(
        np.hstack([net.inner for net in nets]),
        np.hstack([net.offsets for net in nets]),
        np.hstack([net.outer for net in nets]) / len(nets),
        sum(net.base for net in nets) / len(nets),
    )
