"""Coverage: how much of one side's wording the dictionary finds again on the other side."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from align.anchors import Place
from align.dictionary import meanings
from align.dictionary_names import Sounds, syllables
from duban.language import Language

Floats = NDArray[Any]

USUAL = 0.5
"""The share of words found again, as long as no sure pairs show another."""
_AS_WORDS, _PAIRS = 20, 60


class Coverage:
    """The words of A's units against runs of B's units, inside one piece of the text.

    `found[b][i, j]` is the weight of the words of unit i that the run of b units from j renders,
    `whole[i]` the weight of all; `odds` adds the log odds of each word found or missed, of which
    the share `rate` is found in a true rendering.
    """

    def __init__(
        self,
        a: Sequence[Sequence[str]],
        b: Sequence[Sequence[str]],
        languages: tuple[Language, Language],
        rate: float,
        most: int,
    ) -> None:
        self.rate = rate
        self._counts, vocabulary = _counted(a)
        once = _rendered(vocabulary, b, languages)
        chance = (once.sum(axis=1) + 0.5) / (len(b) + 1)
        weights = np.minimum(-np.log(np.minimum(chance, 0.98)), 4.0).astype(np.float32)
        self._weighted = self._counts * weights
        self.whole = self._weighted.sum(axis=1)
        self.found: dict[int, Floats] = {}
        self.odds: dict[int, Floats] = {}
        run = once
        for size in range(1, min(most, len(b)) + 1):
            if size > 1:
                run = run[:, :-1] | once[:, size - 1 :]
            self._add(size, run)

    def _add(self, size: int, run: NDArray[np.bool_]) -> None:
        chance = np.clip((run.sum(axis=1) + 0.5) / (run.shape[1] + 1), 0.002, 0.98)
        rate = np.maximum(self.rate, chance)
        hit, miss = np.log(rate / chance), np.log((1 - rate) / (1 - chance))
        flat = run.astype(np.float32)
        self.found[size] = self._weighted @ flat
        gain = (self._counts * (hit - miss).astype(np.float32)) @ flat
        self.odds[size] = gain + (self._counts @ miss.astype(np.float32))[:, None]


def rendered(
    own: Sequence[Sequence[str]],
    other: Sequence[Sequence[str]],
    pairs: Sequence[Place],
    languages: tuple[Language, Language],
) -> float:
    """The share of one side's words that the other holds again in pairs that belong together.

    A literal translation renders six words of ten as the dictionary has them, a novel four; where
    there is no dictionary, names and figures are all that is found. `pairs` are places in `own` and
    `other`; some of them, spread evenly, are looked at.
    """
    some = pairs[:: -(-len(pairs) // _PAIRS) or 1]
    counts, vocabulary = _counted([own[i] for i, _ in some])
    again = _rendered(vocabulary, [other[j] for _, j in some], languages)
    hits = float((counts * again.T).sum())
    return (hits + USUAL * _AS_WORDS) / (float(counts.sum()) + _AS_WORDS)


def _counted(rows: Sequence[Sequence[str]]) -> tuple[Floats, list[str]]:
    """How often each word stands in each row, at most once counted, and the words in order."""
    vocabulary = list(dict.fromkeys(word for row in rows for word in row))
    place = {word: at for at, word in enumerate(vocabulary)}
    counts = np.zeros((len(rows), len(vocabulary)), dtype=np.float32)
    for at, row in enumerate(rows):
        counts[at, [place[word] for word in row]] = 1.0
    return counts, vocabulary


def _rendered(
    vocabulary: Sequence[str], other: Sequence[Sequence[str]], languages: tuple[Language, Language]
) -> NDArray[np.bool_]:
    """For each word and each unit of the other side, whether the unit holds a rendering."""
    counts, words = _counted(other)
    found = np.zeros((len(vocabulary), len(other)), dtype=bool)
    stands = counts.T > 0
    for at, hits in _links(vocabulary, words, languages).items():
        found[at] = stands[hits].any(axis=0)
    if languages == (Language.EN, Language.ZH):
        _add_names(found, vocabulary, other)
    return found


def _add_names(
    found: NDArray[np.bool_], vocabulary: Sequence[str], other: Sequence[Sequence[str]]
) -> None:
    """English words that may be Chinese names are found where the characters sound so."""
    sounds = Sounds("".join(row) for row in other)
    for at, word in enumerate(vocabulary):
        name = syllables(word)
        if len(name) > 1:
            found[at, sorted(sounds.holding(name))] = True


def _links(
    own: Sequence[str], other: Sequence[str], languages: tuple[Language, Language]
) -> dict[int, list[int]]:
    """For each own word with renderings among the other words, their places."""
    if languages == (Language.EN, Language.ZH):
        return _turned(_links(other, own, (Language.ZH, Language.EN)))
    place = {word: at for at, word in enumerate(other)}
    found = {}
    for at, word in enumerate(own):
        hits = [place[term] for term in meanings(word, *languages) if term in place]
        if hits:
            found[at] = hits
    return found


def _turned(links: dict[int, list[int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for source, targets in links.items():
        for target in targets:
            found.setdefault(target, []).append(source)
    return found
