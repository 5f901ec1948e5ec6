"""Judged texts set as PDF: running lines, page numbers, ruled tables, one column or two.

The fields `header` and `columns` of the judged text say the first and the last.
"""

import html
import io
import re
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from bench.judged import Judged
from bench.judged_blocks import blocks
from bench.typeset import FONT

_RULE = TableStyle(
    [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)), ("VALIGN", (0, 0), (-1, -1), "TOP")]
)
_GUTTER, _MARGIN = 24, 72


def pdf_of(judged: Judged) -> bytes:
    """The judged text as a PDF."""
    buffer = io.BytesIO()
    flow = _flow(judged)
    if "header" not in judged.fields and "columns" not in judged.fields:
        SimpleDocTemplate(buffer, pagesize=A4, invariant=1).build(flow)
        return buffer.getvalue()
    template = BaseDocTemplate(buffer, pagesize=A4, invariant=1)
    template.addPageTemplates([PageTemplate("page", _frames(judged), onPage=_running(judged))])
    template.build(flow)
    return buffer.getvalue()


def _flow(judged: Judged) -> list[Flowable]:
    font: dict[str, Any] = {"fontName": FONT, "wordWrap": "CJK"} if _chinese(judged) else {}
    style = ParagraphStyle("body", fontSize=11, leading=17, **font)
    flow: list[Flowable] = []
    for block in blocks(judged.text):
        if isinstance(block, str):
            flow.append(Paragraph(html.escape(block), style) if block.strip() else Spacer(1, 9))
        else:
            rows = [[Paragraph(html.escape(cell), style) for cell in row] for row in block]
            flow.append(Table(rows, style=_RULE))
    return flow


def _chinese(judged: Judged) -> bool:
    return re.search(r"[一-龥]", judged.text) is not None


def _frames(judged: Judged) -> list[Frame]:
    columns = int(judged.fields.get("columns", "1"))
    whole = A4[0] - 2 * _MARGIN
    width = (whole - _GUTTER * (columns - 1)) / columns
    return [
        Frame(_MARGIN + at * (width + _GUTTER), _MARGIN, width, A4[1] - 2 * _MARGIN, 0, 0, 0, 0)
        for at in range(columns)
    ]


def _running(judged: Judged) -> Any:
    """What draws the running line and the number of each page."""
    number = "— {} —" if _chinese(judged) else "Page {}"

    def draw(canvas: Canvas, template: BaseDocTemplate) -> None:
        canvas.setFont(FONT if _chinese(judged) else "Helvetica", 9)
        canvas.drawString(_MARGIN, A4[1] - 40, judged.fields.get("header", ""))
        canvas.drawCentredString(A4[0] / 2, 36, number.format(template.page))

    return draw
