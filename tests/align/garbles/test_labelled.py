"""Labels misread or miscounted are told with the number of their place; sound lists are not."""

import pytest

from duban.garble import GarbleKind
from tests.align.garbles.conftest import Find


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ["一、目标", "（一）登记。", "（二）检验。", "（三）培训。", "（囚）验收。"],
            [("（囚）", "（四）")],
        ),
        (["—、目标", "二、任务", "三、要求"], [("—、", "一、")]),
        (["（一）登记。", "（二）检验。", "（匹）验收。"], []),  # no place shows its number
        (["One, the aim", "Three, the work", "Three, the time"], [("Three,", "Two,")]),
        (["(1) Fees.", "(2) Coaches.", "(2) Pools.", "(4) Halls."], [("(2)", "(3)")]),
        (["(l) Fees.", "(2) Coaches.", "(3) Pools."], [("(l)", "(1)")]),
        (["(1) Fees.", "(2] Coaches.", "(3) Pools."], [("(2]", "(2)")]),
        (["Firstly, the aim", "Two, the work", "Three, time"], [("Firstly,", "One,")]),
        (["First, a.", "Second, b.", "Third, c.", "Forth, d."], [("Forth,", "Fourth,")]),
        (["First of all, the aim", "Two, the work"], [("First of all,", "One,")]),
        (
            ["One, the aim", "Two, the work", "The county has 64.", "Four, time"],
            [("Four,", "Three,")],
        ),
        (["第一条　目的。", "第二条　范围。", "第三+条　登记。"], []),
    ],
)
def test_a_label_is_read_by_its_place(
    find: Find, lines: list[str], told: list[tuple[str, str]]
) -> None:
    assert find("\n".join(lines), GarbleKind.NUMBERING) == told


@pytest.mark.parametrize(
    "lines",
    [
        ["一、目标", "（一）登记。", "（二）检验。", "二、任务", "（一）培训。", "（二）验收。"],
        ["1. Fees", "1. Collection", "2. Return", "2. Coaches", "3. Pools"],
        ["人、财、物要到位。", "大、中、小学校都要检查。"],
        ["Aims: First, sort out. Second, check.", "Second, a.", "Third, b."],
        ["(I) The aim", "(II) The work", "(III) The time"],
    ],
)
def test_sound_lists_are_left_alone(find: Find, lines: list[str]) -> None:
    assert find("\n".join(lines), GarbleKind.NUMBERING) == []
