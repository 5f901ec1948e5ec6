"""From raw text to documents: boilerplate, parts, front matter, clauses, metadata."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from duban.document import Boilerplate, Document, Source
from duban.identity import content_id
from duban.message import message
from duban.outcome import Outcome, Parsed, Warned
from duban.span import Span
from duban.traditional import is_traditional, simplified
from ingest.boilerplate import Aside, Why, boilerplate
from ingest.clause import Gap, clauses, lawful_of
from ingest.division import divisions
from ingest.front import Front
from ingest.line import BLANKS, TextLine, lines_of, without
from ingest.marker import Marker
from ingest.masthead import body_of
from ingest.matter import front_of
from ingest.metadata.issue_date import days
from ingest.metadata.issuer import together
from ingest.metadata.number import numbers
from ingest.page_data import completed
from ingest.paragraph import add_paragraphs
from ingest.part import Part, parts
from ingest.printed import as_printed
from ingest.profile import profile
from ingest.reader import RawText, Role, refuse
from ingest.tree import Root, tree

# Zero-width, bidirectional and private-use signs; the replacement mark is reported by decoding.
_ODD = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ue000-\uf8ff]")


def structure(raw: RawText, name: str, sha256: str) -> Parsed:
    """The documents of a raw text. Raises `Refused` when it holds no words at all."""
    folded = is_traditional(raw.text)
    text = simplified(raw.text) if folded else raw.text
    lines = list(lines_of(text))
    asides = boilerplate(text, lines, raw.hints)
    content = without(lines, [(aside.start, aside.end) for aside in asides])
    if not content and not raw.needs_ocr:
        raise refuse("DUB-ING-001")
    tables = [(hint.start, hint.end) for hint in raw.hints if hint.role is Role.TABLE]
    documents, warnings = _documents(_Pages(text, asides, tables, sha256), content)
    if folded:
        documents = tuple(as_printed(document, raw.text) for document in documents)
    source = Source(name, sha256, raw.encoding, raw.text, documents, raw.lines)
    warned = (*raw.warnings, *_odd(raw.text), *warnings)
    return Parsed(source, _outcome(raw, warned), warned)


def _odd(text: str) -> Iterator[Warned]:
    """A warning where signs stand that nobody sees or no font has; clean text is without them."""
    found = [match.start() for match in _ODD.finditer(text, 1)]
    if found:
        yield Warned(message("DUB-ING-043", count=len(found)), found[0], found[0] + 1)


def _outcome(raw: RawText, warned: tuple[Warned, ...]) -> Outcome:
    if raw.partial:
        return Outcome.PARTIAL
    if raw.needs_ocr:
        return Outcome.NEEDS_OCR
    return Outcome.WARNINGS if warned else Outcome.OK


@dataclass(frozen=True, slots=True)
class _Pages:
    """The text of a file, what of it is boilerplate, and where its tables stand."""

    text: str
    asides: tuple[Aside, ...]
    tables: list[tuple[int, int]]
    sha256: str


def _documents(
    pages: _Pages, content: list[TextLine]
) -> tuple[tuple[Document, ...], tuple[Warned, ...]]:
    found = parts(content) if content else ()
    made: list[Document] = []
    warnings: list[Warned] = []
    host: tuple[Root, Document] | None = None
    for index, part in enumerate(found):
        above = host if part.attached else None
        root = _root(found, index, pages.sha256, above[0] if above else None)
        document, gaps = _document(pages, part, root)
        if above:
            document = _below(document, above[1])
        else:
            host = root, document
        made.append(document)
        warnings += _gap_warnings(gaps)
    return tuple(_with_asides(made, pages.asides)), tuple(warnings)


def _below(document: Document, host: Document) -> Document:
    """An attached document: it speaks for the place of its host unless it names its own."""
    own = document.region is not None
    return replace(
        document,
        part_of=host.id,
        region=document.region if own else host.region,
        level=document.level if own else host.level,
    )


def _root(found: tuple[Part, ...], index: int, sha256: str, host: Root | None) -> Root:
    document = content_id(sha256, "document", index)
    part = found[index]
    last = index
    while host is None and last + 1 < len(found) and found[last + 1].attached:
        last += 1
    start, end = part.lines[0].start, found[last].lines[-1].end
    parent = host.id if host else None
    return Root(document, sha256, index, parent, start, end, 1 if host else 0)


def _document(pages: _Pages, part: Part, root: Root) -> tuple[Document, list[Gap]]:
    lawful = lawful_of(pages.text, part)
    part = _with_title_apart(pages.text, part, lawful)
    first = lawful[0].start if lawful else None
    front = front_of(pages.text, part, _near(part, pages), first, pages.tables)
    found, gaps = clauses(pages.text, part, front, lawful, pages.tables)
    add_paragraphs(found, list(part.lines))
    nodes = tree(root, part, front, found, pages.asides)
    document = profile(pages.text, part, front, root, nodes)
    return replace(document, boilerplate=tuple(_red_head(front, document.id))), gaps


def _red_head(front: Front, document: str) -> list[Boilerplate]:
    """The bodies printed over a document, where its signature says no less than they do."""
    lines = [line for line in front.masthead if front.signature and _is_head(line.text)]
    return [Boilerplate(Span(document, a.start, a.end), Why.RED_HEAD.value) for a in lines]


def _is_head(text: str) -> bool:
    return bool(body_of(text)) or together(text) == "文件"


def _with_title_apart(text: str, part: Part, lawful: tuple[Marker, ...]) -> Part:
    """A law that stands on one line has its title before the first chapter or article of it."""
    line = part.lines[0]
    if not lawful or not line.start < lawful[0].start < line.end:
        return part
    chapters = divisions(text, line.start, lawful[:1])
    at = min([lawful[0].start, *(marker.start for marker in chapters)])
    if at == line.start:
        return part
    title = text[line.start : at].rstrip(BLANKS)
    first = TextLine(line.start, line.start + len(title), title, line.gap, line.indent)
    rest = TextLine(at, line.end, text[at : line.end])
    return replace(part, lines=(first, rest, *part.lines[1:]))


def _near(part: Part, pages: _Pages) -> int | None:
    """The year the head of a document names: in its number, else in the page's time stamp."""
    for line in part.lines[:20]:
        for number in numbers(line.text):
            if number.year and len(line.text) < 160:
                return number.year
    asides = [aside for aside in pages.asides if aside.why in (Why.TIMESTAMP, Why.PAGE_METADATA)]
    stamps = [pages.text[aside.start : aside.end] for aside in asides]
    found = [day for stamp in stamps[:2] for day in days(stamp)]
    return found[0].value.year if found else None


def _gap_warnings(gaps: list[Gap]) -> Iterator[Warned]:
    for gap in gaps:
        code = "DUB-ING-051" if gap.again else "DUB-ING-050"
        missing = ", ".join(str(number) for number in gap.missing)
        text = message(code, label=gap.label, missing=missing)
        yield Warned(text, gap.start, gap.end)


def _with_asides(documents: list[Document], asides: tuple[Aside, ...]) -> Iterator[Document]:
    """Give each document the boilerplate of its stretch, and what lies before the next one."""
    for index, bare in enumerate(documents):
        start = bare.span.start if index else 0
        following = documents[index + 1].span.start if index + 1 < len(documents) else None
        mine = tuple(
            Boilerplate(Span(bare.id, aside.start, aside.end), aside.why.value)
            for aside in asides
            if aside.start >= start and (following is None or aside.start < following)
        )
        both = sorted([*bare.boilerplate, *mine], key=lambda aside: aside.span.start)
        document = replace(bare, boilerplate=tuple(both))
        yield completed(document) if index == 0 else document
