"""Heads and feet in the manners of offices: mastheads, numbers on two lines, remarks, imprints."""

import pytest

from duban.document import Document, Genre, NodeKind
from duban.outcome import Parsed
from ingest.parse import parse


def read(text: str, name: str = "a.txt") -> tuple[Document, ...]:
    result = parse(text.encode(), name)
    assert isinstance(result, Parsed)
    return result.source.documents


def issuers(document: Document) -> list[str]:
    return [issuer.value for issuer in document.issuers]


def labels(document: Document) -> list[str]:
    return [node.label for node in document.nodes if node.label]


BODY = "　　各单位要认真开展检查，及时整改发现的问题，按时报告结果。\n"


def test_a_joint_head_over_several_lines() -> None:
    (notice,) = read(
        "云县林业局\n云县气象局\n\n文件\n\n云林发〔2022〕5号\n\n关于做好森林防火工作的通知\n\n各乡镇：\n"
        + BODY
        + "云县林业局　云县气象局\n2022年3月1日\n"
    )
    assert notice.title is not None
    assert notice.title.value == "关于做好森林防火工作的通知"
    assert issuers(notice) == ["云县林业局", "云县气象局"]
    marked = [notice.words(aside.span) for aside in notice.boilerplate]
    assert marked == ["云县林业局", "云县气象局", "文件"]


def test_an_order_numbered_on_a_line_of_its_own() -> None:
    order, rules = read(
        "云省人民政府令\n第12号\n\n《云省防雷办法》已经审议通过，现予公布，自2022年5月1日起施行。\n\n"
        "省长　李某某\n2022年3月1日\n\n云省防雷办法\n\n第一条　为了防雷，制定本办法。\n"
        "第二条　本办法自2022年5月1日起施行。\n"
    )
    assert order.number is not None
    assert order.number.canonical == "云省人民政府令第12号"
    assert issuers(order) == ["云省人民政府"]
    assert rules.genre is Genre.LAW


def test_a_body_in_the_head_issues_what_is_not_signed() -> None:
    (letter,) = read(
        "Department of Forestry of Yun Province\n\nLetter on the Draft Plan for Nurseries\n\n"
        "Yun Lin Han [2022] No. 7\n\nMay 9, 2022\n\n"
        "Forestry bureaus of all cities and counties:\n\n"
        "You are asked to send comments on the draft before the end of June this year.\n"
    )
    assert letter.title is not None
    assert letter.title.value == "Letter on the Draft Plan for Nurseries"
    assert letter.number is not None
    assert letter.number.canonical == "Yun Lin Han〔2022〕7号"
    assert issuers(letter) == ["Department of Forestry of Yun Province"]
    assert letter.boilerplate == ()


def test_the_issue_of_a_paper_of_minutes() -> None:
    (minutes,) = read(
        "会议纪要\n\n〔2022〕第3期\n\n云市人民政府办公室　　　　2022年3月1日\n\n"
        "研究供水有关问题\n\n2月28日，副市长李某某主持召开会议，研究供水有关问题，纪要如下：\n\n一、关于水源\n\n"
        "市水务局3月底前提出方案。\n"
    )
    assert minutes.title is not None
    assert (minutes.title.value, minutes.genre) == ("研究供水有关问题", Genre.NOTICE)
    assert issuers(minutes) == ["云市人民政府办公室"]
    assert minutes.date is not None
    assert minutes.date.value.isoformat() == "2022-03-01"


def test_addressees_over_two_lines() -> None:
    (notice,) = read("关于放假的通知\n\n各街道办事处，各中学、\n小学、幼儿园：\n" + BODY)
    assert [one.value for one in notice.addressees] == ["各街道办事处", "各中学、", "小学、幼儿园"]
    (circular,) = read(
        "To: All Heads of Schools\n    All District Officers\n\nFIRE DRILLS IN SCHOOLS\n\n"
        "1. Each school shall hold a fire drill every term and keep a record of it.\n\n"
        "2. Records are kept for three years.\n"
    )
    assert [one.value for one in circular.addressees] == [
        "All Heads of Schools",
        "All District Officers",
    ]


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("（2022年3月1日云市人民政府令第9号公布　自2022年5月1日起施行）", "2022-03-01"),
        ("(Promulgated on March 1, 2022, and effective as of May 1, 2022)", "2022-03-01"),
        ("（2012年2月2日通过　2022年3月1日修订）", "2022-03-01"),
    ],
)
def test_a_law_bears_the_day_it_was_made_not_that_it_is_in_force(note: str, day: str) -> None:
    english = note.isascii()
    title = "Measures for Car Parks" if english else "停车场管理办法"
    text = (
        "Article 1 These Measures apply to car parks.\n\nArticle 2 They are in force.\n"
        if english
        else "第一条　为了管理停车场，制定本办法。\n第二条　本办法施行。\n"
    )
    (law,) = read(f"{title}\n{note}\n\n{text}")
    assert law.date is not None
    assert law.date.value.isoformat() == day


def test_steps_letters_and_decimals_stand_where_they_belong() -> None:
    (plan,) = read(
        "供水方案\n\n1 目标\n\n1.1 三年内完成管网改造。\n\n1.2 漏损率降到百分之八。\n\n2 步骤\n\n"
        "第一步：摸底。各区于三月底前报送管网数据。\n\n第二步：改造。分年实施，每年不少于五十公里。\n\n"
        "A.老城区先行，六月底前开工；\n\nB.新城区随后，九月底前开工。\n"
    )
    found = {node.label: node for node in plan.nodes if node.label}
    assert list(found) == ["1", "1.1", "1.2", "2", "第一步：", "第二步：", "A.", "B."]
    assert found["1.1"].parent == found["1"].id
    assert found["第二步："].parent == found["2"].id
    assert found["B."].parent == found["第二步："].id
    assert found["第一步："].kind is NodeKind.STAGE


def test_numbers_of_a_quotation_are_not_those_of_the_decision() -> None:
    (decision,) = read(
        "关于修改防火办法的决定\n\n一、将第三条修改为：“单位应当：\n\n（一）有人值守；\n\n"
        "（二）有器材。”\n\n二、删去第五条。\n"
    )
    assert labels(decision) == ["一、", "二、"]


def test_a_mark_that_is_never_closed_hides_nothing() -> None:
    (plan,) = read("检查方案\n\n一、落实“三查要求。\n\n二、落实责任。\n\n三、加强督查。\n")
    assert labels(plan) == ["一、", "二、", "三、"]


def test_a_row_of_a_table_is_no_clause() -> None:
    (plan,) = read("任务表\n\n1 东河 \n2 西河 \n3 南河 \n")
    assert labels(plan) == []


def test_the_numbers_of_a_web_list_are_those_the_browser_shows() -> None:
    (page,) = read(
        "<html><body><h1>关于自查的通知</h1><p>各学院：</p><p>现开展自查，要求如下。</p>"
        "<ol start=2><li>核对台账，做到账物相符。</li><li>检查设备。</li></ol>"
        "<ol><li>一、按时报送。</li></ol></body></html>",
        "a.html",
    )
    assert "2. 核对台账" in page.text
    assert "3. 检查设备" in page.text
    assert "\n一、按时报送" in page.text


LETTER = """MINISTRY OF CULTURE
12 Harbour Street, Port Ellis

Our reference: MC/BLD/17/2023
6 February 2023

To: Chief Executives of Municipal Councils

Dear Sir or Madam,

Care of listed buildings

Councils must ask for consent before work begins.
"""
REPORT = """COUNTY OF HESSELBY
Office of the County Agriculture Officer
HCA/2036/57
12 December 2036
To: Ministry of Food and Rural Affairs
Final report on the control of potato wart (Circular No. 14 of 2036)
1. All farms were inspected.
"""
AIRLINES = """DIRECTORATE OF CIVIL AVIATION

Ref. No. DCA/OPS/12/2022
15 March 2022

THE MANAGING DIRECTORS
ALL LICENSED AIR OPERATORS

Dear Sirs,

RE: CARRIAGE OF LITHIUM BATTERIES

1. Spare batteries must be carried in the cabin.
"""
MINES = """MINISTRY OF MINES
REPUBLIC OF SANTORA

MM Circular 3/2038

Date: 15 January 2038
To: Provincial Mining Inspectors
Subject: Safety of small quarries

1. Inspectors shall visit every quarry.
"""


@pytest.mark.parametrize(
    ("text", "title", "genre", "number", "addressees"),
    [
        (LETTER, "Care of listed buildings", Genre.LETTER, "MC/BLD〔2023〕17号",
         ["Chief Executives of Municipal Councils"]),
        (REPORT, "Final report on the control of potato wart (Circular No. 14 of 2036)",
         Genre.REPORT, "HCA〔2036〕57号", ["Ministry of Food and Rural Affairs"]),
        (AIRLINES, "CARRIAGE OF LITHIUM BATTERIES", Genre.LETTER, "DCA/OPS〔2022〕12号",
         ["THE MANAGING DIRECTORS", "ALL LICENSED AIR OPERATORS"]),
        (MINES, "Safety of small quarries", Genre.NOTICE, "MM Circular〔2038〕3号",
         ["Provincial Mining Inspectors"]),
    ],
)  # fmt: skip
def test_english_heads(
    text: str, title: str, genre: Genre, number: str, addressees: list[str]
) -> None:
    (document,) = read(text)
    assert document.title is not None
    assert document.title.value == title
    assert document.genre is genre
    assert document.number is not None
    assert document.number.canonical == number
    assert [one.value for one in document.addressees] == addressees
    assert document.date is not None
    assert len(document.issuers) == 1
