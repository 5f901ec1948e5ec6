"""How likely a run of Chinese is, read as words: chances of words, alone and one after another.

Written by `bench/train_characters.py`: words from libime and jieba's list; how they stand beside
the signs of a clause, and further pairs of words, from open-gram.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

EDGE = ""
"""The word before the first and after the last one."""
UNKNOWN = -23.0
"""The logarithm of the chance of a character that no word is made of."""
_STEP = 12
_SHARE = 0.75
"""What libime's chance counts in a mixture with open-gram's."""
_COMMON = -14.25
MOST = 50
_SIGNS = "，。；？！：“”、…"
_Logs = NDArray[np.uint16]
_Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs by the number of their left word, whose rights stand from `ends[left - 1]` on."""

    ends: _Numbers
    rights: _Numbers
    chances: _Logs

    def row(self, left: int) -> tuple[list[int], list[float]]:
        """The numbers of the words after one, and their chances there."""
        start, end = int(self.ends[left - 1]) if left else 0, int(self.ends[left])
        return self.rights[start:end].tolist(), _logs(self.chances[start:end])


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Words with the natural logarithm of their chances; rows of pairs are read when asked for."""

    alone: Mapping[str, float]
    backoff: Mapping[str, float]
    openings: frozenset[str]
    names: tuple[str, ...]
    number: Mapping[str, int]
    pairs: Rows
    edges: Rows
    joining: tuple[Mapping[str, float], Mapping[str, float]]
    """How many words of two a character begins, and how many it ends, as logarithms."""
    rows: dict[str, dict[str, float]] = field(default_factory=dict)

    def after(self, word: str) -> Mapping[str, float]:
        """The words that were counted after one, with their chances there."""
        row = self.rows.get(word)
        if row is None:
            row = self.rows[word] = self._row(word)
        return row

    def chance(self, left: str, word: str) -> float:
        """The chance of a word after another.

        >>> words = phrasing()
        >>> words.chance("规范", "管理") > words.chance("规范", "弧")
        True
        """
        found = self.after(left).get(word)
        if found is not None:
            return found
        return self.backoff.get(left, 0.0) + self.alone.get(word, UNKNOWN)

    def _row(self, word: str) -> dict[str, float]:
        at = self.number.get(word)
        if at is None:
            return {}
        first = len(_SIGNS) + 1
        found: dict[str, float] = {}
        if at >= first:
            rights, chances = self.pairs.row(at - first)
            found.update(zip((self.names[r + first] for r in rights), chances, strict=True))
        backoff = self.backoff.get(word, 0.0)
        for right, chance in zip(*self.edges.row(at), strict=True):
            name = self.names[right]
            by_sign = at < first or right < first
            found[name] = chance if by_sign else mix(backoff + self.alone[name], chance)
        return found


def mix(first: float, second: float) -> float:
    """The logarithm of a chance that libime's model expects and open-gram's counted."""
    return math.log(_SHARE * math.exp(first) + (1 - _SHARE) * math.exp(second))


def sign(char: str) -> str:
    """A sign as the word it is to its neighbours; any other than those of a clause is an edge."""
    return char if char in _SIGNS else EDGE


@cache
def phrasing() -> Phrasing:
    """The model this package ships; it takes a second to load."""
    words, signs = _stored("phrasing"), _stored("edges")
    own = words["words"].tobytes().decode("utf-8").split("\n")
    names = ("", *_SIGNS, *own)
    alone = [*_logs(signs["signs"]), *_logs(words["chances"])]
    backoffs = zip(own, _logs(words["backoffs"]), strict=True)
    lefts = np.bincount(_joined(signs, "lefts"), minlength=len(names))
    return Phrasing(
        dict(zip(names, alone, strict=True)),
        {name: log for name, log in backoffs if log},
        frozenset(name[:size] for name in own for size in range(1, len(name))),
        names,
        {name: i for i, name in enumerate(names)},
        Rows(np.cumsum(words["sizes"], dtype=np.int64), _joined(words, "rights"), words["pairs"]),
        Rows(np.cumsum(lefts), _joined(signs, "rights"), signs["pairs"]),
        (
            _counted(name[0] for name in own if len(name) == 2),
            _counted(name[1] for name in own if len(name) == 2),
        ),
    )


def _counted(chars: Iterable[str]) -> Mapping[str, float]:
    return {char: math.log(count) for char, count in Counter(chars).items()}


def _stored(name: str) -> Mapping[str, NDArray[Any]]:
    with (resources.files("align") / "data" / f"{name}.npz").open("rb") as opened:
        stored = np.load(opened)
        return {part: stored[part] for part in stored.files}


def _joined(parts: Mapping[str, NDArray[Any]], name: str) -> _Numbers:
    """Numbers that are stored as their lower sixteen bits and the rest."""
    high: _Numbers = parts[f"{name}_high"].astype(np.int64)
    low: _Numbers = parts[f"{name}_low"].astype(np.int64)
    return (high << 16) + low


def is_common(word: str) -> bool:
    """Whether a word is common enough to be meant where another stands."""
    return phrasing().alone.get(word, UNKNOWN) > _COMMON


@cache
def holed() -> Mapping[str, tuple[str, ...]]:
    """The common words of two to four characters by what is left when one is taken out.

    Fifty of each at most, the commonest first.

    >>> "通知" in holed()["通*"]
    True
    """
    found: dict[str, list[str]] = {}
    for word, chance in phrasing().alone.items():
        if 2 <= len(word) <= 4 and chance > _COMMON and word >= "\u4e00":
            for at in range(len(word)):
                found.setdefault(f"{word[:at]}*{word[at + 1 :]}", []).append(word)
    alone = phrasing().alone
    return {
        key: tuple(sorted(words, key=lambda word: (-alone[word], word))[:MOST])
        for key, words in found.items()
    }


def _logs(steps: _Logs) -> list[float]:
    return [-step / _STEP for step in steps.tolist()]
