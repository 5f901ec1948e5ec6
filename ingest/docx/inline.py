"""Inline text: the words of one paragraph in the accepted view, deleted and hidden ones apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ingest.docx.namespace import MC, M, R, W

_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_SKIPPED = frozenset({f"{W}rPr", f"{W}pPr", f"{W}instrText", f"{W}delInstrText", f"{W}rt"})
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_TEXT_BOX = f"{W}txbxContent"


@dataclass(slots=True)
class Inline:
    """What one paragraph holds.

    `hidden` are stretches of `text`; `deleted` is text that is not in it; `boxes` are the
    contents of text boxes anchored here; `notes` and `objects` are ids of what it refers to.
    """

    text: str = ""
    deleted: str = ""
    hidden: list[tuple[int, int]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    tracked: bool = False
    _fields: list[bool] = field(default_factory=list)

    @property
    def _in_code(self) -> bool:
        """Whether we stand in the instruction of a field, which is no text."""
        return any(self._fields)

    def read(self, paragraph: etree._Element) -> "Inline":
        """Take in the children of a paragraph."""
        for child in paragraph:
            self._take(child, deleted=False)
        return self

    def _take(self, item: etree._Element, *, deleted: bool) -> None:
        tag = item.tag
        if tag in _SKIPPED or not isinstance(tag, str):
            return
        if tag == f"{W}r":
            self._run(item, deleted=deleted)
        elif tag == f"{MC}AlternateContent":
            for child in alternative(item):
                self._take(child, deleted=deleted)
        elif tag == f"{M}t":
            self._add(item.text or "", deleted=deleted)
        else:
            gone = tag in _DELETED
            self.tracked = self.tracked or gone or tag in (f"{W}ins", f"{W}moveTo")
            for child in item:
                self._take(child, deleted=deleted or gone)

    def _run(self, run: etree._Element, *, deleted: bool) -> None:
        start = len(self.text)
        for child in run:
            self._part(child, deleted=deleted)
        if _is_hidden(run) and len(self.text) > start:
            self.hidden.append((start, len(self.text)))

    def _part(self, item: etree._Element, *, deleted: bool) -> None:
        tag = item.tag
        words = _words(item)
        if words is not None:
            self._add(words, deleted=deleted or tag == f"{W}delText")
        elif tag == f"{W}fldChar":
            self._field(item.get(f"{W}fldCharType", ""))
        elif tag in _NOTES:
            self.notes.append((_NOTES[tag], item.get(f"{W}id", "")))
        elif tag == f"{MC}AlternateContent":
            for child in alternative(item):
                self._part(child, deleted=deleted)
        elif tag == f"{W}ruby":
            self._take(item, deleted=deleted)
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            self.boxes.extend(_text_boxes(item))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _add(self, text: str, *, deleted: bool) -> None:
        if self._in_code:
            return
        if deleted:
            self.deleted += text
        else:
            self.text += text


def alternative(item: etree._Element) -> Iterator[etree._Element]:
    """The children of the first branch of an alternative that has any, newest edition first."""
    for name in ("Choice", "Fallback"):
        for branch in item.findall(f"{MC}{name}"):
            if len(branch):
                yield from branch
                return


def _text_boxes(item: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes of a drawing; of two editions of one box, the first."""
    for child in item:
        if child.tag == _TEXT_BOX:
            yield child
        elif child.tag == f"{MC}AlternateContent":
            for part in alternative(child):
                yield from _text_boxes(part)
                if part.tag == _TEXT_BOX:
                    yield part
        elif isinstance(child.tag, str):
            yield from _text_boxes(child)


def _words(item: etree._Element) -> str | None:
    """The words of a run's child that stands for words, None for any other."""
    tag = item.tag
    if tag in (f"{W}t", f"{W}delText"):
        return item.text or ""
    if tag == f"{W}br":
        return "\n" if item.get(f"{W}type") in (None, "textWrapping") else ""
    if tag == f"{W}sym":
        return _symbol(item)
    return _SIGNS.get(tag)


def _is_hidden(run: etree._Element) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val", "1") not in ("0", "false", "off")


def _symbol(item: etree._Element) -> str:
    """A sign of a symbol font; the private codes of such fonts say nothing to a reader."""
    code = item.get(f"{W}char", "")
    try:
        sign = int(code, 16)
    except ValueError:
        return ""
    return "•" if 0xE000 <= sign <= 0xF8FF else chr(sign) if 0x20 <= sign < 0x110000 else ""


def embedded(root: etree._Element) -> Iterator[str]:
    """The relation ids of the files embedded in a part."""
    for item in root.iter():
        if isinstance(item.tag, str) and item.tag.endswith("}OLEObject"):
            yield item.get(f"{R}id", "")
