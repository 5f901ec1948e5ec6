"""Chinese characters: how common each is, how free to stand alone, and what it may be taken for.

Written by `bench/train_characters.py`.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

_NEARNESS = (1.0, 0.6, 0.35)
"""How near twins are, near ones, and those that share a part."""


@dataclass(frozen=True, slots=True)
class Characters:
    """What is known of single characters.

    `counts` are of five million characters of text; `alone` and `within` say how often a word list
    counted a character as a word of its own and in all its words. `shapes` are also of characters
    that nobody writes, but that a page badly read yields.
    """

    counts: Mapping[str, float]
    alone: Mapping[str, int]
    within: Mapping[str, int]
    sounds: Mapping[str, frozenset[str]]
    shapes: Mapping[str, tuple[str, ...]]
    known: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def alike(self, char: str) -> Mapping[str, str]:
        """Characters it may be mistaken for, and why: `shape`, `sound`, or `near` in sound.

        >>> [characters().alike(a)[b] for a, b in ("末未", "部布", "常藏")]
        ['shape', 'sound', 'near']
        """
        found = self.known.get(char)
        if found is None:
            found = self.known[char] = self._alike(char)
        return found

    def _alike(self, char: str) -> Mapping[str, str]:
        found = dict.fromkeys("".join(self.shapes.get(char, ())), "shape")
        for sound in sorted(self.sounds.get(char, ())):
            same = (other for other in _by_sound()[_slurred(sound)] if other != char)
            for other in same:
                exact = sound in self.sounds[other]
                if exact or other not in found:
                    found.setdefault(other, "sound" if exact else "near")
        return found

    def nearness(self, old: str, new: str) -> float:
        """How easily one is seen for the other: 1 for twins, 0 for two that are not alike.

        >>> characters().nearness("末", "未"), characters().nearness("宿", "缩")
        (1.0, 0.35)
        """
        tiers = zip(_NEARNESS, self.shapes.get(old, ()), strict=False)
        return next((near for near, chars in tiers if new in chars), 0.0)

    def freedom(self, char: str) -> float:
        """The decimal logarithm of the share of its uses in which it is a word of its own."""
        return math.log10((self.alone.get(char, 0) + 1) / (self.within.get(char, 0) + 2))


@cache
def characters() -> Characters:
    """The table this package ships."""
    rows, rare = _rows("characters.tsv"), _rows("seldom.tsv")
    return Characters(
        {row[0]: float(row[1]) for row in rows},
        {row[0]: int(row[2]) for row in rows},
        {row[0]: int(row[3]) for row in rows},
        {row[0]: frozenset(row[4].split(",")) for row in rows},
        {row[0]: ("", row[1]) for row in rare} | {row[0]: tuple(row[5].split(" ")) for row in rows},
    )


def _rows(name: str) -> list[list[str]]:
    file = resources.files("align") / "data" / name
    return [line.split("\t") for line in file.read_text("utf-8").splitlines()]


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    """The characters of each slurred sound."""
    found: dict[str, list[str]] = defaultdict(list)
    for char, sounds in characters().sounds.items():
        for sound in sorted({_slurred(sound) for sound in sounds}):
            found[sound].append(char)
    return {sound: tuple(chars) for sound, chars in found.items()}


@cache
def _slurred(sound: str) -> str:
    """A sound without what southern speech does not tell apart: zh and z, l and n, ing and in."""
    flat = re.sub("^([zcs])h", r"\1", sound)
    return re.sub("(?<=[aei])ng$", "n", re.sub("^l", "n", flat))
