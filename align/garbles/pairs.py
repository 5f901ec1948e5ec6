"""Pairs: two characters that one stands for, as the counterpart or the document has them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from align.garbles.case import Case
from align.garbles.run import Run
from align.garbles.site import HAN, Site, as_read
from align.garbles.slips import Slip, Why
from align.meaning import renderings
from align.phrasing import phrasing

PAIR_GAIN = 6.0
"""From what gain two characters are told for one that the document has in the same frame."""
_UNLIKELY = -10.0
"""How unlikely a character is where two others stood that were taken for it."""


def pairs(site: Site, document: str, unsaid: frozenset[str]) -> list[Slip]:
    """Two characters for one, which counterpart or document have, the likeliest first."""
    run, at = site.run, site.slip.start
    old = run.text[at]
    token = run.tokens[run.token_at[at]]
    if len(token.word) > 1 or token.chance > _UNLIKELY:
        return []
    words = dict.fromkeys(word for stem in sorted(unsaid) for word in renderings(stem))
    words |= dict.fromkeys(framed(site, document))
    found = [
        Slip(at, old, word, Why.OTHER, run.put(at, at + 1, word), word, at)
        for word in words
        if old not in word
    ]
    return sorted(found, key=lambda slip: (-slip.gain, slip.new))


def framed(site: Site, document: str) -> tuple[str, ...]:
    """The pairs of characters that the document has between the neighbours of a character."""
    text, at = site.run.text, site.slip.start
    left, right = text[max(0, at - 2) : at], text[at + 1 : at + 3]
    if not len(left) == len(right) == 2:
        return ()
    return tuple(re.findall(f"{left}([\u4e00-\u9fff]{{2}}){right}", document))


def pairs_again(case: Case, sites: list[Site]) -> Iterator[Site]:
    """Other places of a character for which two were found to be meant, where they fit as well."""
    pairs = {site.slip.old: site for site in sites if len(site.slip.new) == 2}
    told = {site.line.start + site.offset + site.slip.start for site in sites}
    for line in case.chinese() if pairs else ():
        for found in HAN.finditer(as_read(case, line.text)):
            for at, char in enumerate(found[0]):
                site = pairs.get(char)
                if site is None or line.start + found.start() + at in told:
                    continue
                run = Run(phrasing(), found[0], "", "")
                gain = run.put(at, at + 1, site.slip.new)
                if gain >= PAIR_GAIN:
                    slip = replace(site.slip, start=at, at=at, gain=gain)
                    yield Site(line, found.start(), run, slip, site.odds, meant=True)
