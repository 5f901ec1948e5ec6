"""Misspelling: the English words that one slip of the pen makes of another."""

from collections.abc import Iterator
from functools import cache

from align.english import frequency

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CHANGED = -0.5
"""What speaks against a changed letter beside one lost, gained or swapped, in powers of ten."""
Near = tuple[str, float]
"""A known word, and how likely the slip from it is."""


@cache
def one_slip_away(word: str) -> tuple[Near, ...]:
    """Known words one slip from this one, however rare, ordered, with how likely the slip is.

    >>> one_slip_away("managment")
    (('management', 0.0),)
    """
    found: dict[str, float] = {}
    for known, prior in _slips(word):
        if frequency(known):
            found[known] = max(prior, found.get(known, prior))
    return tuple(sorted(found.items()))


def _slips(word: str) -> Iterator[Near]:
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        yield from ((head + letter + tail, 0.0) for letter in _LETTERS)
        if tail:
            yield head + tail[1:], 0.0
            yield from ((head + letter + tail[1:], _CHANGED) for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:], 0.0
