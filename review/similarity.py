"""How much two passages say the same: by meaning, and within one language also by words."""

from collections.abc import Sequence

import numpy as np

from duban.language import Language, language_of
from duban.ports import Encoder, Vectors
from review.postings import Postings, weights
from review.sentence import clauses


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
        self._meanings = _centred(raw_b, self._mean_b)
        self._weights = weights([*notice, *submission]) if same else {}

    def to_submission(self, texts: Sequence[str]) -> Vectors:
        """One row a passage of the notice, one column a passage of the submission; 1 is the most.

        Across languages the score is that of meaning alone; within one it is the mean of the two.
        """
        return self._scores(texts, self._submission, self._meanings)

    def to_clauses(self, texts: Sequence[str]) -> Vectors:
        """As `to_submission`, with the likest clause of each passage in place of the whole."""
        parted = [clauses(passage) for passage in self._submission]
        flat = [each for parts in parted for each in parts]
        scores = self._scores(texts, flat, _centred(self._encoder.encode(flat), self._mean_b))
        starts = np.cumsum([0, *(len(parts) for parts in parted[:-1])])
        return np.asarray(np.maximum.reduceat(scores, starts, axis=1), dtype=np.float32)

    def _scores(self, texts: Sequence[str], passages: Sequence[str], meanings: Vectors) -> Vectors:
        meaning = _centred(self._encoder.encode(texts), self._mean_a) @ meanings.T
        if not self.same_language:
            return np.asarray(meaning, dtype=np.float32)
        words = Postings(passages, self._weights).shared(texts)
        return np.asarray((meaning + words) / 2, dtype=np.float32)


def _centred(rows: Vectors, mean: Vectors) -> Vectors:
    moved = rows - mean
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.maximum(lengths, 1e-6), dtype=np.float32)


def _language(texts: Sequence[str]) -> Language:
    return language_of("".join(texts))
