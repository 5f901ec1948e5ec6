"""What a document's lines are beside its clauses: title, number, addressees, signature, date."""

import re
from dataclasses import dataclass, field

from duban.document import NodeKind
from ingest.annex import annex_label, is_item
from ingest.imprint import is_imprint
from ingest.line import TextLine
from ingest.marker import marker_at
from ingest.metadata.addressee import is_addressee
from ingest.metadata.issue_date import Day, days, whole_day
from ingest.metadata.issuer import is_holder, is_signature, together
from ingest.metadata.title import is_heading, names_genre, subject, title_lines
from ingest.part import Part, is_annex_text, is_number_line, is_paragraph

_HEAD, _FOOT = 40, 24
_MASTHEAD = ("文件", "令", "公报", "公告")
_MARKINGS = re.compile(
    r"\d{6}|(?:绝密|机密|秘密)(?:★.{0,8})?|特急|加急|急件|平急|特提|内部(?:资料|文件).{0,8}"
)
_FORMULA = re.compile(
    r"(?:特此|专此)[一-鿿]{1,6}[。！]?|(?:以上|如无|妥否|当否|可否|是否妥当).{0,24}(?:批示|审阅|批复|指示|研究|执行|审议)[。！]?"
    r"|此[致复令][。！]?|敬礼[。！]?|This is hereby (?:notified|reported|announced)\.?"
)
_SEALS = re.compile(r"(?:[（(](?:盖章|公章|印章|章)[）)]\s*)+")
_ADOPTED = re.compile(
    r"通过|公布|发布|批准|修订|修正|施行|adopted|promulgated|amended", re.IGNORECASE
)


@dataclass(slots=True)
class Front:
    """The lines of a part by what they are; `roles` tells the node kind of a line's index."""

    title: list[TextLine] = field(default_factory=list)
    masthead: list[TextLine] = field(default_factory=list)
    signature: list[TextLine] = field(default_factory=list)
    annexes: list[TextLine] = field(default_factory=list)
    adopted: list[TextLine] = field(default_factory=list)
    addressee: TextLine | None = None
    number: TextLine | None = None
    date: TextLine | None = None
    day: Day | None = None
    head: int = 0
    roles: dict[int, NodeKind] = field(default_factory=dict)


def front_of(part: Part, near: int | None = None, lawful: int | None = None) -> Front:
    """The front matter of a part; `near` is the year that settles a garbled date.

    `lawful` is where the first article begins, if the part is written in articles.
    """
    front = Front()
    lines = part.lines
    before = None if lawful is None else sum(line.start < lawful for line in lines[:_HEAD])
    front.head = _head_end(lines, part, before)
    _read_head(front, lines, part)
    foot = _read_annexes(front, lines)
    _read_foot(front, lines, near, foot)
    return front


def _head_end(lines: tuple[TextLine, ...], part: Part, lawful: int | None) -> int:
    """The index of the first line of the body; `lawful` is that of the first article."""
    for at, line in enumerate(lines[: _HEAD if lawful is None else lawful]):
        if at == 0 and part.label is not None:
            continue
        if is_addressee(line.text):
            return at + 1
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


def _read_head(front: Front, lines: tuple[TextLine, ...], part: Part) -> None:
    first = 1 if part.label is not None else 0
    rest = [lines[at] for at in range(first, front.head) if not _is_form(front, lines, at)]
    for line in rest:
        _read_adoption(front, line)
    if not front.title and (part.label is None or not part.label.title):
        front.title = title_lines(rest)
    if front.addressee and front.head < len(lines):
        _read_title_below(front, lines)


def _is_form(front: Front, lines: tuple[TextLine, ...], at: int) -> bool:
    """Take a line of the head that is no part of a title; False for the others."""
    line = lines[at]
    if is_number_line(line) and front.number is None:
        front.number, front.roles[at] = line, NodeKind.NUMBER
    elif is_addressee(line.text):
        front.addressee, front.roles[at] = line, NodeKind.RECIPIENTS
    elif (day := whole_day(line.text)) is not None:
        front.date, front.day, front.roles[at] = line, _moved(day, line), NodeKind.DATE
    elif (named := subject(line)) is not None:
        front.title = [named]
    elif _is_masthead(line.text) or _is_english_masthead(lines, at):
        front.masthead.append(line)
    else:
        return _MARKINGS.fullmatch(line.text) is not None
    return True


def _read_title_below(front: Front, lines: tuple[TextLine, ...]) -> None:
    """The title of a letter, which stands under its addressee: named, or alone in its line."""
    after = lines[front.head]
    named = subject(after)
    alone = front.number is not None and _is_alone(front, lines)
    if named is not None:
        front.title, front.head = [named], front.head + 1
    elif not front.title and is_heading(after.text) and (names_genre(after.text) or alone):
        front.title, front.head = [after], front.head + 1


def _is_alone(front: Front, lines: tuple[TextLine, ...]) -> bool:
    """Whether the line under the head bears no number and blank lines stand around it."""
    after = lines[front.head]
    follows = lines[front.head + 1] if front.head + 1 < len(lines) else None
    free = after.gap > 0 and follows is not None and follows.gap > 0
    return free and marker_at(after.text, after.start) is None


def _is_english_masthead(lines: tuple[TextLine, ...], at: int) -> bool:
    """Whether a line is the body printed right over the number of an English document."""
    line = lines[at]
    numbered = at + 1 < len(lines) and is_number_line(lines[at + 1])
    return numbered and line.text.isascii() and is_signature(line.text)


def _is_masthead(text: str) -> bool:
    """Whether a line is the red head: bodies and the word 文件, often spread over the line."""
    joined = together(text)
    return joined.endswith(_MASTHEAD) and is_signature(joined.removesuffix("文件"))


def _read_adoption(front: Front, line: TextLine) -> None:
    """Take the date of a law from the note under its title; the last such note counts."""
    found = days(line.text)
    if found and _ADOPTED.search(line.text):
        front.adopted.append(line)
        front.date, front.day = line, _moved(found[-1], line)


def _read_annexes(front: Front, lines: tuple[TextLine, ...]) -> int:
    """Mark the note that lists the annexes; return the index of its first line or of the end."""
    first = len(lines)
    for at in range(max(front.head, 1), len(lines)):
        label = annex_label(lines[at])
        if label is None or label.title is None or is_annex_text(lines, at, label):
            continue
        first = min(first, at)
        end = at + 1
        while end < len(lines) and is_item(lines[end]) and annex_label(lines[end]) is None:
            end += 1
        front.annexes += lines[at:end]
        front.roles |= dict.fromkeys(range(at, end), NodeKind.ANNEX_LIST)
    return first


def _read_foot(front: Front, lines: tuple[TextLine, ...], near: int | None, annexes: int) -> None:
    for at in range(len(lines) - 1, max(front.head, len(lines) - _FOOT) - 1, -1):
        line = lines[at]
        if is_imprint(line.text) or at in front.roles:
            continue
        if _FORMULA.fullmatch(line.text):
            front.roles[at] = NodeKind.CLOSING
            continue
        found = days(line.text, near)
        if whole_day(line.text, near) or _is_signed(line.text, found):
            front.date, front.day = line, _moved(found[-1], line)
            front.roles[at] = NodeKind.DATE
            if _is_signed(line.text, found):
                front.signature.append(line)
            _read_signature(front, lines, at - 1)
            return
    _read_signature(front, lines, min(annexes, len(lines)) - 1, least=front.head + 1)


def _read_signature(front: Front, lines: tuple[TextLine, ...], at: int, least: int = 0) -> None:
    """The lines of bodies that end at an index, upwards."""
    stop = max(front.head - 1, least, at - 15)
    while at > stop and at not in front.roles:
        seals = _SEALS.fullmatch(lines[at].text) is not None or is_holder(lines[at].text)
        if not seals and not is_signature(lines[at].text):
            break
        if not seals:
            front.signature.insert(0, lines[at])
        front.roles[at] = NodeKind.SIGNATURE
        at -= 1
    if at > front.head and _FORMULA.fullmatch(lines[at].text):
        front.roles[at] = NodeKind.CLOSING


def _is_signed(text: str, found: tuple[Day, ...]) -> bool:
    if not found or found[-1].end < len(text) - 1:
        return False
    before = text[: found[-1].start].strip()
    return bool(before) and is_signature(before)


def _moved(day: Day, line: TextLine) -> Day:
    return Day(line.start + day.start, line.start + day.end, day.value, day.years)
