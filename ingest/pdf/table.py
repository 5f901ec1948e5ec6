"""Ruled tables: their cells are found by pdfplumber, their words stay those pdfium read.

pdfplumber is opened only for a file that has pages with ruling lines, and each of its pages is
closed after use: left open, they keep 679 MB on 626 pages against 46.
"""

import io
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise

import pdfplumber
from pdfplumber.pdf import PDF

from ingest.pdf.frame import Box, Frame, turned
from ingest.pdf.paragraph import Paragraph
from ingest.pdf.row import Row, rows, tight
from ingest.pdf.run import Characters, Run

_LINES = {"vertical_strategy": "lines", "horizontal_strategy": "lines"}


# What stands for a cell that the one before it or above it runs into
_BLANK = Row("", (0.0, 0.0, 0.0, 0.0), 1.0)


class UnreadableTablesError(Exception):
    """The ruled tables of a page cannot be told; its words can still be read."""


@dataclass(frozen=True, slots=True)
class Table:
    """The box of a table and of its cells, row by row, on the upright page."""

    box: Box
    cells: tuple[tuple[Box | None, ...], ...]

    def holds(self, run: Run) -> bool:
        """Whether the middle of the run lies in the table."""
        return _inside(run, self.box)

    def paragraphs(self, runs: list[Run], characters: Characters) -> list[Paragraph]:
        """One paragraph a table row, its cells parted by tabs; empty rows are left out."""
        borders = sorted({cell[0] for row in self.cells for cell in row if cell})
        pieces = [piece for run in runs for piece in characters.cut(run, borders)]
        found = [
            Paragraph([_cell(box, pieces) if box else _BLANK for box in row], table=True)
            for row in self.cells
        ]
        return [row for row in found if any(cell.text for cell in row.rows)]


class Tables:
    """The ruled tables of one file; opened on the first question."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pdf: PDF | None = None

    def of_page(self, index: int, frame: Frame) -> list[Table]:
        """The tables of a page that have at least two columns, from top to bottom.

        Raises `UnreadableTablesError` where pdfplumber fails on a page that pdfium could read.
        """
        try:
            boxes = self._boxes(index)
        except MemoryError:
            raise
        except Exception as error:
            raise UnreadableTablesError from error
        tables = [_table(box, cells, frame) for box, cells in boxes]
        return sorted((t for t in tables if _columns(t) > 1), key=lambda table: table.box[1])

    def _boxes(self, index: int) -> list[tuple[Box, list[list[Box | None]]]]:
        if self._pdf is None:
            self._pdf = pdfplumber.open(io.BytesIO(self._data))
        page = self._pdf.pages[index]
        try:
            found = page.find_tables(_LINES)
            return [(table.bbox, [row.cells for row in table.rows]) for table in found]
        finally:
            page.close()

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._pdf is not None:
            with suppress(Exception):
                self._pdf.close()


def split(runs: list[Run], tables: list[Table]) -> list[tuple[list[Run], Table | None]]:
    """The runs above each table with that table, at last those below; table runs stay out."""
    free = [run for run in runs if not any(table.holds(run) for table in tables)]
    tops = [float("-inf"), *(table.box[1] for table in tables), float("inf")]
    parts: list[tuple[list[Run], Table | None]] = []
    for (low, high), table in zip(pairwise(tops), [*tables, None], strict=True):
        parts.append(([run for run in free if low <= run.middle < high], table))
    return parts


def _table(box: Box, cells: list[list[Box | None]], frame: Frame) -> Table:
    grid = tuple(tuple(cell and _upright(cell, frame) for cell in row) for row in cells)
    return Table(_upright(box, frame), grid)


def _upright(box: Box, frame: Frame) -> Box:
    """Pdfplumber's box, which lies on the page as it is shown."""
    sideways = frame.shown % 2
    width = frame.stored_height if sideways else frame.stored_width
    height = frame.stored_width if sideways else frame.stored_height
    return turned(box, (frame.reading - frame.shown) % 4, width, height)


def _columns(table: Table) -> int:
    return max((sum(cell is not None for cell in row) for row in table.cells), default=0)


def _cell(box: Box, runs: list[Run]) -> Row:
    lines = rows(run for run in runs if _inside(run, box))
    text = ""
    for line in lines:
        words = line.text.strip()
        text += ("" if not text or tight(text, words) else " ") + words
    return Row(text, box, lines[0].size if lines else 1.0)


def _inside(run: Run, box: Box) -> bool:
    left, top, right, bottom = box
    return left <= (run.left + run.right) / 2 <= right and top <= run.middle <= bottom
