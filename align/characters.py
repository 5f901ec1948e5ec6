"""Which Chinese characters follow which, and which look or sound alike.

Counted by `bench/train_characters.py` from laws, a word list and stroke orders.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

import numpy as np

_VOCABULARY = 6000
_BACKOFF = 40.0
"""Pairs worth of belief in a character's own frequency, beside what was counted after its left."""
_EDGE = math.log(1e-2)
"""The chance that a run of characters begins or ends at a given one."""


@dataclass(frozen=True, slots=True)
class Characters:
    """A model of neighbouring characters; all chances are natural logarithms."""

    counts: Mapping[str, float]
    total: float
    alone: Mapping[str, int]
    after: Mapping[str, Mapping[str, float]]
    before: Mapping[str, Mapping[str, float]]
    sounds: Mapping[str, frozenset[str]]
    shapes: Mapping[str, str]

    def seen(self, left: str, right: str) -> float:
        """How often the pair was counted."""
        return self.after.get(left, {}).get(right, 0.0)

    def chance(self, left: str, right: str) -> float:
        """The chance of `right` after `left`; an empty string is an edge."""
        if not right:
            return _EDGE
        alone = (self.counts.get(right, 0.0) + 1) / self.total
        if not left:
            return math.log(alone)
        count = self.counts.get(left, 0.0)
        return math.log((self.seen(left, right) + _BACKOFF * alone) / (count + _BACKOFF))

    def run(self, text: str) -> float:
        """The chance of the characters of a text, the first given."""
        return sum(self.chance(a, b) for a, b in pairwise(text))

    def alike(self, char: str) -> dict[str, str]:
        """Characters it may be mistaken for, and why: `shape` or `sound`."""
        found = dict.fromkeys(self.shapes.get(char, ""), "shape")
        for sound in sorted(self.sounds.get(char, ())):
            for other in _by_sound().get(sound, ()):
                if other != char:
                    found.setdefault(other, "sound")
        return found


@cache
def characters() -> Characters:
    """The model this package ships."""
    folder = resources.files("align") / "data"
    rows = [
        line.split("\t") for line in (folder / "characters.tsv").read_text("utf-8").splitlines()
    ]
    chars = [row[0] for row in rows]
    counts = {row[0]: float(row[1]) for row in rows}
    with (folder / "bigrams.npz").open("rb") as file:
        stored = np.load(file)
        keys, logs = stored["keys"], stored["logs"]
    after: dict[str, dict[str, float]] = defaultdict(dict)
    before: dict[str, dict[str, float]] = defaultdict(dict)
    numbers = np.expm1(logs.astype(np.float64) / 16).tolist()
    for key, count in zip(keys.tolist(), numbers, strict=True):
        left, right = chars[key // _VOCABULARY], chars[key % _VOCABULARY]
        after[left][right] = before[right][left] = count
    sounds = {row[0]: frozenset(row[3].split(",")) for row in rows}
    shapes = {row[0]: row[4] for row in rows}
    alone = {row[0]: int(row[2]) for row in rows}
    return Characters(
        counts, sum(counts.values()), alone, dict(after), dict(before), sounds, shapes
    )


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for char, sounds in characters().sounds.items():
        for sound in sounds:
            found[sound].append(char)
    return {sound: tuple(chars) for sound, chars in found.items()}
