"""Sites: places of a paragraph where a character may have slipped, and how surely it did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from align.garbles.case import Case, Line
from align.garbles.run import Run
from align.garbles.slips import Slip
from align.phrasing import phrasing, sign
from duban.traditional import is_traditional, simplified

HAN = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A run, and its offset in its paragraph."""

    line: Line
    offset: int
    run: Run


@dataclass(frozen=True, slots=True)
class Site:
    """A slip in its run, with the offset of the run in its paragraph and the odds."""

    line: Line
    offset: int
    run: Run
    slip: Slip
    odds: float
    meant: bool = False
    pairs: tuple[str, ...] = ()


def places(case: Case) -> Iterator[Place]:
    """The runs of the Chinese paragraphs, as the model reads them."""
    for line in case.chinese():
        text = as_read(case, line.text)
        for found in HAN.finditer(text):
            left, right = text[found.start() - 1 : found.start()], text[found.end() :][:1]
            yield Place(line, found.start(), Run(phrasing(), found[0], sign(left), sign(right)))


def as_read(case: Case, text: str) -> str:
    """The words as the model knows them; offsets stay."""
    return simplified(text) if is_traditional(case.document.text) else text
