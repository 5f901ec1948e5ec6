"""Lengths of time and how often, across the languages."""

import pytest

from align.facts import FactKind, differences, facts


def kinds(zh: str, en: str) -> set[str]:
    return {one.kind.value for one in differences(facts(zh), facts(en))}


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("保存三年。", "Keep it for 3 years."),
        ("两年内", "within 24 months"),
        ("48小时内", "within two days"),
        ("一年半以后", "after eighteen months"),
        ("每两个月召开一次", "held every two months"),
        ("每季度至少一次", "at least once a quarter"),
        ("每半年通报", "reported every half a year"),
        ("每年两次", "every six months"),
        ("22时停水", "The water is cut at 10 p.m."),
        ("下午五时前", "before 17:00"),
        ("24小时值班", "manned round the clock"),
        ("2个工作日内", "within two working days"),
        ("县里负担三分之二，乡镇三分之一", "two thirds by the county, one third by the township"),
        ("四分之一的学校", "one quarter of the schools"),
        ("罚款20万美元", "a fine of $200,000"),
        ("依照第十三条处罚", "punished under Article 13"),
        ("第四部分第（三）项", "paragraph 4.3"),
    ],
)
def test_the_same_is_said(zh: str, en: str) -> None:
    assert not kinds(zh, en) & {"number", "ratio", "money", "duration", "frequency", "reference"}


@pytest.mark.parametrize(
    ("zh", "en", "kind"),
    [
        ("设置三年过渡期", "a transition of two years", FactKind.DURATION),
        ("不得超过3个月", "shall not exceed 3 years", FactKind.DURATION),
        ("每半年召开一次", "held once a quarter", FactKind.FREQUENCY),
        ("每月上报", "reported weekly", FactKind.FREQUENCY),
        ("依照第十三条处罚", "punished under Article 31", FactKind.REFERENCE),
        ("罚款20万美元", "a fine of $300,000", FactKind.MONEY),
    ],
)
def test_it_differs(zh: str, en: str, kind: FactKind) -> None:
    assert kind.value in kinds(zh, en)


def test_the_number_of_an_article_itself_is_a_label() -> None:
    assert not kinds("第十四条　禁止充电。", "Article 13 It is prohibited to charge.")
