"""Deadlines and other phrases of time in Chinese and English text, as typed values."""

from collections.abc import Iterator
from datetime import date

from duban.cleantext import CleanText, fold
from duban.deadline import Deadline
from duban.language import Language
from duban.message import message
from duban.span import Span
from extract.numerals import bounded
from extract.times import (
    en_fixed,
    en_limits,
    en_points,
    en_recurrences,
    zh_fixed,
    zh_limits,
    zh_named,
    zh_points,
    zh_recurrences,
    zh_weeks,
)
from extract.times.found import Found, longest
from extract.times.squeezed import squeezed
from extract.wordlists import lexicons_from


def find(
    text: str,
    language: Language,
    reference: date | None = None,
    document: str = "",
    base: int = 0,
    *,
    lexicons: str = "",
) -> tuple[Deadline, ...]:
    """The phrases of time in a passage, in order, none overlapping another.

    Year-less and relative dates are read against `reference`, the document's date. Spans name
    `document` and are shifted by `base`, the offset of the passage in the raw text. `lexicons`
    names a folder whose word files replace those shipped.

    >>> [found.norm.as_dict() for found in find("2009年4-7月", Language.ZH)]
    [{'kind': 'interval', 'start': '2009-04-01', 'end': '2009-07-31'}]
    >>> [found.norm.as_dict() for found in find("before 2006", Language.EN)]
    [{'kind': 'interval', 'start': None, 'end': '2005-12-31'}]
    """
    clean = squeezed(text) if language is Language.ZH else fold(text)
    read = chinese if language is Language.ZH else english
    with lexicons_from(lexicons):
        found = longest(read(bounded(clean.text), reference))
    return tuple(_deadline(item, clean, document, base) for item in found)


def chinese(text: str, reference: date | None) -> Iterator[Found]:
    """All that the Chinese rules find; they may overlap."""
    yield from zh_points.find(text, reference)
    yield from zh_weeks.find(text, reference)
    yield from zh_limits.find(text)
    yield from zh_recurrences.find(text)
    yield from zh_fixed.find(text)
    yield from zh_named.find(text, reference)


def english(text: str, reference: date | None) -> Iterator[Found]:
    """All that the English rules find; they may overlap."""
    yield from en_points.find(text, reference)
    yield from en_limits.find(text)
    yield from en_recurrences.find(text)
    yield from en_fixed.find(text, reference)


def _deadline(found: Found, clean: CleanText, document: str, base: int) -> Deadline:
    start, end = clean.raw(found.start, found.end)
    words = clean.text[found.start : found.end]
    return Deadline(
        Span(document, base + start, base + end), found.norm, message(found.rule, words=words)
    )
