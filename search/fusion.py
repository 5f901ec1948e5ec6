"""One ranking out of two: words and meaning."""

from collections.abc import Mapping

MEANING = 0.35
"""Weight of the dense side; measured best for the default encoder between .3 and .4."""


def fused(by_words: Mapping[str, float], by_meaning: Mapping[str, float]) -> dict[str, float]:
    """The weighted sum of both scores, each first brought to 0..1 within its own list.

    >>> fused({"a": 2.0, "b": 1.0}, {"b": 0.9, "c": 0.1})
    {'a': 0.65, 'b': 0.35, 'c': 0.0}
    """
    words, meaning = _scaled(by_words), _scaled(by_meaning)
    return {
        key: (1 - MEANING) * words.get(key, 0.0) + MEANING * meaning.get(key, 0.0)
        for key in sorted(words.keys() | meaning.keys())
    }


def _scaled(scores: Mapping[str, float]) -> dict[str, float]:
    if not scores:
        return {}
    low, high = min(scores.values()), max(scores.values())
    if high == low:
        return dict.fromkeys(scores, 1.0)
    return {key: (score - low) / (high - low) for key, score in scores.items()}
