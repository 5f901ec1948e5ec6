"""Chances of words, and runs of characters read by them."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.garbles.run import WORSE, Run
from align.phrasing import EDGE, UNKNOWN, holed, mix, phrasing, sign

RUNS = st.text(alphabet="各单位要认真落实安全生产责任制度的一不", min_size=1, max_size=12)


def test_a_pair_that_was_counted_is_likelier_than_its_words_alone() -> None:
    words = phrasing()
    assert words.chance("监督", "管理") > words.alone["管理"]
    assert words.chance("安全", "𠀀") <= UNKNOWN


def test_signs_of_a_clause_are_words_and_others_edges() -> None:
    assert [sign(char) for char in "，》5"] == ["，", EDGE, EDGE]


def test_words_are_found_by_what_is_left_of_them() -> None:
    assert "责任" in holed()["责*"]
    assert all(word[0] == "责" and len(word) == 2 for word in holed()["责*"])


@given(RUNS)
@settings(max_examples=60, deadline=None)
def test_the_words_of_a_run_make_up_its_text(text: str) -> None:
    run = Run(phrasing(), text, EDGE, "，")
    assert "".join(token.word for token in run.tokens) == text
    assert all(run.tokens[i].start <= at for at, i in enumerate(run.token_at))


@given(RUNS)
@settings(max_examples=60, deadline=None)
def test_a_word_put_in_its_own_place_gains_nothing(text: str) -> None:
    run = Run(phrasing(), text, EDGE, "，")
    for token in run.tokens:
        gain = run.put(token.start, token.start + len(token.word), token.word)
        assert gain == WORSE or math.isclose(gain, 0.0, abs_tol=1e-6) or gain < 1e-6


@pytest.mark.parametrize(("odd", "right"), [("安全生户责任", "产"), ("安全生产贵任", "责")])
def test_the_right_reading_is_likelier(odd: str, right: str) -> None:
    at = next(i for i, char in enumerate(odd) if char in "户贵")
    run = Run(phrasing(), odd, EDGE, "，")
    assert run.reread(odd[:at] + right + odd[at + 1 :]) > 5


@given(st.floats(-20, -1), st.floats(-20, -1))
def test_a_mixture_lies_between_its_parts(first: float, second: float) -> None:
    low, high = sorted((first, second))
    assert low - 1e-9 <= mix(first, second) <= high + 1e-9
