"""Margins: headers and footers, told by their repetition from page to page.

A line at the top or bottom edge is part of the margin when the same line, numbers aside, stands
at the same height of other pages near it, when it is a page number by its form, or when a header
repeats the larger title of its own page. In a file of two pages the line must be in small print.
The first header with words is spared where no line under it names a paper: it may be the title.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from ingest.metadata.title import is_heading, names_genre
from ingest.pdf.frame import Frame
from ingest.pdf.row import Row

# How many rows from each edge may be margin, and how far into the page, as a share of its height.
_ROWS = 3
_REACH = 0.16
# How many rows under the first header may be the title, and how often a header must be seen.
_HEAD, _OFTEN = 8, 3
# The step that parts margin and text is so much wider than that from line to line.
_WIDER = 1.2
_NUMBER = re.compile(
    r"\s*(?:[-—–─－·•]{0,3}\s*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?"
    r"\s*[-—–─－·•]{0,3}|第\s*[〇零一二三四五六七八九十百\d]{1,5}\s*页(?:[,，\s/]*共.{1,5}页)?"
    r"|[Pp]age\s+\d{1,4}(?:\s+of\s+\d{1,4})?|[ivxlc]{1,6})\s*"
)
_HAN = re.compile("[一-鿿]")
_DIGITS = re.compile(r"[\d〇零一二三四五六七八九十百]+")

Key = tuple[str, bool, int]
Edge = tuple[Row, Key]


@dataclass(slots=True)
class Margins:
    """What was seen at the page edges so far, and in the pages read ahead.

    `pages` is how many pages the file has.
    """

    pages: int = _OFTEN
    _seen: Counter[Key] = field(default_factory=Counter)
    _spared: set[str] = field(default_factory=set)

    def look(self, rows: Sequence[Row], frame: Frame) -> list[Edge]:
        """Take note of one page's edges, and hand them out; call it for pages ahead."""
        edges = _edges(rows, frame)
        self._seen.update({key for _, key in edges})
        return edges

    def split(self, rows: Sequence[Row], edges: list[Edge]) -> tuple[list[Row], list[Row]]:
        """Header and footer rows of a page that was looked at before."""
        header: list[Row] = []
        footer: list[Row] = []
        for row, key in edges:
            if self._running(row, key, rows):
                (header if key[1] else footer).append(row)
        return header, footer

    def _running(self, row: Row, key: Key, rows: Sequence[Row]) -> bool:
        if _NUMBER.fullmatch(row.text):
            return not key[1] or self._seen[key] > 1 or bool(re.search(r"[-—–页]", row.text))
        if key[1] and _wordy(row.text) and _titled(row, rows):
            return True
        if not self._is_repeated(row, key, rows):
            return False
        first = key[0] not in self._spared
        self._spared.add(key[0])
        return not (first and key[1] and _wordy(row.text)) or _has_title(row, rows)

    def _is_repeated(self, row: Row, key: Key, rows: Sequence[Row]) -> bool:
        small = row.size < 0.95 * median(other.size for other in rows)
        return self._seen[key] >= _OFTEN or (self.pages == self._seen[key] == 2 and small)


def _edges(rows: Sequence[Row], frame: Frame) -> list[Edge]:
    """The outermost rows with what they are compared by: words, which edge, and height."""
    height = frame.height
    ordered = sorted(rows, key=lambda row: row.top)
    steps = [after.top - row.top for row, after in pairwise(ordered)]
    usual = min(median(steps), 2 * median(row.size for row in rows)) if steps else 0.0
    top = ordered[: _apart(ordered, steps, usual)]
    bottom = ordered[len(ordered) - _apart(ordered[::-1], steps[::-1], usual) :]
    return [
        *((row, _key(row, height, is_top=True)) for row in top if row.bottom < _REACH * height),
        *(
            (row, _key(row, height, is_top=False))
            for row in bottom
            if row.top > (1 - _REACH) * height
        ),
    ]


def _apart(rows: Sequence[Row], steps: Sequence[float], usual: float) -> int:
    """How many rows, counted from the edge, a wider step than usual parts from the rest.

    Forms filled in the same way repeat their first lines too, but not apart from the others.
    """
    for count in range(min(_ROWS, len(steps)), 0, -1):
        if steps[count - 1] > _WIDER * usual:
            return count
    return int(bool(rows) and (not steps or _NUMBER.fullmatch(rows[0].text) is not None))


def _key(row: Row, height: float, *, is_top: bool) -> Key:
    words = _DIGITS.sub("#", _bare(row.text))
    return words, is_top, round(100 * row.top / max(height, 1))


def _titled(row: Row, rows: Sequence[Row]) -> bool:
    """Whether the same words stand below in larger print."""
    bare, size = _bare(row.text), 1.1 * row.size
    return any(
        other.size > size and other.top > row.top and _bare(other.text) == bare for other in rows
    )


def _has_title(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a line not far below names a paper, as a title does; blanks part Chinese columns."""
    below = sorted((other for other in rows if other.top > row.bottom), key=lambda one: one.top)
    words = [part for one in below[:_HEAD] for part in (one.text, *one.text.split(" "))]
    return any(is_heading(one) and names_genre(one) for one in words if " " in one or _wide(one))


def _wide(text: str) -> bool:
    return _HAN.search(text) is not None


def _bare(text: str) -> str:
    return "".join(text.split())


def _wordy(text: str) -> bool:
    return len(_DIGITS.sub("", text).strip(" -—–·")) > 3
