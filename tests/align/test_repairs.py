"""Accepted repairs: mended text, marks and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align import Repair, holding, mended, repair
from duban.garble import Garble, GarbleKind
from duban.message import message
from duban.span import Span

SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4), st.text(max_size=4)), max_size=4)


@given(st.text(min_size=16, max_size=24), SPANS)
def test_repairs_that_hold_never_meet(raw: str, spans: list[tuple[int, int, str]]) -> None:
    made = [
        Repair(at, at + size, raw[at : at + size], words, "", str(when))
        for when, (at, size, words) in enumerate(spans)
    ]
    held = holding(raw, made)
    assert not any(a.meets(b) for a in held for b in held if a is not b)
    # the last one holds, unless it takes back
    assert all(one in held for one in made[-1:] if one.words != one.was)
    readable = mended(raw, made)
    assert [(mark.raw_start, mark.raw_end) for mark in readable.marks] == [
        (one.start, one.end) for one in held
    ]


@given(st.text(min_size=16, max_size=24), SPANS)
def test_unmended_characters_lead_back_to_themselves(
    raw: str, spans: list[tuple[int, int, str]]
) -> None:
    repairs = [Repair(at, at + size, raw[at : at + size], words) for at, size, words in spans]
    made = mended(raw, repairs)
    for i, char in enumerate(made.text):
        start, end = made.raw(i, i + 1)
        assert 0 <= start <= end <= len(raw)
        if not made.is_mended(i, i + 1):
            assert raw[start:end] == char
    for mark in made.marks:
        low, high = made.raw(mark.start, mark.end)
        if mark.start < mark.end:
            assert (low, high) == (mark.raw_start, mark.raw_end)


def test_several_repairs_and_a_changed_raw_text() -> None:
    raw = "在巡查的弧上，规范弧管理"
    made = mended(
        raw, [Repair(9, 10, "弧", "基础"), Repair(4, 5, "弧", "基础"), Repair(0, 1, "x", "y")]
    )
    assert made.text == "在巡查的基础上，规范基础管理"
    assert [(m.raw_start, m.raw_end) for m in made.marks] == [(4, 5), (9, 10)]
    at = made.text.index("管理")
    assert made.raw(at, at + 2) == (raw.index("管理"), raw.index("管理") + 2)


def test_a_garble_without_a_proposal_needs_a_persons_words() -> None:
    span = Span("d", 1, 2)
    garble = Garble(span, GarbleKind.SUBSTITUTION, None, message("bead.parallel"), 0.6)
    with pytest.raises(ValueError, match="proposal"):
        repair(garble, "abc")
    assert repair(garble, "abc", "x") == Repair(1, 2, "b", "x")
