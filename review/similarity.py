"""How much two passages say the same: by meaning, and within one language also by words."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np
import snowballstemmer

from duban.language import Language, language_of
from duban.ports import Encoder, Vectors
from review.sentence import clauses

_WORD = re.compile(r"[a-z]{3,}|\d+")
_HAN = re.compile(r"[㐀-鿿]+|\d+|[a-z]+")


class Similarity:
    """Compares passages of a notice with those of a submission.

    What all passages of one side share (the campaign's own theme) is subtracted before meanings
    are compared, so that a common topic alone is no match.
    """

    def __init__(self, encoder: Encoder, notice: Sequence[str], submission: Sequence[str]) -> None:
        self._encoder = encoder
        raw_a, raw_b = encoder.encode(notice), encoder.encode(submission)
        same = _language(notice) is _language(submission)
        both = np.concatenate([raw_a, raw_b]).mean(axis=0)
        self._mean_a = both if same else raw_a.mean(axis=0)
        self._mean_b = both if same else raw_b.mean(axis=0)
        self.same_language = same
        self._b = _centred(raw_b, self._mean_b)
        self._submission = submission
        self._terms = [terms(text) for text in submission]
        self._weights = _weights([*map(terms, notice), *self._terms])

    def to_submission(self, texts: Sequence[str]) -> Vectors:
        """One row a passage of the notice, one column a passage of the submission; 1 is the most.

        Across languages the score is that of meaning alone; within one it is the mean of the two.
        """
        return self._scores(texts, self._b, self._terms)

    def to_clauses(self, texts: Sequence[str]) -> Vectors:
        """As `to_submission`, with the likest clause of each passage in place of the whole."""
        parted = [clauses(passage) for passage in self._submission]
        flat = [each for parts in parted for each in parts]
        rows = _centred(self._encoder.encode(flat), self._mean_b)
        scores = self._scores(texts, rows, [terms(each) for each in flat])
        starts = np.cumsum([0, *(len(parts) for parts in parted[:-1])])
        return np.asarray(np.maximum.reduceat(scores, starts, axis=1), dtype=np.float32)

    def _scores(
        self, texts: Sequence[str], rows: Vectors, others: Sequence[Counter[str]]
    ) -> Vectors:
        meaning = _centred(self._encoder.encode(texts), self._mean_a) @ rows.T
        if not self.same_language:
            return np.asarray(meaning, dtype=np.float32)
        words = [[self._shared(terms(text), other) for other in others] for text in texts]
        return np.asarray((meaning + np.asarray(words)) / 2, dtype=np.float32)

    def between(self, texts: Sequence[str], others: Sequence[str]) -> Vectors:
        """Plain cosines of short phrases, without anything subtracted."""
        rows = self._encoder.encode([*texts, *others])
        return np.asarray(rows[: len(texts)] @ rows[len(texts) :].T, dtype=np.float32)

    def _shared(self, mine: Counter[str], theirs: Counter[str]) -> float:
        """The weight of the terms in common, as a mean share of both sides."""
        common = self._mass(mine & theirs)
        return (common / (self._mass(mine) or 1) + common / (self._mass(theirs) or 1)) / 2

    def _mass(self, terms: Counter[str]) -> float:
        return sum(self._weights.get(term, 1.0) * count for term, count in terms.items())


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


@cache
def _stem(word: str) -> str:
    """The stem of an English word, so that what a report did answers what a notice asks."""
    return str(snowballstemmer.stemmer("english").stemWord(word))


def _weights(documents: Sequence[Counter[str]]) -> dict[str, float]:
    """A term weighs less the more passages hold it."""
    spread = Counter(term for terms in documents for term in terms)
    return {term: math.log(1 + len(documents) / count) for term, count in spread.items()}


def _centred(rows: Vectors, mean: Vectors) -> Vectors:
    moved = rows - mean
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.maximum(lengths, 1e-6), dtype=np.float32)


def _language(texts: Sequence[str]) -> Language:
    return language_of("".join(texts))
