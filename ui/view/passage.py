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
    """The words of a span, marked, with the whole words around them in the same paragraph.

    >>> in_context("The registration rate of all buildings shall reach 100%.", Span("d", 51, 55))
    '… rate of all buildings shall reach <mark>100%</mark>.'
    """
    first = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", span.end)
    last = len(text) if stop < 0 else stop
    start, end = max(first, span.start - CONTEXT), min(last, span.end + CONTEXT)
    while first < start < span.start and _inside_word(text, start):
        start += 1
    while span.end < end < last and _inside_word(text, end):
        end -= 1
    before, after = ("…" if start > first else ""), ("…" if end < last else "")
    return before + passage(text, start, end, [span]) + after


def _inside_word(text: str, at: int) -> bool:
    """Whether a place lies between two Latin letters or digits."""
    return all(each.isascii() and each.isalnum() for each in text[at - 1 : at + 1])


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")
