"""Bertalign's published algorithm on our vectors, written from its description, to compare with.

Liu and Zhu (2022): the best monotone path over beads of up to eight sentences, where a bead scores
the similarity of its two runs, less the mean similarity to the neighbouring runs of the other side,
times log2(1 + ratio of lengths), and an unpaired sentence scores -0.1.
"""

import numpy as np

from align import tables
from align.aligner import BeadAligner
from align.bead import Found
from align.lattice import SHAPES, Scores, best_path
from align.piece import Piece
from align.tables import summed
from align.units import units_from_lines

SKIP = -0.1


def aligned(aligner: BeadAligner, a: tuple[str, ...], b: tuple[str, ...]) -> list[Found]:
    """The beads of two texts; `aligner` only lends its vectors and its cuts."""
    found: list[Found] = []
    for piece in aligner.pieces(aligner.sides(units_from_lines(a), units_from_lines(b))):
        scores = _scores(piece)
        for i, j, p, q in best_path(scores):
            first, other = i + piece.start[0], j + piece.start[1]
            found.append(Found(tuple(range(first, first + p)), tuple(range(other, other + q)), 1.0))
    return found


def _scores(piece: Piece) -> Scores:
    rows, columns = piece.size
    beads = np.full((len(SHAPES), rows + 1, columns + 1), -np.inf)
    for at, (a, b) in enumerate(SHAPES):
        if a <= rows and b <= columns:
            beads[at, : rows - a + 1, : columns - b + 1] = _bead(piece, a, b)
    return Scores(beads, np.full(rows, SKIP), np.full(columns, SKIP), 0.0, 0.0)


def _bead(piece: Piece, a: int, b: int) -> np.ndarray:
    margin = piece.cosine[a, b] - tables.surroundings(piece.cosine, a, b)[0]
    left = summed(piece.of_a(piece.a.weight), a)[:, None] * piece.ratio
    right = summed(piece.of_b(piece.b.weight), b)
    return margin * np.log2(1 + np.minimum(left, right) / np.maximum(left, right))
