"""Tables of duties: rows parted into cells, and what their cells say of the task."""

import pytest

from duban.document import Genre
from duban.language import Language
from duban.obligation import Obligation
from extract import Extractor
from extract.grid import parted
from extract.passage import Column, split

EXTRACTOR = Extractor()


def duties(text: str, date: str = "2024-02-01") -> tuple[Obligation, ...]:
    return EXTRACTOR.text(text, date=date, genre=Genre.PLAN).obligations


def said(text: str) -> list[tuple[str, str, list[object]]]:
    return [
        (
            found.span.of(text),
            found.actor.name if found.actor else "",
            [deadline.norm.as_dict().get("end") for deadline in found.deadlines],
        )
        for found in duties(text)
    ]


def test_each_row_is_a_duty_of_its_body_by_its_day() -> None:
    text = (
        "任务分工表\n序号\t工作任务\t责任单位\t配合单位\t完成时限\n"
        "1\t更新火险预警设备\t市林业局、市气象局\t各县\t2024年5月底前\n"
        "2\t防火通道建设\t市交通局\t\t2024年9月30日前"
    )
    assert said(text) == [
        ("更新火险预警设备", "市林业局", ["2024-05-31"]),
        ("防火通道建设", "市交通局", ["2024-09-30"]),
    ]


def test_a_blank_cell_goes_on_with_the_one_above_it() -> None:
    text = (
        "类别\t整改措施\t责任单位\t整改时限\n一、台账\t核对台账\t县教育局\t3月底前\n"
        "\t补录信息\t\t4月底前\n二、设备\t更换灶具\t县住建局\t"
    )
    assert said(text) == [
        ("核对台账", "县教育局", ["2024-03-31"]),
        ("补录信息", "县教育局", ["2024-04-30"]),
        ("更换灶具", "县住建局", ["2024-04-30"]),
    ]


def test_an_english_table() -> None:
    text = (
        "Action plan\nAction\tTimeframe\tLead agency\n"
        "Train coach drivers in evacuation\tBy 31 May 2024\tTransport Authority\n"
        "Do not license vehicles without belts\tWithin 30 days of the inspection\tPolice"
    )
    first, second = duties(text)
    assert first.actor is not None
    assert first.actor.name == "Transport Authority"
    assert first.deadlines[0].norm.as_dict()["end"] == "2024-05-31"
    assert second.type.value == "prohibition"


@pytest.mark.parametrize(
    "head",
    ["姓名\t职务\t联系电话", "工作任务\t分值\t得分", "Name\tTitle\tPhone", "时间\t责任单位"],
)
def test_other_tables_are_left_alone(head: str) -> None:
    text = f"{head}\n甲\t乙\t丙"
    assert all(line.cell is None for line in parted(text, split(text)))


def test_the_columns_of_a_head() -> None:
    text = "目标任务\t具体措施\t牵头单位\t完成时间\t备注\n提质\t建档\t省厅\t年底前\t无"
    cells = parted(text, split(text, Language.ZH))[1:]
    assert [cell.cell.column for cell in cells if cell.cell] == [
        Column.OTHER,
        Column.TASK,
        Column.WHO,
        Column.WHEN,
        Column.OTHER,
    ]


def test_text_behind_a_table_is_text_again() -> None:
    text = "工作任务\t责任单位\n清理河道\t县水利局\n各乡镇要每月报告。"
    last = duties(text)[-1]
    assert last.span.of(text) == "各乡镇要每月报告"
    assert last.actor is not None
    assert last.actor.name == "各乡镇"


def test_a_report_of_done_tasks_binds_nobody() -> None:
    text = "工作情况报告\n工作任务\t责任单位\n清理河道\t县水利局"
    assert EXTRACTOR.text(text, genre=Genre.REPORT).obligations == ()
