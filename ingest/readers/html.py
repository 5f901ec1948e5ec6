"""Web pages: every line of the page in the raw text, those outside the document marked."""

import re
from collections.abc import Iterator

from duban.settings import IngestSettings
from ingest.encoding import decode
from ingest.html.gridded import stops
from ingest.html.page import Block, Zone, page_of
from ingest.html.zone import chosen, tables
from ingest.reader import Hint, RawPage, Role, refuse

_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(rb"</(?:p|div|td|table|span|body|html|a|li)>", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SNIFFED = 4096


class HtmlReader:
    """Reads web pages; nothing of them is run, fetched or followed."""

    name = "html"
    extensions = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mht"})

    def sniff(self, data: bytes, name: str) -> bool:
        """By the first tag; a fragment needs several closed tags."""
        head = data[: 8 * _SNIFFED]
        if head.startswith(_WIDE):
            head = head.replace(b"\x00", b"")[2:]
        head = head.removeprefix(b"\xef\xbb\xbf")
        named = name.lower().endswith((".html", ".htm"))
        return _MARKUP.match(head) is not None or len(_TAGS.findall(head)) > (2 if named else 8)

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """One page. Raises `Refused` for a page without text or beyond the limits."""
        decoded = decode(data)
        blocks, top = page_of(data, decoded.text, limits)
        if not blocks:
            raise refuse("DUB-ING-006")
        found = tables(top)
        ends = stops(blocks, found)
        starts = _starts(blocks, ends)
        hints = (*_hints(blocks, starts, chosen(blocks, top)), *_table_hints(starts, found))
        text = "".join(map(_ended, blocks, ends)).removesuffix("\n")
        yield RawPage(text, encoding=decoded.encoding, hints=hints, warnings=decoded.warnings)


def _ended(block: Block, end: str) -> str:
    return block.text + end


def _starts(blocks: list[Block], ends: list[str]) -> list[int]:
    """Where each line begins, and where one after the last would."""
    starts = [0]
    for block, end in zip(blocks, ends, strict=True):
        starts.append(starts[-1] + len(block.text) + len(end))
    return starts


def _table_hints(starts: list[int], found: list[Zone]) -> Iterator[Hint]:
    for table in found:
        yield Hint(starts[table.first], starts[table.last] - 1, Role.TABLE)


def _hints(blocks: list[Block], starts: list[int], kept: set[int]) -> Iterator[Hint]:
    for at, block in enumerate(blocks):
        start = starts[at]
        end = start + len(block.text)
        if block.hidden:
            yield Hint(start, end, Role.HIDDEN)
        elif at not in kept:
            yield Hint(start, end, Role.NAVIGATION)
        elif block.tag in _HEADINGS:
            yield Hint(start, end, Role.HEADING, _HEADINGS[block.tag])
