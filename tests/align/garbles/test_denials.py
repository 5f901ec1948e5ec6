"""Denials lost in one clause of several, in either language."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside


@pytest.mark.parametrize(
    ("own", "other", "words", "proposal"),
    [
        (
            "Canteen staff may handle food with illness, and shall not smoke in the kitchen.",
            "食堂人员不得带病接触食品，不得在厨房吸烟。",
            "Canteen staff may handle food with illness",
            "Canteen staff may not handle food with illness",
        ),
        (
            "未经批准，任何人可以进入仓库。",
            "No one may enter the warehouse without approval.",
            "任何人可以进入仓库",
            "任何人不得进入仓库",
        ),
        (
            "未经培训的工人可以操作设备。",
            "Workers who have not been trained shall not operate the equipment.",
            "未经培训的工人可以操作设备",
            "未经培训的工人不得操作设备",
        ),
    ],
)
def test_the_clause_that_lost_it_is_told(
    beside: Beside, own: str, other: str, words: str, proposal: str
) -> None:
    found = [g for g in beside([own], [other]) if g.kind is Kind.LOST_NEGATION]
    assert [(g.span.of(own), g.proposal) for g in found] == [(words, proposal)]


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("任何人不得进入仓库。", "No one may enter the warehouse."),
        (
            "工人应当持证上岗，严禁无证操作。",
            "Workers shall hold licences and must not work without.",
        ),
        ("时间不少于三天。", "The time shall not be less than three days."),
        ("Staff may not smoke, and shall wash their hands.", "人员不得吸烟，应当洗手。"),
    ],
)
def test_what_is_denied_on_both_sides_stays_silent(beside: Beside, own: str, other: str) -> None:
    assert [g for g in beside([own], [other]) if g.kind is Kind.LOST_NEGATION] == []
