"""The shape of a parsed file: its documents, their metadata and clause trees."""

from typing import NotRequired

from typing_extensions import TypedDict

from duban.document import Citation, DatedBy, Document, DocumentNumber, Evidence, Node
from duban.language import Language
from duban.outcome import Parsed, Warned
from duban.span import Span
from ui.shapes.span import PlaceShape, place


class ValueShape(PlaceShape):
    """A value and the words that say it."""

    value: str


class NumberShape(PlaceShape):
    """A document number in canonical form."""

    canonical: str


class DateShape(PlaceShape):
    """A date as ISO 8601."""

    iso: str


class CitationShape(PlaceShape):
    """Another document named by this one."""

    title: str
    canonical: str | None
    alias: str


class RegionShape(TypedDict):
    """The place a document speaks for."""

    name: str
    level: str
    code: str


class NodeShape(TypedDict):
    """One clause; `parent` is null only for the root of a document attached to nothing."""

    id: str
    parent: str | None
    label: str
    ordinal: int | None
    level: int
    kind: str
    heading: str | None
    start: int
    end: int


class BoilerplateShape(TypedDict):
    """A stretch that belongs to the page, not to the document."""

    start: int
    end: int
    why: str


class DocumentShape(TypedDict):
    """One document of a file."""

    id: str
    kind: str
    language: str
    part_of: str | None
    start: int
    end: int
    title: ValueShape | None
    number: NumberShape | None
    issuers: list[ValueShape]
    addressees: list[ValueShape]
    date: DateShape | None
    published: DateShape | None
    region: RegionShape | None
    level: str | None
    cites: list[CitationShape]
    annexes: list[ValueShape]
    nodes: list[NodeShape]
    boilerplate: list[BoilerplateShape]


class WarningShape(TypedDict):
    """Something to know about a text that was read all the same."""

    code: str
    message: str
    advice: str
    start: NotRequired[int]
    end: NotRequired[int]


class ParseShape(TypedDict):
    """One file that was read."""

    file: str
    sha256: str
    encoding: str
    outcome: str
    documents: list[DocumentShape]
    warnings: list[WarningShape]


def parse_shape(parsed: Parsed, language: Language = Language.EN) -> ParseShape:
    """The whole file; messages in the language asked for."""
    source = parsed.source
    return {
        "file": source.name,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "outcome": parsed.outcome.value,
        "documents": [document_shape(document) for document in source.documents],
        "warnings": [warning_shape(warned, language) for warned in parsed.warnings],
    }


def document_shape(document: Document) -> DocumentShape:
    """One document with its metadata and clause tree."""
    text = document.text
    region = document.region
    return {
        "id": document.id,
        "kind": document.genre.value,
        "language": document.language.value,
        "part_of": document.part_of,
        "start": document.span.start,
        "end": document.span.end,
        "title": _evidence(document.title, text) if document.title else None,
        "number": _number(document.number, text) if document.number else None,
        "issuers": [_evidence(one, text) for one in document.issuers],
        "addressees": [_evidence(one, text) for one in document.addressees],
        "date": _date(document.date, text) if document.date else None,
        "published": _date(document.published, text) if document.published else None,
        "region": {"name": region.name, "level": region.level.value, "code": region.code}
        if region
        else None,
        "level": document.level.value if document.level else None,
        "cites": [citation_shape(one, text) for one in document.cites],
        "annexes": [_evidence(one, text) for one in document.annexes],
        "nodes": [_node(node, text) for node in document.nodes],
        "boilerplate": [
            {"start": one.span.start, "end": one.span.end, "why": one.why}
            for one in document.boilerplate
        ],
    }


def warning_shape(warned: Warned, language: Language) -> WarningShape:
    """A warning in the language asked for, with its place if it has one."""
    shape: WarningShape = {
        "code": warned.message.code,
        "message": warned.message.text(language),
        "advice": warned.message.advice(language),
    }
    if warned.start is not None and warned.end is not None:
        shape["start"], shape["end"] = warned.start, warned.end
    return shape


def _evidence(evidence: Evidence, text: str) -> ValueShape:
    return {"value": evidence.value, **place(evidence.span, text)}


def _number(number: DocumentNumber, text: str) -> NumberShape:
    return {"canonical": number.canonical, **place(number.span, text)}


def _date(date: DatedBy, text: str) -> DateShape:
    return {"iso": date.value.isoformat(), **place(date.span, text)}


def citation_shape(citation: Citation, text: str) -> CitationShape:
    """Another document named by this one, with the words that name it."""
    canonical = citation.number.canonical if citation.number else None
    return {
        "title": citation.title,
        "canonical": canonical,
        "alias": citation.alias,
        **place(citation.span, text),
    }


def _node(node: Node, text: str) -> NodeShape:
    heading: Span | None = node.heading
    return {
        "id": node.id,
        "parent": node.parent,
        "label": node.label,
        "ordinal": node.ordinal,
        "level": node.level,
        "kind": node.kind.value,
        "heading": heading.of(text) if heading else None,
        "start": node.span.start,
        "end": node.span.end,
    }
