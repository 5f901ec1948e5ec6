"""Characters after a figure that nothing is counted by, and look or sound like what things are."""

import re
from collections.abc import Iterator
from functools import cache

from align.characters import characters
from align.garbles.case import Case
from align.garbles.run import Run
from align.phrasing import EDGE, phrasing, sign
from align.wording import data
from duban.garble import Garble, GarbleKind

_COUNTED = re.compile(r"(?<![\d.A-Za-z])\d+(?:\.\d+)?[万亿千百多余]*(?P<run>[\u4e00-\u9fff]+)")
_MYRIAD = re.compile(r"(?<=\d)方(?=[个名人户元份件次亩吨册张套台辆])")
_WHY = ("shape", "sound")


def misread_counters(case: Case) -> Iterator[Garble]:
    """What stands for a measure word after digits: 9朗, 1430入, 3明; and 方 for 万 before one."""
    for line in case.chinese():
        for start, new, why in sorted(_misread(line.text)):
            where, kind = (start, start + 1), GarbleKind.SUBSTITUTION
            yield case.told(line, where, kind, f"garbled.character.{why}", new, 0.85, near=new)


def _misread(text: str) -> Iterator[tuple[int, str, str]]:
    """Where such characters stand, what is meant, and how they are alike.

    >>> [found[1] for found in _misread("培训9朗，1430入次，每站3明，3方份，20岁，30作业")]
    ['期', '人', '名', '万']
    """
    for match in _COUNTED.finditer(text):
        first, at = match["run"][0], match.start("run")
        meant = None if first in _listed("zh_after") else _meant(first)
        if meant and _alone(match["run"], text[match.end() :][:1]):
            yield at, *meant
    for match in _MYRIAD.finditer(text):
        yield match.start(), "万", "shape"


def _alone(run: str, right: str) -> bool:
    """Whether the first character of what follows a figure is a word of its own there."""
    return len(Run(phrasing(), run, EDGE, sign(right)).tokens[0].word) == 1


@cache
def _meant(char: str) -> tuple[str, str] | None:
    """The measure word a character is taken for: its twin, else one of its sound; and why."""
    table = characters()
    alike = {new: why for new, why in table.alike(char).items() if new in _listed("zh_measures")}
    near = [new for new, why in alike.items() if table.nearness(char, new) == 1 or why == "sound"]
    order = data("counts")["zh_measures"].index
    best = max(near, key=lambda new: (table.nearness(char, new), -order(new)), default=None)
    return (best, alike[best]) if best else None


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(data("counts")[key])
