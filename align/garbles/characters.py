"""Characters put for others in Chinese: of the same shape or sound, lost, doubled, gained."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from align.characters import characters
from align.dictionary import english_stems, glossed
from align.garbles.case import Case, Line
from align.garbles.doubt import features, odds
from align.garbles.proper import PLACES, bodies, proper
from align.garbles.run import Run
from align.garbles.setting import Manner, manner
from align.garbles.slips import Slip, Why, slips
from align.garbles.spelling import spelling
from align.meaning import meant, renderings
from align.phrasing import EDGE, UNKNOWN, phrasing, sign
from duban.garble import Garble, GarbleKind
from duban.traditional import is_traditional, simplified, two_forms

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SAID = 2.0
"""What it adds to the odds that the counterpart says the word and the passage lacks it."""
_NAMED = 4.0
"""What a word is worth that the counterpart says and the passage lacks."""
_OTHER_SCRIPT = 1.5
"""What a traditional text takes from the odds, whose words are not all those of the model."""
_PAIR_GAIN = 6.0
"""From what gain two characters are told for one that the document has in the same frame."""
_CLEAR_GAIN = 8.0
"""From what gain they are told although only the counterpart has them."""
_UNLIKELY = -10.0
"""How unlikely a character is where two others stood that were taken for it."""
_WORD = -11.0
"""How common two words must be that may meet in one character."""
_SOMEONE, _EACH, _HEAD = "某", "一", "长"
_NUMERALS = frozenset("一二三四五六七八九十百千零〇两")
_FEW = 5
_LEAST_ODDS = -6.0
_CHARACTERS = 10_000.0
"""One slip is told in so many characters of sound text, as the weights are learned."""
_MOST_RELIEF, _DOUBT = 3.5, 0.5
"""What the odds may grow by at most, and the part of a slip that any text is taken to have."""
APART = 2
"""Slips so near to each other are one, whose odds count together; the surest is told."""
_SPELT = 1.5
"""The odds of a slip that a list of misspellings or of set phrases tells, before its gain."""
_DROPPED, _LONE = 2.0, 3.0
_HALF = 4.0
"""The odds that make a finding nine parts certain in ten."""

_ONE_BY_ONE = re.compile(
    r"[逐每各][个家户处座栋幢仓库村镇乡县园校企店厂站点项条件批台套人名位级层组块片栏页章节段车船井矿桥塔]"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A run, and its offset in its paragraph."""

    line: Line
    offset: int
    run: Run


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
    document = _read(case, case.document.text)
    known, places = bodies(document), list(_places(case))
    own = manner(document, (place.run for place in places))
    weighed = [site for place in places for site in _sites(case, place, own, known)]
    sites = _told(weighed, case.document.text)
    for site in [*sites, *_alike(case, sites)]:
        yield _garble(case, _agreed(sites, site))


def _places(case: Case) -> Iterator[_Place]:
    for line in case.chinese():
        text = _read(case, line.text)
        for found in _HAN.finditer(text):
            left, right = text[found.start() - 1 : found.start()], text[found.end() :][:1]
            yield _Place(line, found.start(), Run(phrasing(), found[0], sign(left), sign(right)))


def _sites(case: Case, place: _Place, own: Manner, known: frozenset[str]) -> Iterator[_Site]:
    line, offset, run = place.line, place.offset, place.run
    start, end = line.start + offset, line.start + offset + len(run.text)
    unsaid = _unsaid(case, start, end)
    named = tuple(proper(_read(case, line.text), offset, offset + len(run.text), known))

    def said(word: str) -> bool:
        return len(word) > 1 and not unsaid.isdisjoint(glossed(word))

    def favour(word: str) -> float:
        return _NAMED * said(word) + own.favour(word)

    weighed = (
        _weighed(_Site(line, offset, run, slip, 0.0, said(slip.word)), own, unsaid)
        for slip in slips(run, phrasing(), characters(), favour)
        if judgeable(run, slip, named)
    )
    spelt = (
        _Site(line, offset, run, slip, _SPELT + slip.gain / 4) for slip in spelling(run, own.text)
    )
    yield from _surest([site for site in (*weighed, *spelt) if site.odds > _LEAST_ODDS])


def judgeable(run: Run, slip: Slip, named: Sequence[tuple[int, int]]) -> bool:
    """Whether words can tell: not of names, numerals, doubled ends of places, the end of a line."""
    if any(start <= slip.start < end for start, end in named):
        return False
    if slip.why is Why.TWICE:
        return (
            slip.old not in PLACES and slip.old != _SOMEONE and not _rightly_twice(run.text, slip)
        )
    if _each_of_a_kind(run.text, slip):
        return False
    if slip.why is Why.LOST:
        return slip.start < len(run.text) or run.edges[1] != EDGE
    return not {slip.old, slip.new} <= _NUMERALS


def _each_of_a_kind(text: str, slip: Slip) -> bool:
    """Whether it would undo 逐处 or 每栋, which any measure word makes and no list holds."""
    start = slip.start
    pairs = (text[max(0, start - 1) : start + 1], text[start : start + 2])
    return bool(slip.old) and any(_ONE_BY_ONE.fullmatch(pair) for pair in pairs)


def _rightly_twice(text: str, slip: Slip) -> bool:
    """Whether a character stands twice as in 一箱箱, in two words (用水水量), or as 财务部部长."""
    first = slip.start - (text[slip.start - 1 : slip.start] == slip.old)
    alone = phrasing().alone
    words = (text[first - 1 : first + 1] if first else "", text[first + 1 : first + 3])
    if all(word[1:] and alone.get(word, UNKNOWN) > _WORD for word in words):
        return True
    led = text[first + 2 : first + 3] == _HEAD and slip.old + _HEAD in phrasing().alone
    return led or text[max(0, first - 1) : first] == _EACH


def _told(sites: list[_Site], text: str) -> list[_Site]:
    """The sites to tell of: where a document slipped elsewhere, too, another slip is likelier.

    The odds of each grow by how much oftener than in sound text the others are told of.
    """
    least = _OTHER_SCRIPT if is_traditional(text) else 0.0
    told = sum(site.odds > least for site in sites)
    found = []
    for site in sites:
        others = told - (site.odds > least)
        relief = math.log((_DOUBT + others) / (_DOUBT + len(text) / _CHARACTERS))
        odds = site.odds - least + min(_MOST_RELIEF, max(0.0, relief))
        if odds > 0:
            found.append(replace(site, odds=odds))
    return found


def _weighed(site: _Site, own: Manner, unsaid: frozenset[str]) -> _Site:
    """The site with its odds, and with the word of the counterpart or the document if one fits."""
    slip = site.slip
    found = odds(features(site.run, slip, own, phrasing(), characters()))
    if site.meant and slip.why is not Why.OTHER:
        return replace(site, odds=found + _SAID)
    pairs = _pairs(site, own.text, unsaid) if slip.old and slip.why is not Why.TWICE else []
    framed = _framed(site, own.text) if found > _LEAST_ODDS else ()
    clear = (p for p in pairs if p.gain > (_PAIR_GAIN if p.new in framed else _CLEAR_GAIN))
    best = next(clear, None)
    if best and (found <= 0 or best.worth + _SAID > slip.worth):
        surer = max(found, (best.gain - _PAIR_GAIN) / 2)
        named = tuple(pair.new for pair in pairs[:_FEW])
        return replace(site, slip=best, odds=surer, meant=True, pairs=named)
    return replace(site, odds=found)


def _pairs(site: _Site, document: str, unsaid: frozenset[str]) -> list[Slip]:
    """Two characters for one, which counterpart or document have, the likeliest first."""
    run, at = site.run, site.slip.start
    old = run.text[at]
    token = run.tokens[run.token_at[at]]
    if len(token.word) > 1 or token.chance > _UNLIKELY:
        return []
    words = dict.fromkeys(word for stem in sorted(unsaid) for word in renderings(stem))
    words |= dict.fromkeys(_framed(site, document))
    found = [
        Slip(at, old, word, Why.OTHER, run.put(at, at + 1, word), word, at)
        for word in words
        if old not in word
    ]
    return sorted(found, key=lambda slip: (-slip.gain, slip.new))


def _framed(site: _Site, document: str) -> tuple[str, ...]:
    """The pairs of characters that the document has between the neighbours of a character."""
    text, at = site.run.text, site.slip.start
    left, right = text[max(0, at - 2) : at], text[at + 1 : at + 3]
    if not len(left) == len(right) == 2:
        return ()
    return tuple(re.findall(f"{left}([\u4e00-\u9fff]{{2}}){right}", document))


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
    """The sites in order, of neighbours the one that explains best, with the odds of all.

    Neighbours are other explanations of one oddity: that it slipped is as likely as all together.
    """
    groups: list[list[_Site]] = []
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


def _later(site: _Site) -> float:
    """How late a site comes among its neighbours.

    To drop a character explains any slip badly, and a character that stands alone a lost one.
    """
    slip = site.slip
    lone = len(slip.word) == 1 and slip.why is not Why.TWICE
    return _DROPPED * (slip.why is Why.GAINED) + _LONE * lone - site.odds


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


def _shown(site: _Site) -> str:
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
