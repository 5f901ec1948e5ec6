"""Numbers find their places by continuity; articles are one chain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.document import NodeKind
from duban.outcome import Parsed
from ingest.article import articles
from ingest.cleaning import clean
from ingest.line import lines_of
from ingest.marker import Marker, Style, marker_at
from ingest.outline import outline
from ingest.parse import parse
from ingest.reader import Hint, RawText, Role
from ingest.structure import structure

HAN = "一二三四五六七八九十"


def marks(*printed: str) -> list[Marker]:
    found = [marker_at(text, at * 10) for at, text in enumerate(printed)]
    return [marker for marker in found if marker is not None]


def parents(*printed: str) -> list[int | None]:
    return [entry.parent for entry in outline(marks(*printed))[0]]


def test_the_trap_of_one_style_at_two_depths() -> None:
    printed = ("I. a", "Two, b", "(1) c", "First, d", "Two, e", "Three, f", "(two) g", "Three, h")
    assert parents(*printed) == [None, None, 1, 2, 2, 2, 1, None]


def test_numbers_that_run_on_under_the_next_section() -> None:
    assert parents("一、甲", "（一）乙", "二、丙", "（二）丁") == [None, 0, None, 2]


def test_gaps_repeats_and_lists_that_lost_their_first() -> None:
    entries, stray = outline(marks("二、乙", "四、丁", "四、戊", "十二、己"))
    assert [entry.missing for entry in entries] == [(1,), (3,), ()]
    assert [entry.again for entry in entries] == [False, False, True]
    assert [marker.ordinal for marker in stray] == [12]


def test_articles_run_on_through_chapters() -> None:
    entries, _ = outline(
        [
            Marker(Style.CHAPTER, 1, 0, 3, 3),
            Marker(Style.ARTICLE, 1, 4, 7, 7),
            Marker(Style.CHAPTER, 2, 8, 11, 11),
            Marker(Style.ARTICLE, 2, 12, 15, 15),
            Marker(Style.ARTICLE, 5, 16, 19, 19),
        ]
    )
    assert [entry.parent for entry in entries] == [None, 0, None, 2, 2]
    assert entries[-1].missing == (3, 4)


@given(st.integers(1, 60), st.sampled_from(["\n", ""]), st.sampled_from(["　", " ", ""]))
def test_any_chain_of_articles_is_found(count: int, end: str, blank: str) -> None:
    def han(number: int) -> str:
        tens, units = divmod(number, 10)
        lead = (HAN[tens - 1] if tens > 1 else "") + "十" if tens else ""
        return lead + (HAN[units - 1] if units else "")

    body = "各级机关应当依照第{}条第二款的规定履行职责。"
    parts = [f"第{han(n)}条{blank}{body.format(han(max(1, n - 1)))}" for n in range(1, count + 1)]
    text = end.join(parts)
    starts = [sum(len(part) + len(end) for part in parts[:at]) for at in range(count)]
    assert [marker.start for marker in articles(text, 0, len(text))] == starts


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\f"])
def test_every_line_end_gives_the_same_tree(end: str) -> None:
    text = end.join(
        ["关于防火的通知", "一、总体要求", "各地要自查。", "二、工作要求", "（一）甲", "（二）乙"]
    )
    result = parse(text.encode(), "a.txt")
    assert isinstance(result, Parsed)
    (document,) = result.source.documents
    assert [node.label for node in document.nodes] == ["", "一、", "二、", "（一）", "（二）"]


def test_paragraphs_of_an_article_hold_their_items() -> None:
    text = (
        "第一条　为了安全，制定本办法。\n第二条　有下列情形之一的，责令改正：\n（一）未登记；\n"
        "（二）未检验。\n前款规定的期限为十日。\n第三条　本办法自公布之日起施行。\n"
    )
    result = parse(text.encode(), "a.txt")
    assert isinstance(result, Parsed)
    nodes = {node.id: node for node in result.source.documents[0].nodes}
    items = [node for node in nodes.values() if node.kind is NodeKind.ITEM]
    assert [nodes[node.parent or ""].ordinal for node in items] == [1, 1]
    second = [node for node in nodes.values() if node.kind is NodeKind.BODY][1]
    assert second.span.of(text) == "前款规定的期限为十日。"
    assert nodes[second.parent or ""].label == "第二条"


@given(st.text(alphabet="一二三（）、.1第条章\n 各市要。附件：“”", max_size=200))
def test_any_text_gives_a_sound_tree(text: str) -> None:
    result = parse(text.encode(), "a.txt")
    if not isinstance(result, Parsed):
        assert result.reason.code in ("DUB-ING-001", "DUB-ING-002")
        return
    for document in result.source.documents:
        nodes = {node.id: node for one in result.source.documents for node in one.nodes}
        for node in document.nodes:
            above = nodes.get(node.parent or "")
            assert above is None or above.span.start <= node.span.start
            assert above is None or node.span.end <= above.span.end


@given(st.text(alphabet="各市２００８　\u200b年abc。\n", min_size=1, max_size=120))
def test_clean_text_leads_back_to_the_raw(text: str) -> None:
    result = parse(text.encode(), "a.txt")
    if isinstance(result, Parsed):
        for document in result.source.documents:
            cleaned = clean(document)
            assert len(cleaned.offsets) == len(cleaned.text) + 1
            assert list(cleaned.offsets) == sorted(cleaned.offsets)
            kept = [c for c in cleaned.text if c not in "\n "]
            raw = [
                document.text[o]
                for c, o in zip(cleaned.text, cleaned.offsets, strict=False)
                if c not in "\n "
            ]
            assert len(kept) == len(raw)
            assert all(a == b or ord(b) - ord(a) == 0xFEE0 for a, b in zip(kept, raw, strict=True))


@given(st.text(alphabet="甲 \n\r\u3000\u2028乙", max_size=60))
def test_lines_hold_every_word(text: str) -> None:
    lines = list(lines_of(text))
    assert "".join(line.text for line in lines).replace(" ", "").replace("\u3000", "") == (
        "".join(char for char in text if char in "甲乙")
    )
    assert all(text[line.start : line.end] == line.text for line in lines)


def test_an_article_numbered_in_a_line_of_the_page_keeps_its_tree() -> None:
    """The line with the number is a page header, so that no line of the document holds it."""
    text = "办法\n第一条 甲应当检查。\n页眉 第二条 乙\n应当报告。\n应当整改。\n第三条 施行。\n"
    at = text.index("页眉")
    hint = Hint(at, text.index("\n", at), Role.PAGE_HEADER)
    (document,) = structure(RawText(text, hints=(hint,)), "a", "a").source.documents
    starts = {node.id: node.span.start for node in document.nodes}
    assert all(starts[node.parent] <= node.span.start for node in document.nodes if node.parent)
