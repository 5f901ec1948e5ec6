"""Durations that a translation changed: short ones, too, as both sides name what they count."""

from collections import Counter
from collections.abc import Iterator

from align.durations import Duration, durations
from align.garbles.case import Case, Pair
from duban.garble import Garble, GarbleKind


def duration_garbles(case: Case) -> Iterator[Garble]:
    """Durations unlike the counterpart's, where both count the same units as often.

    Nothing is told of another version, nor of a passage that differs in more than one of them.
    """
    if case.versions is not None:
        return
    for pair in case.pairs:
        own, other = durations(pair.own), durations(pair.other)
        if own and [one.unit for one in own] == [one.unit for one in other]:
            unlike = [(a, b) for a, b in zip(own, other, strict=True) if a.number != b.number]
            if len(unlike) == 1 and not _reordered(own, other):
                yield _garble(case, pair, *unlike[0])


def _reordered(own: list[Duration], other: list[Duration]) -> bool:
    return Counter(one.number for one in own) == Counter(one.number for one in other)


def _garble(case: Case, pair: Pair, own: Duration, meant: Duration) -> Garble:
    words = pair.own[own.start : own.end]
    number = f"{float(meant.number):g}"
    space = words[len(words) - len(own.words) - 1] if own.words.isascii() else ""
    return case.found(
        (pair.start + own.start, pair.start + own.end),
        GarbleKind.NUMBER,
        "garbled.number.differs",
        f"{number}{space}{own.words}",
        0.85,
        own=words,
        other=pair.other[meant.start : meant.end],
    )
