"""Denials that only one side has, and actors that only one names: either may be wrong."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside

ADDED = [
    (
        "The list shall not be published every month.",
        "名单应当每月公布一次。",
        "The list shall be published every month.",
    ),
    ("对主动报告的，不可以从轻处罚。", "Those who report may be punished lightly.", None),
]
ACTORS = [
    (
        "The finance department shall settle the claim.",
        "由民政部门审定。",
        "civil affairs department",
    ),
    ("由公安部门审定。", "The education department shall settle it.", "教育部门"),
]


@pytest.mark.parametrize(("own", "other", "proposal"), ADDED)
def test_a_denial_that_the_counterpart_lacks(
    beside: Beside, own: str, other: str, proposal: str
) -> None:
    (told,) = (one for one in beside([own], [other]) if one.kind is Kind.LOST_NEGATION)
    assert told.confidence < 0.7
    assert proposal is None or told.proposal == proposal.rstrip(".")


@pytest.mark.parametrize(("own", "other", "proposal"), ACTORS)
def test_another_department(beside: Beside, own: str, other: str, proposal: str) -> None:
    (told,) = (one for one in beside([own], [other]) if one.kind is Kind.NAME)
    assert told.proposal is not None
    assert proposal in told.proposal


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("The finance and civil affairs departments shall settle it.", "由民政、财政部门审定。"),
        ("The store is locked; none but the staff may enter.", "仓库上锁，非工作人员不得进入。"),
        ("Waste may not be stored for more than two days.", "废物贮存时间不得超过2天。"),
        ("Nobody may work untrained.", "未经培训的不得上岗。"),
        ("The police shall be told.", "应当报告公安机关。"),
    ],
)  # fmt: skip
def test_a_true_translation_stays_silent_either_way(beside: Beside, en: str, zh: str) -> None:
    assert beside([en], [zh]) == ()
    assert beside([zh], [en]) == ()
