"""Identity: which files hold the same text, and which documents are versions of each other."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from duban.document import Document, Evidence, Source
from duban.identity import content_id
from duban.message import Message, message
from duban.span import Span
from duban.traditional import simplified

_WORDS = re.compile(r"[^\W_]+")
_REPEALED = re.compile(
    r"《([^《》\n]{2,80}(?:《[^《》\n]{2,60}》[^《》\n]{0,30})*)》"
    r"(?:[（(][^（）()]{1,60}[）)])?[^。；\n《》]{0,24}?(?:同时|即行|予以|现予|相应|一并)?(?:废止|失效|停止执行)"
)
_REVISED = re.compile(
    r"(?:修订|修正|修改)(?:稿|版|本)?|\brevis(?:ed|ion)\b|\bamend(?:ed|ment)\b", re.I
)
_EDITION = re.compile(
    r"[（(【\[][^（）()]{0,24}(?:修订|修正|修改|试行|暂行|版|年)[^（）()]{0,12}[）)】\]]"
)


def text_hash(text: str) -> str:
    """A hash of the letters, digits and Han characters alone: blanks and punctuation are folded.

    >>> text_hash("二、 范围") == text_hash("二､范围")
    True
    """
    return content_id("".join(_WORDS.findall(text)).casefold())


def source_hash(source: Source) -> str:
    """The hash of a file's text without its boilerplate: one for a notice in any format.

    Page headers, page numbers and what a web page adds differ from file to file. Files without
    a word (scans that were not read yet) are never the same.
    """
    asides = sorted(
        (aside.span.start, aside.span.end)
        for document in source.documents
        for aside in document.boilerplate
    )
    kept: list[str] = []
    at = 0
    for start, end in asides:
        kept.append(source.text[at : max(at, start)])
        at = max(at, end)
    words = "".join([*kept, source.text[at:]])
    return text_hash(words) if _WORDS.search(words) else content_id(source.sha256)


def document_key(document: Document) -> str:
    """What makes two texts versions of one document: its number, else issuers, title and date.

    Empty for a document that says none of these. A number without its agency needs the title.
    """
    number = document.number
    if number is not None and number.agency:
        return number.canonical
    title = plain_title(document.title.value) if document.title else ""
    issuers = ",".join(issuer.value for issuer in document.issuers)
    date = document.date.value.isoformat() if document.date else ""
    known = [part for part in (number.canonical if number else "", issuers, title, date) if part]
    return "|".join(known) if title and len(known) > 1 else ""


def plain_title(title: str) -> str:
    """A title without its edition, blanks and quotes, in simplified characters.

    >>> plain_title("消防管理办法（2018年修订）") == plain_title("《消防管理辦法》")
    True
    """
    return "".join(_WORDS.findall(simplified(_EDITION.sub("", title)))).casefold()


@dataclass(frozen=True, slots=True)
class Succession:
    """A proposal that one document replaces another; a person confirms it."""

    newer: str
    older: str
    reason: Message


def successions(documents: Iterable[Document]) -> Iterator[Succession]:
    """Which documents are later versions of which, each newer one against the last before it.

    The same key with another text is a version; the same title with a later date supersedes.
    """
    by_title: dict[str, list[Document]] = {}
    for document in documents:
        title = plain_title(document.title.value) if document.title else ""
        if len(title) > 4:
            by_title.setdefault(title, []).append(document)
    for same in by_title.values():
        dated = sorted(
            (one for one in same if one.date is not None),
            key=lambda one: (one.date.value if one.date else None, one.id),
        )
        for older, newer in pairwise(dated):
            if older.date and newer.date and older.date.value < newer.date.value:
                yield Succession(newer.id, older.id, _later(newer))


def _later(newer: Document) -> Message:
    title = newer.title.value if newer.title else ""
    code = "succession.revised" if _REVISED.search(title) else "succession.later"
    return message(code, title=title, date=newer.date.value if newer.date else "")


def repeals(document: Document) -> tuple[Evidence, ...]:
    """The titles that a document declares void (废止), with the words that say so.

    The value is the title; the span holds the whole statement.
    """
    start, end = document.span.start, document.span.end
    return tuple(
        Evidence(found[1], Span(document.id, found.start(), found.end()))
        for found in _REPEALED.finditer(document.text, start, end)
    )
