"""Verbs that no list holds: orders by parts of speech and place, and what only looks like one."""

import pytest

from extract.draft import Setting
from extract.zh_clause import clause_of
from extract.zh_norms import norms
from extract.zh_phrase import DUTIES, Clause

ORDERS = [
    "铺设临时管线",
    "涂刷反光标线",
    "码放防汛沙袋",
    "监考员逐人核验身份",
    "交警部门潜入式暗查",
    "供水单位错峰放水",
    "考场全程录像",
    "医疗机构腾出床位",
    "关死闸门",
    "由村医上门随访",
    "考生凭准考证入场",
]
NAMES = [
    "水利工程建设项目",
    "设备运行维护记录",
    "污染物排放总量",
    "劳动合同签订率",
    "旅游景区周边",
    "个别单位责任悬空",
    "事故起数和死亡人数双下降",
    "环境质量持续改善",
    "群众满意度稳步提升",
    "重要工作的主要需要和摘要",
]


def read(words: str) -> Clause:
    return clause_of(words, Setting(), after_duty=True, first=False)


@pytest.mark.parametrize("words", ORDERS)
def test_an_order_needs_no_listed_verb(words: str) -> None:
    assert read(words).kind in DUTIES


@pytest.mark.parametrize("words", NAMES)
def test_names_and_results_are_no_orders(words: str) -> None:
    assert read(words).kind not in DUTIES


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("各养老机构腾空楼道的杂物", "各养老机构"),
        ("监考员逐人核验身份", "监考员"),
        ("县生态环境局溯源入河排污口", "县生态环境局"),
    ],
)
def test_the_subject_ends_before_the_unlisted_verb(words: str, name: str) -> None:
    subject = read(words).subject
    assert subject
    assert words[slice(*subject)] == name


def duties(text: str) -> list[str]:
    return [text[d.start : d.end] for d in norms(text, Setting())]


def test_unlisted_verbs_are_duties_of_their_own() -> None:
    assert duties("县局勘定范围，埋设界桩，竖立标识牌。") == [
        "县局勘定范围",
        "埋设界桩",
        "竖立标识牌",
    ]


def test_titles_of_counted_parts_are_no_duties() -> None:
    text = "一是扛起责任。各县要包片。二是备齐力量。各镇要储粮。"
    assert duties(text) == ["各县要包片", "各镇要储粮"]
    assert len(duties("一是排查隐患。二是组织演练。")) == 2


def test_a_field_of_a_form_is_no_duty() -> None:
    assert duties("完成时限：2024年6月30日。") == []


def test_what_is_met_by_chance_is_when_not_what() -> None:
    assert duties("巡河中发现问题，当场交办。") == ["巡河中发现问题，当场交办"]
