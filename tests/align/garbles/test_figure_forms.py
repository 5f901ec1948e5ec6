"""Figures of forms that none has, bounds that exclude each other, shares said twice."""

import pytest

from duban.garble import GarbleKind
from tests.align.garbles.conftest import Find


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("测温点应当设在距地面1.4.米处。", "1.4.", "1.4"),
        ("报修处理及时率不低于98.5.%，逾期通报。", "98.5.", "98.5"),
        ("居民室内温度不低于18C℃，逾期退费。", "C℃", "℃"),
        ("下达补助资金1,20O万元，分三批拨付。", "1,20O", "1,200"),
        ("新建住宅停车位不低于每户1:2个。", "1:2", "1.2"),
        ("骨灰盒加价率不得超过百分之一百百。", "一百百", "一百"),
        ("管理费一次性收取不得超过二年十，逾期退还。", "二年十", "二十年"),
        ("处工程造价2倍以上1倍以下罚款。", "2倍以上1倍以下", "1倍以上2倍以下"),
        ("验收得分低于80分（满分60分）的，责令补课。", "80分（满分60分）", None),
        ("抽查比例不低于总数的三分之一（25%）。", "三分之一（25%）", None),
        ("The office will check one third (1/4) of the cities.", "one third (1/4)", None),
        (
            "A reward of 60 per cent percent of the fine is paid.",
            "60 per cent percent",
            "60 per cent",
        ),
        ("A fine of three to five time the value shall be paid.", " time", " times"),
        ("Each county shall keep l or 2 plants.", "l", "1"),
        ("It was done in the 2th meeting.", "2th", "2nd"),
    ],
)
def test_a_figure_of_no_form_is_told(
    find: Find, text: str, words: str, proposal: str | None
) -> None:
    assert find(text, GarbleKind.NUMBER) == [(words, proposal)]


def test_bounds_that_exclude_each_other_are_turned_round(find: Find) -> None:
    text = "A fine of not less than 50,000 yuan but not more than 20,000 yuan shall be imposed."
    ((_, proposal),) = find(text, GarbleKind.NUMBER)
    assert proposal == "not less than 20,000 yuan but not more than 50,000"


@pytest.mark.parametrize(
    "text",
    [
        "上午8:30，下午5:00；比例为1:2，版本1.4.2；25.5万元，60岁以上18岁以下人员免费。",
        "百分之七八十的农户，百分之三十五，百分之零点五；三分之一（33%）；满三年，十年二十年都行。",
        "At 5.30 a.m. about one third (33 per cent) came; not less than 2 but not more than 5.",
        "The 1st, 2nd, 3rd, 11th, 12th, 13th and 21st of May; one time the clerk was ill.",
        "本次检查不多，不少群众反映三十分钟内到达，24小时内处理，内容不少于5项。",
    ],
)
def test_sound_figures_are_not_told(find: Find, text: str) -> None:
    assert not find(text, GarbleKind.NUMBER)
    assert not find(text, GarbleKind.SUBSTITUTION)


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("县民政局每月开展不少2次联合执法。", "不少", "不少于"),
        ("发生事故的，三十分内报告县政府。", "分", "分钟"),
    ],
)
def test_a_bound_or_a_span_that_lost_a_character_is_told(
    find: Find, text: str, words: str, proposal: str
) -> None:
    assert (words, proposal) in find(text, GarbleKind.SUBSTITUTION)


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("The plan starts with a rally (3 month 2014).", "(3 month 2014)", "(March 2014)"),
        ("Reports are due before the end of 2011 June.", "of 2011 June", "of June 2011"),
        ("Submit it before the 31th of March.", "31th", "31st"),
        ("This circular takes effect on March l, 2014.", "l", "1"),
        (
            "Submit a brief on every 25th per month.",
            "on every 25th per month",
            "on the 25th of every month",
        ),
    ],
)
def test_a_date_of_no_form_is_told(find: Find, text: str, words: str, proposal: str) -> None:
    assert (words, proposal) in find(text, GarbleKind.DATE)


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("单机面积不少于2平方米，营业面积不少于20平米方。", "平米方", "平方米"),
        ("联系电话：O871-3136275，传真同号。", "O871-3136275", "0871-3136275"),
        ("没收违法所得，并处1万元以上5000元以下罚款。", "1万元以上5000元以下", None),
        ("The owner shall restore the bank within 2 month.", "within 2 month", "within 2 months"),
        ("The rate of cases solved shall reach 115%.", "115%", None),
    ],
)
def test_a_unit_out_of_order_and_a_sum_of_two_units_are_told(
    find: Find, text: str, words: str, proposal: str | None
) -> None:
    assert find(text, GarbleKind.NUMBER) == [(words, proposal)]
