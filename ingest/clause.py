"""Clauses: the numbers of a part, put in order, with the paragraphs each of them holds."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from duban.document import NodeKind
from ingest.article import articles
from ingest.division import divisions
from ingest.front import Front
from ingest.heading import heading_of, kind_of
from ingest.imprint import is_imprint
from ingest.inline import inline_markers
from ingest.letter_part import letter_parts, names_subject
from ingest.line import TextLine, without
from ingest.marker import RANKS, Marker, Style, marker_at
from ingest.metadata.title import is_heading
from ingest.outline import Entry, outline
from ingest.part import Part
from ingest.quotation import quotations

_START = attrgetter("start")
# Styles that a list inside sentences shares; at the start of a line the line's own reading counts.
_OWN_LINE = (Style.DIGIT, Style.STEP)


@dataclass(slots=True)
class Clause:
    """One node to be: offsets in the raw text, the parent as an index into the clauses."""

    start: int
    end: int
    kind: NodeKind
    parent: int | None
    ordinal: int | None = None
    heading: tuple[int, int] | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A break in the numbers: those that are missing before an offset, or one that came again."""

    start: int
    end: int
    label: str
    missing: tuple[int, ...]
    again: bool = False


def clauses(
    text: str,
    part: Part,
    front: Front,
    lawful: tuple[Marker, ...],
    tables: list[tuple[int, int]],
) -> tuple[list[Clause], list[Gap]]:
    """The clauses of a part in text order, parents before children, and the breaks in them."""
    body = _body(part, front)
    found = _markers(body, text, lawful, tables)
    entries, _ = outline(found)
    made = _made(text, entries, body)
    _close(made, entries, body)
    _lost_first(made, entries, body)
    return made, _gaps(text, entries)


def _body(part: Part, front: Front) -> list[TextLine]:
    """The lines between head and foot: no signature, no annex note, no imprint after them."""
    end, first = len(part.lines), front.head
    if first and names_subject(part.lines[first - 1]):
        first -= 1
    while end > front.head and (end - 1 in front.roles or is_imprint(part.lines[end - 1].text)):
        end -= 1
    return [part.lines[at] for at in range(first, end) if at not in front.roles]


def lawful_of(text: str, part: Part) -> tuple[Marker, ...]:
    """The articles of a part, empty for one that is not written in articles."""
    found = articles(text, part.lines[0].start, part.lines[-1].end)
    return found if len(found) > 1 or (found and not found[0].inside) else ()


def _markers(
    body: list[TextLine], text: str, lawful: tuple[Marker, ...], tables: list[tuple[int, int]]
) -> list[Marker]:
    if not body:
        return []
    plain = without(without(body, tables), quotations(body))
    found = [marker for line in plain if (marker := marker_at(line.text, line.start))]
    found = [m for m in found if m.style is not Style.INLINE and not _is_lawful(m, lawful)]
    numbered = {marker.start for marker in found if marker.style in _OWN_LINE}
    inner = [marker for marker in inline_markers(plain) if marker.start not in numbered]
    taken = {marker.start for marker in inner}
    found = [marker for marker in _with_company(found) if marker.start not in taken] + inner
    if lawful:
        known = {marker.start for marker in found}
        found += [m for m in divisions(text, body[0].start, lawful) if m.start not in known]
    found += letter_parts(plain)
    return sorted([*found, *lawful], key=lambda marker: marker.start)


def _is_lawful(marker: Marker, lawful: tuple[Marker, ...]) -> bool:
    """Whether a marker stands where an article does."""
    at = bisect_left(lawful, marker.start, key=_START)
    return at < len(lawful) and lawful[at].start == marker.start


def _with_company(found: list[Marker]) -> list[Marker]:
    """The markers without bare numbers that no number like 1.1 stands below: rows of figures."""
    decimals = {marker.form for marker in found if marker.style is Style.DECIMAL}
    if "1" in decimals:
        return found
    return [marker for marker in found if marker.style is not Style.DIGIT_BARE]


def _made(text: str, entries: tuple[Entry, ...], body: list[TextLine]) -> list[Clause]:
    """Clauses with their stretches: each runs to the next number that is not below it."""
    ends = _ends(entries, body[-1].end if body else 0)
    made: list[Clause] = []
    line_at = 0
    for index, entry in enumerate(entries):
        marker = entry.marker
        while line_at + 1 < len(body) and body[line_at + 1].start <= marker.start:
            line_at += 1
        end = _trimmed(body, marker.start, ends[index])
        more = end > body[line_at].end
        following = entries[index + 1].marker.start if index + 1 < len(entries) else ends[index]
        heading = heading_of(marker, body[line_at], following, more=more)
        named = text[slice(*heading)] if heading else ""
        kind = kind_of(marker, named, top=entry.parent is None, sentences=True)
        words = text[marker.start : marker.end].rstrip()
        made.append(Clause(marker.start, end, kind, entry.parent, marker.ordinal, heading, words))
    return made


def _ends(entries: tuple[Entry, ...], last: int) -> list[int]:
    ends = [last] * len(entries)
    open_: list[int] = []
    for index, entry in enumerate(entries):
        while open_ and open_[-1] != entry.parent:
            ends[open_.pop()] = entry.marker.start
        open_.append(index)
    return ends


def _trimmed(body: list[TextLine], start: int, end: int) -> int:
    """The end of the last words before an offset."""
    at = bisect_left(body, end, key=_START)
    return max(start, min(end, body[at - 1].end)) if at else end


def _line_of(body: list[TextLine], offset: int) -> TextLine:
    """The line an offset stands in."""
    return body[bisect_right(body, offset, key=_START) - 1]


def _close(made: list[Clause], entries: tuple[Entry, ...], body: list[TextLine]) -> None:
    """End the last point of a list inside sentences with its paragraph.

    What follows belongs to the clause that holds the list: it becomes its closing.
    """
    before: dict[tuple[int | None, Style, str], int] = {}
    for index, entry in enumerate(entries):
        key = entry.parent, entry.marker.style, entry.marker.form
        sibling = before.get(key) if entry.marker.ordinal > 1 else None
        before[key] = index
        following = entries[index + 1] if index + 1 < len(entries) else None
        if following is not None and _goes_on(following, entry, index):
            continue
        clause = made[index]
        line = _line_of(body, clause.start)
        lawful = entry.parent is not None and made[entry.parent].kind is NodeKind.ARTICLE
        if line.end >= clause.end or not (
            _in_sentences(clause, entry, sibling, made, body)
            or (lawful and sibling is not None and _is_line(made[sibling], body))
        ):
            continue
        if not lawful:
            start = body[bisect_left(body, line.end, key=_START)].start
            made.append(Clause(start, clause.end, NodeKind.CLOSING, entry.parent))
        clause.end = line.end


def _goes_on(following: Entry, entry: Entry, index: int) -> bool:
    """Whether the next number stands below a clause or goes on with its list."""
    same = following.parent == entry.parent and following.marker.continues(entry.marker)
    return following.parent == index or (same and following.marker.ordinal > 1)


def _in_sentences(
    clause: Clause, entry: Entry, sibling: int | None, made: list[Clause], body: list[TextLine]
) -> bool:
    """Whether a clause ends a list that runs on inside sentences, points parted by semicolons."""
    if clause.kind is NodeKind.INLINE:
        return entry.parent is not None or entry.marker.inside
    if sibling is None or entry.marker.style in RANKS:
        return False
    half = _line_of(body, made[sibling].start).text.endswith(("；", ";"))
    return half and _is_line(made[sibling], body)


def _is_line(clause: Clause, body: list[TextLine]) -> bool:
    """Whether a clause is a single paragraph."""
    return _line_of(body, clause.start).end >= clause.end


def _lost_first(made: list[Clause], entries: tuple[Entry, ...], body: list[TextLine]) -> None:
    """Give a list that begins with 2 its first clause: the heading that lost its number."""
    for index, entry in enumerate(entries):
        if entry.missing != (1,):
            continue
        start = made[index].start
        floor = made[index - 1].start if index else 0
        above = [line for line in body if floor < line.start < start]
        first = next((line for line in above if is_heading(line.text)), None)
        if first is None:
            continue
        end = _trimmed(body, first.start, start)
        heading = first.start, first.end
        kind = made[index].kind
        made.append(Clause(first.start, end, kind, entry.parent, 1, heading))


def _gaps(text: str, entries: tuple[Entry, ...]) -> list[Gap]:
    return [
        Gap(e.marker.start, e.marker.end, text[e.marker.start : e.marker.end], e.missing, e.again)
        for e in entries
        if e.missing or e.again
    ]
