"""Tables with a head row: the cells of each of their rows stand in one line, parted by tabs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.html.page import Block, Zone
from ingest.html.zone import rows_of

_LEAST_COLUMNS, _LONGEST_HEAD, _MOST_LINES = 3, 40, 6
# the data of a page stand in tables, too, a label beside each value
_LABEL = re.compile(r"[:：]\s*$|索\s*引|发文|成文|文\s*号|主题|公开")


def stops(blocks: Sequence[Block], tables: Sequence[Zone]) -> list[str]:
    """What ends each line: a line feed, within such a row a tab for each border it passes.

    A row that begins with blank cells has their tabs behind the line feed before it.
    """
    found = ["\n"] * len(blocks)
    for table in tables:
        rows = rows_of(table)
        placed = _placed(rows)
        if not _has_head(rows, placed, blocks):
            continue
        for row, cells in zip(rows, placed, strict=True):
            found[row.first : row.last] = _tabs(row, cells)
            if row.first and row.last > row.first:
                found[row.first - 1] += "\t" * _columns(row, cells)[0]
    return found


def _placed(rows: Sequence[Zone]) -> list[list[int]]:
    """The column of each cell of each row; those that span rows leave no room below them."""
    found: list[list[int]] = []
    taken: dict[int, int] = {}
    for row in rows:
        places, column, below = [], 0, {c: n - 1 for c, n in taken.items() if n > 1}
        for cell in row.inner:
            while taken.get(column, 0):
                column += 1
            places.append(column)
            below |= dict.fromkeys(range(column, column + cell.across), cell.down - 1)
            column += cell.across
        found.append(places)
        taken = {c: n for c, n in below.items() if n}
    return found


def _has_head(
    rows: Sequence[Zone], placed: Sequence[Sequence[int]], blocks: Sequence[Block]
) -> bool:
    """Whether the first row heads all columns, one line each, and the others hold a few lines."""
    width = sum(cell.across for cell in rows[0].inner)
    if len(rows[0].inner) < _LEAST_COLUMNS or any(max(p, default=0) >= width for p in placed):
        return False
    single = all(cell.last - cell.first <= 1 for cell in rows[0].inner)
    few = all(cell.last - cell.first <= _MOST_LINES for row in rows for cell in row.inner)
    heads = [block.text for block in blocks[rows[0].first : rows[0].last]]
    short = all(len(head) <= _LONGEST_HEAD and not _LABEL.search(head) for head in heads)
    parted = all(len(row.inner) > 1 for row in rows)
    return single and few and short and parted and len(heads) == len(rows[0].inner)


def _columns(row: Zone, cells: Sequence[int]) -> list[int]:
    """The column of each line of a row."""
    both = zip(row.inner, cells, strict=True)
    return [column for cell, column in both for _ in range(cell.first, cell.last)]


def _tabs(row: Zone, cells: Sequence[int]) -> Iterator[str]:
    """For each line of a row what ends it: tabs up to the next cell, a wide blank within one.

    Blank cells at the end of a row add none.
    """
    lines = _columns(row, cells)
    yield from ("\t" * (after - at) or "\u3000" for at, after in pairwise(lines))
    if lines:
        yield "\n"
