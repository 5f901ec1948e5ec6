"""Anchors: pairs of sentences that are surely each other's translation, in rising order.

A pair is a candidate when each side is the other's nearest neighbour; of the candidates the
heaviest chain that rises on both sides is kept. Long texts are cut between anchors into pieces
short enough for a full lattice, so that time and memory grow with the length.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from duban.ports import Vectors

_BLOCK = 512
_NEAR = 4
_TIE = 1e-3

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For each vector of one side: its nearest on the other, how near, and the mean of the four."""

    nearest: NDArray[np.int64]
    best: NDArray[np.float32]
    mean: NDArray[np.float32]


def neighbours(a: Vectors, b: Vectors) -> tuple[Neighbours, Neighbours]:
    """The nearest neighbours of both sides, in blocks so that memory stays linear.

    Of passages that are alike to a thousandth, as repeated ones are, the one at the same share of
    the text counts as nearest.
    """
    return _of_one_side(a, b), _of_one_side(b, a)


def chain(of_a: Neighbours, of_b: Neighbours) -> list[Place]:
    """The heaviest rising chain of mutual nearest neighbours.

    The weight of a pair is its similarity above the mean similarity of its neighbourhood.
    """
    mutual = np.flatnonzero(of_b.nearest[of_a.nearest] == np.arange(len(of_a.nearest)))
    pairs = [(int(i), int(of_a.nearest[i])) for i in mutual]
    weights = [max(1e-3, float(of_a.best[i] - (of_a.mean[i] + of_b.mean[j]) / 2)) for i, j in pairs]
    return _heaviest_rising(pairs, weights)


def pieces(anchors: Sequence[Place], end: Place, size: int, most: int) -> list[tuple[Place, Place]]:
    """The text cut into pieces (start, end), where possible inside a row of three anchors.

    A piece has about `size` units a side; where no safe cut is found before `most`, the text is
    cut at the last anchor, or along the diagonal when there is none.
    """
    if max(end) <= most:
        return [((0, 0), end)]
    safe = _safe_cuts(anchors)
    cuts = [(0, 0)]
    for cut in [*safe, end]:
        while _longer(cuts[-1], cut, most):
            cuts.append(_forced(anchors, cuts[-1], cut, most))
        if cut == end or _longer(cuts[-1], cut, size):
            cuts.append(cut)
    return list(pairwise(dict.fromkeys(cuts)))


def _of_one_side(own: Vectors, other: Vectors) -> Neighbours:
    near = min(_NEAR, len(other))
    places = np.linspace(0, _TIE, len(own), dtype=np.float32)
    others = np.linspace(0, _TIE, len(other), dtype=np.float32)
    blocks = []
    for at in range(0, len(own), _BLOCK):
        similar = own[at : at + _BLOCK] @ other.T
        apart = np.abs(np.subtract.outer(places[at : at + _BLOCK], others))
        blocks.append(_row_block(np.subtract(similar, apart, out=similar), near))
    return _joined(blocks)


def _row_block(similar: NDArray[np.float32], near: int) -> Neighbours:
    top = np.partition(similar, similar.shape[1] - near, axis=1)[:, similar.shape[1] - near :]
    return Neighbours(similar.argmax(axis=1), top.max(axis=1), top.mean(axis=1))


def _joined(blocks: Sequence[Neighbours]) -> Neighbours:
    return Neighbours(
        np.concatenate([block.nearest for block in blocks]),
        np.concatenate([block.best for block in blocks]),
        np.concatenate([block.mean for block in blocks]),
    )


def _heaviest_rising(pairs: Sequence[Place], weights: Sequence[float]) -> list[Place]:
    """`pairs` rise in i; keeps those that rise in j with the greatest total weight."""
    ends: list[int] = []
    totals: list[float] = []
    owners: list[int] = []
    before: list[int] = []
    for index, ((_, j), weight) in enumerate(zip(pairs, weights, strict=True)):
        at = bisect_left(ends, j)
        total = weight + (totals[at - 1] if at else 0.0)
        before.append(owners[at - 1] if at else -1)
        stop = at
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        ends[at:stop], totals[at:stop], owners[at:stop] = [j], [total], [index]
    kept: list[Place] = []
    index = owners[-1] if owners else -1
    while index >= 0:
        kept.append(pairs[index])
        index = before[index]
    return kept[::-1]


def _safe_cuts(anchors: Sequence[Place]) -> list[Place]:
    """Places before the middle one of three anchors in a row."""
    return [
        middle
        for first, middle, last in zip(anchors, anchors[1:], anchors[2:], strict=False)
        if (last[0] - first[0], last[1] - first[1]) == (2, 2)
        and (middle[0] - first[0], middle[1] - first[1]) == (1, 1)
    ]


def _longer(start: Place, end: Place, size: int) -> bool:
    return max(end[0] - start[0], end[1] - start[1]) > size


def _forced(anchors: Sequence[Place], start: Place, end: Place, most: int) -> Place:
    """A cut between two places too far apart: the last anchor in reach, or on the diagonal."""
    inside = [place for place in anchors if start < place < end and not _longer(start, place, most)]
    rising = [place for place in inside if place[0] > start[0] and place[1] > start[1]]
    if rising and _longer(start, rising[-1], most // 4):
        return rising[-1]
    share = most / max(end[0] - start[0], end[1] - start[1])
    return (
        start[0] + round((end[0] - start[0]) * share),
        start[1] + round((end[1] - start[1]) * share),
    )
