"""Habit: how often the beads of one text are of each kind, against what is usual.

A literal translation joins one to one, a novel in free translation one to three; of a damaged text
every tenth sentence has lost its counterpart, of a sound one none. What is likely in a doubtful
place depends on it. A first pass counts what it expects of each kind, the second weighs beads and
openings by how much commoner than usual they are here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from align.lattice import SHAPES, Posterior, Scores

Floats = NDArray[np.float64]

_USUAL = np.array((0.7, 0.1, 0.1, 0.03, 0.035, 0.035))
"""One to one, one to many, many to one, many to many, runs left alone in A and in B, of all."""
_AS_MANY = 10
"""How many beads of the usual kinds are added to those counted: a short text shows little."""


def kind(a: int, b: int) -> int:
    """The number of the kind of a bead with so many units of A and of B.

    >>> [kind(*shape) for shape in ((1, 1), (1, 3), (2, 1), (2, 2))]
    [0, 1, 2, 3]
    """
    return 2 * (a > 1) + (b > 1)


_KINDS = np.array([kind(a, b) for a, b in SHAPES])


@dataclass(frozen=True, slots=True)
class Habit:
    """The log of how much commoner than usual each kind of bead and of opening is.

    `beads` is in the order of `kind`.
    """

    beads: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)
    open_a: float = 0.0
    open_b: float = 0.0

    def weighed(self, scores: Scores, weights: Mapping[str, float]) -> Scores:
        """The scores with what is common here raised, and what is rare lowered."""
        levels = weights["habit.bead"] * np.array(self.beads)
        return replace(
            scores,
            beads=scores.beads + levels[_KINDS][:, None, None],
            open_a=scores.open_a + weights["habit.open"] * self.open_a,
            open_b=scores.open_b + weights["habit.open"] * self.open_b,
        )


UNKNOWN = Habit()


def counted(sure: Posterior) -> Floats:
    """How many beads of each kind and openings on either side are expected."""
    beads = np.bincount(_KINDS, weights=sure.beads.sum(axis=(1, 2)), minlength=4)
    return np.array([*beads, sure.opens_a, sure.opens_b])


def habit(counts: Iterable[Floats]) -> Habit:
    """The habit of a text, from what is expected in its pieces.

    >>> habit([np.array((70, 10, 10, 3, 3.5, 3.5))]) == Habit()
    True
    >>> habit([np.array((50, 0, 0, 0, 20, 0))]).open_a > 0
    True
    """
    total = sum(counts, np.zeros(len(_USUAL)))
    shares = (total + _AS_MANY * _USUAL) / (total.sum() + _AS_MANY)
    levels = [round(float(level), 9) + 0.0 for level in np.log(shares / _USUAL)]
    return Habit((levels[0], levels[1], levels[2], levels[3]), levels[4], levels[5])
