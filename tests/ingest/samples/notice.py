"""One notice in every format: the words once, and a builder for each format.

`notice.doc` and `notice.odt` beside this file were converted from `as_docx()` by LibreOffice 7.4.
"""

from collections.abc import Callable
from pathlib import Path

from bench.typeset import one_column
from tests.ingest.hostile.letters import layer, ofd, rtf
from tests.ingest.samples.docx_file import docx, numbered, paragraph, part

_FOLDER = Path(__file__).parent
TITLE = "关于开展全市校舍消防安全检查的通知"
# The words of each paragraph, its printed number and its level in the list (None: no list).
PARAGRAPHS: tuple[tuple[str, str, int | None], ...] = (
    (TITLE, "", None),
    ("教安〔2021〕17号", "", None),
    ("各县（区）教育局，市直各学校：", "", None),
    ("为保障师生安全，市教育局决定开展校舍消防安全检查。现将有关事项通知如下：", "", None),
    ("检查范围", "一、", 0),
    ("全市中小学、幼儿园的教学楼和宿舍。", "（一）", 1),
    ("在建和改建的校舍，开工前应当报市教育局备案。", "（二）", 1),
    ("工作要求", "二、", 0),
    ("各学校应当在2021年9月30日前完成自查，整改率不低于95%。", "（一）", 1),
    ("县（区）教育局每月5日前报送上月进展。", "（二）", 1),
    ("建立台账。", "1.", 2),
    ("逐项销号。", "2.", 2),
    ("市教育局将抽查不少于三分之一的学校。", "（三）", 1),
    ("组织领导", "三、", 0),
    ("各单位主要负责人为第一责任人，不得瞒报、漏报。", "", None),
    ("市教育局", "", None),
    ("2021年8月20日", "", None),
)
LINES = tuple(number + words for words, number, _ in PARAGRAPHS)


def as_docx() -> bytes:
    body = (
        paragraph(words) if level is None else numbered(words, 1, level)
        for words, _, level in PARAGRAPHS
    )
    levels = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
        for index, (style, text) in enumerate(
            (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
        )
    )
    lists = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    return docx("".join(body), parts={"numbering": part("numbering", lists)})


def as_html() -> bytes:
    rows = "".join(f"<p>{line}</p>" for line in LINES[1:])
    head = f'<html><head><meta charset="utf-8"><title>{TITLE}</title></head>'
    return f"{head}<body><h1>{TITLE}</h1>{rows}</body></html>".encode()


FORMATS: dict[str, Callable[[], bytes]] = {
    "notice.docx": as_docx,
    "notice.doc": (_FOLDER / "notice.doc").read_bytes,
    "notice.odt": (_FOLDER / "notice.odt").read_bytes,
    "notice.rtf": lambda: rtf("\n".join(LINES)),
    "notice.pdf": lambda: one_column(LINES, TITLE),
    "notice.ofd": lambda: ofd('<ofd:Page ID="3" BaseLoc="Pages/P.xml"/>', layer(*LINES)),
    "notice.html": as_html,
    "notice.txt": lambda: "\n".join(LINES).encode(),
    "notice-gbk.txt": lambda: "\r\n".join(LINES).encode("gb18030"),
}
