"""Stutter: phrases that machine translation says over and over, left out of what is compared."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_HAN = re.compile(r"[㐀-鿿]")
_TOKEN = re.compile(rf"{_HAN.pattern}|[^\s㐀-鿿]+")
_EDGE = ".,;:!?\"'()，。；：！？、“”‘’（）"
_PASSES = 4
_LONGEST = 80  # tokens of a phrase; without a bound a long list without stops takes minutes


def steady(text: str) -> str:
    """The text with every phrase that follows itself said once.

    A Chinese word may be doubled in good order, so two characters must come three times.

    >>> steady("The funds the funds the funds are checked checked.")
    'the funds are checked.'
    >>> steady("基金的监督基金的监督基金的监督检查天天进行。")
    '基金的监督检查天天进行。'
    """
    for _ in range(_PASSES):
        tokens = list(_TOKEN.finditer(text))
        keys = [token[0].strip(_EDGE).lower() or token[0] for token in tokens]
        lost = _again(keys)
        if not any(lost):
            break
        ends = [*(token.start() for token in tokens[1:]), len(text)]
        kept = [
            text[token.start() : end]
            for token, end, gone in zip(tokens, ends, lost, strict=True)
            if not gone
        ]
        text = "".join(kept).strip()
    return text


def _again(keys: Sequence[str]) -> list[bool]:
    """Which tokens are said again by what stands right behind them: the last ones end the unit."""
    lost = [False] * len(keys)
    later: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        later.setdefault(key, []).append(at)
    at = 0
    while at < len(keys):
        size, times = _repeated(keys, at, later[keys[at]])
        lost[at : at + size * (times - 1)] = [True] * (size * (times - 1))
        at += size * times
    return lost


def _repeated(keys: Sequence[str], at: int, places: Sequence[int]) -> tuple[int, int]:
    """How long the shortest phrase is that starts here and follows itself, and how often it comes.

    (1, 1) where there is none, or none of at most `_LONGEST` tokens.
    """
    for place in places[bisect_right(places, at) :]:
        size = place - at
        if size > _LONGEST:
            break
        if not _worded(keys[at:place]) or keys[at:place] != keys[place : place + size]:
            continue
        times = 2
        while keys[at:place] == keys[at + size * times : place + size * times]:
            times += 1
        if times >= _least(keys[at:place]):
            return size, times
    return 1, 1


def _worded(phrase: Sequence[str]) -> bool:
    """Whether a phrase holds a word or figure: dots for what is left out may follow each other."""
    return any(char.isalnum() for key in phrase for char in key)


def _least(phrase: Sequence[str]) -> int:
    """From how many times on a phrase is a stutter."""
    if all(map(_HAN.fullmatch, phrase)):
        return {1: 4, 2: 3, 3: 3}.get(len(phrase), 2)
    return 2
