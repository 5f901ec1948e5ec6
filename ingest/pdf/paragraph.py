"""Paragraphs: rows that belong together, told by indent, by room left over and by leading."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.pdf.column import Block
from ingest.pdf.row import Row, tight

# A number that opens a clause, in either language: 第五条 （一） 二、 3． (two) Article 5
_LABEL = re.compile(
    r"\s*(?:第[〇零一二三四五六七八九十百千\d]+[编章节条款]|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    r"|[一二三四五六七八九十]{1,3}[、．.]|\d{1,3}[、．.)）](?!\d)|[①-⑳⒈-⒛]|[•·▪●○■◆※]\s*"
    r"|(?:Article|Chapter|Section|Annex|Part)\s+\w{1,6}\b|\([a-z]{1,5}\)\s|[A-Za-z][.)]\s)"
)
_ENDED = re.compile(r"(?:[。；;：:！!？?.…”’」』）)]|[;,]\s+(?:and|or))\s*$")
# A row without an end mark may leave this share of its column free and still go on.
_SLACK = 0.2
_WIDE = re.compile(r"[⺀-鿿豈-﫿　-〿＀-￯]")
# Where a narrow word ends: at a blank, or where wide signs begin
_NARROW = re.compile(r" |(?=[⺀-鿿豈-﫿　-〿＀-￯])")


@dataclass(slots=True)
class Paragraph:
    """Rows that make one paragraph, or the cells of one table row."""

    rows: list[Row]
    table: bool = False

    def pieces(self) -> Iterator[tuple[str, str, Row]]:
        """For each row what joins it to the one before (a blank, a tab, nothing), and its words."""
        before: str | None = None
        for row in self.rows:
            text = row.text.strip()
            yield "" if before is None else self._join(before, text), text, row
            before = text

    def _join(self, before: str, after: str) -> str:
        if self.table:
            return "\t"
        return "" if tight(before, after) or before.endswith("-") else " "


@dataclass(slots=True)
class Edge:
    """The last row of a column, and what the next column or page must know to go on with it."""

    row: Row
    column_left: float
    column_right: float


def paragraphs(columns: Iterable[Block], before: Edge | None) -> tuple[list[Paragraph], bool]:
    """The paragraphs of a page, and whether its first goes on from the page before."""
    found: list[Paragraph] = []
    edge, continues = before, False
    for block in columns:
        leading = _leading(block.rows)
        left = _usual_left(block.rows)
        for row in block.rows:
            goes_on = edge is not None and _goes_on(edge, row, left, block.right, leading)
            if goes_on and found:
                found[-1].rows.append(row)
            else:
                continues = continues or (goes_on and not found)
                found.append(Paragraph([row]))
            edge = Edge(row, left, block.right)
    return found, continues


def last_edge(columns: list[Block]) -> Edge | None:
    """The edge at the end of a page, None for an empty one."""
    if not columns:
        return None
    block = columns[-1]
    return Edge(block.rows[-1], _usual_left(block.rows), block.right)


def _goes_on(edge: Edge, row: Row, left: float, right: float, leading: float) -> bool:
    before, size = edge.row, row.size
    if abs(before.size - size) > 0.12 * max(size, before.size):
        return False
    if _short(edge, row):
        return False
    below = row.top - before.top >= 0
    if below and edge.column_left == left and row.top - before.top > 1.45 * leading:
        return False
    if _LABEL.match(row.text) and _ENDED.search(before.text):
        return False
    return not _indented(edge, row, left, right)


def _short(edge: Edge, row: Row) -> bool:
    """Whether the row before ended although the next word would have fitted.

    A row that ends in the middle of a sentence may be a little short for other reasons: lines
    broken after so many characters, or a word that could not be parted.
    """
    room = edge.column_right - edge.row.right
    if room <= _first_word(row) + 0.4 * row.size:
        return False
    slack = _SLACK * (edge.column_right - edge.column_left)
    return room > slack or bool(_ENDED.search(edge.row.text) or _LABEL.match(row.text))


def _first_word(row: Row) -> float:
    if _WIDE.match(row.text) or _WIDE.match(row.text[1:]):
        return 1.7 * row.size
    width = (row.right - row.left) / max(len(row.text), 1)
    return width * (len(_NARROW.split(row.text, maxsplit=1)[0]) + 1)


def _indented(edge: Edge, row: Row, left: float, right: float) -> bool:
    """Whether the row starts further in than its paragraph's lines would."""
    size = row.size
    indent, before = row.left - left, edge.row.left - edge.column_left
    if _centred(row, left, right):
        return True
    if indent < 0.9 * size:
        return False
    hanging = _LABEL.match(edge.row.text) and not _LABEL.match(row.text) and before < indent
    continued = before > 0.9 * size and abs(before - indent) < 0.3 * size and indent > 2.6 * size
    return not (hanging or continued)


def _centred(row: Row, left: float, right: float) -> bool:
    margins = row.left - left, right - row.right
    return min(margins) > 2.5 * row.size and abs(margins[0] - margins[1]) < 1.2 * row.size


def _usual_left(rows: list[Row]) -> float:
    """The left edge that lines share: the furthest left that is no lone outlier.

    Where no two lines begin alike, as in slanted print, it is the furthest left of all.
    """
    counted = Counter(round(row.left) for row in rows)
    enough = max(1, min(3, len(rows) // 8))
    shared = (left for left, times in counted.items() if times >= enough)
    return float(min(shared, default=min(counted)))


def _leading(rows: list[Row]) -> float:
    steps = [after.top - row.top for row, after in pairwise(rows)]
    forward = [step for step in steps if step > 0]
    return median(forward) if forward else float("inf")
