"""Postings: how much of their words two passages of one language share, found term by term."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import numpy as np
import snowballstemmer

from duban.language import Language, language_of
from duban.ports import Vectors

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{3,}|\d+")
_HAN = re.compile(r"[㐀-鿿]+|\d+|[a-z]+")


class Postings:
    """Passages by the terms that they hold.

    `weights` are those of terms; one that none of the weighed passages holds weighs 1.
    """

    def __init__(self, passages: Sequence[str], weights: Mapping[str, float]) -> None:
        self._weights = weights
        counts = [terms(passage) for passage in passages]
        self._masses = np.array([self._mass(each) or 1.0 for each in counts])
        self._places: dict[tuple[str, int], list[int]] = {}
        for place, count in enumerate(counts):
            for each in _each(count):
                self._places.setdefault(each, []).append(place)

    def shared(self, texts: Sequence[str]) -> Vectors:
        """One row a text, one column a passage: the weight in common, as a mean share of both."""
        return np.array([self._row(terms(text)) for text in texts], dtype=np.float32)

    def _row(self, count: Counter[str]) -> Vectors:
        common = np.zeros(len(self._masses))
        for term, nth in _each(count):
            common[self._places.get((term, nth), [])] += self._weights.get(term, 1.0)
        shares: Vectors = (common / (self._mass(count) or 1.0) + common / self._masses) / 2
        return shares

    def _mass(self, count: Counter[str]) -> float:
        return sum(self._weights.get(term, 1.0) * n for term, n in count.items())


def weights(passages: Sequence[str]) -> dict[str, float]:
    """The weight of each term: less, the more passages hold it."""
    spread = Counter(term for passage in passages for term in terms(passage))
    return {term: math.log(1 + len(passages) / count) for term, count in spread.items()}


def terms(text: str) -> Counter[str]:
    """Pairs of Han characters, numbers, and stems of English words of three letters and more.

    >>> sorted(terms("checked all schools") & terms("shall check all schools"))
    ['all', 'check', 'school']
    """
    lowered = text.lower()
    if language_of(text) is Language.EN:
        return Counter(map(_stem, _WORD.findall(lowered)))
    found: Counter[str] = Counter()
    for run in _HAN.findall(lowered):
        whole = run.isascii() or len(run) == 1
        found.update([run] if whole else [run[i : i + 2] for i in range(len(run) - 1)])
    return found


def held(item: str, passage: str) -> float:
    """The share of an item's terms, without an article before it, that stand in the passage.

    >>> held("养老机构", "各类养老服务机构"), held("the sight lines", "The line of sight is drawn")
    (0.6666666666666666, 1.0)
    """
    mine, theirs = terms(_ARTICLE.sub("", item)), terms(passage)
    return (mine & theirs).total() / mine.total() if mine else 1.0


def _each(count: Counter[str]) -> Iterator[tuple[str, int]]:
    """Every occurrence of every term with its number: two of one text meet two of another."""
    return ((term, nth) for term, n in count.items() for nth in range(n))


@cache
def _stem(word: str) -> str:
    """The stem of an English word, so that what a report did answers what a notice asks."""
    return str(snowballstemmer.stemmer("english").stemWord(word))
