"""Numbers of a few bits each, as KenLM packs them, and files of another layout."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.kenlm_trie import _bits, read


@given(st.integers(1, 40), st.lists(st.integers(0, (1 << 40) - 1), min_size=1, max_size=20))
def test_packed_numbers_come_back(size: int, numbers: list[int]) -> None:
    kept = [number % (1 << size) for number in numbers]
    packed = sum(number << (i * size) for i, number in enumerate(kept))
    data = b"head" + packed.to_bytes(len(kept) * size // 8 + 9, "little")
    first = np.arange(len(kept), dtype=np.int64) * size
    assert _bits(data, 4, first, size).tolist() == kept


def test_a_file_of_another_layout_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.lm"
    path.write_bytes(bytes(200))
    with pytest.raises(ValueError, match="not a quantised array trie"):
        read(path)
