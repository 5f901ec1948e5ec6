"""Documents: the raw text of a file, the documents in it, and their trees of clauses."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from duban.language import Language
from duban.layout import Line
from duban.span import Span


class Genre(StrEnum):
    """What a document is for; rules of extraction depend on it."""

    NOTICE = "notice"
    PLAN = "plan"
    REPORT = "report"
    LAW = "law"
    LETTER = "letter"
    NEWS = "news"
    ANNEX = "annex"
    OTHER = "other"


class Level(StrEnum):
    """The level of a body, from the centre down; reviews ask for the submission's level."""

    INTER_MINISTERIAL = "inter-ministerial"
    MINISTRY = "ministry"
    PROVINCIAL = "provincial"
    CITY = "city"
    COUNTY = "county"
    ALL_LOCALITIES = "all localities"
    AGENCY = "agency"
    ENTERPRISE = "enterprise"
    PERSON = "person"


class NodeKind(StrEnum):
    """What a node of the clause tree is."""

    DOCUMENT = "document"
    ATTACHMENT = "attachment"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    ITEM = "item"
    STAGE = "stage"
    INLINE = "inline"
    PREAMBLE = "preamble"
    BODY = "body"
    CLOSING = "closing"
    NUMBER = "doc_number"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    DATE = "date"
    ANNEX_LIST = "annex_list"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A value read from the text, with the words that say it."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number in canonical form, 人社部发〔2008〕55号; one number, one notice.

    `agency` is empty when the text garbles it past recognition; year and serial then still
    identify the notice together with its issuers.
    """

    canonical: str
    agency: str
    year: int
    serial: int
    span: Span


@dataclass(frozen=True, slots=True)
class DatedBy:
    """The date a document bears, and the words that say it."""

    value: date
    span: Span


@dataclass(frozen=True, slots=True)
class Citation:
    """Another document that this one names, by number, by title or by both."""

    title: str
    number: DocumentNumber | None
    alias: str
    span: Span


@dataclass(frozen=True, slots=True)
class Region:
    """The place a document speaks for; `code` is the GB/T 2260 code, empty if unknown."""

    name: str
    level: Level
    code: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """One clause of the tree. Its stretch contains that of its children.

    `label` is the number as printed (一、, (two)), empty for an unnumbered node; `ordinal` its
    value; `level` is 0 for the root. `heading` is the span of the heading's words, if it has any.
    """

    id: str
    parent: str | None
    label: str
    ordinal: int | None
    level: int
    kind: NodeKind
    span: Span
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of running text, without boilerplate, in one language."""

    span: Span
    language: Language


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch that belongs to the page, not to the document; marked, never deleted."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a file: what it is, who issued it, and its clauses.

    `text` is the raw text of the whole file, shared by all its documents; every span of the
    document indexes into it. `part_of` names the document this one is attached to (a plan to its
    notice), and `sha256` the file.
    """

    id: str
    sha256: str
    text: str
    span: Span
    genre: Genre
    language: Language
    title: Evidence | None = None
    number: DocumentNumber | None = None
    issuers: tuple[Evidence, ...] = ()
    addressees: tuple[Evidence, ...] = ()
    date: DatedBy | None = None
    published: DatedBy | None = None
    region: Region | None = None
    level: Level | None = None
    cites: tuple[Citation, ...] = ()
    annexes: tuple[Evidence, ...] = ()
    part_of: str | None = None
    nodes: tuple[Node, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()

    def words(self, span: Span) -> str:
        """The raw words of a span of this document."""
        return span.of(self.text)

    def path(self, offset: int) -> tuple[Node, ...]:
        """The nodes that contain the offset, from the root down."""
        return tuple(n for n in self.nodes if n.span.start <= offset < n.span.end)


@dataclass(frozen=True, slots=True)
class Source:
    """The raw decoded text of one file and the documents found in it, in reading order."""

    name: str
    sha256: str
    encoding: str
    text: str
    documents: tuple[Document, ...]
    lines: tuple[Line, ...] = ()
