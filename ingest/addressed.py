"""All lines of the addressees: those above the one that ends them, and those below."""

import re
from collections.abc import Sequence

from duban.document import NodeKind
from ingest.front import Front
from ingest.line import TextLine
from ingest.marker import marker_at
from ingest.metadata.addressee import goes_on, names_persons
from ingest.metadata.title import is_heading

_HAN = re.compile("[一-鿿]")


def widen(front: Front, text: str, lines: Sequence[TextLine]) -> None:
    """Take the other lines of addressees that take several: those above, and those below."""
    if front.addressee is None:
        return
    if front.addressee not in lines:
        return
    at = lines.index(front.addressee)
    first = last = at
    if _HAN.search(lines[at].text) is not None:
        while first > 0 and lines[first - 1].text.endswith(("，", "、")) and not lines[first].gap:
            first -= 1
    elif lines[at].text[:2] in ("To", "TO"):
        while last + 1 < len(lines) and _is_more(lines, last + 1, lines[at]):
            last += 1
    front.addressee = joined(text, lines[first], lines[last])
    front.roles |= dict.fromkeys(range(first, last + 1), NodeKind.RECIPIENTS)
    front.head = max(front.head, last + 1)


def _is_more(lines: Sequence[TextLine], at: int, above: TextLine) -> bool:
    """Whether a line goes on with the addressees above it: set in, or naming more of them.

    Persons by their work (Contract caterers) may be a title, too, if no other line can be one.
    """
    line = lines[at]
    if line.gap or not _is_plain(line):
        return False
    if line.indent > above.indent or goes_on(line.text):
        return True
    return names_persons(line.text) and at + 1 < len(lines) and _is_plain(lines[at + 1])


def _is_plain(line: TextLine) -> bool:
    return is_heading(line.text) and marker_at(line.text, line.start) is None


def joined(text: str, first: TextLine, last: TextLine) -> TextLine:
    """One line of a stretch of the text from one line to another."""
    return TextLine(first.start, last.end, text[first.start : last.end], first.gap, first.indent)
