"""Judged texts set in the forms that offices send: plain text, DOCX, PDF and HTML."""

import html
import io
import re
from collections.abc import Iterator
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from bench.judged import Judged
from bench.typeset import FONT
from tests.ingest.samples.docx_file import docx, paragraph

Block = str | list[tuple[str, ...]]
_MERGED, _BREAK = "^", "<br>"


def bytes_of(judged: Judged) -> tuple[str, bytes]:
    """A file name and the file, in the form that the field `form` names; plain text without one."""
    form = judged.fields.get("form", "txt")
    made = {"txt": _text, "docx": _docx, "pdf": _pdf, "html": _html}[form](judged)
    return f"{judged.name}.{form}", made


def blocks(text: str) -> Iterator[Block]:
    """The lines of a text, the rows of a table together."""
    rows: list[tuple[str, ...]] = []
    for line in text.splitlines():
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
            continue
        if rows:
            yield rows
            rows = []
        yield line
    if rows:
        yield rows


def _text(judged: Judged) -> bytes:
    lines = judged.text.splitlines()
    return "\n".join(
        line.strip("|").replace("|", "\t") if line.startswith("|") else line for line in lines
    ).encode()


def _docx(judged: Judged) -> bytes:
    parts = [
        paragraph(block) if isinstance(block, str) else _docx_table(block)
        for block in blocks(judged.text)
    ]
    return docx("".join(parts))


def _docx_table(rows: list[tuple[str, ...]]) -> str:
    """A table whose cells `^` go on with the one above; `<br>` parts paragraphs of a cell."""
    made = ("".join(map(_docx_cell, row)) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


def _docx_cell(cell: str) -> str:
    if cell == _MERGED:
        return f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('')}</w:tc>"
    inner = "".join(paragraph(part) for part in cell.split(_BREAK))
    return f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{inner}</w:tc>'


def _html(judged: Judged) -> bytes:
    body = "".join(
        f"<p>{html.escape(block)}</p>" if isinstance(block, str) else _html_table(block)
        for block in blocks(judged.text)
    )
    title = html.escape(judged.fields["title"])
    page = (
        f"<html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"
    )
    return page.encode()


def _html_table(rows: list[tuple[str, ...]]) -> str:
    cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def _pdf(judged: Judged) -> bytes:
    """Pages with running text, and ruled tables."""
    chinese = re.search(r"[一-龥]", judged.text) is not None
    font: dict[str, Any] = {"fontName": FONT, "wordWrap": "CJK"} if chinese else {}
    style = ParagraphStyle("body", fontSize=11, leading=17, **font)
    rule = TableStyle(
        [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    flow: list[Flowable] = []
    for block in blocks(judged.text):
        if isinstance(block, str):
            flow.append(Paragraph(html.escape(block), style) if block.strip() else Spacer(1, 9))
        else:
            rows = [[Paragraph(html.escape(cell), style) for cell in row] for row in block]
            flow.append(Table(rows, style=rule))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4, invariant=1).build(flow)
    return buffer.getvalue()
