import numpy as np
import pytest

from align import BeadAligner, encoder, units_from_lines
from align.side import MARKS
from bench.align_data import JiebaTokens

LABEL = next(mark for mark in MARKS if mark.name == "label")
ALIGNER = BeadAligner(encoder(), JiebaTokens())


@pytest.mark.parametrize(
    "text",
    [
        "（三）清理出口",
        "(3) clear exits",
        "三、清理",
        "三是清理",
        "第十四条 禁止",
        "Article 14 No one",
        "3. Clear exits",
        "3.2 Feed mills",
        "3.2. Mills",
        "(b) any lift",
        "IV. Duties",
        "2）检查",
    ],
)
def test_the_number_a_passage_opens_with_is_a_label(text: str) -> None:
    assert LABEL.pattern.match(text)


@pytest.mark.parametrize(
    "text", ["3 men walked in.", "三个人走了。", "2019年起", "Articles of war", "15％", "A man."]
)
def test_a_number_that_counts_something_is_no_label(text: str) -> None:
    assert not LABEL.pattern.match(text)


def test_lines_of_a_page_are_bare_and_made_of_signs() -> None:
    a = ["All schools shall be inspected.", "2011/3/4 10:22:31", "Exits are cleared at once;"]
    of_a = ALIGNER.sides(units_from_lines(a), units_from_lines(["检查所有学校。", "清理出口；"])).a
    assert of_a.bare == pytest.approx([0, 2 / 3, 0])
    assert of_a.signs[1] == 1
    assert of_a.signs[[0, 2]] == pytest.approx([1 / 27, 1 / 23], abs=0.01)


def test_where_nothing_ends_with_a_mark_no_unit_is_bare() -> None:
    units = units_from_lines(["Fire safety", "Food safety"])
    assert np.all(ALIGNER.sides(units, units_from_lines(["消防安全"])).a.bare == 0)
