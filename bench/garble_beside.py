"""Slips of Chinese characters beside a counterpart: what is found with it, and what without.

    python -m bench.garble_beside

The Chinese sides of the judged pairs (`corpus/gold/alignment_unseen`) are damaged, a slip to every
third line that is long enough; the other side stays as it is. Slips that a pair holds by itself, as
judged in its `slips.json`, are neither found nor false.
"""

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.garble_damage_zh import any_other, lost_character, same_shape, same_sound
from bench.garble_marked import finder, whole
from bench.measure import Measure, report
from bench.pair_sources import FOLDER, judged_pairs
from duban.garble import Garble, GarbleKind

_SEED = 20
_WAYS = (same_shape, same_sound, same_shape, same_sound, any_other, lost_character)
_EVERY = 3


@dataclass(frozen=True, slots=True)
class Damaged:
    """A Chinese text with slips at known places, and its counterpart."""

    sound: str
    text: str
    places: tuple[tuple[int, int], ...]
    other: str
    own: tuple[str, ...]
    """Wrong words that the pair holds by itself."""


@dataclass(slots=True)
class Fared:
    """How many slips were done, how many found, and how many places told of where none is."""

    done: int = 0
    found: int = 0
    false: int = 0

    def add(
        self,
        places: Sequence[tuple[int, int]],
        garbles: Sequence[Garble],
        own: Sequence[tuple[int, int]],
    ) -> None:
        """Count what was found in one text, which holds slips of its own."""
        known = (*places, *own)
        told = [g.span for g in garbles if g.kind is GarbleKind.SUBSTITUTION]
        self.done += len(places)
        self.found += sum(any(s.start < b and a < s.end for s in told) for a, b in places)
        self.false += sum(not any(s.start < b and a < s.end for a, b in known) for s in told)


def damaged() -> list[Damaged]:
    """The pairs that have an English side, with the Chinese one damaged; same seed, same damage."""
    chance, found = random.Random(_SEED), []
    slips = json.loads((FOLDER / "slips.json").read_text("utf-8"))
    for pair in judged_pairs():
        sides = {side.language: side.text for side in (pair.a, pair.b)}
        if len(sides) == 2:
            text, places = _hurt(sides["zh"], chance)
            found.append(
                Damaged(sides["zh"], text, places, sides["en"], tuple(slips.get(pair.name, ())))
            )
    return found


def _hurt(sound: str, chance: random.Random) -> tuple[str, tuple[tuple[int, int], ...]]:
    text, places = "", []
    for number, line in enumerate(sound.splitlines(keepends=True)):
        way = chance.choice(_WAYS)
        damage = way(line, chance) if number % _EVERY == 0 else None
        if damage:
            places.append((len(text) + damage.start, len(text) + damage.end))
        text += damage.text if damage else line
    return text, tuple(places)


def _stand(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where wrong words stand, each time."""
    for word in words:
        yield from (match.span() for match in re.finditer(re.escape(word), text))


def measure() -> list[Measure]:
    """The shares of slips found; places told of in the sound texts, in ten thousand characters."""
    alone, beside, sound = Fared(), Fared(), Fared()
    size = 0
    for one in damaged():
        text, other = whole(one.text, "a.txt"), whole(one.other, "b.txt")
        own = tuple(_stand(one.text, one.own))
        alone.add(one.places, finder().garbles(text), own)
        beside.add(one.places, finder().garbles(text, other), own)
        own = tuple(_stand(one.sound, one.own))
        sound.add((), finder().garbles(whole(one.sound, "a.txt"), other), own)
        size += len(one.sound)
    return [
        Measure(f"slips found alone, of {alone.done}", alone.found / alone.done, 0.0),
        Measure("slips found beside a counterpart", beside.found / beside.done, 0.0),
        Measure("places told of falsely beside one", float(beside.false), 0, at_most=True),
        Measure("of sound text beside one, in 10,000", 1e4 * sound.false / size, 1, at_most=True),
    ]


if __name__ == "__main__":
    sys.exit(report(measure()))
