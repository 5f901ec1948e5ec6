"""Passages of document text as HTML, escaped, with marked stretches."""

from collections.abc import Iterable
from html import escape

from duban.span import Span

CONTEXT = 40


def passage(text: str, start: int, end: int, marks: Iterable[Span] = ()) -> str:
    """The stretch as HTML, its marks highlighted; overlapping marks become one.

    >>> passage("a<b>市", 0, 5, [Span("d", 4, 5)])
    'a&lt;b&gt;<mark>市</mark>'
    """
    pieces: list[str] = []
    at = start
    for mark in sorted(marks):
        opened, closed = max(mark.start, at), min(mark.end, end)
        if opened >= closed:
            continue
        pieces += [_plain(text[at:opened]), f"<mark>{_plain(text[opened:closed])}</mark>"]
        at = closed
    return "".join(pieces) + _plain(text[at:end])


def in_context(text: str, span: Span) -> str:
    """The words of a span, marked, with the words around them in the same paragraph."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - CONTEXT)
    stop = text.find("\n", span.end)
    end = min(len(text) if stop < 0 else stop, span.end + CONTEXT)
    return passage(text, start, end, [span])


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")
