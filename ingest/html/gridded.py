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
    """What ends each line: a line feed, within such a row a tab for each border it passes."""
    found = ["\n"] * len(blocks)
    for table in tables:
        rows = rows_of(table)
        if _has_head(rows, blocks):
            for row in rows:
                found[row.first : row.last] = _tabs(row)
    return found


def _has_head(rows: Sequence[Zone], blocks: Sequence[Block]) -> bool:
    """Whether all rows have the cells of the first, a few lines each, and that one heads them."""
    widths = {len(row.inner) for row in rows}
    if len(widths) != 1 or min(widths) < _LEAST_COLUMNS:
        return False
    single = all(cell.last - cell.first <= 1 for cell in rows[0].inner)
    few = all(cell.last - cell.first <= _MOST_LINES for row in rows for cell in row.inner)
    heads = [block.text for block in blocks[rows[0].first : rows[0].last]]
    short = all(len(head) <= _LONGEST_HEAD and not _LABEL.search(head) for head in heads)
    return single and few and short and len(heads) == len(rows[0].inner)


def _tabs(row: Zone) -> Iterator[str]:
    """For each line of a row what ends it: tabs up to the next cell, a wide blank within one.

    Blank cells at the end of a row add none.
    """
    lines = [at for at, cell in enumerate(row.inner) for _ in range(cell.first, cell.last)]
    yield from ("\t" * (after - at) or "\u3000" for at, after in pairwise(lines))
    if lines:
        yield "\n"
