"""On which side of a figure a bound lies, in either language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.bounds import Side, bounds, turned
from duban.language import Language

ZH, EN = Language.ZH, Language.EN


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        ("比例不得低于30%", ZH, Side.FLOOR),
        ("低于30%的单位", ZH, Side.CEILING),
        ("处5万元以下罚款", ZH, Side.CEILING),
        ("48小时内报告", ZH, Side.CEILING),
        ("满3年后", ZH, Side.FLOOR),
        ("not less than 30%", EN, Side.FLOOR),
        ("less than 30%", EN, Side.CEILING),
        ("not exceeding 40 hours", EN, Side.CEILING),
        ("90% or more of them", EN, Side.FLOOR),
        ("within 10 working days", EN, Side.CEILING),
    ],
)
def test_the_side_of_a_bound(text: str, language: Language, side: Side) -> None:
    assert [bound.side for bound in bounds(text, language)] == [side]


@pytest.mark.parametrize(("text", "language"), [("抽查30%", ZH), ("for 3 years", EN)])
def test_a_bare_figure_has_no_bound(text: str, language: Language) -> None:
    assert bounds(text, language) == ()


@given(st.text("不得低高于超过以上下内0123456789%元年日，。 ", max_size=40))
def test_bounding_words_stand_where_they_are_said_to(text: str) -> None:
    for bound in bounds(text, ZH):
        assert text[bound.start : bound.end] == bound.words


def test_turning_twice_gives_the_bound_back() -> None:
    for words in ("低于", "以上", "less than", "at least", "within"):
        assert turned(turned(words) or "") == words
