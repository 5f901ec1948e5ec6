"""Names by their sound: Guoqiang in English is whoever is written with characters read so."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from align.characters import characters

_MOST = 4


@cache
def syllables(word: str) -> tuple[str, ...]:
    """The Chinese syllables, four at most, that a word in lower case reads as, if it does.

    >>> syllables("guoqiang"), syllables("strong")
    (('guo', 'qiang'), ())
    """
    return _read(word, _MOST) or ()


class Sounds:
    """How the characters of some Chinese texts sound, and where."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._places: dict[str, set[int]] = defaultdict(set)
        self._texts: list[int] = []
        sounds = characters().sounds
        for number, text in enumerate(texts):
            for char in f"{text} ":
                for sound in sounds.get(char, ()):
                    self._places[sound].add(len(self._texts))
                self._texts.append(number)

    def holding(self, name: Iterable[str]) -> set[int]:
        """The texts, by number, with characters in a row that read as these syllables.

        >>> Sounds(["李国强说", "强国"]).holding(("guo", "qiang"))
        {0}
        """
        rows = [
            {place - step for place in self._places.get(sound, ())}
            for step, sound in enumerate(name)
        ]
        return {self._texts[place] for place in set.intersection(*rows)}


def _read(word: str, most: int) -> tuple[str, ...] | None:
    """The syllables of a word, the longest first."""
    if not word or not most:
        return None if word else ()
    for size in range(min(len(word), 6), 0, -1):
        rest = _read(word[size:], most - 1) if word[:size] in _sounds() else None
        if rest is not None:
            return (word[:size], *rest)
    return None


@cache
def _sounds() -> frozenset[str]:
    return frozenset(sound for found in characters().sounds.values() for sound in found)
