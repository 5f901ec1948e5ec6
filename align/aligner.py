"""The aligner: which units of two texts belong together, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from align.anchors import Place, chain, neighbours, pieces
from align.encoder import runs
from align.features import Piece, scored
from align.lattice import SHAPES, Posterior, Scores, best_path, posterior
from align.side import side
from align.weights import Weights, shipped
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.language import language_of
from duban.message import message
from duban.ports import Encoder, Tokenizer

_PIECE, _WHOLE = 80, 300


@dataclass(frozen=True, slots=True)
class Found:
    """One bead by positions: units `a[0]` .. and `b[0]` .., and its probability."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float


class BeadAligner:
    """Aligns units of two texts of any length, in any pair of languages the encoder knows.

    The tokenizer cuts Chinese into words for the dictionary. Implements `duban.ports.Aligner`.
    """

    def __init__(
        self, encoder: Encoder, tokenizer: Tokenizer, weights: Weights | None = None
    ) -> None:
        self._encoder = encoder
        self._tokenizer = tokenizer
        self._weights = weights or shipped()

    def align(self, a: Sequence[Unit], b: Sequence[Unit]) -> Alignment:
        """Every unit of both sides in exactly one bead, in the order of A, then of B.

        The relation says only which sides are there; checks on the wording refine it.
        """
        found = self.found([unit.text for unit in a], [unit.text for unit in b])
        return Alignment(tuple(a), tuple(b), tuple(_bead(bead, a, b) for bead in found))

    def found(self, a: Sequence[str], b: Sequence[str]) -> list[Found]:
        """The beads of two lists of texts, by position."""
        if not a or not b:
            return _alone((0, 0), (len(a), len(b)))
        beads: list[Found] = []
        for piece in self.pieces(a, b):
            beads.extend(_piece_beads(piece, self._weights.values))
        return beads

    def pieces(self, a: Sequence[str], b: Sequence[str]) -> Iterator[Piece]:
        """Both texts prepared for scoring, cut at sure places into pieces."""
        runs_a, runs_b = runs(self._encoder, a), runs(self._encoder, b)
        vectors_a, vectors_b = runs_a.vectors(0, len(a), 1), runs_b.vectors(0, len(b), 1)
        near_a, near_b = neighbours(vectors_a, vectors_b)
        anchors = chain(near_a, near_b)
        side_a = side(a, language_of(" ".join(a)), runs_a, near_a, self._tokenizer)
        side_b = side(b, language_of(" ".join(b)), runs_b, near_b, self._tokenizer)
        pairs = anchors or [(i, j) for i in range(len(a)) for j in range(len(b))][:1]
        lengths = np.array([[side_a.weight[i], side_b.weight[j]] for i, j in pairs])
        ratio = float(np.exp(np.median(np.log(lengths[:, 1] / lengths[:, 0]))))
        for start, end in pieces(anchors, (len(a), len(b)), _PIECE, _WHOLE):
            yield Piece(side_a, side_b, start, end, ratio)


def _piece_beads(piece: Piece, weights: Mapping[str, float]) -> list[Found]:
    if 0 in piece.size:
        return _alone(piece.start, piece.end)
    scores = lattice_scores(piece, weights)
    sure = posterior(scores)
    beads = []
    for i, j, a, b in best_path(scores):
        at = (i + piece.start[0], j + piece.start[1])
        beads.append(
            Found(
                tuple(range(at[0], at[0] + a)),
                tuple(range(at[1], at[1] + b)),
                _probability(sure, i, j, a, b),
            )
        )
    return beads


def lattice_scores(piece: Piece, weights: Mapping[str, float]) -> Scores:
    """The scores of a piece under these weights."""
    beads, null_a, null_b = scored(piece, weights)
    return Scores(beads, null_a, null_b, weights["null_a.open"], weights["null_b.open"])


def _probability(sure: Posterior, i: int, j: int, a: int, b: int) -> float:
    if not b:
        value = sure.null_a[i]
    elif not a:
        value = sure.null_b[j]
    else:
        value = sure.beads[SHAPES.index((a, b)), i, j]
    return round(min(1.0, float(value)), 4)


def _alone(start: Place, end: Place) -> list[Found]:
    of_a = [Found((i,), (), 1.0) for i in range(start[0], end[0])]
    return of_a + [Found((), (j,), 1.0) for j in range(start[1], end[1])]


def _bead(found: Found, a: Sequence[Unit], b: Sequence[Unit]) -> Bead:
    relation = Relation.PARALLEL
    if not found.b:
        relation = Relation.A_ONLY
    elif not found.a:
        relation = Relation.B_ONLY
    return Bead(
        tuple(a[i].id for i in found.a),
        tuple(b[j].id for j in found.b),
        found.score,
        relation,
        message(f"bead.{relation.value}"),
    )
