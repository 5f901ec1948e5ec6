"""Bounds, units and frequencies that one language changed."""

import pytest

from duban.garble import GarbleKind
from tests.align.garbles.conftest import Beside


@pytest.mark.parametrize(
    ("own", "other", "words", "proposal"),
    [
        ("抽查比例低于30%。", "The share shall be not less than 30%.", "低于", "不低于"),
        (
            "Each hall has fewer than 4 exits.",
            "每处不少于4个出口。",
            "fewer than",
            "not fewer than",
        ),
        ("应当在10日内办结。", "Settle it within 10 working days.", "10日", "10个工作日"),
        ("Report within 1 minute.", "应当在1小时内报告。", "1 minute", "1 hour"),
        ("每年检测一次。", "It is tested once every half year.", "每年", "每半年"),
        ("罚款2倍以上15倍以下。", "A fine from two to 5 times the sum.", "15", "5"),
    ],
)
def test_a_change_is_told(beside: Beside, own: str, other: str, words: str, proposal: str) -> None:
    found = [g for g in beside([own], [other]) if g.kind is GarbleKind.NUMBER]
    assert [(g.span.of(own), g.proposal) for g in found] == [(words, proposal)]


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("少于2人的，不得执法。", "At least 2 officers shall be present."),
        ("保存3年以上。", "Keep them for at least 3 years."),
        ("两周内报告。", "Report within 14 days."),
        ("每季度通报。", "They are named every quarter."),
        ("处1万元以上5万元以下罚款。", "A fine from 10,000 to 50,000 yuan."),
    ],
)
def test_the_same_bound_said_otherwise_is_none(beside: Beside, own: str, other: str) -> None:
    both = [*beside([own], [other]), *beside([other], [own])]
    assert [g for g in both if g.kind is GarbleKind.NUMBER] == []


def test_the_side_that_shows_damage_itself_mends_nothing(beside: Beside) -> None:
    zh = ["2031年3月1日起执行。", "2032年3月15日前报送。", "5月20日前备案。"]
    en = ["From 1 March 2031.", "Submit it before 15 March 2023.", "On record before 2 May 0."]
    zh.append("2032年4月结束。")
    en.append("It ends in April 2032.")
    assert [g for g in beside(zh, en) if g.kind is GarbleKind.DATE] == []
    found = [g.proposal for g in beside(en, zh) if g.kind is GarbleKind.DATE]
    assert found == ["15 March 2032", "20 May"]


def test_one_of_a_unit_is_no_plural(beside: Beside) -> None:
    (found,) = beside(["It is barred for two years."], ["一年内不得参加。"])
    assert found.proposal == "1 year"
