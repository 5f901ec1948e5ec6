"""Records for the index, from a document and what was extracted from it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from duban.deadline import Deadline, Interval, OnDate
from duban.document import Document
from duban.language import language_of
from duban.obligation import Extraction, Obligation
from duban.query import Record
from duban.span import Span


def records(
    document: Document, extraction: Extraction, mended: Callable[[Span], str] = lambda _: ""
) -> Iterator[Record]:
    """Every norm of the document, then every paragraph as a clause, each in document order.

    `mended` gives the words of a stretch with its accepted repairs, empty where there are none.
    """
    for norm in extraction.obligations:
        yield replace(_of_norm(document, norm), mended=mended(norm.span))
    for paragraph in document.paragraphs:
        clause = _of_clause(document, paragraph.span, extraction)
        yield replace(clause, mended=mended(paragraph.span))


def _of_norm(document: Document, norm: Obligation) -> Record:
    text = document.words(norm.span)
    start, end = _due(norm.deadlines)
    return Record(
        id=norm.id,
        span=norm.span,
        text=text,
        kind=norm.type.value,
        language=language_of(text).value,
        genre=document.genre.value,
        actor=norm.actor.name if norm.actor else "",
        level=norm.actor.level.value if norm.actor and norm.actor.level else "",
        categories=tuple(suggestion.category for suggestion in norm.categories),
        funds=norm.funds,
        region=document.region.name if document.region else "",
        due_from=start,
        due_to=end,
    )


def _of_clause(document: Document, span: Span, extraction: Extraction) -> Record:
    text = document.words(span)
    start, end = _due(tuple(one for one in extraction.deadlines if span.contains(one.span)))
    found = (one.category for one in extraction.categories if span.overlaps(one.span))
    return Record(
        id=f"{span.document}:{span.start}",
        span=span,
        text=text,
        kind="clause",
        language=language_of(text).value,
        genre=document.genre.value,
        categories=tuple(sorted(set(found))),
        region=document.region.name if document.region else "",
        due_from=start,
        due_to=end,
    )


def _due(deadlines: tuple[Deadline, ...]) -> tuple[date | None, date | None]:
    days: list[date] = []
    for deadline in deadlines:
        norm = deadline.norm
        if isinstance(norm, OnDate):
            days.append(norm.value)
        elif isinstance(norm, Interval):
            days.extend(day for day in (norm.start, norm.end) if day is not None)
    return (min(days), max(days)) if days else (None, None)
