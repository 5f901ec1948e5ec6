"""Links between documents: which notice one answers, which it translates or supersedes.

Canonical numbers decide; where the agency is garbled, year, serial and issuers do; titles are
compared last, and only a close likeness counts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from duban.document import Document, DocumentNumber
from duban.language import Language
from duban.message import Message, message
from duban.span import Span
from review.words import says

TITLE = 0.8  # likeness of titles from which one names the other
SAME_TITLE = 0.9  # likeness from which two titles are one
ISSUERS = 0.5  # share of issuers from which two lists are of one notice
_REACH = {Language.ZH: 60, Language.EN: 300}  # characters before a citation that tell its kind
_SENTENCE = re.compile(r"\n\s*\n|(?<=[a-z)])\.\s(?=[A-Z])")


class LinkKind(StrEnum):
    """What a document is to another."""

    ANSWERS = "answers"
    TRANSLATES = "translates"
    SUPERSEDES = "supersedes"
    CITES = "cites"


@dataclass(frozen=True, slots=True)
class Link:
    """`document` is to `target` what `kind` says; `span` is the evidence, in `document`."""

    document: str
    target: str
    kind: LinkKind
    score: float
    span: Span | None
    reason: Message


def link(document: Document, candidates: Sequence[Document]) -> tuple[Link, ...]:
    """The links of a document to others, surest first; one at most to each candidate.

    Documents of one file (a notice and its plan) are not linked to each other, nor are copies.
    Of two that are equally sure the one that stands first in its file (the notice) goes first.
    """
    found = [
        best
        for candidate in candidates
        if candidate.sha256 != document.sha256 and not _copies(document, candidate)
        for best in [_best(document, candidate)]
        if best is not None
    ]
    places = {each.id: each.span.start for each in candidates}
    order = sorted(found, key=lambda each: (-each.score, places[each.target], each.target))
    return tuple(order)


def _best(document: Document, candidate: Document) -> Link | None:
    links = [*_same(document, candidate), *_cited(document, candidate)]
    return max(links, key=lambda each: each.score, default=None)


def _same(document: Document, candidate: Document) -> Iterator[Link]:
    """The two print one number: one notice in two languages, or in two copies."""
    if document.number is None or candidate.number is None:
        return
    score, reason = _alike(document.number, candidate.number, document, candidate)
    if reason is not None and document.language is not candidate.language:
        yield Link(
            document.id, candidate.id, LinkKind.TRANSLATES, score, document.number.span, reason
        )


def _cited(document: Document, candidate: Document) -> Iterator[Link]:
    for cited in document.cites:
        if _own_part(document, cited.title):
            continue
        kind = _kind(document, cited.span)
        if cited.number is not None and candidate.number is not None:
            score, reason = _alike(cited.number, candidate.number, document, candidate)
            if reason is not None:
                yield Link(document.id, candidate.id, kind, score, cited.span, reason)
                continue
        likeness = _titles(cited.title, candidate)
        if likeness >= TITLE and not _differ(cited.number, candidate.number):
            reason = message("link.title", title=cited.title, score=f"{likeness:.2f}")
            yield Link(document.id, candidate.id, kind, likeness * 0.9, cited.span, reason)


def _alike(
    mine: DocumentNumber, theirs: DocumentNumber, document: Document, candidate: Document
) -> tuple[float, Message | None]:
    """How sure it is that two numbers are one; a code in Latin letters is none in characters."""
    if mine.agency and theirs.agency and mine.agency.isascii() is theirs.agency.isascii():
        same = mine.canonical == theirs.canonical
        return (1.0, message("link.number", number=mine.canonical)) if same else (0.0, None)
    if (mine.year, mine.serial) != (theirs.year, theirs.serial):
        return 0.0, None
    shared = _issuers(document, candidate)
    number = theirs.canonical if mine.agency.isascii() else mine.canonical
    if shared >= ISSUERS:
        return 0.95, message("link.issuers", number=number, score=f"{shared:.2f}")
    return 0.75, message("link.serial", number=number, year=mine.year, serial=mine.serial)


def _issuers(document: Document, candidate: Document) -> float:
    """The share of the candidate's issuers that the document names, as issuer or in its words."""
    names = [issuer.value for issuer in candidate.issuers]
    if not names:
        return 0.0
    own = {issuer.value for issuer in document.issuers}
    words = document.words(document.span)
    return sum(name in own or name in words for name in names) / len(names)


def _titles(title: str, candidate: Document) -> float:
    if candidate.title is None or not title:
        return 0.0
    mine, theirs = _plain(title), _plain(candidate.title.value)
    if len(mine) > 7 and (mine in theirs or theirs in mine):
        return max(SAME_TITLE, min(len(mine), len(theirs)) / max(len(mine), len(theirs)))
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio()


def _copies(document: Document, candidate: Document) -> bool:
    """Whether two documents of one language are one: the same number, or title and date."""
    if document.language is not candidate.language:
        return False
    if document.number is not None and candidate.number is not None:
        named = bool(document.number.agency)
        return named and document.number.canonical == candidate.number.canonical
    mine, theirs = (
        _plain(each.title.value) if each.title else "" for each in (document, candidate)
    )
    dates = {each.date.value if each.date else None for each in (document, candidate)}
    return bool(mine) and mine == theirs and len(dates) == 1


def _own_part(document: Document, title: str) -> bool:
    """Whether a title heads another part of the document's own file (a notice's plan)."""
    rest = document.text[: document.span.start] + "\n" + document.text[document.span.end :]
    named = _plain(title)
    return bool(named) and any(_plain(line) == named for line in rest.splitlines())


def _plain(title: str) -> str:
    return "".join(char for char in title.lower() if char.isalnum())


def _differ(mine: DocumentNumber | None, theirs: DocumentNumber | None) -> bool:
    if mine is None or theirs is None:
        return False
    return (mine.year, mine.serial) != (theirs.year, theirs.serial)


def _kind(document: Document, span: Span) -> LinkKind:
    """What the words round a citation make of it: 同时废止 supersedes, 根据...要求 answers.

    An English title between "in accordance with" and its number is long.
    """
    reach = _REACH[document.language]
    before = document.text[max(document.span.start, span.start - reach) : span.start]
    around = _SENTENCE.split(before)[-1] + document.text[span.start : span.end + 40]
    if says("supersedes", document.text[span.start : span.end + 40]):
        return LinkKind.SUPERSEDES
    return LinkKind.ANSWERS if says("answers", around) else LinkKind.CITES


def answered(links: Sequence[Link]) -> str | None:
    """The id of the notice that is answered, the surest one; None when there is none."""
    return next((each.target for each in links if each.kind is LinkKind.ANSWERS), None)
