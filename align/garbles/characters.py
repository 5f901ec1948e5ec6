"""Characters put for others in Chinese: of the same shape or sound, lost, doubled, gained."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from align.characters import characters
from align.dictionary import english_stems, glossed
from align.garbles.case import Case
from align.garbles.doubt import features, odds
from align.garbles.judgeable import judgeable
from align.garbles.odds_of_sites import surest, told_of
from align.garbles.pairs import PAIR_GAIN, framed, pairs, pairs_again
from align.garbles.proper import bodies, proper
from align.garbles.setting import Manner, manner
from align.garbles.site import Place, Site, as_read, places
from align.garbles.slips import Why, slips
from align.garbles.spelling import spelling
from align.meaning import meant
from align.phrasing import phrasing
from align.set_phrases import standing
from duban.garble import Garble, GarbleKind
from duban.traditional import is_traditional, two_forms

_SAID = 2.0
"""What it adds to the odds that the counterpart says the word and the passage lacks it."""
_NAMED = 4.0
"""What a word is worth that the counterpart says and the passage lacks."""
_CLEAR_GAIN = 8.0
"""From what gain two characters are told for one although only the counterpart has them."""
_FEW = 5
_LEAST_ODDS = -6.0
_SPELT = 1.5
"""The odds of a slip that a list of misspellings or of set phrases tells, before its gain."""
_APART = 3.0
"""How much better its own repair must be for a place to differ from others of its character."""
_HALF = 4.0
"""The odds that make a finding nine parts certain in ten."""


def substitutions(case: Case) -> Iterator[Garble]:
    """Places where the characters make no words, and would with a likely slip undone.

    A name, and what the document writes in the same way again, stay silent. A traditional text is
    read in simplified characters, and is proposed only characters that both scripts write alike.
    """
    document = as_read(case, case.document.text)
    known, read = bodies(document), list(places(case))
    own = manner(document, (place.run for place in read))
    weighed = [site for place in read for site in _sites(case, place, own, known)]
    sites = told_of(weighed, case.document.text)
    for site in [*sites, *pairs_again(case, sites)]:
        yield _garble(case, _agreed(sites, site))


def _sites(case: Case, place: Place, own: Manner, known: frozenset[str]) -> Iterator[Site]:
    line, offset, run = place.line, place.offset, place.run
    start, end = line.start + offset, line.start + offset + len(run.text)
    unsaid = _unsaid(case, start, end)
    named = (
        *proper(as_read(case, line.text), offset, offset + len(run.text), known),
        *standing(run.text),
    )

    def said(word: str) -> bool:
        return len(word) > 1 and not unsaid.isdisjoint(glossed(word))

    def favour(word: str) -> float:
        return _NAMED * said(word) + own.favour(word)

    weighed = (
        _weighed(Site(line, offset, run, slip, 0.0, said(slip.word)), own, unsaid)
        for slip in slips(run, phrasing(), characters(), favour)
        if judgeable(run, slip, named)
    )
    spelt = (
        Site(line, offset, run, slip, _SPELT + slip.gain / 4) for slip in spelling(run, own.text)
    )
    yield from surest([site for site in (*weighed, *spelt) if site.odds > _LEAST_ODDS])


def _weighed(site: Site, own: Manner, unsaid: frozenset[str]) -> Site:
    """The site with its odds, and with the word of the counterpart or the document if one fits."""
    slip = site.slip
    found = odds(features(site.run, slip, own, phrasing(), characters()))
    if site.meant and slip.why is not Why.OTHER:
        return replace(site, odds=found + _SAID)
    double = pairs(site, own.text, unsaid) if slip.old and slip.why is not Why.TWICE else []
    there = framed(site, own.text) if found > _LEAST_ODDS else ()
    clear = (p for p in double if p.gain > (PAIR_GAIN if p.new in there else _CLEAR_GAIN))
    best = next(clear, None)
    if best and (found <= 0 or best.worth + _SAID > slip.worth):
        surer = max(found, (best.gain - PAIR_GAIN) / 2)
        named = tuple(pair.new for pair in double[:_FEW])
        return replace(site, slip=best, odds=surer, meant=True, pairs=named)
    return replace(site, odds=found)


def _unsaid(case: Case, start: int, end: int) -> frozenset[str]:
    """What the counterpart says and no word of the passage does."""
    pairs = list(case.beside(start, end))
    said = frozenset().union(*(meant(pair.own) for pair in pairs))
    stems = (stem for pair in pairs for stem in english_stems(pair.other) if len(stem) > 3)
    return frozenset(stems) - said


def _agreed(sites: Iterable[Site], site: Site) -> Site:
    """The site with the repair that suits best all places where the same character is wrong."""
    if not site.slip.old:
        return site
    twins = [other for other in sites if other.slip.old == site.slip.old]
    twins = [twin for twin in twins if len(twin.slip.new) == 2] or twins
    news = sorted({new for twin in twins for new in (twin.slip.new, *twin.pairs)})
    if news == [site.slip.new]:
        return site
    new = max(news, key=lambda new: sum(_mended(twin, new) for twin in twins))
    if _mended(site, site.slip.new) > _mended(site, new) + _APART:
        return site
    like = next((twin for twin in twins if twin.slip.new == new), twins[0])
    return replace(site, slip=replace(site.slip, new=new, why=like.slip.why), meant=like.meant)


def _mended(site: Site, new: str) -> float:
    """How much likelier the site's run becomes with that in the place of its character."""
    text, at = site.run.text, site.slip.start
    return site.run.reread(text[:at] + new + text[at + len(site.slip.old) :])


def _garble(case: Case, site: Site) -> Garble:
    slip, line = site.slip, site.line
    start, proposal = line.start + site.offset + slip.start, slip.new
    end = start + len(slip.old)
    if not slip.old:
        text = case.document.text
        first, last = line.start + site.offset + slip.at, line.start + site.offset + slip.end
        start, end, proposal = first, last, text[first:start] + slip.new + text[start:last]
    if _open_title(line.text[: end - line.start], line.text[end - line.start :]):
        proposal += "》"
    foreign = is_traditional(case.document.text) and any(map(two_forms, slip.new))
    return case.found(
        (start, end),
        GarbleKind.SUBSTITUTION,
        f"garbled.character.{_shown(site)}",
        None if foreign else proposal,
        round(0.5 + 0.45 * math.tanh(site.odds / _HALF), 2),
        words=case.document.text[start:end] if slip.old else "",
        near=slip.new,
    )


def _shown(site: Site) -> str:
    if site.meant and site.slip.old:
        return "meant"
    return Why.SOUND.value if site.slip.why is Why.NEAR else site.slip.why.value


def _open_title(before: str, after: str) -> bool:
    """Whether the place stands at the end of a title that was opened and is never closed."""
    opened = before.rfind("《") > before.rfind("》")
    return (
        opened
        and "》" not in after.partition("《")[0]
        and after[:1] in ("（", "(", "，", "。", "、")
    )
