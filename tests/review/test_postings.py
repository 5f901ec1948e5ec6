from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.postings import Postings, terms, weights

TEXT = st.text(alphabet="检查学校要 应当月", min_size=1, max_size=12)


def plainly(text: str, passage: str, weighed: dict[str, float]) -> float:
    """The same share term by term, without postings."""

    def mass(text: str, other: str) -> float:
        common = terms(text) & terms(other)
        return sum(weighed.get(term, 1.0) * count for term, count in common.items())

    both = mass(text, passage)
    return (both / (mass(text, text) or 1) + both / (mass(passage, passage) or 1)) / 2


@given(st.lists(TEXT, min_size=1, max_size=4), st.lists(TEXT, min_size=1, max_size=4))
def test_shares_are_those_of_every_pair(texts: Sequence[str], passages: Sequence[str]) -> None:
    weighed = weights(passages)
    rows = Postings(passages, weighed).shared(texts)
    for row, text in zip(rows, texts, strict=True):
        for share, passage in zip(row, passages, strict=True):
            assert share == pytest.approx(plainly(text, passage, weighed), abs=1e-6)


def test_the_same_passage_shares_everything_and_another_nothing() -> None:
    passages = ["各市要开展检查", "Cities shall report"]
    (row,) = Postings(passages, weights(passages)).shared(["各市要开展检查"])
    assert [round(float(share), 6) for share in row] == [1.0, 0.0]
