"""Prohibitions that the English lost, in rules of other fields than the seeds."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside


@pytest.mark.parametrize(
    ("zh", "en", "proposal"),
    [
        (
            "未取得食品经营许可的学校食堂，不得提供餐饮服务。",
            "School canteens without a food licence may provide catering services.",
            "School canteens without a food licence may not provide catering services",
        ),
        (
            "禁止新建不符合消防安全要求的仓库。",
            "New warehouses which do not meet the requirements of fire safety.",
            None,
        ),
        (
            "严禁占用疏散通道，宽度不得少于2米。",
            "Evacuation passages are occupied, and the width is no less than 2 metres.",
            None,
        ),
    ],
)
def test_a_lost_prohibition(beside: Beside, zh: str, en: str, proposal: str | None) -> None:
    found = [g for g in beside([en], [zh]) if g.kind is Kind.LOST_NEGATION]
    assert [g.proposal for g in found] == [proposal]
    assert found[0].span.start == 0


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("学校食堂不得提供冷食。", "School canteens shall not provide cold food."),
        ("任何单位不得占用消防通道。", "No unit may occupy the fire passages."),
        ("禁止在仓库吸烟。", "Smoking in the warehouse is forbidden."),
        ("培训时间不得少于20学时。", "The training shall last at least 20 hours."),
        ("检查人员不得不返回学校。", "The inspectors had to go back to the school."),
        ("未经批准，不得改建学校。", "Schools may be rebuilt only upon approval."),
    ],
)
def test_what_is_denied_or_forbids_nothing_stays_silent(beside: Beside, zh: str, en: str) -> None:
    assert [g for g in beside([en], [zh]) if g.kind is Kind.LOST_NEGATION] == []
