"""The imprint at a document's foot (版记): copies to, printed by; and remarks in brackets."""

import re
from collections.abc import Iterator, Sequence

from ingest.line import TextLine

_COPIES = re.compile(
    r"(?:抄\s*[送报]|分\s*送|主题词|(?:cc|copies? to|copied to|subject words?)(?=\s*:))\s*[:：]",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r".{2,40}?[\s\u3000]*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发|印制|印)"
    r"(?:[\s\u3000（(]*共?\s*印?\s*\d{1,5}\s*份[）)]?)?$"
    r"|printed (?:and (?:distributed|issued) )?by .{4,120}\b(?:19|20)\d\d$",
    re.IGNORECASE,
)
_OPEN_TO_ALL = re.compile(
    r"[（(](?:(?:此|本)[件文])?[\s，,]*(?:主动|依申请|不予|不宜)?(?:公开|登报)(?:发布|发表|刊登)?[）)]$"
    r"|\((?:this|the) (?:document|notice|circular|file)\b.{0,40}\b(?:public|publicly|released?|"
    r"published)\b.{0,20}\)$",
    re.IGNORECASE,
)
_BELOW, _LONGEST = 6, 140
# What lines of an imprint begin and end with, to pass over all others at once.
_FIRST, _LAST = "抄分主（(CcSsPp", "发印制份"
_SIGNS = re.compile("[:：印]")
_IMPRINT = re.compile(
    r"(?:抄\s*[送报]|主\s*送|分\s*送|发\s*送|报\s*送|印\s*发|主题词|校\s*对|共印)\s*[:：]"
    r"|.{2,30}[\s\u3000]+\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发|印制|印)$"
    r"|[（(](?:此件|此文|本件|联系人|信息公开|公开).{0,60}[）)]$"
    r"|(?:联系人|联系电话|联系方式|信息公开选项|公开方式|公开属性)\s*[:：]"
    r"|\((?:this|the|not)\b.{0,40}\b(?:public|publicly|released?|published|circulated)\b.{0,20}\)$"
    r"|(?:cc|copies? to|copied to|subject words?|keywords?|contact(?: person)?|tel)\s*:",
    re.IGNORECASE,
)


def is_imprint(text: str) -> bool:
    """Whether a line belongs to the foot of a document and not to its text.

    >>> is_imprint("抄送：省委办公厅。"), is_imprint("（此件公开发布）"), is_imprint("各市要抄送")
    (True, True, False)
    """
    if len(text) >= 200 or not (text[0] in "（(" or _SIGNS.search(text)):
        return False
    return _IMPRINT.match(text) is not None


def imprints(lines: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """The stretches of the imprint, wherever it stands: copies to, printed by, open to all.

    Copies may run over several lines; they end with the line that says who printed it.

    >>> found = [TextLine(0, 6, "抄送：省委，"), TextLine(7, 10, "省军区")]
    >>> found += [TextLine(11, 27, "省政府 2023年1月2日印发")]
    >>> list(imprints(found))
    [(0, 27)]
    """
    after = 0
    for at, line in enumerate(lines):
        if at < after or not (line.text[0] in _FIRST or line.text[-1] in _LAST):
            continue
        if _COPIES.match(line.text):
            after = _end_of_copies(lines, at)
            yield line.start, lines[after - 1].end
        elif len(line.text) < _LONGEST and (
            _PRINTED.match(line.text) or _OPEN_TO_ALL.match(line.text)
        ):
            yield line.start, line.end


def _end_of_copies(lines: Sequence[TextLine], at: int) -> int:
    """The index after the last line of copies: the one printed, else the paragraph itself."""
    for after in range(at, min(at + _BELOW, len(lines))):
        if _PRINTED.match(lines[after].text):
            return after + 1
    return at + 1
