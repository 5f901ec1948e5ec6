"""Typesetting: a text set as PDF in one or two columns, or as DOCX with automatic numbers."""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tests.ingest.samples.docx_file import docx, part, styled

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
_CLOSING = "，。、；：！？）》”’〕】"
_NUMBER = r"[〇零一二三四五六七八九十百千]+"
_CHAPTER = re.compile(rf"第{_NUMBER}章\s*")
_ARTICLE = re.compile(rf"第{_NUMBER}条\s*")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of print: its left edge and width in points."""

    left: float
    width: float


def one_column(paragraphs: Sequence[str], title: str) -> bytes:
    """A4 with the title at the head of each page and "— n —" at its foot."""
    rows = _rows(paragraphs, 16, 442)
    return _pages(title, _chunks(rows, 22), lambda canvas, page: _column(canvas, page, 79, 16, 28))


def two_columns(paragraphs: Sequence[str], title: str, *, interleaved: bool = False) -> bytes:
    """Two columns, drawn one after the other, or row by row across both."""
    rows = _rows(paragraphs, 12, 216)
    pages = _chunks(rows, 68)

    def draw(canvas: Canvas, page: list[tuple[str, float]]) -> None:
        left, right = page[:34], page[34:]
        if not interleaved:
            _column(canvas, left, 70, 12, 20)
            _column(canvas, right, 316, 12, 20)
            return
        for index in range(max(len(left), len(right))):
            for column, start in ((left, 70), (right, 316)):
                _column(canvas, column[index : index + 1], start, 12, 20, index)

    return _pages(title, pages, draw)


def numbered_docx(paragraphs: Iterable[str], title: str) -> bytes:
    """DOCX whose chapter and article numbers stand in no text."""
    body = [styled(title, "Title")]
    for paragraph in paragraphs:
        chapter, article = _CHAPTER.match(paragraph), _ARTICLE.match(paragraph)
        if article:
            body.append(styled(paragraph[article.end() :], "Article"))
        elif chapter:
            body.append(styled(paragraph[chapter.end() :], "Chapter"))
        else:
            body.append(styled(paragraph, "Normal"))
    parts = {"styles": part("styles", _STYLES), "numbering": part("numbering", _NUMBERING)}
    return docx("".join(body), parts=parts)


def _rows(paragraphs: Iterable[str], size: float, width: float) -> list[tuple[str, float]]:
    """Printed rows with their indent in points, no closing mark at a row's start."""
    rows: list[tuple[str, float]] = []
    for paragraph in paragraphs:
        row, indent, used = "", 2 * size, 2 * size
        for char in paragraph:
            wide = pdfmetrics.stringWidth(char, FONT, size)
            if used + wide > width + 0.1 and char not in _CLOSING:
                rows.append((row, indent))
                row, indent, used = "", 0.0, 0.0
            row += char
            used += wide
        if row:
            rows.append((row, indent))
    return rows


def _chunks(rows: list[tuple[str, float]], length: int) -> list[list[tuple[str, float]]]:
    return [rows[start : start + length] for start in range(0, len(rows), length)]


def _pages(
    title: str,
    pages: list[list[tuple[str, float]]],
    draw: Callable[[Canvas, list[tuple[str, float]]], None],
) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for number, page in enumerate(pages, 1):
        canvas.setFont(FONT, 9)
        canvas.drawString(79, 800, title)
        canvas.drawCentredString(297, 40, f"— {number} —")
        draw(canvas, page)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _column(
    canvas: Canvas,
    rows: list[tuple[str, float]],
    left: float,
    size: float,
    leading: float,
    first: int = 0,
) -> None:
    canvas.setFont(FONT, size)
    for index, (row, indent) in enumerate(rows, first):
        canvas.drawString(left + indent, 750 - leading * index, row)


_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
    + (
        f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        if level >= 0
        else ""
    )
    + "</w:style>"
    for name, level in (("Title", -1), ("Chapter", 0), ("Article", 1))
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:pStyle w:val="Chapter"/><w:lvlText w:val="第%1章"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/><w:lvlText w:val="第%2条"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
