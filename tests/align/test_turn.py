"""Turns: a passage without one of its denials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.turn import turns
from duban.language import Language

TURNED = [
    ("灭火器不得挪作他用。", Language.ZH, ["灭火器可以挪作他用。"]),
    ("严禁烟火，不予退票。", Language.ZH, ["允许烟火，不予退票。", "严禁烟火，予以退票。"]),
    ("不少于三天", Language.ZH, []),
    ("Dogs may not enter.", Language.EN, ["Dogs may enter."]),
    ("No dog may enter without a lead.", Language.EN, [
        "Any dog may enter without a lead.", "No dog may enter with a lead.",
    ]),
    ("No. 4 is not later than 3 May.", Language.EN, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tongue", "found"), TURNED)
def test_each_plain_denial_is_taken_out(text: str, tongue: Language, found: list[str]) -> None:
    assert [one.turned(text) for one in turns(text, tongue)] == found


@given(
    st.text("不得未经无严禁入内，。 no not may shall without", max_size=30),
    st.sampled_from(Language),
)
def test_no_two_turns_overlap_and_each_holds_its_denial(text: str, tongue: Language) -> None:
    found = turns(text, tongue)
    ends = [0, *(one.end for one in found)]
    assert all(one.start >= end for one, end in zip(found, ends, strict=False))
    assert all(one.denial.start < one.end and one.start < one.denial.end for one in found)
