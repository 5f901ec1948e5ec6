"""The head of a document: what stands before its body."""

import re
from itertools import pairwise

from duban.document import NodeKind
from ingest.addressed import joined, widen
from ingest.adopted import read_adoption
from ingest.form_line import is_form
from ingest.front import Front
from ingest.line import TextLine
from ingest.marker import marker_at
from ingest.masthead import mastheads
from ingest.metadata.addressee import is_addressee, is_salutation
from ingest.metadata.title import is_heading, names_genre, subject, title_lines
from ingest.part import Part, is_number_line, is_paragraph

_HEAD, _LONGEST = 40, 200
_LABELLED = re.compile(
    r"(?:from|through|via|date|subject|re|our ref|ref(?:erence)?|copy|cc)\.?\s*:\s*\S",
    re.IGNORECASE,
)
_ORDER_SERIAL = re.compile(r"第\s*[\d一二三四五六七八九十百〇零]{1,6}\s*号")


def read_head(front: Front, text: str, part: Part, lawful: int | None) -> None:
    """Mark the lines before the body; `lawful` is where the first article begins, if any does."""
    lines = part.lines
    before = None if lawful is None else sum(line.start < lawful for line in lines[:_HEAD])
    front.head = _head_end(lines, part, before)
    rest = _read_forms(front, part)
    for line in rest:
        read_adoption(front, line)
    _read_order(front, text, lines)
    rest = _read_called(front, text, lines, rest)
    widen(front, text, lines)
    if not front.title and (part.label is None or not part.label.title):
        front.title = _title(rest, text)
    _read_title_below(front, lines)


def _read_forms(front: Front, part: Part) -> list[TextLine]:
    """Mark mastheads and lines of forms; the other lines of the head are handed out."""
    lines, first = part.lines, 0 if part.label is None else 1
    over = mastheads(lines, front.head)
    front.masthead = [lines[at] for at in sorted(over) if at >= first]
    apart = [at for at in range(first, front.head) if at not in over]
    return [lines[at] for at in apart if not is_form(front, lines, at)]


def _read_called(
    front: Front, text: str, lines: tuple[TextLine, ...], rest: list[TextLine]
) -> list[TextLine]:
    """The addressees of a letter stand right over its salutation; the other lines are left."""
    head = lines[: front.head]
    saluted = front.head < len(lines) and is_salutation(lines[front.head].text)
    if not saluted or front.addressee is not None or not rest or rest[-1] is not head[-1]:
        return rest
    first = len(rest) - 1
    while first and not rest[first].gap and rest[first - 1] is head[first - len(rest) - 1]:
        first -= 1
    if any(names_genre(line.text) for line in rest[first:]):
        return rest
    front.addressee = joined(text, rest[first], rest[-1])
    front.roles |= {lines.index(line): NodeKind.RECIPIENTS for line in rest[first:]}
    return rest[:first]


def _head_end(lines: tuple[TextLine, ...], part: Part, lawful: int | None) -> int:
    """The index of the first line of the body; `lawful` is that of the first article."""
    for at, line in enumerate(lines[: _HEAD if lawful is None else lawful]):
        if at == 0 and part.label is not None:
            continue
        if is_addressee(line.text):
            return _after_labels(lines, at + 1)
        if is_salutation(line.text):
            return at
        if is_number_line(line):
            continue
        found = marker_at(line.text, line.start)
        if found is not None and not (at == 0 and len(lines) > 1):
            return at
        if is_paragraph(line.text) and not (at == 0 and title_lines([line])):
            return at
    if lawful is not None:
        return lawful
    first = 1 if part.label is not None else 0
    title = title_lines(list(lines[first:_HEAD]))
    return lines.index(title[-1]) + 1 if title else 0


def _after_labels(lines: tuple[TextLine, ...], at: int) -> int:
    """The index after the other labelled lines of a memorandum: from whom, when, about what."""

    def labelled(place: int) -> bool:
        text = lines[place].text if place < len(lines) else ""
        return _LABELLED.match(text) is not None and len(text) < _LONGEST

    while labelled(at) or (labelled(at + 1) and is_heading(lines[at].text)):
        at += 1
    return at


def _title(lines: list[TextLine], text: str) -> list[TextLine]:
    """The title among lines of which none that something else stands between belong together."""
    runs: list[list[TextLine]] = []
    for line in lines:
        if runs and not text[runs[-1][-1].end : line.start].strip():
            runs[-1].append(line)
        else:
            runs.append([line])
    titles = [found for run in runs if (found := title_lines(run))]
    named = (found for found in titles if names_genre(found[-1].text))
    return next(named, titles[0] if titles else [])


def _read_order(front: Front, text: str, lines: tuple[TextLine, ...]) -> None:
    """The number of an order whose name and serial stand on lines of their own."""
    for at, (line, serial) in enumerate(pairwise(lines[: front.head + 1])):
        if line.text.endswith("令") and _ORDER_SERIAL.fullmatch(serial.text):
            front.number = joined(text, line, serial)
            front.roles[at + 1] = NodeKind.NUMBER
            front.head = max(front.head, at + 2)
            return


def _read_title_below(front: Front, lines: tuple[TextLine, ...]) -> None:
    """The title of a letter, which stands under its addressee: named, or alone in its line."""
    saluted = front.head < len(lines) and is_salutation(lines[front.head].text)
    if saluted:
        front.roles[front.head] = NodeKind.RECIPIENTS
        front.head += 1
    if front.head >= len(lines) or not (front.addressee or saluted):
        return
    after = lines[front.head]
    named = subject(after)
    letter = saluted or front.number is not None
    alone = letter and (_is_alone(front, lines) or _heads_next(front, lines))
    if named is not None:
        front.title, front.head = [named], front.head + 1
    elif not front.title and is_heading(after.text) and (names_genre(after.text) or alone):
        front.title, front.head = [after], front.head + 1


def _heads_next(front: Front, lines: tuple[TextLine, ...]) -> bool:
    """Whether an English line under the head stands over a heading or a numbered clause."""
    after = lines[front.head]
    follows = lines[front.head + 1] if front.head + 1 < len(lines) else None
    if follows is None or not after.text.isascii() or marker_at(after.text, after.start):
        return False
    return is_heading(follows.text) or marker_at(follows.text, follows.start) is not None


def _is_alone(front: Front, lines: tuple[TextLine, ...]) -> bool:
    """Whether the line under the head bears no number and blank lines stand around it."""
    after = lines[front.head]
    follows = lines[front.head + 1] if front.head + 1 < len(lines) else None
    free = after.gap > 0 and follows is not None and follows.gap > 0
    return free and marker_at(after.text, after.start) is None
