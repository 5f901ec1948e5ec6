"""Cleaning: the running text of a document for analysis, with the way back to the raw text."""

from collections.abc import Sequence

from duban.cleantext import CleanText, fold
from duban.document import Document
from ingest.line import TextLine
from ingest.marker import marker_at

_SENTENCE_END = "。；：！？”）》.;:!?\"')"
_LEAST_LINES, _WIDEST, _INDENT = 4, 120, 8  # lines set to the right have no width


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

    >>> wrapped = [TextLine(i * 11, i * 11 + 10, "各市，九月底前报送所") for i in range(9)]
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
    """The width a text is wrapped at, 0 where it is not.

    A quarter of its lines are about as long as the longest and end in mid-sentence, and no line
    is longer than print allows. Lists of equal names hold no commas, so they are not taken.
    """
    flush = [line for line in lines if line.indent <= _INDENT]
    width = max((len(line.text) + line.indent for line in flush), default=0)
    full = [line for line in flush if _is_full(line, width) and line.text[-1] not in _SENTENCE_END]
    if width > _WIDEST or len(full) < _LEAST_LINES or 4 * len(full) < len(lines):
        return 0
    running = sum(any(mark in line.text for mark in "，、；。, ") for line in full)
    return width if 2 * running >= len(full) else 0


def _is_full(line: TextLine, width: int) -> bool:
    return len(line.text) + line.indent >= 0.85 * width


def _goes_on(before: TextLine, line: TextLine, width: int) -> bool:
    open_ended = _is_full(before, width) and not line.gap and line.indent <= before.indent
    return open_ended and marker_at(line.text, line.start) is None
