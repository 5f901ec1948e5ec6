"""Stems: whom a list binds, and what they forbid or allow of its items."""

import pytest

from duban.document import Genre
from extract import Extractor

EXTRACTOR = Extractor()


def read(text: str) -> list[tuple[str, str, str]]:
    found = EXTRACTOR.text(text, genre=Genre.NOTICE).obligations
    return [(o.span.of(text), o.type.value[:4], o.actor.name if o.actor else "") for o in found]


@pytest.mark.parametrize("stem", ["市教育局负责：", "市教育局应当："])
def test_a_stem_names_who_acts_and_is_no_duty_itself(stem: str) -> None:
    text = f"一、分工\n{stem}\n1.汇总数据；\n2.通报情况。"
    assert read(text) == [("汇总数据", "obli", "市教育局"), ("通报情况", "obli", "市教育局")]


def test_a_second_stem_speaks_of_its_own_items() -> None:
    text = (
        "一、分工\n县局应当：\n1.开展排查。\n2.建立台账。\n市局负责：\n1.汇总数据；\n2.通报情况。"
    )
    assert [name for _, _, name in read(text)] == ["县局", "县局", "市局", "市局"]


def test_english_stems_end_in_a_modal() -> None:
    text = "1. Local authorities must:\n(a) inspect every home;\n(b) publish the outcome."
    assert read(text) == [
        ("inspect every home", "obli", "Local authorities"),
        ("publish the outcome", "obli", "Local authorities"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一、措施\n（一）监管部门可以采取下列措施：\n1.进入现场检查；\n2.查阅有关资料。",
        "1. An inspector may:\n(a) enter the premises; or\n(b) copy records.",
    ],
)
def test_items_under_a_permission_are_permissions(text: str) -> None:
    found = read(text)
    assert [mode for _, mode, _ in found] == ["perm"] * 3
    assert not found[1][0].endswith(("or", "；", ";"))


def test_a_stem_is_no_addressee() -> None:
    found = EXTRACTOR.text("各地要：\n（一）开展排查；\n（二）建立台账。", genre=Genre.NOTICE)
    assert len(found.obligations) == 2
    assert all(o.actor is None or o.actor.name != "各地要" for o in found.obligations)


def test_do_not_forbids() -> None:
    assert read("Please note.\nDo not use open fires near tents.")[-1][1] == "proh"


def test_where_to_ask_binds_nobody() -> None:
    text = "For enquiries, please contact the Section.\nQuestions may be addressed to the Team."
    assert read(text) == []


def test_a_relative_clause_behind_a_comma_goes_on_with_a_duty() -> None:
    text = "1. The Council shall convene a group, which shall meet every month."
    assert [words for words, _, _ in read(text)][-1] == "which shall meet every month"
    inner = "1. Permits, which must be renewed yearly, shall be displayed at the gate."
    assert [words for words, _, _ in read(inner)] == [inner[3:-1]]


def test_who_need_not_do_one_thing_must_do_another() -> None:
    (found,) = read("1. Homes with few beds need not test, but must keep receipts.")
    assert found == ("must keep receipts", "obli", "Homes with few beds")


def test_a_second_infinitive_is_a_second_duty() -> None:
    text = "1. Offices are required to submit a survey, and to update the survey if works are late."
    assert [mode for _, mode, _ in read(text)] == ["obli", "obli"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("各地要督促企业制定预案，督促企业落实责任。", ["各地", "各地"]),
        ("市局要检查。机房全部安装灭火装置。", ["市局", "市局"]),
        ("省自然资源厅要会同省大数据局建成平台。", ["省自然资源厅"]),
        ("有条件的地方可以给予补贴。", ["有条件的地方"]),
        ("国有林场可以提前封山。", ["国有林场"]),
        ("每家机构每季度至少组织一次演练。", ["每家机构"]),
    ],
)
def test_actors_of_short_clauses(text: str, names: list[str]) -> None:
    assert [name for _, _, name in read(f"一、要求\n{text}")] == names


@pytest.mark.parametrize(
    "text",
    [
        "由老旧厂房改建的冷库。",
        "养老机构，以及收住老年人10人以上的场所。",
        "让我们携手共建平安旅途！",
    ],
)
def test_what_only_names_things_binds_nobody(text: str) -> None:
    assert read(f"一、范围\n{text}") == []
