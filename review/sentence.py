"""Sentences of a document as exact spans, without headings, boilerplate and formalities."""

import re
from collections.abc import Iterator

from duban.document import Document, NodeKind
from duban.span import Span

_END = re.compile(r"[。！？!?](?=[^”’」』）)])|[。！？!?]$|\n|(?<![A-Z\d]\.[A-Z\d])\.(?=\s|$)")
_LABEL = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*|[IVXivx]{1,5}|[A-Za-z])\.")  # ends no sentence
_CLAUSE = re.compile(
    r"[，；。！？：]|[,;:](?=\s)|\.(?=\s|$)|\band(?= (?:may|shall|must|should|can|will)\b)"
)
_FORMAL = frozenset(
    {
        NodeKind.NUMBER,
        NodeKind.RECIPIENTS,
        NodeKind.SIGNATURE,
        NodeKind.DATE,
        NodeKind.ANNEX_LIST,
    }
)


def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences in order; a line break ends one, and blanks at the ends are left out."""
    barred = formalities(document) + tuple(each.span for each in document.boilerplate)
    return tuple(span for span in _cut(document) if not any(span.overlaps(each) for each in barred))


def clauses(words: str) -> tuple[str, ...]:
    """The parts of a sentence between commas, semicolons and verbs of duty; never none.

    >>> clauses("能纠正的要尽快纠正；其余限期整改。")
    ('能纠正的要尽快纠正', '其余限期整改')
    >>> clauses("Patients shall be kept apart and may share machines.")
    ('Patients shall be kept apart', 'may share machines')
    """
    parts = (part.strip() for part in _CLAUSE.split(words))
    return tuple(part for part in parts if len(part) > 1) or (words,)


def formalities(document: Document) -> tuple[Span, ...]:
    """Title, number, addressees, signature, date and list of annexes."""
    formal = tuple(node.span for node in document.nodes if node.kind in _FORMAL)
    return formal + ((document.title.span,) if document.title else ())


def _cut(document: Document) -> Iterator[Span]:
    start, limit, text = document.span.start, document.span.end, document.text
    for match in _END.finditer(text, start, limit):
        if _LABEL.fullmatch(text, start, match.end()):
            continue
        yield from _trimmed(document, start, match.end())
        start = match.end()
    yield from _trimmed(document, start, limit)


def _trimmed(document: Document, start: int, end: int) -> Iterator[Span]:
    words = document.text[start:end]
    left = len(words) - len(words.lstrip())
    if words.strip():
        yield Span(document.id, start + left, start + len(words.rstrip()))
