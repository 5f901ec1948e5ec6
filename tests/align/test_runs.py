from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.encoder_use import UseEncoder
from align.runs import PairRuns, pair_runs, runs, unit
from duban.ports import Vectors

USE = UseEncoder()
SENTENCES = [
    "各市要在六月底前完成自查。",
    "对发现的问题，要立即整改；不能立即整改的，要制定整改计划。",
    "省厅七月中旬派出检查组。",
    "检查结果在全省通报。",
]


class Listed:
    """An encoder that keeps what it was asked."""

    name = "listed"

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.append(list(texts))
        return np.ones((len(texts), 2), dtype=np.float32)


@pytest.mark.parametrize(("size", "least"), [(1, 0.9999), (2, 0.9999), (3, 0.97), (4, 0.94)])
def test_runs_of_pairs_stay_near_the_encoding_of_the_joined_text(size: int, least: float) -> None:
    found = pair_runs(USE, SENTENCES).vectors(0, 5 - size, size)
    joined = ["".join(SENTENCES[i : i + size]) for i in range(5 - size)]
    assert np.sum(found * USE.encode(joined), axis=1).min() > least


def test_a_blank_stands_between_english_sentences_only() -> None:
    english, chinese = Listed(), Listed()
    pair_runs(english, ["No.", "Never."])
    pair_runs(chinese, ["不是。", "从不。"])
    assert english.asked == [["No.", "Never."], ["No. Never."]]
    assert chinese.asked == [["不是。", "从不。"], ["不是。从不。"]]


@given(st.integers(0, 5), st.integers(0, 5), st.integers(1, 7))
def test_a_run_past_the_end_is_a_zero_row_and_every_other_one_has_unit_length(
    first: int, more: int, size: int
) -> None:
    vectors = np.eye(5, dtype=np.float32)
    kept = PairRuns(vectors, vectors[:-1] + vectors[1:], np.ones(5, dtype=np.float32))
    found = kept.vectors(first, first + more, size)
    lengths = [float(first + row + size <= 5) for row in range(more)]
    assert found.shape == (more, 5)
    assert np.allclose(np.linalg.norm(found, axis=1), lengths, atol=1e-5)


@pytest.mark.parametrize("count", [0, 1])
def test_runs_of_one_or_no_sentence(count: int) -> None:
    assert runs(Listed(), ["甲"] * count).vectors(0, count, 1).shape == (count, 2)


def test_an_encoder_with_its_own_way_to_runs_is_asked_for_them() -> None:
    found = runs(USE, SENTENCES).vectors(0, 1, 3)
    assert np.allclose(found, USE.runs(SENTENCES).vectors(0, 1, 3))


def test_what_has_no_length_stays_zero() -> None:
    assert unit(np.array([[0, 0], [3, 4]], dtype=np.float32)).tolist() == [
        [0, 0],
        pytest.approx([0.6, 0.8]),
    ]
