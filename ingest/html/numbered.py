"""Numbered lists: browsers write the numbers of `<ol>`, which stand nowhere in the page's text."""

import re
from dataclasses import dataclass, field

from lxml import html

from ingest.docx.ordinal import written

_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_WITHOUT = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
# An item that begins with a number of its own is one of a list whose numbers are not shown.
_OWN = re.compile(
    r"[（(]?(?:[一二三四五六七八九十\d]{1,3}|[A-Za-z])[）)、.．]|第.{1,4}[条章步]|[①-⑳]"
)


@dataclass(slots=True)
class _List:
    style: str
    count: int
    shown: bool


@dataclass(slots=True)
class Lists:
    """The lists open at one point of a page, and the number that waits for the next line."""

    open: list[_List | None] = field(default_factory=list)
    waiting: str = ""

    def begin(self, element: html.HtmlElement, tag: str) -> None:
        """Note the start of a list or of an item."""
        if tag in ("ol", "ul"):
            self.open.append(_numbered(element) if tag == "ol" else None)
        elif tag == "li":
            listed = self.open[-1] if self.open else None
            self.waiting = "" if listed is None else _next(listed, element)

    def end(self, tag: str) -> None:
        """Note the end of a list or of an item."""
        if tag in ("ol", "ul") and self.open:
            self.open.pop()
        elif tag == "li":
            self.waiting = ""

    def label(self, text: str) -> str:
        """The number a line bears: the one that waits for it, "" where it has its own."""
        label, self.waiting = self.waiting, ""
        return "" if _OWN.match(text) else label


def _numbered(element: html.HtmlElement) -> _List:
    start = element.get("start") or "1"
    first = int(start) if start.isdecimal() and len(start) < 5 else 1
    style = _STYLES.get(element.get("type") or "", "decimal")
    return _List(style, first - 1, not _WITHOUT.search(element.get("style") or ""))


def _next(listed: _List, element: html.HtmlElement) -> str:
    given = element.get("value") or ""
    listed.count = int(given) if given.isdecimal() and len(given) < 5 else listed.count + 1
    return f"{written(listed.count, listed.style)}. " if listed.shown else ""
