"""Titles said twice in different words, one of which lost some."""

from collections.abc import Iterator
from itertools import pairwise

from align.dictionary import english_stems
from align.garbles.case import Case, Line
from duban.garble import Garble, GarbleKind

_LONG = 160
_ALIKE = 0.6
_LEAST = 5


def titles(case: Case) -> Iterator[Garble]:
    """Neighbouring lines, titles both, that say the same: the second is a doubling of the first.

    What one of them lacks and the other has is an omission of the one that lacks it.
    """
    lines = list(case.english())
    for first, second in pairwise(lines):
        a, b = _words(first), _words(second)
        if min(len(a), len(b)) < _LEAST or len(a & b) < _ALIKE * len(a | b) or a == b:
            continue
        yield _garble(case, second, GarbleKind.DUPLICATED_PHRASE, "garbled.title.twice", first.text)
        lost = b - a
        if lost:
            yield _garble(case, first, GarbleKind.OMISSION, "garbled.title.lost", second.text)


def _words(line: Line) -> set[str]:
    title = len(line.text) <= _LONG and not line.text.endswith((".", ";", ","))
    return set(english_stems(line.text)) if title else set()


def _garble(case: Case, line: Line, kind: GarbleKind, code: str, other: str) -> Garble:
    return case.found((line.start, line.end), kind, code, other, 0.8, other=other)
