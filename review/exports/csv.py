"""A review as CSV: UTF-8 with a byte order mark, one row a requirement."""

import csv
import io

from duban.coverage import Coverage
from duban.language import Language
from review.exports.row import Documents, headings, rows

_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(coverage: Coverage, documents: Documents, language: Language) -> bytes:
    """The rows as CSV; no cell can start a formula."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(headings(language))
    for row in rows(coverage, documents, language):
        writer.writerow([inert(cell) for cell in row.cells()])
    return ("\ufeff" + buffer.getvalue()).encode("utf-8", "replace")


def inert(cell: str) -> str:
    """The cell with an apostrophe before anything that a spreadsheet would run.

    >>> inert("=1+1"), inert("各市要自查")
    ("'=1+1", '各市要自查')
    """
    return "'" + cell if cell.lstrip(" ").startswith(_ACTIVE) else cell
