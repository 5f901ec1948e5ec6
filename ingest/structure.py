"""From raw text to documents: boilerplate, parts, front matter, clauses, metadata."""

from collections.abc import Iterator
from dataclasses import replace

from duban.document import Boilerplate, Document, Source
from duban.identity import content_id
from duban.message import message
from duban.outcome import Outcome, Parsed, Warned
from duban.span import Span
from ingest.boilerplate import Aside, Why, boilerplate
from ingest.clause import Gap, clauses, lawful_of
from ingest.front import front_of
from ingest.line import TextLine, lines_of, without
from ingest.metadata.issue_date import days
from ingest.metadata.number import numbers
from ingest.page_data import completed
from ingest.paragraph import add_paragraphs
from ingest.part import Part, parts
from ingest.profile import profile
from ingest.reader import RawText, Role, refuse
from ingest.tree import Root, tree


def structure(raw: RawText, name: str, sha256: str) -> Parsed:
    """The documents of a raw text. Raises `Refused` when it holds no words at all."""
    lines = list(lines_of(raw.text))
    asides = boilerplate(raw.text, lines, raw.hints)
    content = without(lines, [(aside.start, aside.end) for aside in asides])
    if not content and not raw.needs_ocr:
        raise refuse("DUB-ING-001")
    documents, warnings = _documents(raw, content, asides, sha256)
    source = Source(name, sha256, raw.encoding, raw.text, documents, raw.lines)
    warned = (*raw.warnings, *warnings)
    return Parsed(source, _outcome(raw, warned), warned)


def _outcome(raw: RawText, warned: tuple[Warned, ...]) -> Outcome:
    if raw.partial:
        return Outcome.PARTIAL
    if raw.needs_ocr:
        return Outcome.NEEDS_OCR
    return Outcome.WARNINGS if warned else Outcome.OK


def _documents(
    raw: RawText, content: list[TextLine], asides: tuple[Aside, ...], sha256: str
) -> tuple[tuple[Document, ...], tuple[Warned, ...]]:
    tables = [(hint.start, hint.end) for hint in raw.hints if hint.role is Role.TABLE]
    found = parts(content) if content else ()
    made: list[Document] = []
    warnings: list[Warned] = []
    host: Root | None = None
    for index, part in enumerate(found):
        root = _root(found, index, sha256, host if part.attached else None)
        if not part.attached:
            host = root
        document, gaps = _document(raw.text, part, root, asides, tables)
        made.append(replace(document, part_of=host.document if part.attached and host else None))
        warnings += _gap_warnings(gaps)
    return tuple(_with_asides(made, asides)), tuple(warnings)


def _root(found: tuple[Part, ...], index: int, sha256: str, host: Root | None) -> Root:
    document = content_id(sha256, "document", index)
    part = found[index]
    last = index
    while host is None and last + 1 < len(found) and found[last + 1].attached:
        last += 1
    start, end = part.lines[0].start, found[last].lines[-1].end
    parent = host.id if host else None
    return Root(document, sha256, index, parent, start, end, 1 if host else 0)


def _document(
    text: str, part: Part, root: Root, asides: tuple[Aside, ...], tables: list[tuple[int, int]]
) -> tuple[Document, list[Gap]]:
    near = _near(part, asides, text)
    lawful = lawful_of(text, part)
    front = front_of(part, near, lawful[0].start if lawful else None)
    found, gaps = clauses(text, part, front, lawful, tables)
    add_paragraphs(found, list(part.lines))
    nodes = tree(root, part, front, found, asides)
    document = profile(text, part, front, root, nodes)
    return document, gaps


def _near(part: Part, asides: tuple[Aside, ...], text: str) -> int | None:
    """The year the head of a document names: in its number, else in the page's time stamp."""
    for line in part.lines[:20]:
        for number in numbers(line.text):
            if number.year and len(line.text) < 160:
                return number.year
    stamps = [text[a.start : a.end] for a in asides if a.why in (Why.TIMESTAMP, Why.PAGE_METADATA)]
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
        document = replace(bare, boilerplate=mine)
        yield completed(document) if index == 0 else document
