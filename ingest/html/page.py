"""A page as lines: one for each block or table cell, and the zones of the page they stand in."""

import re
from dataclasses import dataclass, field

from lxml import etree, html

from duban.settings import IngestSettings
from ingest.html.numbered import Lists
from ingest.reader import refuse

_INLINE = frozenset(
    re.findall(
        r"\S+",
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp "
        "rt ruby s samp small span strike strong sub sup time tt u var wbr o:p st1:chsdate",
    )
)
_SKIPPED = frozenset(["script", "style", "noscript", "template", "head", "iframe", "object", "svg"])
_CONTAINER = re.compile(rb"<(/?)(?:div|table|ul|ol|section|article|blockquote|dl|center)\b", re.I)
_MOST_TAGS = 3_000_000
_BLANK = re.compile(r"[ \t\r\n\f]+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
STOPS = re.compile("[，。；、]|[,.;:] ")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """One line of a page; `links` counts its characters that are links, `anchors` the links."""

    text: str
    links: int = 0
    anchors: int = 0
    tag: str = ""
    hidden: bool = False


@dataclass(slots=True)
class Zone:
    """An element that holds lines: the first and the one after its last, and its inner zones.

    `plain` counts characters that are no links, `links` those that are, `prose` the plain ones of
    lines that hold a stop or a comma, as menus, buttons and lists of titles do not. `headed` says
    that the heading of the page stands in it; `across` and `down` are how many columns and rows a
    cell spans.
    """

    tag: str
    name: str
    first: int
    last: int = 0
    plain: int = 0
    links: int = 0
    prose: int = 0
    headed: bool = False
    across: int = 1
    down: int = 1
    inner: list["Zone"] = field(default_factory=list)


def page_of(data: bytes, text: str, limits: IngestSettings) -> tuple[list[Block], Zone]:
    """The lines of a page and its outermost zone. Raises `Refused` beyond the limits."""
    if data.count(b"<") > _MOST_TAGS:
        raise refuse("DUB-ING-004", limit=_MOST_TAGS)
    if _depth(data) > limits.max_depth:
        raise refuse("DUB-ING-005", limit=limits.max_depth)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", text, count=1), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise refuse("DUB-ING-006") from error
    return _Walk().over(root)


def _depth(data: bytes) -> int:
    depth = deepest = 0
    for found in _CONTAINER.finditer(data):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


@dataclass(slots=True)
class _Walk:
    """The state of one walk over the tree."""

    blocks: list[Block] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    anchors: int = 0
    in_link: int = 0
    hidden: int = 0
    lists: Lists = field(default_factory=Lists)

    def over(self, root: html.HtmlElement) -> tuple[list[Block], Zone]:
        top = Zone("html", "", 0)
        self.zones.append(top)
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if tag in _SKIPPED:
                    walk.skip_subtree()
                else:
                    self._start(element, tag)
            else:
                self._end(element, tag)
        self._flush()
        top.last = len(self.blocks)
        return self.blocks, top

    def _start(self, element: html.HtmlElement, tag: str) -> None:
        if tag not in _INLINE:
            self._flush()
            if tag != "br":
                name = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
                across, down = _spans(element) if tag in ("td", "th") else (1, 1)
                zone = Zone(tag, name, len(self.blocks), across=across, down=down)
                self.zones.append(zone)
        self.in_link += tag == "a"
        self.anchors += tag == "a"
        self.hidden += _is_hidden(element)
        self.lists.begin(element, tag)
        self._add(element.text)

    def _end(self, element: html.HtmlElement, tag: str) -> None:
        if tag not in _SKIPPED:
            self.in_link -= tag == "a"
            if tag not in _INLINE:
                self._flush()
                if tag != "br":
                    self._close()
            self.lists.end(tag)
            self.hidden -= _is_hidden(element)
        self._add(element.tail)

    def _close(self) -> None:
        zone = self.zones.pop()
        zone.last = len(self.blocks)
        outer = self.zones[-1]
        outer.plain += zone.plain
        outer.links += zone.links
        outer.prose += zone.prose
        outer.headed |= zone.headed or zone.tag == "h1"
        if zone.last > zone.first or zone.tag in ("td", "th"):
            outer.inner.append(zone)

    def _add(self, words: str | None) -> None:
        if words:
            self.words.append(words)
            if self.in_link:
                self.linked += len(words.strip())

    def _flush(self) -> None:
        text = _BLANK.sub(" ", "".join(self.words)).strip()
        if text:
            zone = self.zones[-1]
            plain = max(0, len(text) - self.linked)
            zone.plain += plain
            zone.links += self.linked
            if plain and not self.hidden and STOPS.search(text):
                zone.prose += plain
            text = self.lists.label(text) + text
            block = Block(text, self.linked, self.anchors, zone.tag, hidden=self.hidden > 0)
            self.blocks.append(block)
        self.words.clear()
        self.linked = 0
        self.anchors = int(self.in_link > 0)


def _spans(element: html.HtmlElement) -> tuple[int, int]:
    """How many columns and rows a cell spans."""
    found = (element.get(name, "1") for name in ("colspan", "rowspan"))
    across, down = (int(n) if n.isascii() and n.isdecimal() and len(n) < 4 else 1 for n in found)
    return max(1, across), max(1, down)


def _is_hidden(element: html.HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
