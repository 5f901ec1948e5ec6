"""The shape of a span, with its words."""

from typing_extensions import TypedDict

from duban.document import Document
from duban.span import Span


class PlaceShape(TypedDict):
    """A stretch of the raw text with its words; offsets are code points, end exclusive."""

    start: int
    end: int
    text: str


class SpanShape(PlaceShape):
    """A stretch of one document's raw text."""

    document: str


def place(span: Span, text: str) -> PlaceShape:
    """The stretch, given the raw text of its file."""
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def span_shape(span: Span, document: Document) -> SpanShape:
    """The stretch with the document it lies in."""
    return {"document": document.id, **place(span, document.text)}
