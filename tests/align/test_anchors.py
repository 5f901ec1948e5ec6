from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from align.anchors import chain, neighbours, pieces
from duban.ports import Vectors


def unit(rows: Vectors) -> Vectors:
    found: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return found


def test_chain_keeps_rising_mutual_neighbours() -> None:
    rng = np.random.default_rng(3)
    a = unit(rng.normal(size=(30, 64)).astype(np.float32))
    b = np.concatenate([a[:10], unit(rng.normal(size=(5, 64)).astype(np.float32)), a[10:]])
    found = chain(*neighbours(a, b))
    assert set(found) >= {(i, i if i < 10 else i + 5) for i in range(30)}


def test_a_swapped_block_leaves_the_chain() -> None:
    rng = np.random.default_rng(4)
    a = unit(rng.normal(size=(20, 64)).astype(np.float32))
    b = np.concatenate([a[:3], a[15:18], a[3:15], a[18:]])
    found = chain(*neighbours(a, b))
    assert (4, 7) in found
    assert (15, 3) not in found


@given(
    st.integers(1, 900),
    st.integers(1, 900),
    st.lists(st.tuples(st.integers(0, 899), st.integers(0, 899)), max_size=60),
)
def test_pieces_cover_both_texts_once_and_stay_short(
    n: int, m: int, places: list[tuple[int, int]]
) -> None:
    anchors: list[tuple[int, int]] = []
    for i, j in sorted(places):
        if i < n and j < m and (not anchors or (i > anchors[-1][0] and j > anchors[-1][1])):
            anchors.append((i, j))
    found = pieces(anchors, (n, m), 80, 300)
    assert found[0][0] == (0, 0)
    assert found[-1][1] == (n, m)
    assert all(left[1] == right[0] for left, right in pairwise(found))
    assert all(end[0] - start[0] <= 300 and end[1] - start[1] <= 300 for start, end in found)


def test_long_texts_are_cut_inside_rows_of_anchors() -> None:
    anchors = [(i, i + 2) for i in range(1000)]
    found = pieces(anchors, (1000, 1002), 80, 300)
    assert len(found) > 8
    assert all(end[1] - end[0] == 2 for _, end in found)


def test_of_repeated_passages_the_one_at_the_same_place_is_nearest() -> None:
    rng = np.random.default_rng(6)
    once = unit(rng.normal(size=(10, 64)).astype(np.float32))
    text = np.concatenate([once] * 5)
    assert chain(*neighbours(text, text)) == [(i, i) for i in range(50)]
