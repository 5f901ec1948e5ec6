"""What surrounds the text of a document: toolbars, red heads and imprints are marked."""

from duban.document import Document, Genre, Level, NodeKind
from duban.outcome import Parsed
from ingest.metadata.number import numbers
from ingest.parse import parse


def read(text: str) -> tuple[Document, ...]:
    result = parse(text.encode(), "a.txt")
    assert isinstance(result, Parsed)
    return result.source.documents


def marked(document: Document) -> list[tuple[str, str]]:
    return [(document.words(one.span), one.why) for one in document.boilerplate]


def test_the_toolbar_of_a_page_is_neither_title_nor_date() -> None:
    (notice,) = read(
        "Print | Text size: Small Large\nNotice on the inspection of school canteens\n\n"
        "2022/3/9 09:21 Source: City Daily Views: 21\n\nNo. 7 [2021]\n\n"
        "All schools shall finish the inspection of their canteens within two months.\n"
    )
    assert notice.title is not None
    assert notice.title.value == "Notice on the inspection of school canteens"
    assert notice.date is None
    assert notice.published is not None
    assert notice.published.value.isoformat() == "2022-03-09"
    assert [why for _, why in marked(notice)] == ["boilerplate.web", "boilerplate.page_metadata"]


def test_an_imprint_at_the_foot_of_the_last_annex() -> None:
    notice, annex = read(
        "云溪市人民政府办公室文件\n\n云政办〔2022〕5号\n\n云溪市人民政府办公室关于开展房屋检查的通知\n"
        "各县人民政府：\n　　各县要在5月底前完成检查并报告结果。\n　　附件：检查表\n\n"
        "云溪市人民政府办公室\n2022年3月1日\n（此件公开发布）\n附件\n检查表\n　　各栏如实填写。\n"
        "抄送：市委办公室，\n　　　市人大办公室。\n云溪市人民政府办公室　　2022年3月2日印发\n"
    )
    assert marked(notice) == [
        ("云溪市人民政府办公室文件", "boilerplate.red_head"),
        ("（此件公开发布）", "boilerplate.imprint"),
    ]
    ((words, why),) = marked(annex)
    assert why == "boilerplate.imprint"
    assert (words[:3], words[-2:]) == ("抄送：", "印发")
    assert all("印发" not in annex.words(node.span) for node in annex.nodes)


def test_a_letter_numbered_by_serial_and_year() -> None:
    (letter,) = read(
        "衞生署通函第12/2021號\n\n致：各安老院主管\n\n預防流感\n\n　　本署現提醒各院加強預防：\n"
        "一、院方須於十月底前為院友接種疫苗。\n二、院方應保存記錄兩年。\n\n"
        "衞生署署長\n（陳一心　代行）\n二零二一年九月三日\n"
    )
    assert letter.number is not None
    assert (letter.number.year, letter.number.serial) == (2021, 12)
    assert letter.number.canonical.endswith("通函第12/2021号")
    assert letter.title is not None
    assert (letter.title.value, letter.genre) == ("預防流感", Genre.LETTER)
    assert [one.value for one in letter.addressees] == ["各安老院主管"]
    assert len(letter.issuers) == 1
    assert letter.words(letter.issuers[0].span) == "衞生署"
    assert "衞生署署長" not in letter.words(letter.nodes[-3].span)


def test_an_english_circular_with_a_subject_line() -> None:
    (circular,) = read(
        "MINISTRY OF HEALTH\nCIRCULAR NO. 3 OF 2021\n\n"
        "To: All District Directors of Health; Heads of Hospitals\n\n"
        "Subject: Storage of vaccines\n\n1. Purpose\n1.1 This Circular sets out the rules.\n\n"
        "Dr. B. Phiri\nPermanent Secretary\n2 June 2021\n"
    )
    assert circular.title is not None
    assert (circular.title.value, circular.genre) == ("Storage of vaccines", Genre.NOTICE)
    assert circular.number is not None
    assert circular.number.canonical == "Ministry of Health Circular〔2021〕3号"
    assert [circular.words(one.span) for one in circular.issuers] == ["MINISTRY OF HEALTH"]
    assert len(circular.addressees) == 2


def test_a_number_keeps_the_paper_and_the_body_it_counts() -> None:
    found = [one.canonical for one in numbers("See the Ministry of Labour Circular No. 9 of 2019.")]
    assert found == ["Ministry of Labour Circular〔2019〕9号"]
    assert numbers("按照海关总署通告第7/2022号办理")[0].agency == "海关总署通告"


def test_the_stages_of_a_list_whose_last_says_no_more() -> None:
    (plan,) = read(
        "房屋检查方案\n一、步骤\n（一）准备阶段（3月1日至3月9日）。各县制定方案。\n"
        "（二）整改阶段（3月10日至4月1日）。\n二、要求\n各县要加强领导。\n"
    )
    kinds = [node.kind for node in plan.nodes if node.label.startswith("（")]
    assert kinds == [NodeKind.STAGE, NodeKind.STAGE]


def test_a_stage_whose_window_is_in_may() -> None:
    (plan,) = read(
        "Work plan for inspection\nOne, steps\n"
        "(one) first stage (March 1 to April 2). Cities act.\n"
        "(two) second and final stage of common work (May 1, 2021 to June 2). Cities report.\n"
    )
    kinds = [node.kind for node in plan.nodes if node.label.startswith("(")]
    assert kinds == [NodeKind.STAGE, NodeKind.STAGE]


def test_the_issuer_of_a_law_stands_in_the_note_under_its_title() -> None:
    (law,) = read(
        "临江省消防条例\n（2001年5月8日临江省第九届人民代表大会常务委员会第二次会议通过）\n"
        "第一条　为了安全，制定本条例。\n第二条　本条例自公布之日起施行。\n"
    )
    assert [one.value for one in law.issuers] == ["临江省人民代表大会常务委员会"]
    assert law.region is not None
    assert law.region.name == "临江省"


def test_the_offices_of_ministries_speak_for_the_centre() -> None:
    (notice,) = read(
        "关于开展检查的通知\n各省教育厅：\n　　各地要在5月底前完成检查并报告结果。\n"
        "教育部办公厅　公安部办公厅\n2022年3月1日\n"
    )
    assert notice.level is Level.MINISTRY


def test_a_comma_parts_addressees_only_where_another_begins() -> None:
    (notice,) = read(
        "Notice on the inspection of schools\n\n"
        "The education bureaus of all provinces, regions and municipalities, "
        "the departments of the Ministry:\n\n"
        "All schools shall finish the inspection of their canteens within two months.\n"
    )
    assert [one.value for one in notice.addressees] == [
        "The education bureaus of all provinces, regions and municipalities",
        "the departments of the Ministry",
    ]
