import numpy as np
from numpy.typing import NDArray

from align.bead import Found
from align.crossings import recovered, swapped
from align.lattice import SHAPES, Scores
from align.piece import Piece
from align.runs import PairRuns
from align.side import MARKS, Side
from duban.language import Language


def side(vectors: NDArray[np.float32], words: int = 5) -> Side:
    n = len(vectors)
    ones = np.ones(n, dtype=np.float32)
    terms = tuple(tuple(f"w{k}" for k in range(words)) for _ in range(n))
    paths = ((),) * n
    marks = np.ones((n, len(MARKS)))
    known = (ones, marks, ones, ones, ones, ones, 1.0, 0 * ones, 0 * ones, 0 * ones)
    return Side(
        Language.EN, PairRuns(vectors, vectors[:-1] + vectors[1:], ones), *known, terms, paths
    )


EYE = np.eye(4, dtype=np.float32)
A, B = side(EYE), side(EYE[[2, 0, 1, 3]])
FIRST = [
    Found((), (0,), 0.9),
    Found((0,), (1,), 1.0),
    Found((1,), (2,), 1.0),
    Found((2,), (), 0.8),
    Found((3,), (3,), 1.0),
]


def sure(piece: Piece, score: float = 0.99) -> list[Found]:
    return [Found((piece.start[0],), (piece.start[1],), score)]


def test_units_left_alone_in_different_gaps_are_paired_when_sure() -> None:
    found = recovered(FIRST, (A, B), 1.0, sure)
    assert [(bead.a, bead.b) for bead in found] == [
        ((0,), (1,)),
        ((1,), (2,)),
        ((2,), (0,)),
        ((3,), (3,)),
    ]


def test_what_is_not_sure_or_says_too_little_stays_alone() -> None:
    assert recovered(FIRST, (A, B), 1.0, lambda piece: sure(piece, 0.6)) == FIRST
    assert recovered(FIRST, (side(EYE, words=1), B), 1.0, sure) == FIRST


def test_units_of_one_gap_were_judged_by_the_lattice_already() -> None:
    beads = [Found((0,), (), 1.0), Found((), (0,), 1.0), *FIRST[1:][:0]]
    assert recovered(beads, (A, B), 1.0, sure) == beads


def crossing_scores(straight: int, crossed: int, double: int) -> Scores:
    beads = np.full((len(SHAPES), 3, 3), -np.inf)
    singles = beads[SHAPES.index((1, 1))]
    singles[0, 0] = singles[1, 1] = straight
    singles[0, 1] = singles[1, 0] = crossed
    beads[SHAPES.index((2, 2)), 0, 0] = double
    return Scores(beads, np.zeros(2), np.zeros(2), 0.0, 0.0)


def test_two_and_two_are_taken_apart_only_when_they_clearly_cross() -> None:
    assert swapped(crossing_scores(-3, 4, 4), 0, 0) == [(0, 1, 1, 1), (1, 0, 1, 1)]
    assert swapped(crossing_scores(-3, 3, 4), 0, 0) == []
    assert swapped(crossing_scores(4, 4, 4), 0, 0) == []


def test_neighbours_that_changed_places_need_only_be_likely() -> None:
    """With one or two beads between the two ends .8 is enough, with three it is not."""
    assert ((2,), (0,)) in [(bead.a, bead.b) for bead in recovered(FIRST, (A, B), 1.0, likely)]
    wide = np.eye(4, dtype=np.float32)
    sides = side(wide), side(wide[[3, 0, 1, 2]])
    between = [Found((n,), (n + 1,), 1.0) for n in range(3)]
    beads = [Found((), (0,), 0.9), *between, Found((3,), (), 0.8)]
    assert recovered(beads, sides, 1.0, likely) == beads


def likely(piece: Piece) -> list[Found]:
    return sure(piece, 0.8)


def test_a_member_of_a_doubtful_bead_may_have_its_place_elsewhere() -> None:
    """What the bead had besides stays: together where both sides are left, else alone."""
    doubtful = [*FIRST[:3], Found((2, 3), (3,), 0.4)]
    found = recovered(doubtful, (A, B), 1.0, sure)
    assert [(bead.a, bead.b) for bead in found][2:] == [((2,), (0,)), ((3,), (3,))]
    certain = [*FIRST[:3], Found((2, 3), (3,), 0.9)]
    assert recovered(certain, (A, B), 1.0, sure) == certain
