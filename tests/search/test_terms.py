"""Queries lose the words that only ask."""

import pytest

from extract.tokens import JiebaTokenizer
from search.terms import terms


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("misappropriation of the funds", ("misappropri", "fund")),
        ("谁负责监督检查", ("负责", "监督", "检查")),
        ("who", ("who",)),
        ("", ()),
    ],
)
def test_empty_words_are_dropped_unless_nothing_else_was_typed(
    typed: str, wanted: tuple[str, ...]
) -> None:
    assert terms(typed, JiebaTokenizer()) == wanted
