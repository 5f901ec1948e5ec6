"""The profile of a document: all its metadata with the words that say them, and its paragraphs."""

import re

from duban.document import (
    Citation,
    DatedBy,
    Document,
    DocumentNumber,
    Evidence,
    Genre,
    Level,
    Node,
    Paragraph,
    Region,
)
from duban.language import Language, language_of
from duban.span import Span
from ingest.annex import listed
from ingest.cleaning import paragraphs
from ingest.front import Front
from ingest.line import TextLine
from ingest.masthead import body_of, is_paper
from ingest.metadata.addressee import addressees, is_salutation
from ingest.metadata.adoption import adopting
from ingest.metadata.agency import agency_named
from ingest.metadata.citation import citations
from ingest.metadata.english_number import issued_by
from ingest.metadata.genre import genre_of
from ingest.metadata.issuer import is_signature, issuer_in_title, issuers, together
from ingest.metadata.number import numbers
from ingest.metadata.region import region_of
from ingest.part import Part
from ingest.tree import Root

_LATIN = re.compile("[A-Za-z]{2}")
_STATE = re.compile(r"(?:THE )?(?:GOVERNMENT|REPUBLIC|KINGDOM|STATE) OF\b", re.IGNORECASE)
_THIS = re.compile(
    r"(?:[\dA-Z.]{1,4}\s+)?This (circular|memorandum|notice|directive|plan|report|letter)\b", re.I
)
_OFFICE = re.compile("(?:办公厅|办公室)$")
# every branch begins with a plain sign, so that the search passes over the rest at once
_CITES = re.compile(r"[《号\[\"“]|No\b|(?:Law|Regulations|Measures|Provisions|Plan|Notice)\b")


def profile(text: str, part: Part, front: Front, root: Root, nodes: tuple[Node, ...]) -> Document:
    """The document of a part, with everything but its boilerplate."""
    title, number = _title(part, front, root.document), _number(front, root.document)
    signed = _signed(text, front, title, number, root.document)
    region = _region(title, signed)
    return Document(
        id=root.document,
        sha256=root.sha256,
        text=text,
        span=Span(root.document, part.lines[0].start, part.lines[-1].end),
        genre=_genre(part, title, number, front),
        language=_language(part.lines),
        title=title,
        number=number,
        issuers=signed,
        addressees=addressees(front.addressee, root.document) if front.addressee else (),
        date=_dated(front, root.document),
        region=region,
        level=_level(region, signed),
        cites=_cites(part, front, root.document, number),
        annexes=_annexes(text, front, root.document),
        nodes=nodes,
        paragraphs=_paragraphs(text, part, root.document),
    )


def _signed(
    text: str, front: Front, title: Evidence | None, number: DocumentNumber | None, document: str
) -> tuple[Evidence, ...]:
    """Who issued it: the signature, else the head, the title, a law's adoption, its number.

    A signature that names persons only gives way to the bodies in the head.
    """
    signed = issuers(front.signature, document)
    if not any(is_signature(one.value) for one in signed):
        signed = issuers(_bodies(front.masthead), document) or signed
    if not signed and title is not None:
        signed = issuer_in_title(title) or adopting(front.adopted, document)
    return signed or _numbering(text, number)


def _numbering(text: str, number: DocumentNumber | None) -> tuple[Evidence, ...]:
    """The body that an English number is printed with: Education Bureau Circular No. 9/2024."""
    name = number.agency.rpartition(" ")[0] if number and number.agency.isascii() else ""
    if number is None or not is_signature(name):
        return ()
    printed = number.span.of(text)
    at = printed.lower().find(name.lower())
    start = number.span.start + max(at, 0)
    return (Evidence(name, Span(number.span.document, start, start + len(name))),) * (at >= 0)


def _annexes(text: str, front: Front, document: str) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(text[start:end], Span(document, start, end))
        for start, end in listed(front.annexes)
    )


def _paragraphs(text: str, part: Part, document: str) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(Span(document, start, end), _language_of(text[start:end]))
        for start, end in paragraphs(part.lines)
    )


def _bodies(masthead: list[TextLine]) -> list[TextLine]:
    """The lines of bodies of a masthead; the government over an English ministry says no more."""
    named = [
        TextLine(line.start, line.start + len(body), body)
        for line in masthead
        if (body := body_of(line.text)) and not is_paper(line.text)
    ]
    lower = [line for line in named if not _STATE.match(line.text)]
    return lower or named


def _title(part: Part, front: Front, document: str) -> Evidence | None:
    if part.label is not None and part.label.title is not None:
        start, end = part.label.title
        first = part.lines[0]
        words = first.text[start - first.start : end - first.start]
        return Evidence(words, Span(document, start, end))
    if not front.title:
        return None
    chinese = language_of(front.title[0].text) is Language.ZH
    words = ("" if chinese else " ").join(together(line.text) for line in front.title)
    return Evidence(words, Span(document, front.title[0].start, front.title[-1].end))


def _number(front: Front, document: str) -> DocumentNumber | None:
    if front.number is None:
        return None
    number = numbers(front.number.text, document, front.number.start)[0]
    over = [line.text for line in front.masthead if line.text.isascii()]
    return issued_by(number, over[-1]) if over else number


def _genre(
    part: Part, title: Evidence | None, number: DocumentNumber | None, front: Front
) -> Genre:
    """The genre by a head that says what paper it is, else by the title.

    Else the paper tells that the number counts, the head, or the address (MEMORANDUM FOR …).
    """
    over = [line.text for line in front.masthead]
    heads = [text for text in over if is_paper(text)]
    named = genre_of(title.value if title else "", part.lines[-1].text, attached=part.attached)
    other = [number.agency] if number else []
    other += [*over[-1:], *([front.addressee.text] if front.addressee else [])]
    other += [said[1] for line in part.lines[:20] if (said := _THIS.match(line.text))]
    other += ["letter" for line in part.lines[:20] if is_salutation(line.text)]
    found = (*map(genre_of, heads), named, *map(genre_of, other))
    return next((genre for genre in found if genre is not Genre.OTHER), Genre.OTHER)


def _dated(front: Front, document: str) -> DatedBy | None:
    if front.day is None:
        return None
    return DatedBy(front.day.value, Span(document, front.day.start, front.day.end))


def _language_of(text: str) -> Language:
    """The language of a paragraph; without two Latin letters in a row nothing need be counted."""
    return language_of(text) if _LATIN.search(text) else Language.ZH


def _language(lines: tuple[TextLine, ...]) -> Language:
    return language_of("\n".join(line.text for line in lines[:60]))


def _region(title: Evidence | None, signed: tuple[Evidence, ...]) -> Region | None:
    for words in (*(issuer.value for issuer in signed), title.value if title else ""):
        found = region_of(words)
        if found is not None:
            return found
    return None


def _level(region: Region | None, signed: tuple[Evidence, ...]) -> Level | None:
    """The level of the body that speaks: that of its place, else that of a central body."""
    if region is not None:
        return region.level
    central = [issuer for issuer in signed if agency_named(_OFFICE.sub("", issuer.value))]
    return Level.MINISTRY if central else None


def _cites(
    part: Part, front: Front, document: str, own: DocumentNumber | None
) -> tuple[Citation, ...]:
    """What the body cites; title and number of the document itself are no citations."""
    skip = {line.start for line in front.title}
    found: list[Citation] = []
    for line in part.lines:
        if line.start in skip or (own is not None and line.start <= own.span.start < line.end):
            continue
        if _CITES.search(line.text):
            found += citations(line.text, document, line.start)
    aliases = {cited.alias for cited in found if cited.alias}
    return tuple(cited for cited in found if cited.title not in aliases or cited.number)
