"""Titles said twice in different words, one of which lost some."""

import re
from collections.abc import Iterator
from itertools import pairwise

from align.dictionary import english_stems
from align.garbles.case import Case, Line
from duban.garble import Garble, GarbleKind

_LONG = 160
_ALIKE = 0.6
_LEAST = 5
_NUMBER = re.compile(r"\d+")
_NO_TITLE = re.compile(
    r"(?!annex|appendix|attachment)[^\W\d_][^:：]{0,30}[:：]|[\[(（【•·*+-]|\W*\d", re.I
)
"""A labelled value, an item of a list or a table, a line in brackets."""


def titles(case: Case) -> Iterator[Garble]:
    """Neighbouring lines, titles both, that say the same: the second is a doubling of the first.

    What one of them lacks and the other has is an omission of the one that lacks it. Lines that
    count, date or label something are none: rows of a table are alike without a doubling.
    """
    lines = list(case.english())
    for first, second in pairwise(lines):
        a, b = _words(first), _words(second)
        if min(len(a), len(b)) < _LEAST or len(a & b) < _ALIKE * len(a | b) or a == b:
            continue
        if _NUMBER.findall(first.text) != _NUMBER.findall(second.text):
            continue
        yield _garble(case, second, GarbleKind.DUPLICATED_PHRASE, "garbled.title.twice", first.text)
        lost = b - a
        if lost:
            yield _garble(case, first, GarbleKind.OMISSION, "garbled.title.lost", second.text)


def _words(line: Line) -> set[str]:
    title = len(line.text) <= _LONG and not line.text.endswith((".", ";", ",", ":"))
    title = title and "\t" not in line.text and not _NO_TITLE.match(line.text)
    return set(english_stems(line.text)) if title else set()


def _garble(case: Case, line: Line, kind: GarbleKind, code: str, other: str) -> Garble:
    return case.found((line.start, line.end), kind, code, other, 0.8, other=other)
