import pytest

from duban.document import Genre
from duban.language import Language
from extract import Extractor
from extract.remarks import is_remark, remarks, without_remarks

EXTRACTOR = Extractor()


def duties(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (
            text[o.span.start : o.span.end],
            o.actor.name if o.actor else "",
            [str(d.norm.as_dict().get("end") or d.norm.as_dict()["value"]) for d in o.deadlines],
        )
        for o in EXTRACTOR.text(text, date="2024-03-01", genre=Genre.PLAN).obligations
        if o.is_duty
    ]


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("责任单位：县水利局；完成时限：4月底前。", Language.ZH, True),
        ("（牵头单位：县水利局）", Language.ZH, True),
        ("（县水利局牵头，各乡镇配合）", Language.ZH, True),
        ("Deadline: 30 June", Language.EN, True),
        ("要落实责任单位。", Language.ZH, False),
        ("（一）明确责任单位", Language.ZH, False),
        ("The deadline is near.", Language.EN, False),
    ],
)
def test_lines_that_are_nothing_but_remarks(line: str, language: Language, expected: bool) -> None:
    assert is_remark(line, language) is expected


def test_a_line_speaks_of_the_item_before_it() -> None:
    text = (
        "工作计划\n一、工作任务\n1.完成水库鉴定，编制方案。\n责任单位：县水利局；完成时限：4月底前。\n"
        "2.逐库明确巡查人员。\n责任单位：各乡镇人民政府\n完成时限：5月15日前\n"
    )
    assert duties(text) == [
        ("完成水库鉴定", "县水利局", ["2024-04-30"]),
        ("编制方案", "县水利局", ["2024-04-30"]),
        ("逐库明确巡查人员", "各乡镇人民政府", ["2024-05-15"]),
    ]


def test_right_under_a_heading_it_speaks_of_the_items_behind_it() -> None:
    text = (
        "工作计划\n一、清障\n责任单位：县水利局\n1.清理违章建筑。\n2.开展巡查。\n"
        "二、储备\n1.采购物资。\n"
    )
    assert [each[1] for each in duties(text)] == ["县水利局", "县水利局", ""]


def test_brackets_at_the_end_speak_of_the_passage_and_yield_to_its_own_words() -> None:
    text = (
        "一、任务\n（一）清障。清理违章建筑，5月1日前完成排查。（县水利局牵头，各乡镇负责，完成时限：6月底前）\n"
        "（二）储备。县应急局采购物资。（责任单位：县财政局）\n"
    )
    assert duties(text) == [
        ("清理违章建筑", "县水利局", ["2024-06-30"]),
        ("5月1日前完成排查", "县水利局", ["2024-05-01"]),
        ("县应急局采购物资", "县应急局", []),
    ]


def test_english_remarks() -> None:
    text = (
        "Work plan\n1. Drains\nClean all drains.\n"
        "Lead department: Works Bureau; Deadline: 30 June 2024\n"
    )
    assert duties(text) == [("Clean all drains", "Works Bureau", ["2024-06-30"])]


def test_places_are_exact() -> None:
    text = "责任单位：市教育局、市公安局；配合单位：市财政局；完成时限：6月底前"
    who, along, when = remarks(text, Language.ZH)
    assert [text[slice(*each.body)] if each.body else "" for each in (who, along, when)] == [
        "市教育局",
        "",
        "",
    ]
    assert [text[slice(*each.due)] if each.due else "" for each in (who, along, when)] == [
        "", "", "6月底前",
    ]  # fmt: skip


def test_a_window_in_brackets_is_no_remark() -> None:
    assert without_remarks("自查阶段（2024年4-6月）") == "自查阶段（2024年4-6月）"
