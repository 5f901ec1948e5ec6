"""Words whose opposite stands in the counterpart."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside

CHINESE = ["不合格的产品应当立即下架。", "只有成年人可以操作设备。", "抽查比例不低于产品总数的5%。"]
ENGLISH = [
    "Substandard products shall be taken off the shelves at once.",
    "Minors may not operate the equipment.",
    "The spot checks shall cover no less than 5% of all products.",
]


def test_a_word_turned_into_its_opposite_is_told(beside: Beside) -> None:
    turned = ["合格的产品应当立即下架。", *CHINESE[1:]]
    (told,) = beside(turned, ENGLISH)
    assert told.kind is Kind.LOST_NEGATION
    assert told.span.of("\n".join(turned)) == "合格"
    assert told.proposal == "不合格"


def test_what_is_rendered_by_the_opposite_is_silent(beside: Beside) -> None:
    assert not [*beside(CHINESE, ENGLISH), *beside(ENGLISH, CHINESE)]


@pytest.mark.parametrize(
    ("at", "words", "own", "proposal"),
    [
        (2, "抽查比例不超过产品总数的5%。", "不超过", "超过"),
        (2, "抽查比例不低于产品总数的15%。", "15%", "5%"),
    ],
)
def test_a_bound_apart_from_its_figure_is_compared(
    beside: Beside, at: int, words: str, own: str, proposal: str
) -> None:
    text = [*CHINESE[:at], words, *CHINESE[at + 1 :]]
    told = [one for one in beside(text, ENGLISH) if one.kind is Kind.NUMBER]
    assert [one.span.of("\n".join(text)) for one in told] == [own]
    assert told[0].proposal == proposal


def test_leave_before_what_is_its_condition_is_told(beside: Beside) -> None:
    chinese = ["整改完成后，方可恢复营业。", "开工前可以申请延期。"]
    english = [
        "Business may be resumed before the faults are mended.",
        "They may ask for longer before work begins.",
    ]
    (told,) = (one for one in beside(english, chinese) if one.kind is Kind.LOST_CONDITION)
    assert told.span.of("\n".join(english)) == "before"
    assert told.proposal == "only after"
