"""Which lines of a page are the document: the innermost zone that holds most of its prose."""

import re
from collections.abc import Iterable
from operator import attrgetter

from ingest.article import articles
from ingest.html.page import STOPS, Block, Zone
from ingest.metadata.issue_date import whole_day
from ingest.metadata.issuer import is_signature
from ingest.metadata.number import numbers
from ingest.metadata.title import is_heading, names_genre

_MOST = 0.8
_LINKED = 0.5
_LITTLE = 0.3
_LEAST_PROSE = 40
_SEVERAL = 4  # a row or an item of so many lines lays out a page
_LEAVES = frozenset(["p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "pre"])
_WHOLE = frozenset(["html", "body", "main", "article"])  # their names speak of the whole page
_ASIDE_TAGS = frozenset(["nav", "footer", "aside", "form", "button", "select"])
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navi|navigation|menu|footer|foot|sidebar|side|aside|share|related|"
    r"recommend|breadcrumb|crumbs?|copyright|toolbar|pager|pagination|comment|comments|advert|ads?|"
    r"login|search|hot|links?|bottom|skip|cookies?|feedback|toc|dialog|popup|banner|tags?|qr|qrcode|"
    r"tools?|prev|next|cmt|left-?nav|top-?bar|crumb-?s?)(?:$|[\s_\d-])"
)
_CHATTER = re.compile(r"(?:^|[\s_-])(?:comments?|cmts?|recommend|related)(?:$|[\s_\d-])")
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
    wide = _kept(top, blocks)
    if _loses(kept, wide, blocks):
        kept = wide
    if _loses(kept, wide, blocks):
        kept = {at for at, block in enumerate(blocks) if not block.hidden}
    first = min(kept, default=0)
    opening = [blocks[at] for at in sorted(kept)[:_SEVERAL]]
    if any(block.tag in _HEADINGS or names_genre(block.text) for block in opening):
        return kept
    title = _title(top, blocks, first) or _titled(blocks, first)
    below = range(max(title) + 1, first) if title else ()
    return kept | title | {at for at in below if at in wide and _is_prose(blocks[at])}


def _main(top: Zone) -> Zone:
    """The innermost zone with most of the prose; on a page without prose, of the plain words."""
    words = attrgetter("plain") if top.prose < _LEAST_PROSE else _own_prose
    zone = top
    while True:
        inner = [
            child
            for child in zone.inner
            if (child.tag not in _LEAVES or child.last - child.first >= _SEVERAL)
            and words(child) >= _MOST * words(zone)
            and not _is_named_aside(child, zone)
        ]
        if not inner or inner[0].last - inner[0].first < 2:
            return zone
        zone = inner[0]


def _own_prose(zone: Zone) -> int:
    """The prose of a zone without that of the comments and recommendations in it."""
    return zone.prose - sum(_aside_prose(child, zone) for child in zone.inner)


def _aside_prose(zone: Zone, around: Zone) -> int:
    if _is_named_aside(zone, around):
        return zone.prose
    return sum(_aside_prose(child, zone) for child in zone.inner)


def _around(main: Zone, blocks: list[Block]) -> set[int]:
    """The lines set apart beside the document: its number above it, who signed and when below."""
    found: set[int] = set()
    at = main.first - 1
    while at >= 0 and not blocks[at].links and _is_number(blocks[at].text):
        found.add(at)
        at -= 1
    return found | _signed(main.last, blocks)


def _signed(at: int, blocks: list[Block]) -> set[int]:
    """The lines of a signature that begins at a line, up to its date; none without a date."""
    found: set[int] = set()
    while at < len(blocks) and not blocks[at].links:
        found.add(at)
        if whole_day(blocks[at].text):
            return found
        if not is_signature(blocks[at].text):
            break
        at += 1
    return set()


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
    """Whether a zone is no part of the document: by its name, or as it is mostly links."""
    share = zone.prose / main.prose if main.prose else zone.plain / max(main.plain, 1)
    if _is_named_aside(zone, main):
        return True
    linked = zone.links > _LINKED * (zone.plain + zone.links) and zone.last - zone.first > 1
    return linked and share <= _LITTLE


def _is_named_aside(zone: Zone, around: Zone) -> bool:
    """Whether a zone's tag or name says that it is none of the document.

    Other names than those of comments also stand on what holds a whole page.
    """
    if zone.headed or zone.tag in _LEAVES or zone.tag in _WHOLE:
        return False
    if _CHATTER.search(zone.name):
        return True
    named = zone.tag in _ASIDE_TAGS or _ASIDE.search(zone.name) is not None
    return named and (zone.prose < _MOST * around.prose or not zone.prose)


def _loses(kept: set[int], wide: set[int], blocks: list[Block]) -> bool:
    """Whether a choice lacks most of the prose outside asides, or articles the page has."""
    if not kept:
        return True
    part = _joined(blocks[at] for at in sorted(kept))
    if _prose_of(part) < _LEAST_SHARE * _prose_of(_joined(blocks[at] for at in sorted(wide))):
        return True
    page = _joined(block for block in blocks if not block.hidden)
    return len(articles(part, 0, len(part))) < len(articles(page, 0, len(page)))


def _prose_of(text: str) -> int:
    """How many Chinese characters stand in lines that hold a stop or a comma."""
    lines = (line for line in text.split("\n") if STOPS.search(line))
    return sum(len(_HAN.findall(line)) for line in lines)


def _is_prose(block: Block) -> bool:
    linked = block.links > _LINKED * len(block.text)
    return not linked and len(block.text) > _LEAST_PROSE and bool(STOPS.search(block.text))


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


def rows_of(table: Zone) -> list[Zone]:
    """The rows of a table, in order."""
    groups = [row for row in table.inner if row.tag in ("tbody", "thead", "tfoot")]
    rows = [row for group in [table, *groups] for row in group.inner if row.tag == "tr"]
    return sorted(rows, key=lambda row: row.first)


def _is_data(table: Zone) -> bool:
    rows = rows_of(table)
    wide = [row for row in rows if sum(cell.last > cell.first for cell in row.inner) >= 2]
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
