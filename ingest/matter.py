"""The front matter of a document: its head and its foot."""

from collections.abc import Sequence

from ingest.foot import read_annexes, read_foot
from ingest.front import Front
from ingest.head import read_head
from ingest.line import TextLine
from ingest.part import Part


def front_of(
    text: str,
    part: Part,
    near: int | None = None,
    lawful: int | None = None,
    tables: Sequence[tuple[int, int]] = (),
) -> Front:
    """The front matter of a part of a text; `near` is the year that settles a garbled date.

    `lawful` is where the first article begins, if the part is written in articles; the rows of
    `tables` sign and date nothing.
    """
    front = Front()
    read_head(front, text, part, lawful)
    foot = read_annexes(front, part.lines)
    front.rows = frozenset(at for at, line in enumerate(part.lines) if _is_row(line, tables))
    read_foot(front, part.lines, near, foot)
    return front


def _is_row(line: TextLine, tables: Sequence[tuple[int, int]]) -> bool:
    """Whether a line is a row of a table: two tabs in a line make one, too."""
    inside = any(start <= line.start < end for start, end in tables)
    return inside or line.text.count("\t") > 1
