"""Runs: stretches of printed characters without a wide gap, read off a page by pdfium."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.pdf.frame import Box, Frame

# A gap wider than this many font sizes may part two columns or cells.
_WIDE_GAP = 1.1
# pdfium writes U+FFFE for a hyphen that ends a line, and drops the line end behind it.
_LINE = re.compile("[^\r\n\ufffe]+\ufffe?|\ufffe")
_INNER_BLANK = re.compile(r"(?<=\S)\s+(?=\S)")


@dataclass(slots=True)
class Run:
    """Characters that stand together; `box` lies on the upright page.

    `first` is pdfium's index of the first character, -1 for words read by OCR, which have a
    `confidence`, 0 to 1.
    """

    text: str
    box: Box
    size: float
    first: int = -1
    confidence: float | None = None

    @property
    def left(self) -> float:
        """The left edge."""
        return self.box[0]

    @property
    def right(self) -> float:
        """The right edge."""
        return self.box[2]

    @property
    def middle(self) -> float:
        """The height of its middle line."""
        return (self.box[1] + self.box[3]) / 2


class Characters:
    """The characters of one page as pdfium lists them, closed with the page."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        shown = page.get_rotation() // 90
        page.set_rotation(0)
        self._textpage = page.get_textpage()
        self._box = pdfium.FS_RECTF()
        self.text = self._text()
        left, bottom, right, top = page.get_bbox()
        size = (abs(right - left) or 1.0, abs(top - bottom) or 1.0)
        self.frame = Frame(left, top, *size, self._reading(), shown)

    @property
    def raw(self) -> pypdfium2.PdfTextPage:
        """Pdfium's own handle, for its other questions."""
        return self._textpage

    def close(self) -> None:
        """Give the page's characters back."""
        self._textpage.close()

    def runs(self) -> list[Run]:
        """The runs in the order in which the file draws them."""
        found: list[Run] = []
        for match in _LINE.finditer(self.text):
            words = match.group()
            start = match.start() + len(words) - len(words.lstrip())
            end = match.end() - (len(words) - len(words.rstrip()))
            if start < end:
                found.extend(self._pieces(start, end))
        return found

    def cut(self, run: Run, borders: list[float]) -> list[Run]:
        """The run in pieces, cut where it crosses an upright border."""
        crossed = [x for x in borders if run.left + 1 < x < run.right - 1]
        if not crossed or run.first < 0:
            return [run]
        pieces: list[Run] = []
        begin, cell = run.first, 0
        end = run.first + len(run.text)
        for index in range(run.first, end):
            left, _, right, _ = self._edges(index)
            here = sum(x < (left + right) / 2 for x in crossed)
            if here != cell and not self.text[index].isspace():
                pieces.append(self._run(begin, index, run.size))
                begin, cell = index, here
        return [*pieces, self._run(begin, end, run.size)]

    def _pieces(self, start: int, end: int) -> Iterator[Run]:
        size = self._size(start)
        begin = start
        for blank in _INNER_BLANK.finditer(self.text, start, end):
            gap = self._edges(blank.end())[0] - self._edges(blank.start() - 1)[2]
            if gap > _WIDE_GAP * size or gap < -size:
                yield self._run(begin, blank.start(), size)
                begin = blank.end()
        yield self._run(begin, end, size)

    def _run(self, start: int, end: int, size: float) -> Run:
        first, last = self._edges(start), self._edges(end - 1)
        box = (
            min(first[0], last[0]),
            min(first[1], last[1]),
            max(first[2], last[2]),
            max(first[3], last[3]),
        )
        return Run(self.text[start:end].replace("\ufffe", "-"), box, size, start)

    def _edges(self, index: int) -> Box:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._textpage.raw, index, ctypes.byref(box))
        return self.frame.upright(box.left, box.bottom, box.right, box.top)

    def _size(self, index: int) -> float:
        _, top, _, bottom = self._edges(index)
        height = bottom - top
        return (
            height if height > 0.5 else max(pdfium.FPDFText_GetFontSize(self._textpage, index), 1)
        )

    def _text(self) -> str:
        count = self._textpage.count_chars()
        text: str = self._textpage.get_text_range() if count else ""
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self._textpage.raw, index) for index in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)

    def _reading(self) -> int:
        """Quarter turns that make most lines upright; pdfium counts angles clockwise."""
        starts = [match.start() for match in _LINE.finditer(self.text)]
        sample = starts[:: max(1, len(starts) // 16)]
        turns: Counter[int] = Counter()
        for index in sample:
            angle = pdfium.FPDFText_GetCharAngle(self._textpage.raw, index)
            turns[round(-angle / (math.pi / 2)) % 4 if angle >= 0 else 0] += 1
        return turns.most_common(1)[0][0] if turns else 0
