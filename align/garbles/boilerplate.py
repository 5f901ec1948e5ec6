"""What belongs to the page and what to another article."""

import re
from collections.abc import Iterator
from functools import cache

from align.garbles.case import Case, trimmed
from align.wording import data
from duban.document import Document
from duban.garble import Garble, GarbleKind

Stretch = tuple[int, int, str]
PAGE, ARTICLE, STRAY = "page", "article", "stray"
OWN = ("boilerplate.imprint", "boilerplate.red_head")
"""What is marked as form of the document itself: no furniture of a page."""
_LINE = re.compile(r"[^\n]+")
_TOLD = {
    PAGE: (GarbleKind.BOILERPLATE, "garbled.boilerplate", 0.95),
    ARTICLE: (GarbleKind.FOREIGN_ARTICLE, "garbled.foreign", 0.95),
    STRAY: (GarbleKind.FOREIGN_ARTICLE, "garbled.stray", 0.8),
}
ONLY_SIGNS = re.compile(r"[\s.,;:。，；：、!?！？…]+")
"""A paragraph without a word: its words are lost, which is no furniture."""
_NO_WORD = re.compile(r"[\W_]+")
_FIELD = re.compile(
    r"(?P<name>from|to|date|subject|ref|re|cc|via|through|发件人|收件人|主送|抄送)\s*[.:：]", re.I
)
"""Fields of the head of a letter; two others beside one show it to be such a head."""
_NEAR = 4


def furniture(document: Document) -> tuple[Stretch, ...]:
    """The stretches of a document that are not its own, page furniture or another article.

    What ingestion marked comes first; the lines that name themselves are added.
    """
    told = list(_lines(document.text, *reach(document)))
    article = min((start for start, _, why in told if why == ARTICLE), default=len(document.text))
    marked = [
        (b.span.start, min(b.span.end, article), PAGE)
        for b in document.boilerplate
        if b.span.start < article
        and b.why not in OWN
        and not _NO_WORD.fullmatch(document.words(b.span))
    ]
    return tuple(joined(document.text, sorted([*marked, *told])))


def boilerplate(case: Case) -> Iterator[Garble]:
    """Page furniture and foreign articles; the proposal is to drop them."""
    for start, end, why in case.furniture:
        kind, code, sure = _TOLD[why]
        words = case.document.text[start:end].split("\n")[0][:60]
        yield case.found((start, end), kind, code, "", sure, words=words)


def reach(document: Document) -> tuple[int, int]:
    """The offsets of the document together with the furniture that stands around it."""
    spans = [document.span, *(b.span for b in document.boilerplate)]
    return min(span.start for span in spans), max(span.end for span in spans)


def _lines(text: str, low: int, high: int) -> Iterator[Stretch]:
    plain, opening, after = _patterns()
    block = article = False
    spans = [trimmed(text, *match.span()) for match in _LINE.finditer(text, low, high)]
    written = [(start, end) for start, end in spans if start < end]
    letter = _letter_head([text[start:end] for start, end in written])
    for at, (start, end) in enumerate(written):
        words = text[start:end]
        if at in letter:
            continue
        if after.fullmatch(words):
            yield start, end, PAGE
            block, article = False, True
        elif article:
            yield start, end, ARTICLE
        elif opening.fullmatch(words):
            yield start, end, PAGE
            block = start > low + (high - low) // 2
        elif block or plain.fullmatch(words):
            yield start, end, PAGE


def _letter_head(lines: list[str]) -> set[int]:
    """The lines of the head of a letter or a memorandum: From, To, Date, Subject beside another.

    >>> sorted(_letter_head(["FROM: the bureau", "TO: all schools", "DATE: 2 May", "Source: web"]))
    [0, 1, 2]
    """
    names = {at: m["name"].lower() for at, line in enumerate(lines) if (m := _FIELD.match(line))}
    return {
        at
        for at in names
        if len({name for near, name in names.items() if abs(near - at) <= _NEAR}) > 2
    }


def joined(text: str, stretches: list[Stretch]) -> Iterator[Stretch]:
    """Stretches of one sort with nothing but blanks between them, as one."""
    last: Stretch | None = None
    for start, end, why in stretches:
        if last and why == last[2] and not text[last[1] : start].strip():
            last = (last[0], max(end, last[1]), why)
        elif last and start < last[1]:
            last = (last[0], max(end, last[1]), last[2])
        else:
            if last:
                yield last
            last = (start, end, why)
    if last:
        yield last


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = data("furniture")
    lines = table["lines"]
    assert isinstance(lines, list)
    return (
        re.compile("|".join(f"(?:{line})" for line in lines), re.I),
        re.compile(str(table["opening"]), re.I),
        re.compile(str(table["next"]), re.I),
    )
