"""The body: paragraphs, tables, text boxes and notes written out as lines of raw text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from ingest.docx.inline import Inline, alternative
from ingest.docx.namespace import MC, W
from ingest.docx.numbering import Numbering
from ingest.docx.style import NumberingProperties, Styles, number, numbering_properties, value
from ingest.reader import Hint, Role

_THROUGH = frozenset(
    {
        f"{W}{name}"
        for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "body", "smartTag")
    }
)
_MOST_COLUMNS, _LEAST_COLUMNS, _LONGEST_HEAD, _MOST_PARAGRAPHS = 64, 3, 40, 12
_BOX = f"{W}txbxContent"
_CONTENTS = ("toc ", "table of figures", "目录")


@dataclass(slots=True)
class Text:
    """The raw text as it grows, with what the format says of its stretches."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    hints: list[Hint] = field(default_factory=list)

    def add(self, words: str) -> int:
        """Append words; returns where they start."""
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return start

    def line(self) -> None:
        """End the line, unless nothing stands on it."""
        if self.parts and not self.parts[-1].endswith("\n"):
            self.add("\n")

    def mark(self, start: int, role: Role, level: int = 0) -> None:
        """Say what the stretch from `start` to here is, if it is not empty."""
        if self.length > start:
            self.hints.append(Hint(start, self.length, role, level))


class Body:
    """Walks one part of the document; notes and deleted words are kept for the end."""

    def __init__(self, text: Text, styles: Styles, numbering: Numbering) -> None:
        self.text = text
        self.notes: list[tuple[str, str]] = []
        self.deleted: list[str] = []
        self.tracked = False
        self._styles = styles
        self._numbering = numbering
        # `_joined`: the paragraph mark before was deleted; `_in_cell`: no line end before.
        self._joined = False
        self._in_cell = False

    def walk(self, items: Iterable[etree._Element]) -> None:
        """Write the items, or the children of one, in order."""
        for child in items:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child)
            elif tag == f"{W}tbl":
                self._table(child)
            elif tag == f"{MC}AlternateContent":
                self.walk(alternative(child))
            elif tag in _THROUGH:
                self.walk(child)

    def _paragraph(self, paragraph: etree._Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        inline = Inline().read(paragraph)
        mark_deleted = properties is not None and properties.find(f"{W}rPr/{W}del") is not None
        self._note(inline, deleted=mark_deleted)
        if not (mark_deleted and not inline.text):
            self._write(inline, properties)
        self._joined = mark_deleted and (bool(inline.text) or self._joined)
        for box in inline.boxes:
            self._box(box)

    def _note(self, inline: Inline, *, deleted: bool) -> None:
        self.notes.extend(inline.notes)
        self.tracked = self.tracked or inline.tracked or deleted
        if inline.deleted.strip():
            self.deleted.append(inline.deleted)

    def _write(self, inline: Inline, properties: etree._Element | None) -> None:
        style = value(properties, "pStyle") or self._styles.default
        label = "" if self._joined else self._label(properties, style)
        if not self._joined and not self._in_cell:
            self.text.line()
        start = self.text.add(label)
        words = inline.text.replace("\n", "\u3000") if self._in_cell else inline.text
        begin = self.text.add(words)
        for first, last in inline.hidden:
            self.text.hints.append(Hint(begin + first, begin + last, Role.HIDDEN))
        self._mark(start, style, properties)

    def _label(self, properties: etree._Element | None, style: str) -> str:
        own = numbering_properties(properties)
        if properties is not None and properties.find(f"{W}numPr/{W}ins") is not None:
            self.tracked = True
        return self._numbering.label(NumberingProperties(own.num_id, own.level), style)

    def _mark(self, start: int, style: str, properties: etree._Element | None) -> None:
        names = self._styles.names(style)
        if any(name.startswith(_CONTENTS) for name in names):
            self.text.mark(start, Role.CONTENTS)
        elif "title" in names or "标题" in names:
            self.text.mark(start, Role.TITLE)
        else:
            own = number(properties, "outlineLvl")
            level = self._styles.outline(style) if own is None else own
            if level is not None and 0 <= level < 9:
                self.text.mark(start, Role.HEADING, level + 1)

    def _box(self, box: etree._Element) -> None:
        self.text.line()
        self._in_cell = self._joined = False
        start = self.text.length
        self.walk(box)
        self.text.mark(start, Role.TEXT_BOX)
        self.text.line()

    def _table(self, table: etree._Element) -> None:
        """Rows as lines; cells of one paragraph share a line, parted by tabs.

        Under a head row cells of several paragraphs do, too: a wide blank parts these.
        """
        self.text.line()
        self._in_cell = self._joined = False
        start, headed = self.text.length, _has_head(table)
        for row in _direct(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                self.tracked = True
                self.deleted.append("\t".join(Inline().read(p).text for p in row.iter(f"{W}p")))
                continue
            self._row(row, headed=headed)
        self.text.line()
        self.text.mark(start, Role.TABLE)

    def _row(self, row: etree._Element, *, headed: bool) -> None:
        cells = _direct(row, f"{W}tc")
        if len(cells) == 1 or not (headed or all(map(_is_plain, cells))):
            for cell in cells:
                self.walk(cell)
            return
        self.text.line()
        for index, cell in enumerate(cells):
            self.text.add("\t" if index else "")
            self._cell(cell)
            self.text.add("\t" * (_width(cell) - 1))
        self._in_cell = self._joined = False

    def _cell(self, cell: etree._Element) -> None:
        """The paragraphs of a cell in the line of its row."""
        for at, paragraph in enumerate(cell.iter(f"{W}p")):
            self.text.add("\u3000" if at else "")
            self._in_cell, self._joined = True, False
            self._paragraph(paragraph)


def _has_head(table: etree._Element) -> bool:
    """Whether the first row names columns, and no cell holds so much that lines must part it."""
    rows = _direct(table, f"{W}tr")
    heads = _direct(rows[0], f"{W}tc") if rows else []
    words = ["".join(Inline().read(p).text for p in cell.iter(f"{W}p")) for cell in heads]
    if len(heads) < _LEAST_COLUMNS or not all(0 < len(head) <= _LONGEST_HEAD for head in words):
        return False
    return all(
        cell.find(f".//{W}tbl") is None
        and cell.find(f".//{_BOX}") is None
        and sum(1 for _ in cell.iter(f"{W}p")) <= _MOST_PARAGRAPHS
        for row in rows
        for cell in _direct(row, f"{W}tc")
    )


def _width(cell: etree._Element) -> int:
    """How many columns a cell spans."""
    spanned = cell.find(f"{W}tcPr/{W}gridSpan")
    width = spanned.get(f"{W}val", "1") if spanned is not None else "1"
    return min(int(width), _MOST_COLUMNS) if width.isdecimal() else 1


def _direct(parent: etree._Element, tag: str) -> list[etree._Element]:
    """The children with that tag, content controls and custom XML around them looked through."""
    found: list[etree._Element] = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _THROUGH:
            found.extend(_direct(child, tag))
    return found


def _is_plain(cell: etree._Element) -> bool:
    """Whether a cell holds one paragraph at most, of one line, and no table or text box."""
    inner = list(cell.iter(f"{W}p", f"{W}tbl"))
    return len(inner) <= 1 and cell.find(f".//{W}br") is None
