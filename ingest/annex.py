"""Annexes: the label a text is attached under (附件1：), and the note that lists annexes."""

import re
from dataclasses import dataclass

from duban.numeral import WORD_PATTERN
from ingest.line import TextLine
from ingest.numeral import number

_NUM = "[一二三四五六七八九十\\d０-９]{1,3}"
_ZH = re.compile(
    rf"(?:附\s*[件表录]\s*(?P<n>{_NUM})?|附(?=\s*(?:[:：]|$)))"
    r"\s*(?:[:：、.．]|(?=[\s\u3000])|$)[\s\u3000]*(?P<rest>.*)$"
)
_EN = re.compile(
    rf"(?:Annex|Appendix|Attachment|Enclosure|Schedule)(?:es|s)?\s*(?:No\.?\s*)?"
    rf"(?P<n>\d{{1,2}}|[IVX]{{1,4}}|[A-D]|{WORD_PATTERN})?\s*(?:[:：.,-]+|(?=\s)|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"[。；]|^附\s*件\s*[:：]\s*(?:如|随|隨|详见|见|无)|\b(?:shall|should|is|are|will|must)\b"
)
_ITEM = re.compile(r"(?:\d{1,2}\s*[.．、,]|[（(]\d{1,2}[）)])\s*(?P<rest>.+)$")
_LONG, _FIRST = 120, "附AES"


@dataclass(frozen=True, slots=True)
class AnnexLabel:
    """A label as printed, its number (1 when it bears none), and the title beside it."""

    start: int
    end: int
    ordinal: int
    title: tuple[int, int] | None


def annex_label(line: TextLine) -> AnnexLabel | None:
    """The annex label a line begins with; None for a sentence about an annex.

    >>> annex_label(TextLine(0, 9, "附件1：实施方案")).ordinal
    1
    >>> annex_label(TextLine(0, 30, "Annex 1 shall be kept on file."))
    """
    if line.text[0] not in _FIRST or len(line.text) > _LONG or _SENTENCE.search(line.text):
        return None
    found = _ZH.match(line.text) or (_EN.match(line.text) if line.text[0].isupper() else None)
    if found is None or (found.re is _EN and found["rest"].startswith(("of ", "to "))):
        return None
    start = line.start + found.start("rest")
    title = (start, line.end) if found["rest"].strip() else None
    end = line.start + len(line.text[: found.start("rest")].rstrip())
    ordinal = _ordinal(found["n"])
    return AnnexLabel(line.start, end, ordinal, title)


def _ordinal(text: str | None) -> int:
    if text is None:
        return 1
    return (ord(text) - 64) if text in "ABCD" else number(text) or 1


def listed(lines: list[TextLine]) -> list[tuple[int, int]]:
    """The titles of an annex note: the stretches of its entries, without their numbers."""
    found: list[tuple[int, int]] = []
    for line in lines:
        label = annex_label(line)
        at = label.title if label else (line.start, line.end)
        if at is None:
            continue
        item = _ITEM.match(line.text[at[0] - line.start :])
        found.append((at[0] + item.start("rest"), at[1]) if item else at)
    return found


def is_item(line: TextLine) -> bool:
    """Whether a line goes on with an annex note: a short numbered title."""
    return bool(_ITEM.match(line.text)) and len(line.text) < _LONG and line.text[-1] not in "。；"
