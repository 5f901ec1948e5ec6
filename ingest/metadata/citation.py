"""Citations: other documents that a text names, by title 《…》, by number, or by both."""

import re
from collections.abc import Iterator

from duban.document import Citation, DocumentNumber
from duban.span import Span
from ingest.metadata.number import numbers

_ALIAS = re.compile(
    r"(?:以下(?:统)?(?:简)?称(?:为)?[：:]?\s*[《“\"]?(?P<zh>[^》”\"，,；;）)]{1,30})[》”\"]?)"
    r"|(?:hereinafter (?:referred to as|called|the)\s+[\"“']?(?P<en>[^\"”')]{2,60}?)[\"”']?"
    r"(?=\)|,|;))",
    re.IGNORECASE,
)
_TITLE = re.compile(r"《([^《》\n]{2,100}(?:《[^《》\n]{2,60}》[^《》\n]{0,30})*)》")
_OPEN = re.compile(r"《([^《》（(\n]{4,60}?)[（(]$")
_QUOTED = re.compile(
    r"[\"“]([^\"”\n]{6,200}?)[\"”]|\bthe\s+((?:[A-Z][\w'-]*\s+(?:(?:of|on|the|for|and|in|to)\s+)*)"
    r"{2,12}(?:Law|Regulations|Measures|Provisions|Plan|Notice))\b"
)
_GENRE_EN = re.compile(r"\b(?:law|regulations?|measures|provisions|plan|notice|opinions)\b", re.I)
# Between a title and its number stand quotes, a bracket and perhaps a code no list knows.
_BETWEEN = re.compile(r"[\s\"”’》]*[（(\[]?[A-Za-z\s]{0,25}")
_NEAR = 30
_AFTER = 60
_SHORT = 6


def citations(text: str, document: str, offset: int = 0) -> tuple[Citation, ...]:
    """Every document cited in a text, in order; a title and the number beside it are one.

    An unclosed 《 before a number still gives the title, as far as the bracket.

    >>> found = citations("按照《防火办法》（公通字〔2020〕3号，以下简称《办法》）", "d")[0]
    >>> found.title, found.number.canonical, found.alias
    ('防火办法', '公通字〔2020〕3号', '办法')
    """
    known = numbers(text, document, offset)
    found = list(_titled(text, document, offset, known))
    taken = {item.number.span for item in found if item.number is not None}
    left = (number for number in known if number.span not in taken)
    found.extend(_by_number(text, document, offset, number) for number in left)
    return tuple(sorted(found, key=lambda item: (item.span.start, item.span.end)))


def _titled(
    text: str, document: str, offset: int, known: tuple[DocumentNumber, ...]
) -> Iterator[Citation]:
    aliases = {match["zh"] or match["en"] for match in _ALIAS.finditer(text)}
    for title in _TITLE.finditer(text):
        if len(title[1]) <= _SHORT and title[1] in aliases:
            continue
        number = _beside(text, offset, title.end(), known)
        end = number.span.end - offset if number else title.end()
        span = Span(document, offset + title.start(), offset + end)
        yield Citation(title[1], number, _alias(text, end), span)
    for title in _QUOTED.finditer(text):
        words = title[1] or title[2]
        if _GENRE_EN.search(words):
            number = _beside(text, offset, title.end(), known)
            end = number.span.end - offset if number else title.end()
            span = Span(document, offset + title.start(), offset + end)
            yield Citation(words.strip(), number, _alias(text, end), span)


def _by_number(text: str, document: str, offset: int, number: DocumentNumber) -> Citation:
    at = number.span.start - offset
    opened = _OPEN.search(text[max(0, at - 80) : at])
    start = at - (len(opened[0]) if opened else 0)
    title = opened[1] if opened else ""
    span = Span(document, offset + start, number.span.end)
    return Citation(title, number, _alias(text, number.span.end - offset), span)


def _beside(
    text: str, offset: int, at: int, known: tuple[DocumentNumber, ...]
) -> DocumentNumber | None:
    """The number in the brackets right after a title."""
    for number in known:
        start = number.span.start - offset
        if at <= start <= at + _NEAR and _BETWEEN.fullmatch(text[at:start]):
            return number
    return None


def _alias(text: str, at: int) -> str:
    found = _ALIAS.search(text, at, at + _AFTER)
    if found is None or re.search(r"[。；]|《", text[at : found.start()]):
        return ""
    return (found["zh"] or found["en"]).strip("《“\"'’ ").removeprefix("the ")
