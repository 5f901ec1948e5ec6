"""Personal names in Chinese prose, by surname and title."""

import re
from collections.abc import Iterator
from functools import cache

from align.wording import data

_SURNAMES, _RARELY = 200, 0.1
"""How many surnames are common, and what a rarer one counts."""


def people(run: str) -> Iterator[tuple[int, int]]:
    """Where a run of Chinese characters may name a person.

    >>> list(people("副组长为教育局李秀兰局长"))
    [(7, 10)]
    >>> list(people("欧阳倩"))
    [(0, 3)]
    """
    titled, alone = _patterns()
    if alone.fullmatch(run):
        yield 0, len(run)
    for match in titled.finditer(run):
        yield match.span("name")


def surname(char: str) -> float:
    """How common a surname a character is: nearly 1 for the commonest, 0 for none.

    >>> surname("王"), surname("滑")
    (1.0, 0.0)
    """
    at = str(data("people")["surnames"]).find(char)
    return max(_RARELY, 1 - at / _SURNAMES) if at >= 0 else 0.0


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = data("people")
    doubles, titles = table["doubles"], table["titles"]
    assert isinstance(doubles, list)
    assert isinstance(titles, list)
    surname = f"(?:{'|'.join(doubles)}|[{table['surnames']}])"
    name = rf"(?P<name>{surname}[\u4e00-\u9fff]{{1,2}})"
    return re.compile(rf"{name}(?=(?:副|代|常务)*(?:{'|'.join(titles)}))"), re.compile(name)
