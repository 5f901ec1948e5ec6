"""Characters put for others in Chinese: of the same shape or sound, lost, gained, or two as one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from align.characters import Characters, characters
from align.dictionary import english_stems
from align.garbles.case import Case, Line
from align.meaning import meant, renderings
from align.people import people
from duban.garble import Garble, GarbleKind
from duban.traditional import is_traditional, simplified, two_forms

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_COSTS = {"shape": 4.0, "sound": 4.0, "two": 7.0, "meant": 1.0, "lost": 2.0, "gained": 13.0}
"""What each slip costs, as the logarithm of how rarely it happens."""
_GAIN = 5.0
_MORE = {"two": 3.0, "lost": 4.0}
"""What repairs that add a character must gain besides."""
_OWN_GAIN = 4.0
"""What it is worth that the document itself writes the repaired passage elsewhere."""
_RARE = 0.5
"""Pairs counted no more often than this are as good as never seen."""
_UNUSUAL = 3.0
"""Pairs counted no more often than this may hold a mistaken character."""
_STRONG = 12.0
_WORD = 1000
"""A character counted more often as a word of its own may stand beside anything, and is only
taken for its look-alikes; from `_PARTICLE` on it is not even that."""
_PARTICLE = 200_000
_COMMON_WORD = 20_000


@dataclass(frozen=True, slots=True)
class _Repair:
    """Characters to put for `old`; `gain` is how much likelier the passage becomes."""

    start: int
    old: str
    new: str
    why: str
    gain: float


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one run of characters is held against: the model, the document, the counterpart."""

    model: Characters
    document: str
    other: frozenset[str]

    def own(self, left: str, new: str, right: str) -> float:
        """The gain from the document's own use of the repaired passage."""
        used = left and right and left + new + right in self.document
        return _OWN_GAIN if used else 0.0


def substitutions(case: Case) -> Iterator[Garble]:
    """Characters no neighbour of which is usual, where a likely repair stands near.

    A name or a rare word has no likely repair and stays silent; so does a word of the document,
    which it writes in the same way again. A traditional text is read in simplified characters,
    and is proposed only characters that both scripts write alike.
    """
    sites = list(_sites(case))
    for site in sites:
        twins = [other for other in sites if other.repair.old == site.repair.old]
        repair = _agreed(twins, site) if site.repair.old and len(twins) > 1 else site.repair
        yield _garble(case, site.line, site.offset, repair)


@dataclass(frozen=True, slots=True)
class _Site:
    """One odd place: its paragraph, the offset of its run in it, and the likeliest repair."""

    line: Line
    offset: int
    run: str
    repair: _Repair


def _sites(case: Case) -> Iterator[_Site]:
    model = characters()
    text = _read(case, case.document.text)
    for line in case.chinese():
        for run in _HAN.finditer(_read(case, line.text)):
            start = line.start + run.start()
            reading = _Reading(model, text, _unsaid(case, start, start + len(run[0])))
            for repair in _best(list(_repairs(reading, run[0]))):
                person = any(a <= repair.start < b for a, b in people(run[0]))
                known = all(char in model.counts for char in repair.old)
                if known and not person and not _term(text, run[0], repair):
                    yield _Site(line, run.start(), run[0], repair)


def _read(case: Case, text: str) -> str:
    """The words as the model knows them; offsets stay."""
    return simplified(text) if is_traditional(case.document.text) else text


def _agreed(twins: list[_Site], site: _Site) -> _Repair:
    """The repair that suits best all places where one odd character stands."""
    best = max(twins, key=lambda twin: (_together(twin.repair, twins), twin.repair.gain)).repair
    sure = [t.repair.why for t in twins if t.repair.new == best.new and t.repair.why != "two"]
    return replace(best, start=site.repair.start, why=sure[0] if sure else best.why)


def _together(repair: _Repair, twins: list[_Site]) -> float:
    model = characters()
    total = repair.gain
    for twin in twins:
        at = twin.repair.start
        total += model.run(twin.run[max(0, at - 1) : at] + repair.new + twin.run[at + 1 : at + 2])
    return total


def _unsaid(case: Case, start: int, end: int) -> frozenset[str]:
    """What the counterpart says and no word of the passage does."""
    pairs = list(case.beside(start, end))
    said = frozenset().union(*(meant(pair.own) for pair in pairs))
    return (
        frozenset(word for pair in pairs for word in english_stems(pair.other) if len(word) > 3)
        - said
    )


def _term(document: str, run: str, repair: _Repair) -> bool:
    """Whether the document writes the odd character thrice with one neighbour: a term of art."""
    if not repair.old:
        return False
    at = repair.start
    pairs = run[max(0, at - 1) : at + 1], run[at : at + 2]
    own = [pair for pair in pairs if len(pair) == 2 and not _grammar(pair.replace(repair.old, ""))]
    return any(document.count(pair) >= 3 for pair in own)


def _grammar(char: str) -> bool:
    return characters().alone.get(char, 0) > 40_000


def _repairs(reading: _Reading, run: str) -> Iterator[_Repair]:
    model = reading.model
    for i, char in enumerate(run):
        left = run[i - 1] if i else ""
        right = run[i + 1] if i + 1 < len(run) else ""
        before = model.seen(left, char) if left else 0.0
        after = model.seen(char, right) if right else 0.0
        if max(before, after) <= _UNUSUAL and (left or right):
            old = model.chance(left, char) + model.chance(char, right)
            yield from _mistaken(reading, run, i, old)
            if left and right and max(before, after) <= _RARE and model.alone.get(char, 0) < _WORD:
                yield from _other(reading, run, i, old)
        if left and before <= _RARE < after:
            yield from _lost(reading, run, i)


def _mistaken(reading: _Reading, run: str, i: int, old: float) -> Iterator[_Repair]:
    """Another character of the same shape or sound."""
    model, char = reading.model, run[i]
    alone = model.alone.get(char, 0)
    if alone > _PARTICLE:
        return
    left, right = run[max(0, i - 1) : i], run[i + 1 : i + 2]
    for other, why in model.alike(char).items():
        new = model.chance(left, other) + model.chance(other, right)
        cost = _COSTS[why] + (0.0 if alone < _WORD else 4.0 if alone < _COMMON_WORD else 8.0)
        gain = new - old - cost + reading.own(left, other, right)
        yield _Repair(i, char, other, why, gain)


def _other(reading: _Reading, run: str, i: int, old: float) -> Iterator[_Repair]:
    """A character too many, or two characters read as one."""
    model, char, left, right = reading.model, run[i], run[i - 1], run[i + 1]
    without = model.chance(left, right) + reading.own(left, "", right)
    yield _Repair(i, char, "", "gained", without - old - _COSTS["gained"])
    for pair in _rendering(reading.other):
        new = model.run(left + pair + right) + reading.own(left, pair, right)
        yield _Repair(i, char, pair, "meant", new - old - _COSTS["meant"])
    for pair in _between(model, left, right):
        used = reading.own(left, pair, right)
        why = "meant" if used else "two"
        yield _Repair(i, char, pair, why, model.run(left + pair + right) + used - old - _COSTS[why])


def _lost(reading: _Reading, run: str, i: int) -> Iterator[_Repair]:
    """A character lost before `run[i]`: its neighbours never meet, but both meet it."""
    model, left, right = reading.model, run[i - 1], run[i]
    old = model.chance(left, right)
    if reading.document.count(left + right) > 1:
        return
    for char in model.after.get(left, {}):
        if model.seen(left, char) > _STRONG:
            new = model.chance(left, char) + model.chance(char, right)
            if model.seen(char, right) > _STRONG and not _grammar(char):
                yield _Repair(i, "", char, "lost", new - old - _COSTS["lost"])


def _between(model: Characters, left: str, right: str) -> Iterator[str]:
    """Pairs of characters that join both neighbours as words do."""
    for first, count in model.after.get(left, {}).items():
        if count <= _STRONG:
            continue
        for second, joined in model.after.get(first, {}).items():
            if joined > _STRONG and model.seen(second, right) > _STRONG:
                yield first + second


def _rendering(stems: frozenset[str]) -> tuple[str, ...]:
    """Chinese words of two characters for one of the counterpart's words."""
    return tuple(dict.fromkeys(word for stem in sorted(stems) for word in renderings(stem)))


def _best(repairs: Iterable[_Repair]) -> Iterator[_Repair]:
    """The likeliest repair of each place; of neighbours only the likelier."""
    found: dict[int, _Repair] = {}
    for repair in repairs:
        least = _GAIN + _MORE.get(repair.why, 0.0)
        if repair.gain >= least and repair.gain > found.get(repair.start, repair).gain - 1e-9:
            found[repair.start] = repair
    for start, repair in sorted(found.items()):
        near = [found[at] for at in (start - 1, start + 1) if at in found]
        if all(repair.gain >= other.gain for other in near):
            yield repair


def _garble(case: Case, line: Line, offset: int, repair: _Repair) -> Garble:
    start = line.start + offset + repair.start
    end = start + max(1, len(repair.old))
    proposal = repair.new + ("" if repair.old else line.text[offset + repair.start])
    if _open_title(line.text[: end - line.start], line.text[end - line.start :]):
        proposal += "》"
    foreign = is_traditional(case.document.text) and any(map(two_forms, repair.new))
    return case.found(
        (start, end),
        GarbleKind.SUBSTITUTION,
        f"garbled.character.{repair.why}",
        None if repair.why == "two" or foreign else proposal,
        0.6 if repair.why == "two" else min(0.95, 0.5 + repair.gain / 20),
        words=case.document.text[start:end] if repair.old else "",
        near=repair.new,
    )


def _open_title(before: str, after: str) -> bool:
    """Whether the place stands at the end of a title that was opened and is never closed."""
    opened = before.rfind("《") > before.rfind("》")
    return (
        opened
        and "》" not in after.partition("《")[0]
        and after[:1] in ("（", "(", "，", "。", "、")
    )
