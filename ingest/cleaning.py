"""Cleaning: the running text of a document for analysis, with the way back to the raw text."""

from collections.abc import Sequence

from duban.cleantext import CleanText, fold
from duban.document import Document
from ingest.line import TextLine
from ingest.marker import marker_at

_SENTENCE_END = "。；：！？”）》.;:!?\"')"
_LEAST_LINES = 8
_WIDTH_SHARE = 0.75


def clean(document: Document) -> CleanText:
    """The paragraphs of a document, folded, one a line; boilerplate is left out.

    Every character keeps its raw offset; a line end stands for the raw end of its paragraph.
    """
    texts: list[str] = []
    offsets: list[int] = []
    for paragraph in document.paragraphs:
        folded = fold(document.words(paragraph.span))
        texts.append(folded.text + "\n")
        offsets += [paragraph.span.start + offset for offset in folded.offsets]
    return CleanText("".join(texts), (*offsets, document.span.end))


def paragraphs(lines: Sequence[TextLine]) -> list[tuple[int, int]]:
    """The stretches of paragraphs: lines, put together where a text is wrapped at a width.

    >>> long = "各市要在九月底前报送"
    >>> wrapped = [TextLine(i * 11, i * 11 + 10, long) for i in range(9)]
    >>> paragraphs(wrapped)
    [(0, 98)]
    """
    width = _wrapped_at(lines)
    found: list[tuple[int, int]] = []
    before: TextLine | None = None
    for line in lines:
        if before is not None and width and _goes_on(before, line, width):
            found[-1] = found[-1][0], line.end
        else:
            found.append((line.start, line.end))
        before = line
    return found


def _wrapped_at(lines: Sequence[TextLine]) -> int:
    """The width a text is wrapped at: most lines that end in mid-sentence are that long; else 0."""
    broken = sorted(
        len(line.text) + line.indent for line in lines if line.text[-1] not in _SENTENCE_END
    )
    if len(broken) < _LEAST_LINES or 2 * len(broken) < len(lines):
        return 0
    width = broken[-1 - len(broken) // 50]
    full = sum(length >= 0.85 * width for length in broken)
    return width if full >= _WIDTH_SHARE * len(broken) and width <= 120 else 0


def _goes_on(before: TextLine, line: TextLine, width: int) -> bool:
    full = len(before.text) + before.indent >= 0.85 * width
    open_ended = full and not line.gap and line.indent <= before.indent
    return open_ended and marker_at(line.text, line.start) is None
