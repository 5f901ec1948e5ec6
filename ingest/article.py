"""Articles: the best chain 第一条 … 第N条 through all places that could begin one.

Line starts are not enough: numbers are glued to the paragraph before, whole laws stand on one
line, and references (第三条第二款规定) begin lines too. Each candidate is scored by what
stands around it, and the chain of consecutive numbers with the best sum wins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.line import BLANKS
from ingest.marker import Marker, Style
from ingest.numeral import number

_NUM = "[一二三四五六七八九十百千零〇○两\\d０-９－]"
_CANDIDATE = re.compile(rf"[第笫][ \u3000]*({_NUM}(?:{_NUM}|[ \u3000]+(?={_NUM}|条))*)条")
_BRANCH = re.compile(rf"[ \u3000]?之[ \u3000]?({_NUM}{{1,3}})(?![分百千万])")
_REFERS = re.compile(
    r"(?:第[一二三四五六七八九十\d]+[款项目]|第?[、，,和及或与]|[至到-]第|规定|的|所|中|之规定"
    r"|以外|以下|修改|改为|增加|删去|作为|、|”|》|\)|）)"
)
_CITES = re.compile(
    r"(?:法|条例|规定|办法|依照|根据|按照|依据|违反|本章|前款|适用|和|及|或|与|将|在)$"
)
_GAP = 4
_LINK, _SKIP, _LATE, _RESTART = 3.0, -4.0, -8.0, -14.0


@dataclass(frozen=True, slots=True)
class _Link:
    """The best chain that ends with a candidate."""

    score: float
    marker: Marker
    before: "_Link | None"


def articles(text: str, start: int, end: int) -> tuple[Marker, ...]:
    """The articles of a stretch in order; numbers that are missing between them are lost.

    >>> flat = "第一条 为了安全，制定本法。第二条 依照第一条的规定办理。第三条 施行。"
    >>> [flat[marker.start:marker.end] for marker in articles(flat, 0, len(flat))]
    ['第一条', '第二条', '第三条']
    """
    ending: dict[int, _Link] = {}
    best: _Link | None = None
    for score, marker in _candidates(text, start, end):
        link = _linked(score, marker, ending, best)
        held = ending.get(marker.ordinal)
        if held is None or link.score > held.score:
            ending[marker.ordinal] = link
        if best is None or link.score > best.score:
            best = link
    return _chain(best)


def _chain(best: _Link | None) -> tuple[Marker, ...]:
    found: list[Marker] = []
    link = best if best is not None and best.score > 0 else None
    while link is not None:
        found.append(link.marker)
        link = link.before
    return tuple(reversed(found))


def _linked(score: float, marker: Marker, ending: dict[int, _Link], best: _Link | None) -> _Link:
    options = list(_predecessors(marker, ending))
    if marker.ordinal == 1 and not marker.branch and best is not None:
        options.append((best.score + _RESTART, best))
    options.append((0.0 if marker.ordinal == 1 else _LATE, None))
    base, before = max(options, key=lambda option: option[0])
    return _Link(base + score, marker, before)


def _predecessors(marker: Marker, ending: dict[int, _Link]) -> Iterator[tuple[float, _Link | None]]:
    if marker.branch:
        same = ending.get(marker.ordinal)
        if same is not None and same.marker.branch < marker.branch:
            missing = marker.branch - 1 - max(same.marker.branch, 0)
            yield same.score + _LINK + _SKIP * missing, same
        return
    for missing in range(_GAP):
        before = ending.get(marker.ordinal - 1 - missing)
        if before is not None:
            yield before.score + (_LINK if not missing else _SKIP * missing), before


def _candidates(text: str, start: int, end: int) -> Iterator[tuple[float, Marker]]:
    for found in _CANDIDATE.finditer(text, start, end):
        ordinal = number(found[1])
        if not ordinal:
            continue
        branch = _BRANCH.match(text, found.end(), end)
        label_end = branch.end() if branch else found.end()
        sub = (number(branch[1]) or 0) if branch else 0
        before, at_line_start = _before(text, start, found.start())
        score = _opening(before, at_line_start=at_line_start) + _following(text, label_end, end)
        body = label_end + _blank(text, label_end, end)
        inside = not at_line_start
        yield (
            score,
            Marker(Style.ARTICLE, ordinal, found.start(), label_end, body, sub, inside),
        )


def _before(text: str, start: int, at: int) -> tuple[str, bool]:
    """The last words before an offset without blanks, and whether a line begins at it."""
    window = text[max(start, at - 12) : at]
    line = window.rstrip(BLANKS)
    at_line_start = (not line and at - 12 <= start) or line.endswith(("\n", "\r", "\u2028"))
    return line.rstrip(), at_line_start


def _opening(before: str, *, at_line_start: bool) -> float:
    if at_line_start:
        return 6.0 - (2.0 if before.endswith(("，", "、")) else 0.0)
    if before.endswith(("“", "「", "《", "（", "(", "‘", '"')):
        return -6.0
    if before.endswith(("。", "；", "：", "！", "？", "”", "》", "）", ":", ";", ".", "")):
        return 2.0 if before[-1:] in "。；：！？”》）:;." else 1.0
    return -6.0 if _CITES.search(before) else -2.0


def _following(text: str, at: int, end: int) -> float:
    blank = _blank(text, at, end)
    after = text[at + blank : min(end, at + blank + 8)]
    if not after:
        return -2.0
    if _REFERS.match(after):
        return -4.0 if blank else -7.0
    return 3.0 if blank else 1.0


def _blank(text: str, at: int, end: int) -> int:
    stretch = text[at : min(end, at + 8)]
    return len(stretch) - len(stretch.lstrip(BLANKS))
