from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from align.encoder_centred import CentredEncoder
from align.encoder_joint import JointEncoder
from align.vectors import VectorCache
from align.wording import data
from duban.language import Language, language_of
from duban.ports import Vectors


class Cone:
    """A model whose vectors lie close together, and apart by language; keeps what it was asked."""

    name = "cone-1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def raw(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        rows = np.zeros((len(texts), 16), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[0], row[1 + (language_of(text) is Language.ZH)] = 3, 1
            row[3 + len(text) % 13] = 1
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def test_ordinary_sentences_say_the_same_in_both_languages() -> None:
    ordinary = data("ordinary")
    assert len(ordinary["zh"]) == len(ordinary["en"]) == len(set(ordinary["en"]))
    assert {language_of(text) for text in ordinary["zh"]} == {Language.ZH}
    assert {language_of(text) for text in ordinary["en"]} == {Language.EN}


def test_what_all_texts_have_in_common_counts_for_nothing() -> None:
    model = Cone()
    raw, centred = model.raw(["甲乙丙", "abcd"]), CentredEncoder(model).encode(["甲乙丙", "abcd"])
    assert raw[0] @ raw[1] > 0.8
    assert abs(centred[0] @ centred[1]) < 0.3
    assert np.allclose(np.linalg.norm(centred, axis=1), 1)


def test_of_no_text_there_is_no_row() -> None:
    assert CentredEncoder(Cone()).encode([]).shape == (0, 16)


def test_half_surrogates_never_reach_the_model() -> None:
    model = Cone()
    CentredEncoder(model).encode(["第\ud800条"])
    assert "第?条" in model.asked


def test_no_text_is_encoded_twice(tmp_path: Path) -> None:
    model, texts = Cone(), ["甲", "no", "甲"]
    first = CentredEncoder(model, VectorCache(tmp_path / "v.db")).encode(texts)
    asked = list(model.asked)
    second = CentredEncoder(model, VectorCache(tmp_path / "v.db")).encode(texts)
    assert asked.count("甲") == 1
    assert model.asked == asked
    assert np.array_equal(first, second)


def test_what_was_encoded_before_a_run_broke_off_is_kept(tmp_path: Path) -> None:
    class Breaking(Cone):
        def raw(self, texts: Sequence[str]) -> Vectors:
            if "300" in texts:
                raise KeyboardInterrupt
            return super().raw(texts)

    texts = [str(number) for number in range(400)]
    with pytest.raises(KeyboardInterrupt):
        CentredEncoder(Breaking(), VectorCache(tmp_path / "v.db")).encode(texts)
    whole = Cone()
    CentredEncoder(whole, VectorCache(tmp_path / "v.db")).encode(texts)
    assert "300" in whole.asked
    assert "0" not in whole.asked


def test_two_encoders_as_one_agree_on_the_mean_of_their_similarities() -> None:
    first, second = CentredEncoder(Cone()), CentredEncoder(Cone())
    joint, texts = JointEncoder(first, second), ["甲乙丙", "abcd", "abc"]
    alone, both = first.encode(texts), joint.encode(texts)
    assert joint.name == "cone-1+cone-1"
    assert np.allclose(both @ both.T, alone @ alone.T, atol=1e-5)
    assert joint.runs(texts).vectors(0, 2, 2).shape == (2, 32)
