"""Grids: tables that say row by row what is to be done, by whom and by when."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from duban.language import Language
from extract.lexicon import Lexicon, load
from extract.passage import Cell, Column, Line

_BAR = re.compile(r"[\t|｜│]")
# what stands in a cell without blanks around it; a wide blank parts the tasks of a cell
_WHOLE = re.compile(r"\S(?:[^\n]*\S)?")
_PART = re.compile(r"[^\s\u3000](?:[^\n\u3000]*[^\s\u3000])?")
_LONGEST_HEAD = 60
# what heads a column of tasks, the more telling first
_TASKS = ("measure", "task", "matter")


def parted(text: str, lines: Sequence[Line], folder: str = "") -> tuple[Line, ...]:
    r"""The lines with the rows of such tables parted into their cells; the head row is form.

    A table is known by its head row: a column for what is to be done, and one for who or when.

    >>> text = "任务\t责任单位\n清理河道\t县水利局"
    >>> lines = (Line(0, 7, Language.ZH), Line(8, 17, Language.ZH))
    >>> [(text[l.start : l.end], l.cell and l.cell.column.value) for l in parted(text, lines)[1:]]
    [('清理河道', 'task'), ('县水利局', 'who')]
    """
    found: list[Line] = []
    columns: tuple[Column, ...] = ()
    table = row = 0
    for line in lines:
        cells = tuple(_cells(text, line))
        head = _columns(text, cells, line.language, folder) if len(cells) > 1 else ()
        if head:
            table, columns = (table if head == columns else table + 1), head
            found.append(replace(line, form=True))
        elif columns and len(cells) > 1:
            row += 1
            found += _row(text, cells, columns, table, row)
        else:
            columns = ()
            found.append(line)
    return tuple(found)


def _cells(text: str, line: Line) -> Iterator[Line]:
    """The cells of a line, blank ones too; a bar at either end parts nothing.

    A line begins with its first words: the tabs before them are blank cells.
    """
    start, end = line.start, line.end
    while start and text[start - 1] in "\t \u3000":
        start -= 1
    start += text[start] in "|｜│"
    end -= text[end - 1] in "|｜│"
    at = start
    for bar in [*_BAR.finditer(text, start, end), None]:
        stop = bar.start() if bar else end
        yield replace(line, start=at, end=stop)
        at = bar.end() if bar else end


def _row(
    text: str, cells: Sequence[Line], columns: Sequence[Column], table: int, row: int
) -> Iterator[Line]:
    for cell, column in zip(cells, (*columns, *[Column.OTHER] * len(cells)), strict=False):
        parts = _PART if column is Column.TASK else _WHOLE
        for part in parts.finditer(text, cell.start, cell.end):
            place = Cell(column, table, row)
            yield replace(cell, start=part.start(), end=part.end(), cell=place)


def _columns(
    text: str, cells: Sequence[Line], language: Language, folder: str
) -> tuple[Column, ...]:
    """What each column is for, if the cells are such a head; else none."""
    heads = [re.sub(r"\s+", " ", text[cell.start : cell.end]).strip().lower() for cell in cells]
    if any(len(head) > _LONGEST_HEAD for head in heads):
        return ()
    lexicon = load(f"sections.{language.value}", folder)
    kinds = [_kind(re.sub(r" (?=[一-龥])", "", head), lexicon) for head in heads]
    task = next((_last(kinds, kind) for kind in _TASKS if kind in kinds), None)
    if task is None or not {"who", "when"} & set(kinds):
        return ()
    who = kinds.index("who") if "who" in kinds else None
    return tuple(_column(at, kind, task, who) for at, kind in enumerate(kinds))


def _kind(head: str, lexicon: Lexicon) -> str:
    for kind in ("other", "when", "who", *_TASKS):
        if any(word in head for word in lexicon.words(f"columns.{kind}")):
            return kind
    return ""


def _last(kinds: Sequence[str], kind: str) -> int:
    return max(at for at, other in enumerate(kinds) if other == kind)


def _column(at: int, kind: str, task: int, who: int | None) -> Column:
    if at == task:
        return Column.TASK
    if at == who:
        return Column.WHO
    return Column.WHEN if kind == "when" else Column.OTHER


def rows(cells: Iterable[tuple[int, Cell]]) -> dict[int, dict[Column, int]]:
    """For each row the place of its cell of each column; who and when go on where left blank."""
    found: dict[int, dict[Column, int]] = {}
    before: dict[Column, int] = {}
    table = 0
    for place, cell in cells:
        if cell.table != table:
            before, table = {}, cell.table
        before = before | {cell.column: place}
        found[cell.row] = before
    return found
