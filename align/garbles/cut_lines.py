"""Lines cut short: Chinese ones in the middle of a word, English ones of a few words left over."""

import re
from collections.abc import Iterator
from itertools import pairwise

from align.garbles.case import Case, Line
from align.garbles.run import Run
from align.phrasing import EDGE, phrasing
from duban.garble import Garble, GarbleKind

_LAST_RUN = re.compile(r"[\u4e00-\u9fff]{3,}$")
_TITLE = re.compile(r"《([^《》\n]{5,40})》")
_FOLLOWING = re.compile(r"[\u4e00-\u9fff]{1,3}")
_LEAST, _MOST = 3, 8
"""How many characters before the cut stand elsewhere in the document, at least and at most."""
_LEFT_OVER = re.compile(
    r"[a-z][\w,' -]* (?:shall|must|should|will|may)(?: be)?|"
    r"[a-z][\w,' -]* (?:the|of|to|and|or|by|with|for|from|in|be|been|is|are|was|were|has|have)"
)
_FEW = 8
"""The most words of a line that is left over of a sentence."""


def cut_lines(case: Case) -> Iterator[Garble]:
    """Lines without a stop whose last character begins a word, and lines that only go on."""
    for line in case.chinese():
        whole = _whole(line, case.document.text)
        if whole:
            where = len(line.text) - 1, len(line.text)
            kind, code = GarbleKind.TRUNCATION, "garbled.cut.word"
            yield case.told(line, where, kind, code, whole, 0.85)
        tail = _titled(line, case.document.text)
        if tail:
            where = len(line.text) - _LEAST, len(line.text)
            kind, code = GarbleKind.TRUNCATION, "garbled.cut.word"
            yield case.told(line, where, kind, code, line.text[-_LEAST:] + tail, 0.8)
    for line, after in pairwise(case.lines):
        if _is_left_over(line, after):
            where, kind = (0, len(line.text)), GarbleKind.TRUNCATION
            yield case.told(line, where, kind, "garbled.cut.sentence", None, 0.8)


def _whole(line: Line, document: str) -> str | None:
    """The word that the last character of a line begins wherever else the document has them.

    >>> text = "附件：安全隐"
    >>> _whole(Line(0, 6, text, "zh"), f"排查安全隐患和消除安全隐患。{text}")
    '隐患'
    """
    found = _LAST_RUN.search(line.text)
    if found is None or len(Run(phrasing(), found[0], EDGE, EDGE).tokens[-1].word) > 1:
        return None
    for size in range(min(_MOST, len(found[0])), _LEAST - 1, -1):
        tail = found[0][-size:]
        after = {_after(document, match.end()) for match in re.finditer(tail, document)} - {""}
        if after:
            first = {words[0] for words in after}
            return _word(tail[-1], min(after)) if len(first) == 1 else None
    return None


def _titled(line: Line, document: str) -> str:
    """What a line lacks of a title of the document that it ends with but for its last characters.

    >>> _titled(Line(0, 9, "附件：检查情况统计", "zh"), "填写《检查情况统计表》。")
    '表'
    """
    found = _LAST_RUN.search(line.text)
    for title in _TITLE.findall(document) if found else ():
        for short in (title[:-1], title[:-2]):
            if found and len(short) >= _LEAST + 2 and found[0].endswith(short):
                return str(title[len(short) :])
    return ""


def _after(text: str, at: int) -> str:
    """The characters that go on after a place; none where the line ends or a sign stands."""
    match = _FOLLOWING.match(text, at)
    return match[0] if match else ""


def _word(char: str, after: str) -> str | None:
    """The longest word that a character makes with those after it."""
    sizes = range(len(after), 0, -1)
    return next((char + after[:n] for n in sizes if char + after[:n] in phrasing().alone), None)


def _is_left_over(line: Line, after: Line) -> bool:
    """Whether a line goes on with a sentence that is lost, and is not gone on with itself."""
    few = 1 < len(line.text.split()) <= _FEW
    ended = after.text[:1].isupper()
    return few and ended and _LEFT_OVER.fullmatch(line.text) is not None
