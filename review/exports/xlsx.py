"""A review as an Excel sheet: frozen headings, filters, every cell plain text."""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from duban.coverage import Coverage, Status
from duban.language import Language
from review.exports.package import printable, settled
from review.exports.row import COLUMNS, Documents, headings, rows, summary, title

_WIDTHS = {"required": 60, "found": 60, "reason": 50, "deviations": 40, "actor": 20}
_COLOURS = {
    Status.COVERED: "E2EFDA",
    Status.PARTIAL: "FFF2CC",
    Status.DEVIATES: "FCE4D6",
    Status.MISSING: "F8CBAD",
    Status.NOT_APPLICABLE: "EDEDED",
}


def as_xlsx(coverage: Coverage, documents: Documents, language: Language) -> bytes:
    """The rows as a workbook; a cell that looks like a formula stays text."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Duban"
    _write(sheet, 1, headings(language))
    for index, row in enumerate(rows(coverage, documents, language), 2):
        _write(sheet, index, row.cells())
        colour = PatternFill("solid", fgColor=_COLOURS[row.key])
        sheet.cell(index, COLUMNS.index("status") + 1).fill = colour
    _dress(sheet)
    _summarise(workbook.create_sheet("Summary"), coverage, documents, language)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return settled(buffer.getvalue())


def _write(sheet: Worksheet, index: int, cells: tuple[str, ...]) -> None:
    for column, words in enumerate(cells, 1):
        cell = sheet.cell(index, column)
        cell.value = printable(words)[:32767]  # what one cell can hold
        cell.data_type = "s"
        cell.quotePrefix = True
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _dress(sheet: Worksheet) -> None:
    for column, name in enumerate(COLUMNS, 1):
        letter = sheet.cell(1, column).column_letter
        sheet.column_dimensions[letter].width = _WIDTHS.get(name, 14)
        sheet.cell(1, column).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _summarise(
    sheet: Worksheet, coverage: Coverage, documents: Documents, language: Language
) -> None:
    _write(sheet, 1, (title(coverage, documents, language),))
    for index, counted in enumerate(summary(coverage, language), 2):
        _write(sheet, index, counted)
    sheet.column_dimensions["A"].width = 60
