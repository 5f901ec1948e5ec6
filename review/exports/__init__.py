"""Exports of a review, one file per format, in Chinese or English.

An exporter takes the coverage, by id every document its spans lie in, and a language; the same
review always gives the same bytes.
"""

from collections.abc import Callable, Mapping

from duban.coverage import Coverage
from duban.language import Language
from review.exports.csv import as_csv
from review.exports.docx import as_docx
from review.exports.html import as_html
from review.exports.oscal import as_oscal
from review.exports.row import Documents
from review.exports.xlsx import as_xlsx

Exporter = Callable[[Coverage, Documents, Language], bytes]

EXPORTS: Mapping[str, Exporter] = {
    "csv": as_csv,
    "docx": as_docx,
    "html": as_html,
    "oscal": as_oscal,
    "xlsx": as_xlsx,
}

__all__ = ["EXPORTS", "Exporter"]
