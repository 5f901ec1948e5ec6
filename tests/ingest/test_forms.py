"""What surrounds the text of a document: toolbars, red heads and imprints are marked."""

from duban.document import Document
from duban.outcome import Parsed
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
