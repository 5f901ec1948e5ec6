"""Actors that were replaced: one department named where the counterpart names another."""

from collections.abc import Iterator

from align.departments import field_in, places, printed
from align.garbles.case import Case, Pair
from duban.garble import Garble, GarbleKind

_SURE = 0.75


def replaced_actors(case: Case) -> Iterator[Garble]:
    """Departments unlike the counterpart's, where both name as many and one differs.

    Either may be wrong. Nothing is told of another version, where other bodies act.
    """
    if case.versions is not None:
        return
    for pair in case.pairs:
        own, other = places(pair.own), places(pair.other)
        mine, theirs = own.keys() - other.keys(), other.keys() - own.keys()
        if len(mine) == len(theirs) == 1 and len(own) == len(other):
            yield from _garble(case, pair, min(mine), min(theirs), own[min(mine)])


def _garble(
    case: Case, pair: Pair, own: str, meant: str, where: tuple[int, int]
) -> Iterator[Garble]:
    start, end = where
    words = pair.own[start:end]
    field = field_in(words, own)
    if field is None:
        return
    proposal = words[: field[0]] + printed(meant, pair.language) + words[field[1] :]
    yield case.found(
        (pair.start + start, pair.start + end),
        GarbleKind.NAME,
        "garbled.actor",
        proposal,
        _SURE,
        own=words,
        other=pair.other[slice(*places(pair.other)[meant])],
    )
