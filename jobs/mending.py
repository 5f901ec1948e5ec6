"""Extraction from a text with its accepted repairs, every span led back to the raw text."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from align import Mended, Repair, mended
from duban.document import Document
from duban.obligation import Extraction
from duban.span import Span

T = TypeVar("T")
Extract = Callable[[Document], Extraction]


class Mending:
    """One document with the repairs that people accepted for its file."""

    def __init__(self, document: Document, repairs: Sequence[Repair]) -> None:
        self._document = document
        self._made = mended(document.text, repairs)

    def extracted(self, extract: Extract) -> Extraction:
        """What the mended text says; norms that rest on a repair are marked as mended.

        Without repairs it is what the raw text says.
        """
        if not self._made.marks:
            return extract(self._document)
        readable = respanned(replace(self._document, text=self._made.text), self._forward)
        found = extract(readable)
        norms = tuple(
            replace(norm, mended=self._made.is_mended(norm.span.start, norm.span.end))
            for norm in found.obligations
        )
        return respanned(replace(found, obligations=norms), self._back)

    def words(self, span: Span) -> str:
        """The mended words of a raw stretch, empty where nothing in it was mended."""
        readable = self._forward(span)
        if not self._made.is_mended(readable.start, readable.end):
            return ""
        return readable.of(self._made.text)

    def _back(self, span: Span) -> Span:
        return Span(span.document, *self._made.raw(span.start, span.end))

    def _forward(self, span: Span) -> Span:
        start, end = (_mended_offset(raw, self._made) for raw in (span.start, span.end))
        return Span(span.document, start, max(start, end))


def respanned(value: T, change: Callable[[Span], Span]) -> T:
    """The value with every span in it, however deep, replaced by its change."""
    respanned_value: T = _respanned(value, change)
    return respanned_value


def _respanned(value: Any, change: Callable[[Span], Span]) -> Any:
    if isinstance(value, Span):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_respanned(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        held = {item.name: getattr(value, item.name) for item in fields(value)}
        changed = {name: _respanned(item, change) for name, item in held.items()}
        return replace(value, **{n: item for n, item in changed.items() if item is not held[n]})
    return value


def _mended_offset(raw: int, made: Mended) -> int:
    """The mended offset of a raw one; inside a repair, the repair's end."""
    index = bisect_right([mark.raw_start for mark in made.marks], raw) - 1
    if index < 0:
        return raw
    mark = made.marks[index]
    if raw == mark.raw_start:
        return mark.start
    return mark.end + max(0, raw - mark.raw_end)
