"""What every reader of a file format promises, and what it hands back.

A reader turns bytes into pages of raw text and says what the format itself knows about stretches
of it (headings, tables, struck text). It never cleans, never guesses structure and never drops
text: all that happens later, on the text, for every format alike.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from duban.layout import Line
from duban.message import Message, message
from duban.outcome import Warned
from duban.settings import IngestSettings


class Refused(Exception):  # noqa: N818 - it is a verdict on the file, not an error of ours
    """The file cannot be read; `ingest` turns it into `duban.outcome.Quarantined`.

    Raised by readers and by the guard only. `transient` says the moment was bad, not the file.
    """

    def __init__(self, reason: Message, *, transient: bool = False) -> None:
        self.reason = reason
        self.transient = transient
        super().__init__(str(reason))


def refuse(code: str, **values: object) -> Refused:
    """What to raise for bad input: the refusal with that code of the catalogue."""
    return Refused(message(code, **values))


class Role(StrEnum):
    """What a format says of a stretch of text."""

    TITLE = "title"
    HEADING = "heading"
    TABLE = "table"
    FOOTNOTE = "footnote"
    TEXT_BOX = "text_box"
    COMMENT = "comment"
    CONTENTS = "contents"
    PAGE_HEADER = "page_header"
    PAGE_FOOTER = "page_footer"
    NAVIGATION = "navigation"
    DELETED = "deleted"
    INSERTED = "inserted"
    HIDDEN = "hidden"
    OCR = "ocr"


# Text with one of these roles stays in the raw text and is marked as boilerplate.
ASIDE = frozenset(
    {
        Role.CONTENTS,
        Role.COMMENT,
        Role.PAGE_HEADER,
        Role.PAGE_FOOTER,
        Role.NAVIGATION,
        Role.DELETED,
        Role.HIDDEN,
    }
)


@dataclass(frozen=True, slots=True)
class Hint:
    """A stretch of the page's text and what the format says it is.

    `level` is the outline level of a heading (1 is the highest), 0 where it says nothing.
    """

    start: int
    end: int
    role: Role
    level: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a file: a member of an archive, of a mail, an embedded object."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page, or the whole file where the format has no pages (`number` 0; pages count from 1).

    `text` holds one line per paragraph, heading, table row or table cell wherever the format
    can tell (a printed line break inside a paragraph is no line end; automatic numbers are part
    of the text). All offsets of `lines`, `hints` and `warnings` count from the start of this
    page's text. `continues`: the first line goes on with the last paragraph of the page before.
    """

    text: str
    number: int = 0
    encoding: str = ""
    lines: tuple[Line, ...] = ()
    hints: tuple[Hint, ...] = ()
    warnings: tuple[Warned, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    continues: bool = False
    needs_ocr: bool = False


@dataclass(frozen=True, slots=True)
class RawText:
    """All pages of one file as one text; offsets count from its start.

    `partial`: reading was cut short and later pages are missing. `needs_ocr` lists the pages
    that hold a picture of text and no text.
    """

    text: str
    encoding: str = ""
    lines: tuple[Line, ...] = ()
    hints: tuple[Hint, ...] = ()
    warnings: tuple[Warned, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    needs_ocr: tuple[int, ...] = ()
    partial: bool = False


class Reader(Protocol):
    """Reads one format."""

    @property
    def name(self) -> str:
        """The format's short name, "pdf"; it is shown in messages."""
        ...

    @property
    def extensions(self) -> frozenset[str]:
        """Usual endings, lower case with the dot; only to warn that a name misleads."""
        ...

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the bytes are of this format. `name` may break a tie, never decide."""
        ...

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """The pages in order, each as soon as it is read. Raises `Refused` for bad input."""
        ...


def gather(pages: Iterable[RawPage], *, partial: bool = False) -> RawText:
    """One text of all pages, offsets shifted; pages are parted by a line end unless one goes on.

    >>> pages = [RawPage("各市要"), RawPage("成立小组。", continues=True), RawPage("二")]
    >>> gather(pages).text.split()
    ['各市要成立小组。', '二']
    """
    texts: list[str] = []
    length = 0
    shifted: list[RawPage] = []
    for page in pages:
        if texts and not page.continues and not texts[-1].endswith("\n"):
            texts.append("\n")
            length += 1
        shifted.append(_shifted(page, length))
        texts.append(page.text)
        length += len(page.text)
    return RawText(
        text="".join(texts),
        encoding=next((page.encoding for page in shifted if page.encoding), ""),
        lines=tuple(line for page in shifted for line in page.lines),
        hints=tuple(hint for page in shifted for hint in page.hints),
        warnings=tuple(warned for page in shifted for warned in page.warnings),
        attachments=tuple(item for page in shifted for item in page.attachments),
        needs_ocr=tuple(page.number for page in shifted if page.needs_ocr),
        partial=partial,
    )


def _shifted(page: RawPage, by: int) -> RawPage:
    if not by:
        return page
    return replace(
        page,
        lines=tuple(  # built outright: replacing fields takes longer, and lines are many
            Line(line.start + by, line.end + by, line.page, line.box, line.confidence)
            for line in page.lines
        ),
        hints=tuple(replace(hint, start=hint.start + by, end=hint.end + by) for hint in page.hints),
        warnings=tuple(_shifted_warning(warned, by) for warned in page.warnings),
    )


def _shifted_warning(warned: Warned, by: int) -> Warned:
    if warned.start is None or warned.end is None:
        return warned
    return replace(warned, start=warned.start + by, end=warned.end + by)
