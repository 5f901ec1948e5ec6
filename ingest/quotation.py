"""Quotations that run over lines: the text of another document, whose numbers are not this one's.

An amending decision quotes whole articles. Chinese print opens each quoted paragraph anew and
closes the last one only.
"""

from collections.abc import Iterator, Sequence

from ingest.line import TextLine

_OPEN, _CLOSE = "“「『", "”」』"
# A mark that is not closed within so many lines was lost, and opens nothing.
_LONGEST = 80


def quotations(lines: Sequence[TextLine]) -> list[tuple[int, int]]:
    """The lines that stand wholly inside a quotation opened in a line before them.

    >>> text = ("将第六条改为：“应当：", "（一）有场地；", "（二）有人员。”", "二、删去")
    >>> quotations([TextLine(9 * at, 9 * at + 8, words) for at, words in enumerate(text)])
    [(9, 17), (18, 26)]
    """
    return [span for first, last in _runs(lines) for span in _spans(lines[first:last])]


def _spans(lines: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    return ((line.start, line.end) for line in lines)


def _runs(lines: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """The indexes of the first line after an opening one, and after the one that closes."""
    at = 0
    while at < len(lines):
        if _balance(lines[at].text) > 0 and (end := _end(lines, at)) is not None:
            yield at + 1, end
            at = end
        else:
            at += 1


def _end(lines: Sequence[TextLine], opened: int) -> int | None:
    for at in range(opened + 1, min(opened + 1 + _LONGEST, len(lines))):
        if _balance(lines[at].text) < 0:
            return at + 1
    return None


def _balance(text: str) -> int:
    """How many quotation marks a line opens and leaves open; below zero, how many it closes."""
    return sum(map(text.count, _OPEN)) - sum(map(text.count, _CLOSE))
