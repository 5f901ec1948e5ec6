import pytest

from duban.language import Language
from extract.heading import reads_as_heading


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("加强组织领导", True),
        ("强化部门协同", True),
        ("各市自查阶段", True),
        ("落实校长负责制", True),
        ("市财政局安排补助资金800万元", False),
        ("禁止收购爆炸物品", False),
        ("每月巡河不少于4次", False),
        ("", False),
    ],
)
def test_headings_name_no_duty_and_no_one_who_acts(words: str, expected: bool) -> None:
    assert reads_as_heading(words, Language.ZH) is expected


def test_long_words_are_no_heading() -> None:
    assert reads_as_heading("Strengthen leadership", Language.EN)
    assert not reads_as_heading("Strengthen " + "all the work " * 9, Language.EN)
