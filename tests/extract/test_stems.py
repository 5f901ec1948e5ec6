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
