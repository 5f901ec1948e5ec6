"""The flow of pages: read a few ahead for the margins, compose, write, close; memory stays flat."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2

from duban.message import message
from duban.outcome import Warned
from ingest.ocr import Recogniser
from ingest.pdf import margin
from ingest.pdf.column import Block, blocks
from ingest.pdf.cover import covered
from ingest.pdf.drawing import Drawing, drawing, hidden, invisible, quarter_turned
from ingest.pdf.frame import Frame
from ingest.pdf.legibility import garbled
from ingest.pdf.margin import Margins
from ingest.pdf.page import Composed
from ingest.pdf.paragraph import Edge, Paragraph, last_edge, paragraphs
from ingest.pdf.row import Row, rows
from ingest.pdf.run import Characters, Run
from ingest.pdf.table import Table, Tables, UnreadableTablesError, split
from ingest.reader import RawPage, refuse

# Pages read ahead, to see whether an edge line is repeated on them.
_AHEAD = 4
# A scan has fewer printed characters than this beside its picture.
_SPARSE = 20


@dataclass(slots=True)
class Printed:
    """What stands on one page, before its margins are known."""

    number: int
    frame: Frame
    runs: list[Run]
    rows: list[Row] = field(default_factory=list)
    edges: list[margin.Edge] = field(default_factory=list)
    tables: list[tuple[Table, list[Paragraph]]] = field(default_factory=list)
    unseen: frozenset[str] = frozenset()
    warnings: list[Warned] = field(default_factory=list)
    needs_ocr: bool = False
    recognised: bool = False


class Flow:
    """The pages of one file."""

    def __init__(
        self, document: pypdfium2.PdfDocument, data: bytes, recogniser: Recogniser | None
    ) -> None:
        self._document = document
        self._tables = Tables(data)
        self._recogniser = recogniser
        self._margins = Margins(len(document))
        self._edge: Edge | None = None
        self._lost = 0

    def pages(self) -> Iterator[RawPage]:
        """Every page, in order, as soon as it is known whether the next one goes on with it.

        Raises `Refused` when not one of the pages can be read.
        """
        before: Composed | None = None
        for printed in self._ahead():
            composed = self._composed(printed)
            if before is not None:
                composed.continues = composed.continues and before.can_go_on
                yield before.written(goes_on=composed.continues)
            before = composed
        if before is not None:
            yield before.written(goes_on=False)
        self._tables.close()
        if self._lost == len(self._document):
            raise refuse("DUB-ING-111", why="no readable page")

    def _ahead(self) -> Iterator[Printed]:
        waiting: deque[Printed] = deque()
        for index in range(len(self._document)):
            printed = self._printed(index)
            printed.rows = rows(printed.runs)
            printed.edges = self._margins.look(printed.rows, printed.frame)
            waiting.append(printed)
            # A page read by OCR goes on at once: each may take its full time.
            while len(waiting) > (0 if printed.recognised else _AHEAD):
                yield waiting.popleft()
        yield from waiting

    def _printed(self, index: int) -> Printed:
        try:
            page = self._document[index]
        except pypdfium2.PdfiumError:
            self._lost += 1
            lost = Warned(message("DUB-ING-154", page=index + 1))
            return Printed(index + 1, Frame(0, 0, 1, 1), [], warnings=[lost])
        try:
            printed = self._opened(index, page, turned=False)
            if printed is not None:
                return printed
        finally:
            page.close()
        page = quarter_turned(self._document, index)
        try:
            turned = self._opened(index, page, turned=True)
        finally:
            page.close()
        assert turned is not None
        return turned

    def _opened(self, index: int, page: pypdfium2.PdfPage, *, turned: bool) -> Printed | None:
        """The page read; None when all its text is sideways and has to be turned first."""
        characters = Characters(page, turned=turned)
        try:
            seen = drawing(page, characters.text.count("\n"))
            if seen.flat and not turned and not characters.text.strip():
                return None
            printed = self._read(index, page, characters, seen)
            if seen.flat and not turned:
                printed.warnings.append(Warned(message("DUB-ING-167", page=index + 1)))
            return printed
        finally:
            characters.close()

    def _read(
        self, index: int, page: pypdfium2.PdfPage, characters: Characters, seen: Drawing
    ) -> Printed:
        runs = characters.runs()
        printed = Printed(index + 1, characters.frame, runs)
        text = "".join(run.text for run in runs)
        layer = seen.scan and _is_layer(characters, runs)
        if (seen.scan and len(text) < _SPARSE) or garbled(text) or (layer and _poor(text)):
            self._recognise(printed, page, has_text=bool(text))
        elif layer:
            printed.recognised = True
            printed.warnings.append(Warned(message("DUB-ING-157", page=index + 1)))
        else:
            under = covered(page, characters, runs) if seen.pictures else []
            _mark_hidden(printed, [*hidden(characters, runs, seen), *under])
        if seen.ruled and not printed.recognised:
            self._find_tables(printed, index, characters)
        return printed

    def _recognise(self, printed: Printed, page: pypdfium2.PdfPage, *, has_text: bool) -> None:
        """Read the page's picture; without an engine, say so and keep what text there is."""
        if self._recogniser is None:
            code = "DUB-ING-155" if has_text else "DUB-ING-156"
            printed.warnings.append(Warned(message(code, page=printed.number)))
            printed.needs_ocr = True
            printed.unseen = frozenset(row.text for row in rows(printed.runs))
            return
        page.set_rotation(90 * printed.frame.shown)
        printed.runs = self._recogniser.runs(page)
        width, height = page.get_size()
        printed.frame = Frame(0, height, width, height)
        printed.recognised = True
        printed.warnings.append(Warned(message("DUB-ING-159", page=printed.number)))

    def _find_tables(self, printed: Printed, index: int, characters: Characters) -> None:
        try:
            tables = self._tables.of_page(index, printed.frame)
        except UnreadableTablesError:
            printed.warnings.append(Warned(message("DUB-ING-168", page=index + 1)))
            return
        for table in tables:
            inside = [run for run in printed.runs if table.holds(run)]
            printed.runs = [run for run in printed.runs if not table.holds(run)]
            printed.tables.append((table, table.paragraphs(inside, characters)))

    def _composed(self, printed: Printed) -> Composed:
        header, footer = self._margins.split(printed.rows, printed.edges)
        runs = _without(printed.runs, header, footer)
        written, continues = self._paragraphs(runs, printed)
        return Composed(
            printed.number,
            printed.frame,
            header,
            written,
            footer,
            continues,
            printed.needs_ocr,
            printed.recognised,
            printed.unseen,
            printed.warnings,
        )

    def _paragraphs(self, runs: list[Run], printed: Printed) -> tuple[list[Paragraph], bool]:
        written: list[Paragraph] = []
        continues = False
        found = dict(
            zip(map(id, (table for table, _ in printed.tables)), printed.tables, strict=True)
        )
        for part, table in split(runs, [table for table, _ in printed.tables]):
            columns: list[Block] = blocks(part)
            new, goes_on = paragraphs(columns, None if written else self._edge)
            continues = continues or (goes_on and not written)
            written.extend(new)
            self._edge = last_edge(columns) or (self._edge if not written else None)
            if table is not None:
                written.extend(found[id(table)][1])
                self._edge = None
        return written, continues


def _without(runs: list[Run], header: list[Row], footer: list[Row]) -> list[Run]:
    """The runs that stand in none of the margin rows."""
    boxes = [row.box for row in (*header, *footer)]
    if not boxes:
        return runs
    return [run for run in runs if not any(_within(run, box) for box in boxes)]


def _within(run: Run, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    return left <= run.left and run.right <= right and top <= run.middle <= bottom


def _is_layer(characters: Characters, runs: list[Run]) -> bool:
    """Whether the text is the invisible layer an OCR program lays over a scan."""
    sample = runs[:: max(1, len(runs) // 8)]
    return bool(sample) and all(invisible(characters, run) for run in sample)


def _poor(text: str) -> bool:
    """Whether an OCR layer is too bad to use: few Han characters, few whole Latin words."""
    words = text.split()
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    latin = sum(len(word) for word in words if word.isascii() and word.isalpha() and len(word) > 2)
    return han + latin < 0.5 * sum(map(len, words))


def _mark_hidden(printed: Printed, unseen: list[Run]) -> None:
    if unseen:
        printed.unseen = frozenset(run.text for run in unseen)
        printed.warnings.append(Warned(message("DUB-ING-158", page=printed.number)))
