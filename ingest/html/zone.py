"""Which lines of a page are the document: the innermost zone that holds most of its prose."""

import re
from collections.abc import Iterable
from operator import attrgetter

from ingest.article import articles
from ingest.html.page import Block, Zone
from ingest.metadata.issue_date import whole_day
from ingest.metadata.issuer import is_signature
from ingest.metadata.number import numbers
from ingest.metadata.title import is_heading, names_genre

_MOST = 0.8
_LINKED = 0.5
_HALF = 0.5
_LEAST_PROSE = 40
_SEVERAL = 4  # a row or an item of so many lines lays out a page
_LEAVES = frozenset(["p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "pre"])
_ASIDE_TAGS = frozenset(["nav", "footer", "aside", "form", "button", "select"])
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navi|navigation|menu|footer|foot|sidebar|side|aside|share|related|"
    r"recommend|breadcrumb|crumbs?|copyright|toolbar|pager|pagination|comment|comments|advert|ads?|"
    r"login|search|hot|links?|bottom|skip|cookies?|feedback|toc|dialog|popup|banner|tags?|qr|qrcode|"
    r"tools?|prev|next|cmt|left-?nav|top-?bar|crumb-?s?)(?:$|[\s_\d-])"
)
_MENU = 3  # so many links in one line, and little else, are a menu
_TITLE = re.compile(r"(?:^|[\s_-])(?:title|headline|biaoti|bt)(?:$|[\s_\d-])")
_HEADINGS = frozenset(["h1", "h2", "h3"])
_HAN = re.compile("[一-鿿]")
_LEAST_SHARE = 1 / 3


def chosen(blocks: list[Block], top: Zone) -> set[int]:
    """The indexes of the lines that are the document, its title above them included.

    Falls back on the whole page, without its lists of links, where the choice would lose most
    of the Chinese or break a sequence of articles that the page has.
    """
    main = _main(top)
    kept = _kept(main, blocks) | _around(main, blocks)
    if _loses(kept, blocks):
        kept = _kept(top, blocks)
    if _loses(kept, blocks):
        kept = {at for at, block in enumerate(blocks) if not block.hidden}
    first = min(kept, default=0)
    opening = [blocks[at] for at in sorted(kept)[:_SEVERAL]]
    if any(block.tag in _HEADINGS or names_genre(block.text) for block in opening):
        return kept
    return kept | (_title(top, blocks, first) or _titled(blocks, first))


def _main(zone: Zone) -> Zone:
    """The innermost zone with most of the prose; on a page without prose, of the plain words."""
    words = attrgetter("prose" if zone.prose >= _LEAST_PROSE else "plain")
    while True:
        inner = [
            child
            for child in zone.inner
            if words(child) >= _MOST * words(zone)
            and (child.tag not in _LEAVES or child.last - child.first >= _SEVERAL)
        ]
        if not inner or inner[0].last - inner[0].first < 2:
            return zone
        zone = inner[0]


def _around(main: Zone, blocks: list[Block]) -> set[int]:
    """The lines set apart beside the document: its number above it, who signed and when below."""
    found: set[int] = set()
    at = main.first - 1
    while at >= 0 and _is_number(blocks[at].text):
        found.add(at)
        at -= 1
    at = main.last
    while at < len(blocks) and (is_signature(blocks[at].text) or whole_day(blocks[at].text)):
        found.add(at)
        at += 1
    dated = any(whole_day(blocks[at].text) for at in found)
    return {at for at in found if (at < main.first or dated) and not blocks[at].links}


def _is_number(text: str) -> bool:
    found = numbers(text)
    return len(found) == 1 and len(found[0].span) + 2 >= len(text)


def _kept(main: Zone, blocks: list[Block]) -> set[int]:
    """The lines of a zone without those of its inner zones that are lists of links or asides."""
    kept = set(range(main.first, main.last))
    pending = list(main.inner)
    while pending:
        zone = pending.pop()
        if _is_aside(zone, main):
            kept -= set(range(zone.first, zone.last))
        else:
            pending += zone.inner
    return {at for at in kept if not blocks[at].hidden and not _is_menu(blocks[at])}


def _is_menu(block: Block) -> bool:
    return block.anchors >= _MENU and block.links > _LINKED * len(block.text)


def _is_aside(zone: Zone, main: Zone) -> bool:
    total = zone.plain + zone.links
    if zone.prose > _HALF * main.prose and zone.plain > _HALF * main.plain:
        return False
    named = zone.tag in _ASIDE_TAGS or (zone.tag not in _LEAVES and _ASIDE.search(zone.name))
    linked = zone.links > _LINKED * total and zone.last - zone.first > 1
    return bool(named) or linked


def _loses(kept: set[int], blocks: list[Block]) -> bool:
    part = _joined(blocks[at] for at in sorted(kept))
    page = _joined(block for block in blocks if not block.hidden)
    if len(_HAN.findall(part)) < _LEAST_SHARE * len(_HAN.findall(page)):
        return True
    return len(articles(part, 0, len(part))) < len(articles(page, 0, len(page)))


def _joined(blocks: Iterable[Block]) -> str:
    """The words of lines that are not mostly links."""
    return "\n".join(block.text for block in blocks if block.links <= _LINKED * len(block.text))


def tables(zone: Zone) -> list[Zone]:
    """The tables that hold data: two rows or more of two short cells or more."""
    found: list[Zone] = []
    pending = [zone]
    while pending:
        inner = pending.pop()
        if inner.tag == "table" and _is_data(inner):
            found.append(inner)
        else:
            pending += inner.inner
    return sorted(found, key=lambda table: table.first)


def _is_data(table: Zone) -> bool:
    groups = [row for row in table.inner if row.tag in ("tbody", "thead", "tfoot")]
    rows = [row for group in [table, *groups] for row in group.inner if row.tag == "tr"]
    wide = [row for row in rows if len(row.inner) >= 2]
    short = all(cell.last - cell.first <= 3 for row in rows for cell in row.inner)
    return len(wide) >= 2 and 2 * len(wide) >= len(rows) and short


def _title(top: Zone, blocks: list[Block], before: int) -> set[int]:
    """The last heading above the document, where the page sets it apart."""
    found: set[int] = set()
    pending = [top]
    while pending:
        zone = pending.pop()
        if zone.first >= before or zone.tag in _ASIDE_TAGS or _ASIDE.search(zone.name):
            continue
        titled = zone.tag in _HEADINGS or _TITLE.search(zone.name)
        if titled and zone.last <= before and zone.last - zone.first <= 3 and _is_plain(zone):
            first = max(found, default=-1)
            found = {*range(zone.first, zone.last)} if zone.first > first else found
        pending += zone.inner
    return {at for at in found if not blocks[at].hidden}


def _titled(blocks: list[Block], before: int) -> set[int]:
    """The line right above the document that reads as a title, time stamps between passed over."""
    for at in range(before - 1, max(before - 1 - _SEVERAL, -1), -1):
        block = blocks[at]
        if not (block.hidden or block.links) and is_heading(block.text) and names_genre(block.text):
            return {at}
    return set()


def _is_plain(zone: Zone) -> bool:
    return 4 <= zone.plain <= 300 and zone.links <= zone.plain
