"""Characters put for others in Chinese: of the same shape or sound, lost, doubled, gained."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from align.characters import characters
from align.dictionary import english_stems, glossed
from align.garbles.case import Case, Line
from align.garbles.doubt import features, odds
from align.garbles.run import Run
from align.garbles.slips import Slip, Why, slips
from align.meaning import meant, renderings
from align.people import people
from align.phrasing import phrasing, sign
from duban.garble import Garble, GarbleKind
from duban.traditional import is_traditional, simplified, two_forms

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SAID = 2.0
"""What it adds to the odds that the counterpart says the word and the passage lacks it."""
_PAIR_GAIN = 6.0
"""From what gain two characters are told for one, when counterpart or document have them."""
_FEW = 5
_SHORT = 500
_ALONE = 1.05
"""What the odds lose in a text of fewer characters than `_SHORT`, which cannot show its terms."""
_APART = 2
"""Slips so near to each other are one; the surer is told."""
_HALF = 4.0
"""The odds that make a finding nine parts certain in ten."""


@dataclass(frozen=True, slots=True)
class _Site:
    """A slip in its run, with the offset of the run in its paragraph and the odds."""

    line: Line
    offset: int
    run: Run
    slip: Slip
    odds: float
    meant: bool = False
    pairs: tuple[str, ...] = ()


def substitutions(case: Case) -> Iterator[Garble]:
    """Places where the characters make no words, and would with a likely slip undone.

    A name, and what the document writes in the same way again, stay silent. A traditional text is
    read in simplified characters, and is proposed only characters that both scripts write alike.
    """
    sites = [site for line in case.chinese() for site in _sites(case, line)]
    for site in [*sites, *_alike(case, sites)]:
        yield _garble(case, _agreed(sites, site))


def _sites(case: Case, line: Line) -> Iterator[_Site]:
    text, document = _read(case, line.text), _read(case, case.document.text)
    for found in _HAN.finditer(text):
        left, right = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        run = Run(phrasing(), found[0], sign(left), sign(right))
        start = line.start + found.start()
        unsaid = _unsaid(case, start, start + len(found[0]))
        named = list(people(found[0]))
        weighed = (
            _weighed(_Site(line, found.start(), run, slip, 0.0), document, unsaid)
            for slip in slips(run, phrasing(), characters())
            if not any(a <= slip.start < b for a, b in named)
        )
        yield from _surest([site for site in weighed if site.odds > 0])


def _weighed(site: _Site, document: str, unsaid: frozenset[str]) -> _Site:
    """The site with its odds, and with the word of the counterpart or the document if one fits."""
    slip = site.slip
    found = _odds(site.run, slip, document)
    if slip.word and unsaid.intersection(glossed(slip.word)):
        return replace(site, odds=found + _SAID, meant=True)
    pairs = _pairs(site, document, unsaid) if slip.old and slip.why is not Why.TWICE else []
    best = pairs[0] if pairs else None
    if best and best.gain > _PAIR_GAIN and (found <= 0 or best.worth + _SAID > slip.worth):
        surer = max(found, (best.gain - _PAIR_GAIN) / 2)
        named = tuple(pair.new for pair in pairs[:_FEW])
        return replace(site, slip=best, odds=surer, meant=True, pairs=named)
    return replace(site, odds=found)


def _odds(run: Run, slip: Slip, document: str) -> float:
    """The log odds of a slip; a short text, which cannot show its own terms, must be surer."""
    found = odds(features(run, slip, document, phrasing(), characters()), slip.why)
    return found if len(document) >= _SHORT else found - _ALONE


def _pairs(site: _Site, document: str, unsaid: frozenset[str]) -> list[Slip]:
    """Two characters for one, which counterpart or document have, the likeliest first."""
    run, at = site.run, site.slip.start
    old = run.text[at]
    if len(run.tokens[run.token_at[at]].word) > 1:
        return []
    left, right = run.text[max(0, at - 2) : at], run.text[at + 1 : at + 3]
    words = dict.fromkeys(word for stem in sorted(unsaid) for word in renderings(stem))
    if len(left) == len(right) == 2:
        words |= dict.fromkeys(re.findall(f"{left}([\u4e00-\u9fff]{{2}}){right}", document))
    found = [
        Slip(at, old, word, Why.OTHER, run.put(at, at + 1, word), word, at)
        for word in words
        if old not in word
    ]
    return sorted(found, key=lambda slip: (-slip.gain, slip.new))


def _alike(case: Case, sites: list[_Site]) -> Iterator[_Site]:
    """Other places of a character for which two were found to be meant, where they fit as well."""
    pairs = {site.slip.old: site for site in sites if len(site.slip.new) == 2}
    told = {site.line.start + site.offset + site.slip.start for site in sites}
    for line in case.chinese() if pairs else ():
        for found in _HAN.finditer(_read(case, line.text)):
            for at, char in enumerate(found[0]):
                site = pairs.get(char)
                if site is None or line.start + found.start() + at in told:
                    continue
                run = Run(phrasing(), found[0], "", "")
                gain = run.put(at, at + 1, site.slip.new)
                if gain >= _PAIR_GAIN:
                    slip = replace(site.slip, start=at, at=at, gain=gain)
                    yield _Site(line, found.start(), run, slip, site.odds, meant=True)


def _surest(sites: list[_Site]) -> Iterator[_Site]:
    """The sites in order, of neighbours only the surest."""
    kept: list[_Site] = []
    for site in sorted(sites, key=lambda s: (-s.odds, s.slip.start)):
        if all(abs(site.slip.start - other.slip.start) > _APART for other in kept):
            kept.append(site)
    yield from sorted(kept, key=lambda s: s.slip.start)


def _read(case: Case, text: str) -> str:
    """The words as the model knows them; offsets stay."""
    return simplified(text) if is_traditional(case.document.text) else text


def _unsaid(case: Case, start: int, end: int) -> frozenset[str]:
    """What the counterpart says and no word of the passage does."""
    pairs = list(case.beside(start, end))
    said = frozenset().union(*(meant(pair.own) for pair in pairs))
    stems = (stem for pair in pairs for stem in english_stems(pair.other) if len(stem) > 3)
    return frozenset(stems) - said


def _agreed(sites: Iterable[_Site], site: _Site) -> _Site:
    """The site with the repair that suits best all places where the same character is wrong."""
    if not site.slip.old:
        return site
    twins = [other for other in sites if other.slip.old == site.slip.old]
    twins = [twin for twin in twins if len(twin.slip.new) == 2] or twins
    news = sorted({new for twin in twins for new in (twin.slip.new, *twin.pairs)})
    if news == [site.slip.new]:
        return site
    new = max(news, key=lambda new: sum(_mended(twin, new) for twin in twins))
    like = next((twin for twin in twins if twin.slip.new == new), twins[0])
    return replace(site, slip=replace(site.slip, new=new, why=like.slip.why), meant=like.meant)


def _mended(site: _Site, new: str) -> float:
    """How much likelier the site's run becomes with that in the place of its character."""
    text, at = site.run.text, site.slip.start
    return site.run.reread(text[:at] + new + text[at + len(site.slip.old) :])


def _garble(case: Case, site: _Site) -> Garble:
    slip, line = site.slip, site.line
    at = site.offset + slip.start
    start, end = line.start + at, line.start + at + max(1, len(slip.old))
    proposal = slip.new if slip.old else slip.new + line.text[at : at + 1]
    if _open_title(line.text[: end - line.start], line.text[end - line.start :]):
        proposal += "》"
    foreign = is_traditional(case.document.text) and any(map(two_forms, slip.new))
    return case.found(
        (start, end),
        GarbleKind.SUBSTITUTION,
        f"garbled.character.{'meant' if site.meant and slip.old else slip.why.value}",
        None if foreign else proposal,
        round(0.5 + 0.45 * math.tanh(site.odds / _HALF), 2),
        words=case.document.text[start:end] if slip.old else "",
        near=slip.new,
    )


def _open_title(before: str, after: str) -> bool:
    """Whether the place stands at the end of a title that was opened and is never closed."""
    opened = before.rfind("《") > before.rfind("》")
    return (
        opened
        and "》" not in after.partition("《")[0]
        and after[:1] in ("（", "(", "，", "。", "、")
    )
