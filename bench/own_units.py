"""An alignment of our own units judged through units that a judge has cut otherwise.

A judged unit is held by those units of ours that share at least half of the shorter of the two. A
judged link is met when two of our units that hold its ends lie in one bead; two of our units in one
bead are right when a judged link joins what they hold. So neither finer nor coarser units than the
judge's cost anything, wrong beads do.
"""

from collections.abc import Iterable, Mapping, Sequence

from bench.align_data import Score
from duban.alignment import Alignment, Unit

Held = Mapping[int, frozenset[int]]
"""For each judged unit, the units of ours that hold it."""
Link = tuple[int, int]
"""A judged unit of A and one of B."""


def held(judged: Iterable[tuple[int, int, int]], own: Sequence[Unit]) -> Held:
    """What holds each judged unit, given as id, start and end."""
    return {
        id_: frozenset(
            unit.id
            for unit in own
            if 2 * (min(end, unit.span.end) - max(start, unit.span.start))
            >= min(end - start, len(unit.span))
        )
        for id_, start, end in judged
    }


def link_score(links: Iterable[Link], own: Alignment, a: Held, b: Held) -> Score:
    """Our pairs of units in one bead that are right, and the judged links that are met."""
    asked = set(links)
    found = {(u, v) for bead in own.beads for u in bead.a for v in bead.b}
    right = {(u, v) for i, j in asked for u in a[i] for v in b[j]}
    met = sum(any((u, v) in found for u in a[i] for v in b[j]) for i, j in asked)
    return Score(len(found & right), len(found), met, len(asked))


def lone_score(lone: Iterable[int], units: Held, joined: Iterable[int]) -> Score:
    """Judged units of one side that stand alone; those the reader gave to the page do, too.

    `joined` are the units of ours that stand in beads with two sides.
    """
    asked, together = set(lone), set(joined)
    given = {id_ for id_, holders in units.items() if not holders & together}
    right = len(asked & given)
    return Score(right, len(given), right, len(asked))


def joined(own: Alignment) -> tuple[set[int], set[int]]:
    """The units of A and of B that stand in beads with two sides."""
    beads = [bead for bead in own.beads if bead.a and bead.b]
    return {i for bead in beads for i in bead.a}, {j for bead in beads for j in bead.b}
