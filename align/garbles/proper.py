"""Proper names in Chinese, whose characters need not make words: people, places, agencies."""

import re
from collections.abc import Iterable, Iterator

from align.people import people

_HAN = r"[\u4e00-\u9fff]"
_PLACE = re.compile(
    rf"(?:^|(?<=[省市州县区镇乡]))(?P<name>{_HAN}{{1,3}}?)(?=[省市州盟县区旗镇乡村])"
)
_BODY = re.compile(rf"(?:[省市州盟县区旗]|国家|中央|国务院)(?P<body>{_HAN}{{2,6}}?[厅局委署办])")
_LISTED = re.compile(rf"{_HAN}{{2,6}}[厅局委署]")
_NUMBERED = re.compile(r"[〔\[［（(【]\s*[12][\dOoIl]{3}(?![\dOoIl]*\s*[年.．\-—/])")
_FOREIGN = 6
"""How many characters a part of a foreign name has at most."""
_AGENCY = 8
_NAME = 3
PLACES = frozenset("省市州县区镇乡村")
"""What ends the name of a place; the next word may well begin with the same: 宁川市市场监管局."""


def bodies(text: str) -> frozenset[str]:
    """What a text calls the bodies of a place or the state, without these words.

    >>> sorted(bodies("由省劳动保障厅牵头，国家药监局参加"))
    ['劳动保障厅', '药监局']
    """
    return frozenset(match["body"] for match in _BODY.finditer(text))


def proper(text: str, start: int, end: int, known: Iterable[str] = ()) -> Iterator[tuple[int, int]]:
    """Where the run `text[start:end]` may hold a proper name; offsets in the run.

    Of bodies that are known, or stand in the run, only the last character is one: 厅 of 保障厅.

    >>> list(proper("青屿市人民政府", 0, 7)), list(proper("阿不都·热合曼", 4, 7))
    ([(0, 2)], [(0, 3)])
    >>> list(proper("平市监特〔2019〕3号", 0, 4)), list(proper("赵琳、王锐参加", 3, 7))
    ([(0, 4), (0, 1)], [(0, 3)])
    >>> list(proper("赵琳（女）、杨肇键参加", 6, 11))
    [(0, 3)]
    >>> list(proper("省劳动保障厅牵头", 0, 8)), list(proper("卫生健康委", 0, 5))
    ([(5, 6)], [(4, 5)])
    """
    run = text[start:end]
    yield from people(run)
    if text[end : end + 1] == "·":
        yield max(0, len(run) - _FOREIGN), len(run)
    if text[start - 1 : start] == "·":
        yield 0, min(_FOREIGN, len(run))
    if _NUMBERED.match(text, end):
        yield max(0, len(run) - _AGENCY), len(run)
    yield from (match.span("name") for match in _PLACE.finditer(run))
    listed = [run] if _LISTED.fullmatch(run) else []
    for body in sorted({*known, *bodies(run), *listed}):
        yield from ((m.end() - 1, m.end()) for m in re.finditer(body, run))
    if _named_before(text[:start]):
        yield 0, min(_NAME, len(run))


def _named_before(before: str) -> bool:
    """Whether a list of people goes on, each perhaps with a remark: 李慧珍（女）、."""
    last = re.search(rf"({_HAN}+)(?:[（(][^（）()]{{1,8}}[）)])?、$", before)
    return last is not None and (0, len(last[1])) in list(people(last[1]))
