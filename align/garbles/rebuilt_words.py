"""Rebuilt words: what English has for a word that lost a part, or slipped more than once."""

from collections.abc import Iterator
from functools import cache

from align.english import frequencies, frequency
from align.garbles.beheaded import PREFIXES
from align.misspelling import Near

_LEAST = 4
_LOST, _WHOLE, _SURELY = 7, 5, 7
"""The most letters one loss may take, how many are left of a word that lost any beginning, and of
one that did for all its length shows."""
_PART, _HEAD, TWO = -0.7, -1.2, -1.5
"""What speaks against a word, however common, in powers of ten: the kind of its slip (a part lost,
a head put for another, two letters)."""
_HEADS, _RAREST_TAIL, _TAIL = 4, 500, -1.0
"""Letters by which a word without its tail is looked up, how common it is, what speaks against."""


@cache
def rebuilt(word: str) -> tuple[Near, ...]:
    """Known words that lost several letters in one place, or had their head put for a letter.

    >>> [known for known, _ in rebuilt("pferred") if known.startswith("trans")]
    ['transferred']
    """
    word = word.lower()
    found = []
    if len(word) > _HEADS:
        longer = range(len(word) + 2, len(word) + _LOST + 1)
        heads = _by_beginning().get(word[:_HEADS], ())
        found += [(k, _TAIL) for k in heads if k.startswith(word) and len(k) in longer]
    for known in _by_ending().get(word[-3:], ()):
        if len(word) + 1 < len(known) <= len(word) + _LOST:
            headless = known.endswith(word) and (
                len(word) >= _WHOLE or known.removesuffix(word) in PREFIXES
            )
            lost = headless or _lost_inside(word, known)
            if lost and frequency(known) >= _rarest(word):
                whole = headless and len(word) >= _SURELY
                found.append((known, 0.0 if whole else _PART))
            elif len(word) >= 4 and known.endswith(word[1:]) and frequency(known) >= 200:
                found.append((known, _HEAD))
    return tuple(sorted(found))


def _rarest(word: str) -> int:
    return 50 if len(word) >= 8 else 200


@cache
def _by_beginning() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for known, count in frequencies().items():
        if count >= _RAREST_TAIL and len(known) > _HEADS + 2:
            found.setdefault(known[:_HEADS], []).append(known)
    return {head: tuple(words) for head, words in found.items()}


@cache
def _by_ending() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for known in frequencies():
        if len(known) > _LEAST:
            found.setdefault(known[-3:], []).append(known)
    return {tail: tuple(words) for tail, words in found.items()}


def _lost_inside(word: str, known: str) -> bool:
    if len(word) < 6:
        return False
    head = 0
    while head < len(word) and word[head] == known[head]:
        head += 1
    return head >= 2 and len(word) - head >= 3 and known.endswith(word[head:])


def two_slips_away(word: str) -> tuple[Near, ...]:
    """Common words two letters from a long one, ordered.

    >>> two_slips_away("resposibilty")[0][0]
    'responsibility'
    """
    far = sorted(known for known in _neighbours(word) if _distance(word, known) <= 2)
    return tuple((known, TWO) for known in far)


def _neighbours(word: str) -> Iterator[str]:
    """Common words of about the same length with the same first or last three letters."""
    likely = {*_by_end()[0].get(word[:3], ()), *_by_end()[1].get(word[-3:], ())}
    return (known for known in likely if abs(len(known) - len(word)) <= 2)


@cache
def _by_end() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    heads: dict[str, list[str]] = {}
    tails: dict[str, list[str]] = {}
    for known, count in frequencies().items():
        if count >= 2000 and len(known) >= 7:
            heads.setdefault(known[:3], []).append(known)
            tails.setdefault(known[-3:], []).append(known)
    return heads, tails


def _distance(a: str, b: str) -> int:
    """Letters to change, add or take away to make one word the other."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            cost = above + (letter != other)
            above, row[j] = row[j], min(cost, row[j] + 1, row[j - 1] + 1)
    return row[-1]
