"""Lines: the printed lines of a raw text, without the blanks around them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{_ENDS}]+")
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\xad\x00"
BLANKS = " \t\u3000\xa0\u2002\u2003\u2009\u202f" + _INVISIBLE
_MARKDOWN = re.compile(r"#{1,6}[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line that is not blank: its stretch of the raw text and its words.

    `gap` counts the blank lines before it; `indent` the blanks at its own start.
    """

    start: int
    end: int
    text: str
    gap: int = 0
    indent: int = 0


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[TextLine]:
    r"""The lines of a stretch in order, for every kind of line end; blank ones are left out.

    >>> [(line.start, line.text, line.gap) for line in lines_of("甲 \r\n\n　乙")]
    [(0, '甲', 0), (6, '乙', 1)]
    """
    before = start
    for found in _LINE.finditer(text, start, len(text) if end is None else end):
        words = found[0].strip(BLANKS)
        if not words:
            continue
        first = found.start() + len(found[0]) - len(found[0].lstrip(BLANKS))
        if words[0] == "#" and (sharp := _MARKDOWN.match(words)):
            first, words = first + sharp.end(), words[sharp.end() :]
        feeds = text.count("\n", before, first) or text.count("\r", before, first)
        gap = max(0, feeds - 1)
        yield TextLine(first, first + len(words), words, gap, first - found.start())
        before = first + len(words)


def without(lines: Iterable[TextLine], stretches: list[tuple[int, int]]) -> list[TextLine]:
    """The lines that touch none of the stretches, which are ordered and do not overlap."""
    kept: list[TextLine] = []
    at = 0
    for line in lines:
        while at < len(stretches) and stretches[at][1] <= line.start:
            at += 1
        if at == len(stretches) or stretches[at][0] >= line.end:
            kept.append(line)
    return kept
