"""Beads by position, before they carry the ids of the units."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One bead: units `a[0]` .. of A and `b[0]` .. of B, and its probability."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float


def ordered(beads: Iterable[Found]) -> list[Found]:
    """The beads in the order of A; units of B left alone follow the unit of B before them."""
    found = list(beads)
    main = sorted((bead for bead in found if bead.a), key=lambda bead: bead.a)
    place = {j: at for at, bead in enumerate(main, 1) for j in bead.b}
    behind = _behind_lone(main)
    after: dict[int, list[Found]] = {}
    for bead in sorted((bead for bead in found if not bead.a), key=lambda bead: bead.b):
        at = place.get(bead.b[0] - 1, 0)
        place[bead.b[0]] = at
        after.setdefault(behind[at], []).append(bead)
    result = list(after.get(0, []))
    for at, bead in enumerate(main, 1):
        result.append(bead)
        result.extend(after.get(at, []))
    return result


def _behind_lone(main: list[Found]) -> list[int]:
    """For each number of beads done, how many are done behind the lone ones that follow."""
    behind = [len(main)] * (len(main) + 1)
    for at in range(len(main) - 1, -1, -1):
        behind[at] = at if main[at].b else behind[at + 1]
    return behind
