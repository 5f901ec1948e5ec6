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
from ingest.pdf.printed import Printed

# A gap wider than this many font sizes may part two columns or cells.
_WIDE_GAP = 1.1
# A run higher than this many font sizes stands on two lines.
_TALL = 1.7
# pdfium writes U+FFFE for a hyphen that ends a line, and drops the line end behind it.
_LINE = re.compile("[^\r\n\ufffe]+\ufffe?|\ufffe")
_INNER_BLANK = re.compile(r"(?<=\S)\s+(?=\S)")


@dataclass(slots=True)
class Run(Printed):
    """Characters that stand together.

    `first` is pdfium's index of the first character, -1 for words read by OCR, which have a
    `confidence`, 0 to 1. `gaps` are the blanks between words: where in the text, from x to x.
    """

    first: int = -1
    confidence: float | None = None
    gaps: tuple[tuple[int, float, float], ...] = ()

    def parted(self, at: float) -> "tuple[Run, Run] | None":
        """The run in two at the blank that lies at or next to x, None when there is none."""
        for index, left, right in self.gaps:
            if left - self.size <= at <= right + self.size:
                words = self.text[:index], self.text[index:].lstrip()
                start = self.first + len(self.text) - len(words[1])
                _, top, _, bottom = self.box
                one = Run(words[0], (self.left, top, left, bottom), self.size, self.first)
                other = Run(words[1], (right, top, self.right, bottom), self.size, start)
                return one, other
        return None


class Characters:
    """The characters of one page as pdfium lists them, closed with the page."""

    def __init__(self, page: pypdfium2.PdfPage, *, turned: bool = False) -> None:
        """`turned` says that the content was turned clockwise by `quarter_turned`."""
        shown = page.get_rotation() // 90
        page.set_rotation(0)
        self._textpage = page.get_textpage()
        self._handle = self._textpage.raw
        self._box = pdfium.FS_RECTF()
        self._pointer = ctypes.byref(self._box)
        self._asked, self._answer = -1, (0.0, 0.0, 0.0, 0.0)
        self.text = self._text()
        left, bottom, right, top = page.get_bbox()
        size = (abs(right - left) or 1.0, abs(top - bottom) or 1.0)
        if turned:
            self.frame = Frame(0, size[0], size[1], size[0], self._reading(), (shown + 3) % 4)
        else:
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
        begin, gaps = start, list[tuple[int, float, float]]()
        for blank in _INNER_BLANK.finditer(self.text, start, end):
            left, right = self._edges(blank.start() - 1)[2], self._edges(blank.end())[0]
            if right - left > _WIDE_GAP * size or right - left < -size:
                yield from self._even(begin, blank.start(), size, gaps)
                begin, gaps = blank.end(), []
            else:
                gaps.append((blank.start() - begin, left, right))
        yield from self._even(begin, end, size, gaps)

    def _even(
        self, start: int, end: int, size: float, gaps: list[tuple[int, float, float]]
    ) -> Iterator[Run]:
        """The stretch as one run, or in pieces where pdfium took two printed lines for one."""
        run = self._run(start, end, size)
        if run.bottom - run.top <= _TALL * size:
            run.gaps = tuple(gaps)
            yield run
            return
        begin, before = start, self._edges(start)
        for index in range(start + 1, end):
            edges = self._edges(index)
            if abs(edges[3] - before[3]) > size / 2:
                yield self._run(begin, index, size)
                begin = index
            before = edges
        yield self._run(begin, end, size)

    def _run(self, start: int, end: int, size: float) -> Run:
        left, top, right, bottom = self._edges(start)
        left2, top2, right2, bottom2 = self._edges(end - 1)
        box = (min(left, left2), min(top, top2), max(right, right2), max(bottom, bottom2))
        return Run(self.text[start:end].replace("\ufffe", "-"), box, size, start)

    def _edges(self, index: int) -> Box:
        if index == self._asked:
            return self._answer
        box, frame = self._box, self.frame
        pdfium.FPDFText_GetLooseCharBox(self._handle, index, self._pointer)
        if frame.reading:
            found = frame.upright(box.left, box.bottom, box.right, box.top)
        else:
            left, top = frame.left, frame.top
            found = (box.left - left, top - box.top, box.right - left, top - box.bottom)
        self._asked, self._answer = index, found
        return found

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
        sample = starts[:: max(1, len(starts) // 8)]
        turns: Counter[int] = Counter()
        for index in sample:
            angle = pdfium.FPDFText_GetCharAngle(self._textpage.raw, index)
            turns[round(-angle / (math.pi / 2)) % 4 if angle >= 0 else 0] += 1
        return turns.most_common(1)[0][0] if turns else 0
