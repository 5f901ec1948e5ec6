"""Words that deny, and those that only seem to."""

import pytest

from align.denial import Force, denials
from duban.language import Language


@pytest.mark.parametrize(
    "text",
    [
        "不断完善", "不低于95%", "不得超过10%", "不得不", "无一例外", "是不是", "问题不查清不放过",
        "必不可少", "未满16周岁", "不得走过场",
    ],
)  # fmt: skip
def test_chinese_that_denies_nothing(text: str) -> None:
    assert not [d for d in denials(text, Language.ZH) if d.force > Force.HINT]


@pytest.mark.parametrize(
    "text",
    [
        "no later than May",
        "shall stay 6 metres or more from any wall",
        "may not go beyond 40%",
        "not only that",
        "not less than 3",
        "without exception",
        "No. 46",
    ],
)
def test_english_that_denies_nothing(text: str) -> None:
    assert not [d for d in denials(text, Language.EN) if d.force > Force.HINT]


@pytest.mark.parametrize(
    ("text", "language", "force"),
    [
        ("严禁单人进仓", Language.ZH, Force.BAN),
        ("无法核实", Language.ZH, Force.DENIAL),
        ("检验不合格", Language.ZH, Force.PART),
        ("may never be used", Language.EN, Force.BAN),
        ("refrain from it", Language.EN, Force.DENIAL),
        ("kept well away from fire", Language.EN, Force.DENIAL),
        ("outside the scope", Language.EN, Force.PART),
    ],
)
def test_how_plainly_a_word_denies(text: str, language: Language, force: Force) -> None:
    assert [d.force for d in denials(text, language) if d.force > Force.HINT] == [force]


def test_what_only_tells_of_whom_is_aside() -> None:
    assert [d.aside for d in denials("未经培训的人员，不得上岗", Language.ZH)] == [True, False]
    assert [d.aside for d in denials("those who have not registered", Language.EN)] == [True]
