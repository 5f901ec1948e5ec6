"""What a Chinese passage may say in English, word by word."""

from functools import cache

from align.dictionary import glosses

_LONGEST = 8


@cache
def meant(chinese: str) -> frozenset[str]:
    """The English stems of every dictionary word anywhere in the passage.

    >>> "transfer" in meant("移送司法机关处理")
    True
    """
    known = glosses()
    found: set[str] = set()
    for start in range(len(chinese)):
        for size in range(2, _LONGEST + 1):
            found.update(known.get(chinese[start : start + size], ()))
    return frozenset(found)
