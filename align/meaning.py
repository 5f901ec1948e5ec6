"""What a Chinese passage may say in English, word by word, and the way back."""

import re
from functools import cache

from align.dictionary import entries, glossed

_LONGEST = 8


@cache
def meant(chinese: str) -> frozenset[str]:
    """The English stems of every dictionary word anywhere in the passage.

    >>> "transfer" in meant("移送司法机关处理")
    True
    """
    known = entries()
    found: set[str] = set()
    for start in range(len(chinese)):
        for size in range(2, _LONGEST + 1):
            word = chinese[start : start + size]
            if word in known:
                found.update(glossed(word))
    return frozenset(found)


def rendered(word: str) -> frozenset[str]:
    """The English stems of a dictionary word; none for any other string."""
    return frozenset(glossed(word)) if word in entries() else frozenset()


@cache
def renderings(stem: str) -> tuple[str, ...]:
    """The Chinese words of two characters that the dictionary renders by that English stem.

    >>> "基础" in renderings("basi")
    True
    """
    begins = re.compile(rf"\b{re.escape(stem[:5])}", re.I)
    return tuple(
        word
        for word, said in entries().items()
        if len(word) == 2 and begins.search(said) and stem in glossed(word)
    )
