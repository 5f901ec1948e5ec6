"""What a document's lines are beside its clauses: title, number, addressees, signature, date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from duban.document import NodeKind
from ingest.annex import annex_label, is_item
from ingest.imprint import is_imprint
from ingest.line import TextLine
from ingest.marker import marker_at
from ingest.masthead import is_issue, mastheads
from ingest.metadata.addressee import goes_on, is_addressee
from ingest.metadata.issue_date import Day, days, whole_day
from ingest.metadata.issuer import is_holder, is_signature
from ingest.metadata.title import is_heading, names_genre, subject, title_lines
from ingest.part import Part, is_annex_text, is_number_line, is_paragraph

_HEAD, _FOOT, _LONGEST = 40, 24, 200
_HAN = re.compile("[一-鿿]")
_MARKINGS = re.compile(
    r"\d{6}|(?:绝密|机密|秘密)(?:★.{0,8})?|特急|加急|急件|平急|特提|内部(?:资料|文件).{0,8}"
    r"|(?:(?:our |your )?ref(?:erence)?|file)\.?(?: no\.?)?\s*:.{1,60}"
    r"|(?:发电单位|签批盖章|等级|缓急|密级|发往|签发人|档\s*号|保存年限|速别|地址|承办人|电话|传真|密等.{0,20}|发文日期|发文字号)\s*[:：].*",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"(?:Issued|Published|Prepared) by:?\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_FROM = re.compile(r"From\s*:\s*(?:.{2,60}?,\s*(?=[A-Z]))?(?=\S)", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:from|through|via|date|subject|re|our ref|ref(?:erence)?|copy|cc)\.?\s*:\s*\S",
    re.IGNORECASE,
)
_DATE = re.compile(r"Date\s*:\s*(?=\S)", re.IGNORECASE)
_ORDER_SERIAL = re.compile(r"第\s*[\d一二三四五六七八九十百〇零]{1,6}\s*号")
_EFFECTIVE = re.compile(r"(?:effective|in force|into (?:force|effect))[\w\s]{0,20}$", re.I)
_COMES_INTO_FORCE = re.compile(r"\s*起?\s*(?:施行|实施|执行|生效)")
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
    rows: frozenset[int] = frozenset()
    roles: dict[int, NodeKind] = field(default_factory=dict)


def front_of(
    text: str,
    part: Part,
    near: int | None = None,
    lawful: int | None = None,
    tables: Sequence[tuple[int, int]] = (),
) -> Front:
    """The front matter of a part of a text; `near` is the year that settles a garbled date.

    `lawful` is where the first article begins, if the part is written in articles; the rows of
    `tables` sign and date nothing.
    """
    front = Front()
    lines = part.lines
    before = None if lawful is None else sum(line.start < lawful for line in lines[:_HEAD])
    front.head = _head_end(lines, part, before)
    _read_head(front, text, part)
    foot = _read_annexes(front, lines)
    front.rows = frozenset(at for at, line in enumerate(lines) if _is_row(line, tables))
    _read_foot(front, lines, near, foot)
    return front


def _is_row(line: TextLine, tables: Sequence[tuple[int, int]]) -> bool:
    """Whether a line is a row of a table: two tabs in a line make one, too."""
    inside = any(start <= line.start < end for start, end in tables)
    return inside or line.text.count("\t") > 1


def _head_end(lines: tuple[TextLine, ...], part: Part, lawful: int | None) -> int:
    """The index of the first line of the body; `lawful` is that of the first article."""
    for at, line in enumerate(lines[: _HEAD if lawful is None else lawful]):
        if at == 0 and part.label is not None:
            continue
        if is_addressee(line.text):
            return _after_labels(lines, at + 1)
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

    while labelled(at) or (labelled(at + 1) and is_holder(lines[at].text)):
        at += 1
    return at


def _read_head(front: Front, text: str, part: Part) -> None:
    lines = part.lines
    first = 1 if part.label is not None else 0
    over = mastheads(lines, front.head)
    front.masthead = [lines[at] for at in sorted(over) if at >= first]
    rest = [
        lines[at]
        for at in range(first, front.head)
        if at not in over and not _is_form(front, lines, at)
    ]
    for line in rest:
        _read_adoption(front, line)
    _read_order(front, text, lines)
    _read_addressee_over(front, text, lines)
    if not front.title and (part.label is None or not part.label.title):
        front.title = _title(rest, text)
    if front.addressee and front.head < len(lines):
        _read_title_below(front, lines)


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
            front.number = _joined(text, line, serial)
            front.roles[at + 1] = NodeKind.NUMBER
            front.head = max(front.head, at + 2)
            return


def _read_addressee_over(front: Front, text: str, lines: tuple[TextLine, ...]) -> None:
    """The other lines of addressees that take several: those above, and those set in below."""
    if front.addressee is None:
        return
    at = lines.index(front.addressee)
    first = last = at
    if _HAN.search(lines[at].text) is not None:
        while first > 0 and lines[first - 1].text.endswith(("，", "、")) and not lines[first].gap:
            first -= 1
    elif lines[at].text[:2] in ("To", "TO"):
        while last + 1 < len(lines) and _is_more(lines[last + 1], lines[at]):
            last += 1
    front.addressee = _joined(text, lines[first], lines[last])
    front.roles |= dict.fromkeys(range(first, last + 1), NodeKind.RECIPIENTS)
    front.head = max(front.head, last + 1)


def _is_more(line: TextLine, above: TextLine) -> bool:
    """Whether a line goes on with the addressees above it: set in, or naming more of them."""
    more = line.indent > above.indent or goes_on(line.text)
    plain = is_heading(line.text) and marker_at(line.text, line.start) is None
    return not line.gap and more and plain


def _after(line: TextLine, at: int) -> TextLine:
    """The rest of a line after its label."""
    return TextLine(line.start + at, line.end, line.text[at:])


def _joined(text: str, first: TextLine, last: TextLine) -> TextLine:
    return TextLine(first.start, last.end, text[first.start : last.end], first.gap, first.indent)


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
    elif (sender := _FROM.match(line.text)) is not None:
        front.signature.append(_after(line, sender.end()))
    elif (label := _DATE.match(line.text)) and whole_day(line.text[label.end() :]):
        (day, *_) = days(line.text)
        front.date, front.day, front.roles[at] = line, _moved(day, line), NodeKind.DATE
    elif (issued := _ISSUED.match(line.text)) is not None:
        front.signature.append(_after(line, issued.end()))
    elif _is_signed(line.text, found := days(line.text)):
        front.date, front.day, front.roles[at] = line, _moved(found[-1], line), NodeKind.DATE
        front.signature.append(line)
    else:
        return is_issue(line.text) or _MARKINGS.fullmatch(line.text) is not None
    return True


def _read_title_below(front: Front, lines: tuple[TextLine, ...]) -> None:
    """The title of a letter, which stands under its addressee: named, or alone in its line."""
    after = lines[front.head]
    named = subject(after)
    alone = front.number is not None and (_is_alone(front, lines) or _heads_next(front, lines))
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


def _read_adoption(front: Front, line: TextLine) -> None:
    """Take the date of a law from the note under its title; the last such note counts."""
    found = days(line.text)
    if found and _ADOPTED.search(line.text):
        front.adopted.append(line)
        front.date, front.day = line, _moved(_adopted(line.text, found), line)


def _adopted(text: str, found: tuple[Day, ...]) -> Day:
    """The last date of such a note that is not the one from which the law is in force."""
    said = [
        day
        for day in found
        if not (_EFFECTIVE.search(text[: day.start]) or _COMES_INTO_FORCE.match(text[day.end :]))
    ]
    return (said or found)[-1]


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
        if is_imprint(line.text) or at in front.roles or at in front.rows:
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
    while at > stop and at not in front.roles and at not in front.rows:
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
