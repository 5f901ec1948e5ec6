"""Lines of a form in the head of a document: its number, day and sender, and mere markings."""

import re
from collections.abc import Callable, Sequence

from duban.document import NodeKind
from ingest.front import Front, moved, signed_line
from ingest.letterhead import is_address, reference
from ingest.line import TextLine
from ingest.masthead import is_issue
from ingest.metadata.addressee import is_addressee
from ingest.metadata.issue_date import days, whole_day
from ingest.metadata.title import subject
from ingest.part import is_number_line

_MARKINGS = re.compile(
    r"\d{6}|(?:绝密|机密|秘密)(?:★.{0,8})?|特急|加急|急件|平急|特提|内部(?:资料|文件).{0,8}"
    r"|(?:(?:our |your )?ref(?:erence)?|file)\.?(?: no\.?)?\s*:.{1,60}"
    r"|(?:发电单位|签批盖章|等级|缓急|密级|发往|签发人|档\s*号|保存年限|速别|地址|承办人|电话|传真|密等.{0,20}|发文日期|发文字号)\s*[:：].*",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"(?:Issued|Published|Prepared) by:?\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_FROM = re.compile(r"From\s*:\s*(?:.{2,60}?,\s*(?=[A-Z]))?(?=\S)", re.IGNORECASE)
_DATE = re.compile(r"Date\s*:\s*(?=\S)", re.IGNORECASE)


def is_form(front: Front, lines: Sequence[TextLine], at: int) -> bool:
    """Take a line of the head that is no part of a title; False for the others."""
    line = lines[at]
    for take, kind in _KINDS:
        if take(front, line):
            if kind is not None:
                front.roles[at] = kind
            return True
    return (
        is_issue(line.text) or is_address(line.text) or _MARKINGS.fullmatch(line.text) is not None
    )


def _number(front: Front, line: TextLine) -> bool:
    found = front.number is None and is_number_line(line)
    front.number = line if found else front.number
    return found


def _reference(front: Front, line: TextLine) -> bool:
    code = reference(line) if front.number is None else None
    front.number = code or front.number
    return code is not None


def _addressee(front: Front, line: TextLine) -> bool:
    found = is_addressee(line.text)
    front.addressee = line if found else front.addressee
    return found


def _day(front: Front, line: TextLine) -> bool:
    label = _DATE.match(line.text)
    found = days(line.text) if whole_day(line.text[label.end() if label else 0 :]) else ()
    if found:
        front.date, front.day = line, moved(found[0], line)
    return bool(found)


def _subject(front: Front, line: TextLine) -> bool:
    named = subject(line)
    front.title = front.title if named is None else [named]
    return named is not None


def _sender(front: Front, line: TextLine) -> bool:
    label = _FROM.match(line.text) or _ISSUED.match(line.text)
    if label is not None:
        rest = TextLine(line.start + label.end(), line.end, line.text[label.end() :])
        front.signature.append(rest)
    return label is not None


def _signed(front: Front, line: TextLine) -> bool:
    found = days(line.text)
    if not signed_line(line.text, found):
        return False
    front.date, front.day = line, moved(found[-1], line)
    front.signature.append(line)
    return True


# The first that takes a line says what it is.
_KINDS: tuple[tuple[Callable[[Front, TextLine], bool], NodeKind | None], ...] = (
    (_number, NodeKind.NUMBER),
    (_reference, NodeKind.NUMBER),
    (_addressee, NodeKind.RECIPIENTS),
    (_day, NodeKind.DATE),
    (_subject, None),
    (_sender, None),
    (_signed, NodeKind.DATE),
)
