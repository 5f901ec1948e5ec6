"""Documents in the manner of offices, each written for these tests, read from bytes to tree."""

from functools import cache
from pathlib import Path

import pytest

from duban.document import Document, Genre, Level, NodeKind
from duban.outcome import Parsed
from ingest.identity import repeals
from ingest.parse import parse

FOLDER = Path(__file__).parent / "documents"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@cache
def parsed(name: str) -> Parsed:
    result = parse((FOLDER / f"{name}.txt").read_bytes(), name)
    assert isinstance(result, Parsed)
    return result


def documents(name: str) -> tuple[Document, ...]:
    return parsed(name).source.documents


def labels(document: Document) -> list[str]:
    """The labels of a tree, each below its parent's: 一、/（一）."""
    by_id = {node.id: node for node in document.nodes}
    found = []
    for node in document.nodes[1:]:
        path = [node.label] if node.label else []
        above = by_id.get(node.parent or "")
        while path and above is not None and above.label and above is not document.nodes[0]:
            path.insert(0, above.label)
            above = by_id.get(above.parent or "")
        found += ["/".join(path)] if path else []
    return found


def kinds(document: Document) -> list[NodeKind]:
    return [node.kind for node in document.nodes if not node.label]


@pytest.mark.parametrize("name", NAMES)
def test_every_node_lies_in_its_parent_and_every_value_says_its_words(name: str) -> None:
    nodes = {node.id: node for document in documents(name) for node in document.nodes}
    assert len(nodes) == sum(len(document.nodes) for document in documents(name))
    for document in documents(name):
        for node in document.nodes:
            above = nodes.get(node.parent or "")
            assert above is None or above.span.start <= node.span.start
            assert above is None or node.span.end <= above.span.end
            assert document.text[node.span.start :].startswith(node.label)
        for evidence in (*document.addressees, *document.annexes):
            assert document.words(evidence.span) == evidence.value


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_give_the_same_documents(name: str) -> None:
    assert parse((FOLDER / f"{name}.txt").read_bytes(), name) == parsed(name)


def test_a_red_head_with_two_annexes() -> None:
    notice, plan, table = documents("red_head_zh")
    assert notice.title is not None
    title = "临江省人民政府办公厅关于印发临江省农村饮水安全巩固提升实施方案的通知"
    assert notice.title.value == title
    assert notice.number is not None
    assert notice.number.canonical == "临政办发〔2019〕27号"
    assert [issuer.value for issuer in notice.issuers] == ["临江省人民政府办公厅"]
    assert notice.date is not None
    assert notice.date.value.isoformat() == "2019-08-12"
    assert [annex.value for annex in notice.annexes] == [
        "临江省农村饮水安全巩固提升实施方案",
        "目标任务分解表",
    ]
    assert plan.part_of == table.part_of == notice.id
    assert (plan.genre, plan.level) == (Genre.PLAN, Level.PROVINCIAL)
    assert [node.nodes[0].ordinal for node in (plan, table)] == [1, 2]
    assert table.level is Level.PROVINCIAL


def test_four_depths_and_two_lists_inside_sentences() -> None:
    plan = documents("red_head_zh")[1]
    assert labels(plan) == [
        "一、",
        "二、",
        "二、/（一）",
        "二、/（一）/1.",
        "二、/（一）/1./（1）",
        "二、/（一）/1./（2）",
        "二、/（一）/2.",
        "二、/（二）",
        "三、",
        "三、/①",
        "三、/②",
        "四、",
        "四、/一要",
        "四、/二要",
        "四、/三要",
    ]
    cited = plan.cites[1]
    assert cited.number is not None
    assert (cited.title, cited.number.canonical, cited.alias) == (
        "国务院关于加强农村供水的意见",
        "国发〔2019〕9号",
        "意见",
    )


def test_a_joint_letter_under_two_seals() -> None:
    (letter,) = documents("joint_letter_zh")
    assert letter.genre is Genre.LETTER
    assert [issuer.value for issuer in letter.issuers] == ["教育部", "财政部"]
    assert letter.date is not None
    assert letter.date.value.isoformat() == "2022-02-28"
    assert letter.level is Level.MINISTRY
    assert kinds(letter)[-3:] == [NodeKind.CLOSING, NodeKind.SIGNATURE, NodeKind.DATE]
    assert letter.cites[0].number is not None
    assert letter.cites[0].number.canonical == "国务院令第617号"


def test_a_report_that_skips_a_number() -> None:
    (report,) = documents("report_zh")
    assert report.genre is Genre.REPORT
    assert report.nodes[0].label == "附件2："
    assert report.region is not None
    assert (report.region.name, report.region.code) == ("东港区", "")
    (warned,) = parsed("report_zh").warnings
    assert (warned.message.code, dict(warned.message.values)["missing"]) == ("DUB-ING-050", "3")
    assert report.text[warned.start : warned.end] == "4、"
    assert labels(report)[-3:] == ["三、/第一，", "三、/第二，", "三、/第三，"]


def test_an_opinion_in_machine_english_numbers_through_its_sections() -> None:
    (opinion,) = documents("opinion_mt_en")
    assert opinion.number is not None
    assert opinion.number.canonical == "国办发〔2018〕3号"
    assert opinion.issuers[0].value == "国务院办公厅"
    assert labels(opinion) == [
        "First,",
        "First,/(1)",
        "First,/(2)",
        "Two.",
        "Two./(3)",
        "Two./(3)/1.",
        "Two./(3)/2.",
        "Two./(4)",
        "Three,",
        "Three,/One is to",
        "Three,/two is to",
        "Three,/three is to",
    ]
    assert parsed("opinion_mt_en").warnings == ()


def test_an_english_plan_with_a_lost_point() -> None:
    (plan,) = documents("plan_en")
    assert plan.genre is Genre.PLAN
    assert plan.published is not None
    assert labels(plan)[-3:] == ["Three,/First,", "Three,/Second,", "Three,/Third,"]
    (warned,) = parsed("plan_en").warnings
    assert dict(warned.message.values) == {"label": "(four)", "missing": "3"}
    assert plan.cites[0].alias == "Notice"
    assert plan.cites[0].number is not None
    assert plan.cites[0].number.canonical == "〔2019〕7号"


def test_english_law_names_the_missing_article_and_takes_no_reference_for_one() -> None:
    (law,) = documents("law_en")
    assert law.date is not None
    assert law.date.value.isoformat() == "2015-03-05"
    articles = [node.ordinal for node in law.nodes if node.kind is NodeKind.ARTICLE]
    assert articles == [1, 2, 3, 4, 6]
    (warned,) = parsed("law_en").warnings
    assert dict(warned.message.values)["missing"] == "5"


def test_a_law_on_one_line() -> None:
    (law,) = documents("flat_rule_zh")
    assert law.title is not None
    assert law.title.value == "城市公园管理办法"
    assert labels(law) == [
        "第一章",
        "第一章/第一条",
        "第一章/第二条",
        "第二章",
        "第二章/第三条",
        "第二章/第四条",
        "第二章/第四条/（一）",
        "第二章/第四条/（二）",
        "第二章/第五条",
    ]


def test_quoted_articles_are_none_of_the_amending_decision() -> None:
    (decision,) = documents("amendment_zh")
    assert labels(decision) == ["一、", "二、", "三、"]
    assert [issuer.value for issuer in decision.issuers] == ["全国人民代表大会常务委员会"]
    assert [gone.value for gone in repeals(decision)] == ["消防监督检查规定"]


def test_traditional_characters_are_read_and_kept() -> None:
    (notice,) = documents("traditional_zh")
    assert notice.title is not None
    assert notice.title.value == "臨海縣政府關於加強校舍耐震補強工作的通知"
    assert notice.number is not None
    assert notice.number.canonical == "临府教字〔2016〕18号"
    assert notice.addressees[0].value.startswith("各鄉（鎮、市）公所")
    assert notice.level is Level.COUNTY
    assert labels(notice) == ["一、", "一、/（一）", "一、/（二）", "二、"]


def test_two_notices_in_one_dump_are_two() -> None:
    first, second = documents("dump_zh")
    assert first.part_of is None
    assert second.part_of is None
    assert [one.number.canonical for one in (first, second) if one.number] == [
        "云民〔2021〕14号",
        "云教〔2021〕30号",
    ]


def test_a_dumped_page_keeps_only_the_notice() -> None:
    (notice,) = documents("web_dump_zh")
    assert notice.title is not None
    assert notice.title.value == "市应急管理局关于加强汛期安全检查的紧急通知"
    assert notice.date is not None
    assert notice.published is not None
    assert (notice.date.value.day, notice.published.value.day) == (17, 18)
    tail = notice.boilerplate[-1]
    assert notice.words(tail.span).startswith("上一篇")
    assert tail.span.end == len(notice.text)


def test_wrapped_lines_are_one_paragraph() -> None:
    (notice,) = documents("wrapped_zh")
    spans = [notice.words(paragraph.span) for paragraph in notice.paragraphs]
    assert any(words.startswith("供热企业") and words.endswith("及时处置故障。") for words in spans)
    assert "一、摸清底数" in spans


def read(text: str) -> tuple[Document, ...]:
    result = parse(text.encode(), "a.txt")
    assert isinstance(result, Parsed)
    return result.source.documents


def test_a_table_of_contents_is_no_chapter() -> None:
    chapters = "第一章　总则\n第二章　管理\n"
    (law,) = read(
        f"公园条例\n目　录\n{chapters}第一章　总则\n第一条　为了管理公园，制定本条例。\n"
        "第二章　管理\n第二条　公园应当免费开放。\n"
    )
    assert labels(law) == ["第一章", "第一章/第一条", "第二章", "第二章/第二条"]
    assert law.words(law.boilerplate[0].span).startswith("目　录\n第一章")


def test_two_notices_without_number_or_rule_between_them() -> None:
    def notice(subject: str, day: str) -> str:
        return (
            f"关于{subject}的通知\n\n各街道办事处：\n　　请于9月25日前完成{subject}并报告结果。\n"
            f"区政府办公室\n2022年{day}\n\n"
        )

    first, second = read(notice("燃气检查", "8月30日") + notice("值班安排", "9月15日"))
    assert second.part_of is None
    assert [one.title.value for one in (first, second) if one.title] == [
        "关于燃气检查的通知",
        "关于值班安排的通知",
    ]


def test_a_letter_whose_title_stands_under_its_addressee() -> None:
    (letter,) = read(
        "To: Department of Housing of Linhai Province\n\nReply on the transfer of funds\n\n"
        "Your letter of March 3 has been received and the reply is as follows:\n\n"
        "I. The transfer is approved.\n\nII. The funds shall be used this year.\n\n"
        "Ministry of Housing and Urban-Rural Development\n\nApril 8, 2021\n"
    )
    assert letter.title is not None
    assert (letter.title.value, letter.genre) == ("Reply on the transfer of funds", Genre.LETTER)
    assert letter.addressees[0].value == "Department of Housing of Linhai Province"
    assert letter.issuers[0].value == "住房和城乡建设部"


def test_the_parts_of_a_letter_of_taiwan_stand_over_its_clauses() -> None:
    (letter,) = read(
        "臺南市政府教育局　函\n\n受文者：本市各國民中小學\n發文日期：中華民國113年4月18日\n"
        "發文字號：南教體字第1130412345號\n\n主旨：檢送午餐查核計畫1份，請查照。\n說明：\n"
        "一、依據學校衛生法辦理。\n二、請各校於113年5月10日前完成檢查。\n"
    )
    assert labels(letter) == ["主旨：", "說明：", "說明：/一、", "說明：/二、"]


def test_first_then_and_last_are_numbers_of_a_list() -> None:
    (notice,) = read(
        "关于防汛的通知\n\n各县：\n"
        "　　要抓好三件事。首先，排查隐患。其次，备足物资。最后，加强值守。\n"
        "县防汛办\n2024年5月1日\n"
    )
    assert labels(notice) == ["首先，", "其次，", "最后，"]
