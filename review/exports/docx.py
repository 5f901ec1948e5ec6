"""A review as a Word document: both passages side by side, one row a requirement."""

import io

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from duban.coverage import Coverage
from duban.language import Language
from review.exports.package import printable, settled
from review.exports.row import Documents, headings, rows, summary, title

_COLUMNS = ("number", "required", "found", "status", "reason")
_WIDTHS = (1.2, 8.5, 8.5, 2.3, 5.5)


def as_docx(coverage: Coverage, documents: Documents, language: Language) -> bytes:
    """A landscape page with the summary and the table; the first row repeats on every page."""
    document = docx.Document()
    _landscape(document)
    document.add_heading(printable(title(coverage, documents, language)), 1)
    counts = (f"{name}: {count}" for name, count in summary(coverage, language))
    document.add_paragraph("    ".join(counts))
    table = document.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    _fill(table.rows[0], headings(language, _COLUMNS), bold=True)
    table.rows[0]._tr.get_or_add_trPr().append(  # noqa: SLF001 - python-docx has no such switch
        table.rows[0]._tr.makeelement(qn("w:tblHeader"), {})  # noqa: SLF001 - as above
    )
    for row in rows(coverage, documents, language):
        _fill(table.add_row(), row.cells(_COLUMNS), bold=False)
    buffer = io.BytesIO()
    document.save(buffer)
    return settled(buffer.getvalue())


def _landscape(document: "docx.document.Document") -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.5)
    document.styles["Normal"].font.size = Pt(9)


def _fill(row: "docx.table._Row", cells: tuple[str, ...], *, bold: bool) -> None:
    for cell, words, width in zip(row.cells, cells, _WIDTHS, strict=True):
        cell.width = Cm(width)
        run = cell.paragraphs[0].add_run(printable(words))
        run.bold = bold
