"""Lists inside sentences: 一是…二是…, 第一，…第二，…, "First, … Second, …"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from duban.numeral import WORD_PATTERN
from ingest.line import TextLine
from ingest.marker import Marker, Style
from ingest.numeral import number

_ZH = re.compile(
    r"(?:^|(?<=[。；;：:，,！！\s]))(?:"
    r"(?P<verb>[一二三四五六七八九十]{1,2})(?P<form>是|要|为|[抓查看讲促防治改建管听问比评])(?!否|什么)"
    r"|第(?P<rank>[一二三四五六七八九十]{1,2})(?:(?P<noun>步|阶段)(?=[，,：:（(])|[，,、：:是])"
    r"|(?P<order>首先|其次|再次|最后)[，,、：:]"
    r"|(?P<circle>[①-⑳])"
    r"|[（(](?P<han>[一二三四五六七八九十]{1,3})[）)]|[（(](?P<digit>\d{1,2})[）)](?!\s*[，。、])"
    r"|(?P<plain>\d{1,2})[.．、](?!\d)(?=\s*[一-鿿“《]))"
)
_STYLES = {"han": Style.HAN_PAREN, "digit": Style.DIGIT_PAREN, "plain": Style.DIGIT}
_HAN = re.compile("[一-鿿]")
_EN = re.compile(
    rf"(?:^|(?<=[.;:,]\s))(?:and\s+)?(?:the\s+)?(?P<verb>{WORD_PATTERN})(?:ly)?"
    r"(?P<form>\s+is\s+to|\s+is|,)\s"
    r"|(?:^|(?<=[.;:]\s))(?P<plain>\d{1,2})\.\s+(?=[A-Za-z“\"])",
    re.IGNORECASE,
)
_IN_ORDER = "首先"
_PRINTED = ("verb", "rank", "han", "digit", "plain")
_FAR, _MOST = 4000, 200
_ORDER = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}


def inline_markers(lines: Iterable[TextLine]) -> tuple[Marker, ...]:
    """The numbers of lists that run on inside paragraphs, only where at least 一 and 二 stand.

    >>> line = TextLine(0, 18, "要抓好两项工作：一是排查，二是整改。")
    >>> [(marker.ordinal, marker.start) for marker in inline_markers([line])]
    [(1, 8), (2, 13)]
    """
    found = list(_counted(marker for line in lines for marker in _candidates(line)))
    kept: list[Marker] = []
    for at, marker in enumerate(found):
        if marker.ordinal == 1:
            if _goes_on(marker, found[at + 1 : at + 1 + _MOST]):
                kept.append(marker)
        elif any(_follows(marker, other) for other in reversed(kept[-6:])):
            kept.append(marker)
    return tuple(kept)


def _counted(markers: Iterable[Marker]) -> Iterator[Marker]:
    """The markers with the number of 最后, which only those before it tell."""
    last = 0
    for marker in markers:
        if marker.form != _IN_ORDER:
            yield marker
            continue
        last = marker.ordinal or last + 1
        yield replace(marker, ordinal=last)


def _follows(marker: Marker, other: Marker) -> bool:
    near = marker.start - other.start < _FAR
    return near and marker.continues(other) and marker.ordinal == other.ordinal + 1


def _goes_on(first: Marker, later: Iterable[Marker]) -> bool:
    for marker in later:
        if marker.start - first.start > _FAR:
            return False
        if marker.continues(first):
            return marker.ordinal == 2
    return False


def _candidates(line: TextLine) -> Iterator[Marker]:
    chinese = _HAN.search(line.text) is not None
    matches = list((_ZH if chinese else _EN).finditer(line.text))
    for at, found in enumerate(matches):
        groups = found.groupdict()
        if order := groups.get("order"):
            yield _marker(line, found, _ORDER[order])
            continue
        circled = groups.get("circle")
        printed = next((groups[name] for name in _PRINTED if groups.get(name)), "")
        ordinal = ord(circled) - 0x245F if circled else number(printed)
        alone = (
            not chinese and found.start() == 0 and found["form"] == "," and at + 1 == len(matches)
        )
        if ordinal and not alone:  # an English "First," alone in its line is a marker of its own
            yield _marker(line, found, ordinal)


def _marker(line: TextLine, found: re.Match[str], ordinal: int) -> Marker:
    groups = {name: value for name, value in found.groupdict().items() if value}
    end = line.start + found.end()
    inside = found.start() > 0
    for name, style in _STYLES.items():
        if name in groups:
            start = line.start + found.start(name) - (name != "plain")
            return Marker(style, ordinal, start, end, end, inside=inside)
    if "order" in groups:
        start = line.start + found.start("order")
        return Marker(Style.INLINE, ordinal, start, end, end, inside=inside, form=_IN_ORDER)
    form = groups.get("form") or groups.get("noun") or ("①" if "circle" in groups else "第")
    group = next(name for name in ("verb", "rank", "circle") if name in groups)
    start = line.start + found.start(group) - (group == "rank")
    return Marker(Style.INLINE, ordinal, start, end, end, inside=inside, form=form.strip().lower())
