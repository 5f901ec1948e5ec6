"""Chinese characters: how common each is, how free to stand alone, and what it may be taken for.

Written by `bench/train_characters.py`.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Characters:
    """What is known of single characters.

    `counts` are of five million characters of text; `alone` and `within` say how often a word list
    counted a character as a word of its own and in all its words.
    """

    counts: Mapping[str, float]
    alone: Mapping[str, int]
    within: Mapping[str, int]
    sounds: Mapping[str, frozenset[str]]
    shapes: Mapping[str, str]

    def alike(self, char: str) -> dict[str, str]:
        """Characters it may be mistaken for, and why: `shape` or `sound`.

        >>> characters().alike("末")["未"], characters().alike("清")["情"]
        ('shape', 'shape')
        """
        found = dict.fromkeys(self.shapes.get(char, ""), "shape")
        for sound in sorted(self.sounds.get(char, ())):
            for other in _by_sound().get(sound, ()):
                if other != char:
                    found.setdefault(other, "sound")
        return found

    def freedom(self, char: str) -> float:
        """The decimal logarithm of the share of its uses in which it is a word of its own."""
        return math.log10((self.alone.get(char, 0) + 1) / (self.within.get(char, 0) + 2))


@cache
def characters() -> Characters:
    """The table this package ships."""
    file = resources.files("align") / "data" / "characters.tsv"
    rows = [line.split("\t") for line in file.read_text("utf-8").splitlines()]
    return Characters(
        {row[0]: float(row[1]) for row in rows},
        {row[0]: int(row[2]) for row in rows},
        {row[0]: int(row[3]) for row in rows},
        {row[0]: frozenset(row[4].split(",")) for row in rows},
        {row[0]: row[5] for row in rows},
    )


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for char, sounds in characters().sounds.items():
        for sound in sounds:
            found[sound].append(char)
    return {sound: tuple(chars) for sound, chars in found.items()}
