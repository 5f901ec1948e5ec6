"""The aligner: which units of two texts belong together, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from align.anchors import Place, chain, neighbours, pieces
from align.bead import Found, ordered
from align.coverage import rendered
from align.crossings import recovered, swapped
from align.features import scored
from align.habit import UNKNOWN, counted, habit
from align.lattice import SHAPES, Posterior, Scores, Step, posterior, surest_path
from align.piece import Piece
from align.runs import runs
from align.side import SCATTER, Side, language_of_units, side
from align.sound import sound
from align.stutter import steady
from align.units import units_from_lines
from align.weights import Weights, shipped
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.language import Language
from duban.message import message
from duban.ports import Encoder, Tokenizer

_PIECE, _WHOLE = 80, 300
_PASSES = 2  # that find what is usual: the second sees what the first took for unlikely
_READ = 32  # pieces that show what is usual in a text; the scores of all would take gigabytes
# Among beads as probable as .9 more are wrong than their probability says: a border that gold and
# aligner set otherwise, or that the text itself has broken. Left out in training, beads told as .9
# are right in berg .979 -> .992, mag .995 -> .996, aca .998 either way; told are 14, 3 and 1 in a
# hundred fewer. Odds this many times lower are the least that bring all corpora above .99.
_CAUTION = 2.5
_DEVIATIONS, _FEW_PAIRS = 1.48, 10  # the median distance as a standard deviation
_NOT_OPENED = {"null_a.open": 0.0, "null_b.open": 0.0, "null.both": 0.0}


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
        found = self._found(a, b)
        return Alignment(tuple(a), tuple(b), tuple(_bead(bead, a, b) for bead in found))

    def found(self, a: Sequence[str], b: Sequence[str]) -> list[Found]:
        """The beads of two lists of texts, by position."""
        return self._found(units_from_lines(a), units_from_lines(b))

    def _found(self, a: Sequence[Unit], b: Sequence[Unit]) -> list[Found]:
        if not a or not b:
            return _alone((0, 0), (len(a), len(b)))
        if turned(a, b):
            return ordered(Found(bead.b, bead.a, bead.score) for bead in self._found(b, a))
        sides = self.sides(a, b)
        beads = list(self._aligned(list(self.pieces(sides))))
        found = recovered(beads, (sides.a, sides.b), sides.ratio, self._crossed)
        return [Found(bead.a, bead.b, _cautious(bead.score)) for bead in found]

    def pieces(self, sides: "Sides") -> Iterator[Piece]:
        """Both texts cut at sure places into pieces."""
        end = len(sides.a), len(sides.b)
        for start, stop in pieces(sides.anchors, end, _PIECE, _WHOLE):
            yield Piece(sides.a, sides.b, start, stop, sides.ratio)

    def _aligned(self, pieces: Sequence[Piece]) -> Iterator[Found]:
        """The beads of a text's pieces, weighed by what earlier passes say is usual in it.

        Those read pieces evenly spread over a long text, whose scores alone are kept.
        """
        weights, step = self._weights.values, -(-len(pieces) // _READ) or 1
        kept = {
            at: lattice_scores(piece, weights)
            for at, piece in enumerate(pieces)
            if at % step == 0 and all(piece.size)
        }
        usual = UNKNOWN
        for _ in range(_PASSES):
            weighed = (usual.weighed(given, weights) for given in kept.values())
            usual = habit([counted(posterior(given)) for given in weighed])
        for at, piece in enumerate(pieces):
            if all(piece.size):
                given = kept.pop(at, None) or lattice_scores(piece, weights)
                yield from _best_beads(piece, usual.weighed(given, weights))
            else:
                yield from _alone(piece.start, piece.end)

    def _crossed(self, piece: Piece) -> list[Found]:
        """The beads of units left alone already: no gap has to be opened for them."""
        return _best_beads(piece, lattice_scores(piece, {**self._weights.values, **_NOT_OPENED}))

    def sides(self, a: Sequence[Unit], b: Sequence[Unit]) -> "Sides":
        """What is known of both texts before any place of the lattice is looked at."""
        texts_a, texts_b = ([steady(sound(unit.text)) for unit in units] for units in (a, b))
        runs_a, runs_b = (runs(self._encoder, texts) for texts in (texts_a, texts_b))
        near_a, near_b = neighbours(runs_a.vectors(0, len(a), 1), runs_b.vectors(0, len(b), 1))
        anchors = chain(near_a, near_b)
        i, j = np.array(anchors or [(0, 0)]).T
        level = float(np.median(near_a.best[i]))
        side_a = side(a, texts_a, runs_a, (near_a, near_b), level, self._tokenizer)
        side_b = side(b, texts_b, runs_b, (near_b, near_a), level, self._tokenizer)
        ratios = np.log(side_b.weight[j] / side_a.weight[i])
        usual = float(np.median(ratios))
        spread = _scatter(ratios - usual)
        of_a, of_b = (replace(one, scatter=spread) for one in _rendered(side_a, side_b, anchors))
        return Sides(of_a, of_b, tuple(anchors), float(np.exp(usual)))


@dataclass(frozen=True, slots=True)
class Sides:
    """Both texts prepared, the sure pairs, and how many bytes of B a byte of A becomes."""

    a: Side
    b: Side
    anchors: tuple[Place, ...]
    ratio: float


def _scatter(strayed: NDArray[np.float32]) -> float:
    """How far lengths stray in sure pairs, near the usual where there are few of them."""
    typical = float(np.median(np.abs(strayed))) * _DEVIATIONS
    return (typical * len(strayed) + SCATTER * _FEW_PAIRS) / (len(strayed) + _FEW_PAIRS)


def _rendered(a: Side, b: Side, pairs: Sequence[Place]) -> tuple[Side, Side]:
    """Both sides with the share of their words that the sure pairs render."""
    of_a = rendered(a.terms, b.terms, pairs, (a.language, b.language))
    pairs_b = [(j, i) for i, j in pairs]
    of_b = rendered(b.terms, a.terms, pairs_b, (b.language, a.language))
    return replace(a, rendered=of_a), replace(b, rendered=of_b)


def turned(a: Sequence[Unit], b: Sequence[Unit]) -> bool:
    """Whether B is to be scored as the first side: English stands before Chinese.

    The weights know the two sides by language, whichever way round the documents are given.
    """
    return language_of_units(a) is Language.ZH and language_of_units(b) is Language.EN


def _best_beads(piece: Piece, scores: Scores) -> list[Found]:
    sure = posterior(scores)
    beads: list[Found] = []
    for i, j, a, b in surest_path(sure):
        parts = swapped(scores, i, j) if (a, b) == (2, 2) else []
        at = (i + piece.start[0], j + piece.start[1])
        share = _probability(sure, i, j, a, b)
        beads.extend(_placed(at, step, share) for step in parts or [(0, 0, a, b)])
    return beads


def _cautious(probability: float) -> float:
    """The probability as it is told: somewhat lower than the lattice has it.

    >>> _cautious(1.0), _cautious(0.9)
    (1.0, 0.7826)
    """
    return round(probability / (probability + (1 - probability) * _CAUTION), 4)


def _placed(at: Place, step: Step, score: float) -> Found:
    """A step counted from a place of the whole text, as a bead."""
    i, j, a, b = step
    units_a = range(at[0] + i, at[0] + i + a)
    return Found(tuple(units_a), tuple(range(at[1] + j, at[1] + j + b)), score)


def lattice_scores(piece: Piece, weights: Mapping[str, float]) -> Scores:
    """The scores of a piece under these weights.

    They are read from a copy, which takes the tables of likeness with it when it goes: those of all
    pieces of a long text would take gigabytes.
    """
    beads, null_a, null_b = scored(replace(piece), weights)
    opens = weights["null_a.open"], weights["null_b.open"]
    return Scores(beads, null_a, null_b, *opens, weights["null.both"])


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
