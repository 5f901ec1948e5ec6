"""Conditions and their opposites: the same of two languages, with exact offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.opposites import conditions, opposites
from duban.language import Language

ZH, EN = Language.ZH, Language.EN
OPPOSED = [
    ("有能力偿还的，应当偿还；无能力偿还的，可以缓交。", ZH, "有能力偿还的", "无能力偿还的"),
    ("材料齐全的，当场受理；材料不齐全的，一次告知。", ZH, "材料齐全的", "材料不齐全的"),
    (
        "能当天运走的要当天运走；当天运走确有困难的要报告。",
        ZH,
        "能当天运走的",
        "当天运走确有困难的",
    ),
    (
        "Boats that can be repaired are repaired; those that could not are sold.",
        EN,
        "that can be repaired are repaired",
        "that could not are sold",
    ),
    (
        "Where he has a licence he may go; where he hasn't he stays.",
        EN,
        "Where he has a licence he may go",
        "where he hasn't he stays",
    ),
]
UNLIKE = [
    ("情节轻微的，给予警告；情节严重的，吊销许可证。", ZH),
    ("未经批准的，不得开工；验收不合格的，不得使用。", ZH),
    ("Those who can swim may go; those who do not listen stay.", EN),
]


@pytest.mark.parametrize(("text", "language", "plain", "denied"), OPPOSED)
def test_a_condition_and_its_denial_are_opposites(
    text: str, language: Language, plain: str, denied: str
) -> None:
    found = [(a.words, b.words) for a, b in opposites(conditions(text, language))]
    assert found == [(plain, denied)]


@pytest.mark.parametrize(("text", "language"), UNLIKE)
def test_what_speaks_of_something_else_is_no_opposite(text: str, language: Language) -> None:
    assert list(opposites(conditions(text, language))) == []


@given(st.text("能不未有的，；。应当修缮 whocandt'.;", max_size=60), st.sampled_from(Language))
def test_offsets_are_exact(text: str, language: Language) -> None:
    for one in conditions(text, language):
        assert text[one.start : one.end] == one.words
