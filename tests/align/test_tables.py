import numpy as np
import pytest
from numpy.typing import NDArray

from align import tables
from align.lattice import SHAPES
from align.tables import summed


@pytest.fixture
def table() -> dict[tuple[int, int], NDArray[np.float32]]:
    rng = np.random.default_rng(5)
    return {
        (a, b): rng.random((7 - a, 6 - b), dtype=np.float32) for a, b in SHAPES if a <= 6 and b <= 5
    }


def test_only_shapes_that_fit_are_offered() -> None:
    assert tables.shapes(1, 2) == [(1, 1), (1, 2)]
    assert (4, 4) in tables.shapes(9, 9)
    assert max(a + b for a, b in tables.shapes(9, 9)) == 8


def test_gain_is_over_the_best_bead_with_an_outer_member_less(
    table: dict[tuple[int, int], NDArray[np.float32]],
) -> None:
    i, j = 2, 1
    less = [table[2, 1][i, j], table[2, 1][i, j + 1], table[1, 2][i, j], table[1, 2][i + 1, j]]
    assert tables.gain(table, 2, 2)[i, j] == pytest.approx(table[2, 2][i, j] - max(less))
    assert not tables.gain(table, 1, 1).any()


def test_extension_looks_at_all_four_neighbours(
    table: dict[tuple[int, int], NDArray[np.float32]],
) -> None:
    i, j = 2, 2
    more = [table[1, 2][i, j], table[1, 2][i, j - 1], table[2, 1][i, j], table[2, 1][i - 1, j]]
    expected = max(-0.5, max(more) - table[1, 1][i, j])
    assert tables.extension(table, 1, 1)[i, j] == pytest.approx(expected)


def test_surroundings_leave_out_what_is_not_there(
    table: dict[tuple[int, int], NDArray[np.float32]],
) -> None:
    mean, top = tables.surroundings(table, 1, 1)
    beside = [table[1, 1][0, 1], table[1, 1][1, 0]]
    assert mean[0, 0] == pytest.approx(np.mean(beside))
    assert top[0, 0] == pytest.approx(max(beside))


def test_split_is_the_best_cut_into_two(table: dict[tuple[int, int], NDArray[np.float32]]) -> None:
    i, j = 1, 1
    cut = (table[1, 1][i, j] + table[1, 1][i + 1, j + 1]) / 2
    assert tables.split(table, 2, 2)[i, j] == pytest.approx(cut - table[2, 2][i, j])
    assert not tables.split(table, 1, 3).any()


def test_weakest_is_the_least_member_against_the_whole_other_side(
    table: dict[tuple[int, int], NDArray[np.float32]],
) -> None:
    i, j = 0, 1
    members = [table[1, 2][0, 1], table[1, 2][1, 1], table[2, 1][0, 1], table[2, 1][0, 2]]
    expected = min([*members, table[2, 2][i, j]]) - table[2, 2][i, j]
    assert tables.weakest(table, 2, 2)[i, j] == pytest.approx(expected)


def test_summed_adds_neighbours() -> None:
    assert summed(np.array([1.0, 2.0, 4.0]), 2).tolist() == [3.0, 6.0]
