import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies._internal.core import DataObject

from align.encoder import encoder
from align.encoder_use import UseEncoder
from align.runs import runs
from duban.error import UsageError

USE = UseEncoder()
SENTENCES = [
    "各市要在六月底前完成自查。",
    "Every city shall finish its self-examination by the end of June.",
    "No.",
    "对发现的问题，要立即整改；不能立即整改的，要制定整改计划，明确责任人和完成时限。",
    "二〇〇八年七月",
]


def test_vectors_have_unit_length_and_keep_the_order() -> None:
    vectors = USE.encode(SENTENCES)
    assert vectors.shape == (5, 512)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[4]


@pytest.mark.parametrize("size", [1, 2])
def test_runs_of_two_equal_the_encoding_of_the_joined_text(size: int) -> None:
    found = USE.runs(SENTENCES).vectors(0, 6 - size, size)
    joined = [" ".join(SENTENCES[i : i + size]) for i in range(6 - size)]
    assert np.sum(found * USE.encode(joined), axis=1).min() > 0.9999


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=6), st.data())
def test_longer_runs_stay_near_the_encoding_of_the_joined_text(
    texts: list[str], data: DataObject
) -> None:
    size = data.draw(st.integers(1, len(texts)))
    found = USE.runs(texts).vectors(0, 1, size)[0]
    near = found @ USE.encode([" ".join(texts[:size])])[0]
    # Sentences shorter than the encoder's reach ("No.") touch more than their neighbours.
    assert near > (0.93 if min(map(len, texts[:size])) < 8 else 0.98)


def test_a_run_past_the_end_is_a_zero_row() -> None:
    found = USE.runs(SENTENCES).vectors(3, 5, 2)
    assert found[0].any()
    assert not found[1].any()


def test_runs_of_one_or_no_sentence() -> None:
    assert runs(USE, []).vectors(0, 0, 1).shape == (0, 512)
    assert runs(USE, ["甲"]).vectors(0, 1, 1).shape == (1, 512)


def test_unknown_encoders_are_refused() -> None:
    with pytest.raises(UsageError, match="DUB-ALN-001"):
        encoder("word2vec")
    with pytest.raises(UsageError, match="DUB-ALN-002"):
        encoder("sentence-transformers:/nowhere")
