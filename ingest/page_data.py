"""What the page around a document says of it: when it was published, its number, its issuer.

The words are boilerplate and stay so; their values complete a document that does not say them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from duban.document import Boilerplate, DatedBy, Document, DocumentNumber, Evidence
from duban.span import Span
from ingest.boilerplate import Why
from ingest.metadata.agency import agency_named
from ingest.metadata.issue_date import days
from ingest.metadata.issuer import is_signature
from ingest.metadata.number import numbers

_OF_PAGE = (Why.TIMESTAMP.value, Why.PAGE_METADATA.value)
_WRITTEN = re.compile(r"(?:成文|发文)(?:日期|时间)")
_ISSUER = re.compile(
    r"(?:发文(?:机关|机构|单位)|发布(?:机构|单位))\s*[:：]?\s*([^\s\u3000:：|]{2,60})?"
)


def completed(document: Document) -> Document:
    """The document with what only its page says: values it says itself are never replaced."""
    document = _printed(document)
    data = [aside for aside in document.boilerplate if aside.why in _OF_PAGE]
    if not data:
        return document
    dates = list(_dates(document, data))
    return replace(
        document,
        published=document.published or _first(dates, written=False),
        number=document.number or _number(document, data),
        date=document.date or _first(dates, written=True),
        issuers=document.issuers or tuple(_issuers(document, data)),
    )


def _printed(document: Document) -> Document:
    """A paper that bears no date, as minutes do, has that on which it was printed."""
    found = [aside for aside in document.boilerplate if aside.why == Why.IMPRINT.value]
    if document.date is not None or not found:
        return document
    dates = [dated for _, dated in _dates(document, found)]
    return replace(document, date=dates[-1]) if dates else document


def _first(dates: list[tuple[bool, DatedBy]], *, written: bool) -> DatedBy | None:
    return next((dated for of_writing, dated in dates if of_writing is written), None)


def _dates(document: Document, data: list[Boilerplate]) -> Iterator[tuple[bool, DatedBy]]:
    """The dates of the page's data, and whether each is that of writing (成文日期)."""
    label = ""
    for aside in data:
        words = document.words(aside.span)
        for day in days(words):
            before = label + words[: day.start]
            span = Span(
                document.id, aside.span.start + day.start, aside.span.start + _end(words, day.end)
            )
            yield _WRITTEN.search(before[-12:]) is not None, DatedBy(day.value, span)
        label = words


def _end(words: str, end: int) -> int:
    """The end of a date with its clock time."""
    clock = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2})?").match(words, end)
    return clock.end() if clock else end


def _number(document: Document, data: list[Boilerplate]) -> DocumentNumber | None:
    for aside in data:
        for number in numbers(document.words(aside.span), document.id, aside.span.start):
            return number
    return None


def _issuers(document: Document, data: list[Boilerplate]) -> Iterator[Evidence]:
    """The body a label names, on its own line or on the next."""
    labelled = False
    for aside in data:
        words = document.words(aside.span)
        found = _ISSUER.search(words)
        named = found[1] if found else (words if labelled else None)
        labelled = found is not None and not found[1]
        if named and is_signature(named):
            known = agency_named(named)
            start = aside.span.start + words.index(named)
            span = Span(document.id, start, start + len(named))
            yield Evidence(known.zh if known else named, span)
