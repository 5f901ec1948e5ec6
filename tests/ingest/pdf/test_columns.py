"""Columns, margins and paragraphs, on printed pages of known text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from bench.typeset import one_column, two_columns
from duban.settings import IngestSettings
from ingest.pdf.frame import turned
from ingest.pdf.legibility import garbled
from ingest.reader import RawText, Role, gather
from ingest.readers.pdf import PdfReader
from tests.ingest.hostile.plain import ZH
from tests.ingest.hostile.printed import FONT, columns, different, pdf, ruled

PARAGRAPHS = [f"第{n}项　{ZH * (1 + n % 3)}" for n in range(1, 41)]


def read(data: bytes) -> RawText:
    return gather(PdfReader().read(data, IngestSettings(ocr=False)))


def body(raw: RawText) -> list[str]:
    """The lines that are no margins, blanks left out."""
    aside = {h.start for h in raw.hints if h.role in (Role.PAGE_HEADER, Role.PAGE_FOOTER)}
    found, start = [], 0
    for line in raw.text.split("\n"):
        if start not in aside:
            found.append("".join(line.split()))
        start += len(line) + 1
    return found


def plain(paragraphs: list[str]) -> list[str]:
    return ["".join(paragraph.split()) for paragraph in paragraphs]


@pytest.mark.parametrize("way", ["one", "two", "interleaved"])
def test_paragraphs_come_back_whole(way: str) -> None:
    if way == "one":
        data = one_column(PARAGRAPHS, "通知")
    else:
        data = two_columns(PARAGRAPHS, "通知", interleaved=way == "interleaved")
    found = body(read(data))
    assert [line for line in found if line != "通知"] == plain(PARAGRAPHS)


def test_headers_and_page_numbers_are_marked_and_kept() -> None:
    raw = read(one_column(PARAGRAPHS * 2, "关于开展检查的通知"))
    headers = [raw.text[h.start : h.end] for h in raw.hints if h.role is Role.PAGE_HEADER]
    footers = [raw.text[h.start : h.end] for h in raw.hints if h.role is Role.PAGE_FOOTER]
    pages = max(line.page for line in raw.lines)
    assert set(headers) == {"关于开展检查的通知"}
    assert len(headers) == pages - 1
    assert footers == [f"— {n} —" for n in range(1, pages + 1)]


def test_forms_filled_in_alike_have_no_header() -> None:
    raw = read(different(8))
    assert not [hint for hint in raw.hints if hint.role is Role.PAGE_HEADER]


def test_every_line_lies_on_its_page_and_covers_its_words() -> None:
    raw = read(two_columns(PARAGRAPHS, "通知"))
    for one, other in pairwise(raw.lines):
        assert one.end <= other.start
    for line in raw.lines:
        left, top, right, bottom = line.box
        assert 0 <= left < right <= 596
        assert 0 <= top < bottom <= 842
        assert raw.text[line.start : line.end].strip()


def test_a_ruled_table_gives_a_line_for_each_row() -> None:
    raw = read(pdf(ruled))
    (table,) = [hint for hint in raw.hints if hint.role is Role.TABLE][:1]
    rows = [raw.text[h.start : h.end] for h in raw.hints if h.role is Role.TABLE]
    assert rows == ["序号\t任务\t时限", "1\t清理账户\t10月底前", "2\t报送报告\t12月底前"]
    assert table.end > table.start


def test_columns_drawn_row_by_row() -> None:
    lines = body(read(pdf(columns)))
    assert lines[0].startswith("第一条各市要成立领导小组，每月报告")
    assert lines.index("第一款" + ZH) > lines.index("第四条" + ZH)


@given(st.integers(0, 7), st.floats(1, 50), st.floats(60, 90))
@settings(max_examples=60, deadline=None)
def test_four_quarter_turns_bring_a_box_back(quarters: int, left: float, right: float) -> None:
    box = (left, 20.0, right, 30.0)
    there = turned(box, quarters, 100, 200)
    size = (200, 100) if quarters % 2 else (100, 200)
    assert turned(there, (4 - quarters) % 4, *size) == pytest.approx(box)


@pytest.mark.parametrize("text", ["", "各市", "Report monthly.", "①②③", ZH])
def test_writing_is_legible(text: str) -> None:
    assert not garbled(text)


@pytest.mark.parametrize("text", ["\ue000\ue001\ue002" * 5, "\x01\x02\x03ab\x04" * 4])
def test_private_and_control_characters_are_not(text: str) -> None:
    assert garbled(text)


def test_lines_that_all_begin_elsewhere_are_read() -> None:
    """Slanted print: no two lines share a left edge."""

    def slanted(canvas: Canvas) -> None:
        canvas.setFont(FONT, 12)
        for index in range(24):
            canvas.drawString(60 + 7 * index, 780 - 28 * index, f"第{index}排座位已检查")

    assert read(pdf(slanted)).text.count("座位已检查") == 24
