"""Odds of sites: what neighbours explain together, and what a document tells of its others."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from align.garbles.site import Site
from align.garbles.slips import Why
from duban.traditional import is_traditional

APART = 2
"""Slips so near to each other are one, whose odds count together; the surest is told."""
_OTHER_SCRIPT = 1.5
"""What a traditional text takes from the odds, whose words are not all those of the model."""
_CHARACTERS = 10_000.0
"""One slip is told in so many characters of sound text, as the weights are learned."""
_MOST_RELIEF, _DOUBT = 3.5, 0.5
"""What the odds may grow by at most, and the part of a slip that any text is taken to have."""
_DROPPED, _LONE = 2.0, 3.0


def told_of(sites: list[Site], text: str) -> list[Site]:
    """The sites to tell of: where a document slipped elsewhere, too, another slip is likelier.

    The odds of each grow by how much oftener than in sound text the others are told of.
    """
    least = _OTHER_SCRIPT if is_traditional(text) else 0.0
    count = sum(site.odds > least for site in sites)
    found = []
    for site in sites:
        others = count - (site.odds > least)
        relief = math.log((_DOUBT + others) / (_DOUBT + len(text) / _CHARACTERS))
        odds = site.odds - least + min(_MOST_RELIEF, max(0.0, relief))
        if odds > 0:
            found.append(replace(site, odds=odds))
    return found


def surest(sites: list[Site]) -> Iterator[Site]:
    """The sites in order, of neighbours the one that explains best, with the odds of all.

    Neighbours are other explanations of one oddity: that it slipped is as likely as all together.
    """
    groups: list[list[Site]] = []
    for site in sorted(sites, key=lambda s: (_later(s), s.slip.start)):
        near = (g for g in groups if abs(g[0].slip.start - site.slip.start) <= APART)
        group = next(near, None)
        if group is None:
            groups.append([site])
        else:
            group.append(site)
    for group in sorted(groups, key=lambda g: g[0].slip.start):
        yield replace(group[0], odds=together(site.odds for site in group))


def together(odds: Iterable[float]) -> float:
    """The log odds that one of several slips happened of which only one can.

    >>> round(together([0.0, 0.0]), 2)
    0.69
    """
    known = list(odds)
    most = max(known)
    return most + math.log(sum(math.exp(each - most) for each in known))


def _later(site: Site) -> float:
    """How late a site comes among its neighbours.

    To drop a character explains any slip badly, and a character that stands alone a lost one.
    """
    slip = site.slip
    lone = len(slip.word) == 1 and slip.why is not Why.TWICE
    return _DROPPED * (slip.why is Why.GAINED) + _LONE * lone - site.odds
