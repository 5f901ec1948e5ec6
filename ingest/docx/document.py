"""The document: its body, then what stands apart from it: notes, comments, margins, deletions."""

from collections.abc import Iterator

from lxml import etree

from ingest.docx.body import Body, Text
from ingest.docx.inline import embedded
from ingest.docx.namespace import W
from ingest.docx.numbering import Numbering
from ingest.docx.package import Package
from ingest.docx.style import Styles
from ingest.reader import Attachment, RawPage, Role, refuse

_MARGINS = (("header", Role.PAGE_HEADER), ("footer", Role.PAGE_FOOTER))
_DOCUMENT_TYPES = ("wordprocessingml", "ms-word")


def page(package: Package) -> RawPage:
    """The whole document as one page. Raises `Refused` when it has no document part."""
    main = package.document()
    root = package.root(main)
    if root is None or root.tag != f"{W}document":
        raise refuse("DUB-ING-119", why="w:document")
    _note_kind(package, main)
    styles = Styles(_first(package.related(main, "styles")))
    numbering = Numbering(_first(package.related(main, "numbering")), styles)
    body = Body(Text(), styles, numbering)
    body.walk(root)
    _write_notes(package, main, body)
    _write_aside(package, main, body)
    if numbering.missing:
        package.warn("DUB-ING-160", part="numbering")
    if body.tracked:
        package.warn("DUB-ING-163")
    text = body.text
    return RawPage("".join(text.parts), hints=tuple(text.hints), warnings=tuple(package.warnings))


def attachments(package: Package) -> Iterator[Attachment]:
    """The files embedded in the document, by the names their parts bear."""
    main = package.document()
    root = package.root(main)
    relations = package.relations(main)
    for identity in () if root is None else embedded(root):
        relation = relations.get(identity)
        data = None if relation is None or relation.external else package.data(relation.target)
        if relation is not None and data:
            yield Attachment(relation.target.rsplit("/", 1)[-1], data)


def _write_notes(package: Package, main: str, body: Body) -> None:
    """Footnotes and endnotes in the order in which the text refers to them."""
    asked = list(body.notes)
    for kind in ("footnote", "endnote"):
        wanted = [identity for name, identity in asked if name == kind]
        if not wanted:
            continue
        for part in package.related(main, f"{kind}s"):
            notes = {item.get(f"{W}id", ""): item for item in part.iter(f"{W}{kind}")}
            for identity in wanted:
                if identity in notes:
                    _write(body, notes[identity], Role.FOOTNOTE)


def _write_aside(package: Package, main: str, body: Body) -> None:
    for part in package.related(main, "comments"):
        _write(body, part, Role.COMMENT, through=f"{W}comment")
    for kind, role in _MARGINS:
        for part in package.related(main, kind):
            _write(body, part, role)
    for words in list(body.deleted):
        body.text.line()
        start = body.text.add(words.replace("\n", " "))
        body.text.mark(start, Role.DELETED)


def _write(body: Body, part: etree._Element, role: Role, through: str = "") -> None:
    for item in part.iter(through) if through else (part,):
        body.text.line()
        start = body.text.length
        body.walk(item)
        body.text.mark(start, role)


def _note_kind(package: Package, main: str) -> None:
    """Warnings for macros, for another declared type, and for what would be fetched."""
    declared = package.content_type(main)
    macros = any(r.kind == "vbaProject" for r in package.relations(main).values())
    if macros or "macroEnabled" in declared:
        package.warn("DUB-ING-161")
    if declared and not any(kind in declared for kind in _DOCUMENT_TYPES):
        package.warn("DUB-ING-164", found=declared)
    package.note_outside(main)
    folder, _, name = main.rpartition("/")
    package.note_outside(f"{folder}/settings.xml" if name else "settings.xml")


def _first(parts: list[etree._Element]) -> etree._Element | None:
    return parts[0] if parts else None
