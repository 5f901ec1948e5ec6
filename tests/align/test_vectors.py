from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from align.encoder import encoder
from align.runs import runs
from align.vectors import VectorCache
from duban.error import FailingEnvironmentError

TEXTS = ["各市要完成自查。", "Cities shall report.", "各市要完成自查。", "No."]


def test_cached_vectors_and_runs_equal_those_without_a_cache(tmp_path: Path) -> None:
    plain, cached = encoder(), encoder(cache=tmp_path / "deep" / "vectors.db")
    for _ in range(2):
        assert np.allclose(cached.encode(TEXTS), plain.encode(TEXTS), atol=1e-5)
        for size in (1, 2, 3):
            expected = runs(plain, TEXTS).vectors(0, 4, size)
            assert np.allclose(runs(cached, TEXTS).vectors(0, 4, size), expected, atol=1e-4)


def test_only_what_is_new_is_computed(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / "v.db")
    asked: list[list[int]] = []

    def make(at: list[int]) -> NDArray[np.float32]:
        asked.append(list(at))
        return np.ones((len(at), 2), dtype=np.float32)

    cache.rows(["a", "b"], (2,), make)
    cache.rows(["c", "a"], (2,), make)
    VectorCache(tmp_path / "v.db").rows(["a", "b", "c"], (2,), make)
    assert asked == [[0, 1], [0]]


def test_a_value_of_another_size_is_computed_anew(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / "v.db")
    cache.rows(["a"], (2,), lambda at: np.ones((1, 2), dtype=np.float32))
    found = cache.rows(["a"], (3,), lambda at: np.full((1, 3), 2, dtype=np.float32))
    assert found.tolist() == [[2, 2, 2]]


def test_a_file_that_is_no_cache_is_left_alone_and_named(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("somebody's notes", "utf-8")
    for place in (other, other / "deeper" / "v.db"):
        with pytest.raises(FailingEnvironmentError, match="DUB-ALN-005"):
            VectorCache(place)
    assert other.read_text("utf-8") == "somebody's notes"


def test_a_cache_that_breaks_later_costs_time_but_no_result(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / "v.db")
    (tmp_path / "v.db").write_bytes(b"broken" * 1000)
    found = cache.rows(["a"], (2,), lambda at: np.ones((1, 2), dtype=np.float32))
    assert found.tolist() == [[1, 1]]


def test_rows_of_unknown_length_and_keys_that_come_twice(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / "v.db")
    asked: list[list[int]] = []

    def make(at: list[int]) -> NDArray[np.float32]:
        asked.append(list(at))
        return np.ones((len(at), 3), dtype=np.float32)

    assert cache.rows(["a", "a", "b"], (-1,), make).shape == (3, 3)
    assert len(asked[0]) == 2
    assert cache.rows(["b"], (-1,), make).shape == (1, 3)
    assert len(asked) == 1
