"""What is allowed where the other language forbids or orders, told by the order of operators."""

import pytest

from align.clause import clauses
from align.leave import turned_leaves
from duban.language import Language


def told(own: str, other: str) -> list[tuple[str, bool]]:
    languages = (Language.ZH, Language.EN) if not own.isascii() else (Language.EN, Language.ZH)
    mine, theirs = clauses(own, languages[0]), clauses(other, languages[1])
    return [(one.place.text, one.ban is not None) for one in turned_leaves(mine, theirs)]


@pytest.mark.parametrize(
    ("own", "other", "place", "is_ban"),
    [
        ("室内可以使用电炉。", "No stoves, heaters or lamps may be used inside.", "室内", True),
        ("应当双人作业，可以一人进仓。", "Two shall work together, never one alone.", "可以", True),
        ("Staff may keep a record.", "工作人员应当做好记录。", "Staff", False),
    ],
)
def test_a_leave_that_faces_a_ban_or_an_order(
    own: str, other: str, place: str, is_ban: bool
) -> None:
    ((words, ban),) = told(own, other)
    assert words.startswith(place)
    assert ban is is_ban


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("经负责人批准可以延长。", "It shall not be extended without approval."),
        ("Files may be copied only with approval.", "未经批准，不得复制文件。"),
        (
            "纳税人可以放弃退税，不得强制办理。",
            "They are free to give it up and shall not be forced.",
        ),
        ("Finish it before May 15.", "应当于5月15日前完成。"),
        ("可以立即整改的，应当立即整改。", "What can be put right at once shall be."),
    ],
)
def test_a_bounded_leave_turns_nothing(own: str, other: str) -> None:
    assert told(own, other) == []


def test_an_order_in_the_place_of_a_leave_is_turned() -> None:
    assert told("初次违规的，应当免予处罚。", "A first breach may go unpunished.") == [
        ("应当免予处罚", False)
    ]
    assert told("Officers need not stand aside.", "执法人员应当回避。") == [
        ("Officers need not stand aside", False)
    ]


def test_leave_within_a_clause_of_that_is_none() -> None:
    english = "History shows that no group can rule for ever and that others will oppose it."
    assert told(english, "任何团体都不可能永远统治，其他团体会反对。") == []
