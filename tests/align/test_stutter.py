import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.stutter import steady


@pytest.mark.parametrize(
    ("said", "once"),
    [
        ("a man had had a dog", "a man had a dog"),
        ("as cold, as cold, as cold, he said", "as cold, he said"),
        ("They are in it (ISM). They are in it (ISM).", "They are in it (ISM)."),
        ("a a b a a b c", "a b c"),
        ("监督检查监督检查情况", "监督检查情况"),
        ("弧弧弧弧弧上", "弧上"),
        ("no. No! NO!", "NO!"),
    ],
)
def test_what_follows_itself_is_said_once_and_ends_as_the_last_does(said: str, once: str) -> None:
    assert steady(said) == once


@pytest.mark.parametrize(
    "text",
    [
        "天天看看",
        "研究研究",
        "where x . . . y",
        "the one and the other",
        "",
        "  ",
        "同意，不同意。",
    ],
)
def test_what_is_in_good_order_stays(text: str) -> None:
    assert steady(text) == text


@given(st.text(alphabet="ab 基金。.", max_size=40))
def test_nothing_but_repetition_is_lost(text: str) -> None:
    found = steady(text)
    assert set(filter(str.isalnum, found)) == set(filter(str.isalnum, text))
    assert len(found) <= len(text)


@given(st.lists(st.sampled_from(["funds", "are", "checked"]), min_size=1, unique=True))
def test_a_phrase_said_nine_times_is_as_one_said_once(words: list[str]) -> None:
    phrase = " ".join(words)
    assert steady(" ".join([phrase] * 9)) == phrase


@pytest.mark.parametrize(
    "text", ["".join(f"的{chr(0x4E00 + i)}" for i in range(9000)), "a b c " * 9000]
)
def test_a_list_without_stops_costs_no_more_than_its_length(text: str) -> None:
    before = time.process_time()
    steady(text)
    assert time.process_time() - before < 10
