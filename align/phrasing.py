"""How likely a run of Chinese is, read as words: chances of words, alone and one after another.

Written by `bench/train_characters.py` from open-gram and jieba's word list.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

EDGE = ""
"""The word before the first and after the last one."""
UNKNOWN = -23.0
"""The logarithm of the chance of a character that no word is made of."""
_STEP = 12
_COMMON = -15.7
_MOST = 50
_SIGNS = frozenset("，。；？！：“”、…")
_Numbers = NDArray[np.uint16] | NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Words with the natural logarithm of their chances; rows of pairs are read when asked for."""

    alone: Mapping[str, float]
    backoff: Mapping[str, float]
    openings: frozenset[str]
    names: tuple[str, ...]
    number: Mapping[str, int]
    ends: tuple[int, ...]
    rights: _Numbers
    pairs: _Numbers
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
        start, end = self.ends[at - 1] if at else 0, self.ends[at]
        names = (self.names[right] for right in self.rights[start:end].tolist())
        return dict(zip(names, _logs(self.pairs[start:end]), strict=True))


def sign(char: str) -> str:
    """A sign as the word it is to its neighbours; any other than those of a clause is an edge."""
    return char if char in _SIGNS else EDGE


@cache
def phrasing() -> Phrasing:
    """The model this package ships; it takes a second to load."""
    file = resources.files("align") / "data" / "phrasing.npz"
    with file.open("rb") as opened:
        stored = np.load(opened)
        parts = {name: stored[name] for name in stored.files}
    names = tuple(parts["words"].tobytes().decode("utf-8").split("\n"))
    return Phrasing(
        dict(zip(names, _logs(parts["chances"]), strict=True)),
        {name: log for name, log in zip(names, _logs(parts["backoffs"]), strict=True) if log},
        frozenset(name[:size] for name in names for size in range(1, len(name))),
        names,
        {name: i for i, name in enumerate(names)},
        tuple(np.cumsum(parts["sizes"], dtype=np.int64).tolist()),
        parts["rights"],
        parts["pairs"],
    )


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
        key: tuple(sorted(words, key=lambda word: (-alone[word], word))[:_MOST])
        for key, words in found.items()
    }


def _logs(steps: _Numbers) -> list[float]:
    return [-step / _STEP for step in steps.tolist()]
