"""The foot of a document: the list of its annexes, its signature and its date."""

import re

from duban.document import NodeKind
from ingest.annex import annex_label, is_item
from ingest.front import Front, moved, signed_line
from ingest.imprint import is_imprint
from ingest.line import TextLine
from ingest.metadata.issue_date import days, whole_day
from ingest.metadata.issuer import is_holder, is_signature
from ingest.part import is_annex_text

_FOOT = 24
_FORMULA = re.compile(
    r"(?:特此|专此)[一-鿿]{1,6}[。！]?|(?:以上|如无|妥否|当否|可否|是否妥当).{0,24}(?:批示|审阅|批复|指示|研究|执行|审议)[。！]?"
    r"|此[致复令][。！]?|敬礼[。！]?|This is hereby (?:notified|reported|announced)\.?"
)
_SEALS = re.compile(r"(?:[（(](?:盖章|公章|印章|章)[）)]\s*)+")


def read_annexes(front: Front, lines: tuple[TextLine, ...]) -> int:
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


def read_foot(front: Front, lines: tuple[TextLine, ...], near: int | None, annexes: int) -> None:
    """Mark date and signature, from the last line upwards; `annexes` is where their list begins.

    `near` is the year that settles a garbled date.
    """
    for at in range(len(lines) - 1, max(front.head, len(lines) - _FOOT) - 1, -1):
        line = lines[at]
        if is_imprint(line.text) or at in front.roles or at in front.rows:
            continue
        if _FORMULA.fullmatch(line.text):
            front.roles[at] = NodeKind.CLOSING
            continue
        found = days(line.text, near)
        if whole_day(line.text, near) or signed_line(line.text, found):
            front.date, front.day = line, moved(found[-1], line)
            front.roles[at] = NodeKind.DATE
            if signed_line(line.text, found):
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
