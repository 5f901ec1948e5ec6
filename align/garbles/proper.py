"""Proper names in Chinese, whose characters need not make words: people, places, agencies."""

import re
from collections.abc import Iterator

from align.people import people

_HAN = r"[\u4e00-\u9fff]"
_PLACE = re.compile(
    rf"(?:^|(?<=[省市州县区镇乡]))(?P<name>{_HAN}{{1,3}}?)(?=[省市州盟县区旗镇乡村])"
)
_NUMBERED = re.compile(r"[〔\[［（(【]\s*[12]\d{3}")
_FOREIGN = 6
"""How many characters a part of a foreign name has at most."""
_AGENCY = 8
_NAME = 3
PLACES = frozenset("省市州县区镇乡村")
"""What ends the name of a place; the next word may well begin with the same: 宁川市市场监管局."""


def proper(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the run `text[start:end]` may hold a proper name; offsets in the run.

    >>> list(proper("青屿市人民政府", 0, 7)), list(proper("阿不都·热合曼", 4, 7))
    ([(0, 2)], [(0, 3)])
    >>> list(proper("平市监特〔2019〕3号", 0, 4)), list(proper("赵琳、王锐参加", 3, 7))
    ([(0, 4), (0, 1)], [(0, 3)])
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
    if _named_before(text[:start]):
        yield 0, min(_NAME, len(run))


def _named_before(before: str) -> bool:
    """Whether a list of people goes on."""
    last = re.search(rf"({_HAN}+)、$", before)
    return last is not None and (0, len(last[1])) in list(people(last[1]))
