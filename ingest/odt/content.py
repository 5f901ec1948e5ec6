"""The content of an ODT: blocks written out as lines, deleted text and notes apart."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from ingest.docx.body import Text
from ingest.odt.namespace import DRAW, OFFICE, STYLE, TABLE, TEXT, XML
from ingest.odt.numbering import Counters, Level
from ingest.reader import Role

_BLOCKS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_APART = {
    f"{TEXT}note": Role.FOOTNOTE,
    f"{OFFICE}annotation": Role.COMMENT,
    f"{DRAW}text-box": Role.TEXT_BOX,
}
_SKIPPED = frozenset(
    {f"{TEXT}{name}" for name in ("note-citation", "sequence-decls", "bookmark", "ruby-text")}
)


@dataclass(slots=True)
class Content:
    """Walks the body once; `styles` are the list styles, `parents` the paragraph styles' lists."""

    text: Text
    styles: dict[str, dict[int, Level]]
    paragraph_lists: dict[str, str]
    tracked: bool = False
    _apart: list[tuple[etree._Element, Role]] = field(default_factory=list)
    _running: dict[str, Counters] = field(default_factory=dict)
    _by_style: dict[str, Counters] = field(default_factory=dict)
    _outline: Counters = field(default_factory=Counters)

    def walk(self, items: Iterable[etree._Element]) -> None:
        """Write the items in order, then what stands apart from them."""
        self._blocks(items)
        while self._apart:
            item, role = self._apart.pop(0)
            self.text.line()
            start = self.text.length
            self._blocks(item)
            self.text.mark(start, role)

    def _blocks(self, items: Iterable[etree._Element]) -> None:
        for item in items:
            tag = item.tag
            if tag in _BLOCKS:
                self._paragraph(item, "")
            elif tag == f"{TEXT}list":
                self._list(item, "", 1, None)
            elif tag == f"{TABLE}table":
                self._table(item)
            elif tag == f"{TEXT}tracked-changes":
                self._changes(item)
            elif isinstance(tag, str) and tag not in _SKIPPED:
                self._blocks(item)

    def _changes(self, item: etree._Element) -> None:
        self.tracked = True
        self._apart.extend((gone, Role.DELETED) for gone in item.iter(f"{TEXT}deletion"))

    def _list(
        self, item: etree._Element, style: str, level: int, counters: Counters | None
    ) -> None:
        style = item.get(f"{TEXT}style-name", style)
        counters = counters or self._counters(item, style)
        for entry in item:
            if entry.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            start = entry.get(f"{TEXT}start-value", "")
            labelled = entry.tag == f"{TEXT}list-header"
            for child in entry:
                if child.tag == f"{TEXT}list":
                    self._list(child, style, level + 1, counters)
                elif child.tag in _BLOCKS:
                    own = style or self.paragraph_lists.get(child.get(f"{TEXT}style-name", ""), "")
                    levels = self.styles.get(own, {})
                    first = int(start) if start.isdecimal() else None
                    label = "" if labelled else counters.next(levels, level, first)
                    self._paragraph(child, label)
                    labelled = True

    def _counters(self, item: etree._Element, style: str) -> Counters:
        """The counters a list goes on with, new ones when it starts afresh."""
        identity = item.get(f"{XML}id", "")
        before = item.get(f"{TEXT}continue-list", "")
        if before in self._running:
            counters = self._running[before]
        elif item.get(f"{TEXT}continue-numbering") == "true" and style in self._by_style:
            counters = self._by_style[style]
        else:
            counters = Counters()
        self._by_style[style] = counters
        if identity:
            self._running[identity] = counters
        return counters

    def _paragraph(self, item: etree._Element, label: str) -> None:
        self.text.line()
        level = int(item.get(f"{TEXT}outline-level", "0") or 0) if item.tag == f"{TEXT}h" else 0
        if level and not label and item.get(f"{TEXT}is-list-header") != "true":
            label = self._outline.next(self.styles.get("", {}), level, None)
        start = self.text.add(label)
        self._inline(item)
        if level:
            self.text.mark(start, Role.HEADING, level)

    def _inline(self, item: etree._Element) -> None:
        self.text.add(item.text or "")
        for child in item:
            self._part(child)
            self.text.add(child.tail or "")

    def _part(self, item: etree._Element) -> None:
        tag = item.tag
        if tag in _APART:
            self._apart.append((item, _APART[tag]))
        elif tag == f"{TEXT}s":
            count = item.get(f"{TEXT}c", "1")
            self.text.add(" " * (min(int(count), 1000) if count.isdecimal() else 1))
        elif tag == f"{TEXT}tab":
            self.text.add("\t")
        elif tag == f"{TEXT}line-break":
            self.text.add("\n")
        elif isinstance(tag, str) and tag not in _SKIPPED:
            self._inline(item)

    def _table(self, table: etree._Element) -> None:
        self.text.line()
        start = self.text.length
        for row in table.iter(f"{TABLE}table-row"):
            cells = [cell for cell in row if cell.tag == f"{TABLE}table-cell"]
            if len(cells) > 1 and all(len(cell) <= 1 and _is_plain(cell) for cell in cells):
                self.text.line()
                for index, cell in enumerate(cells):
                    self.text.add("\t" if index else "")
                    for paragraph in cell:
                        self._inline(paragraph)
            else:
                self._blocks(cells)
        self.text.line()
        self.text.mark(start, Role.TABLE)


def paragraph_lists(roots: list[etree._Element]) -> dict[str, str]:
    """The list style that each paragraph style names."""
    found: dict[str, str] = {}
    for root in roots:
        for item in root.iter(f"{STYLE}style"):
            name = item.get(f"{STYLE}list-style-name", "")
            if name:
                found[item.get(f"{STYLE}name", "")] = name
    return found


def _is_plain(cell: etree._Element) -> bool:
    return all(child.tag in _BLOCKS for child in cell)
