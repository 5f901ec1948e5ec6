"""How much two passages say the same: by meaning, and within one language also by words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from duban.language import Language, language_of
from duban.ports import Encoder, Vectors
from review.postings import Postings, weights
from review.sentence import clauses


@dataclass(frozen=True, slots=True)
class _Read:
    """Passages by their meaning, and within one language by their words."""

    meanings: Vectors
    words: Postings | None


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
        self._submission = submission
        self._weights = weights([*notice, *submission]) if same else {}
        self._whole = self._read(submission, raw_b)

    def to_submission(self, texts: Sequence[str]) -> Vectors:
        """One row a passage of the notice, one column a passage of the submission; 1 is the most.

        Across languages the score is that of meaning alone; within one it is the mean of the two.
        """
        return self._scores(texts, self._whole)

    def to_clauses(self, texts: Sequence[str]) -> Vectors:
        """As `to_submission`, with the likest clause of each passage in place of the whole."""
        starts, read = self._clauses
        scores = self._scores(texts, read)
        return np.asarray(np.maximum.reduceat(scores, starts, axis=1), dtype=np.float32)

    @cached_property
    def _clauses(self) -> tuple[NDArray[np.intp], _Read]:
        """Where the clauses of each passage begin, and all of them."""
        parted = [clauses(passage) for passage in self._submission]
        flat = [each for parts in parted for each in parts]
        starts = np.cumsum([0, *(len(parts) for parts in parted[:-1])])
        return starts, self._read(flat, self._encoder.encode(flat))

    def _read(self, passages: Sequence[str], rows: Vectors) -> _Read:
        words = Postings(passages, self._weights) if self.same_language else None
        return _Read(_centred(rows, self._mean_b), words)

    def _scores(self, texts: Sequence[str], read: _Read) -> Vectors:
        meaning = _centred(self._encoder.encode(texts), self._mean_a) @ read.meanings.T
        if read.words is None:
            return np.asarray(meaning, dtype=np.float32)
        return np.asarray((meaning + read.words.shared(texts)) / 2, dtype=np.float32)


def _centred(rows: Vectors, mean: Vectors) -> Vectors:
    moved = rows - mean
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.maximum(lengths, 1e-6), dtype=np.float32)


def _language(texts: Sequence[str]) -> Language:
    return language_of("".join(texts))
