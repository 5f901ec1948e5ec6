"""Numbers as documents print them before clauses and in dates, in any notation."""

import re
from functools import lru_cache

from duban.numeral import WORDS, han, roman

_SPLIT = re.compile(r"[\s-]+")

_LONGEST = 40  # what runs on further counts nothing


@lru_cache(maxsize=4096)
def number(text: str) -> int | None:
    """The value of a whole number in any notation, None when it is none.

    >>> [number(text) for text in ("二十三", "二〇〇八", "１２", "IV", "twenty-one", "Third")]
    [23, 2008, 12, 4, 21, 3]
    """
    bare = text.strip()
    if len(bare) > _LONGEST:
        return None
    if bare.isdecimal():
        return int(bare)
    return han(re.sub(r"\s", "", bare)) or roman(bare.upper()) or _english(bare.lower())


def _english(text: str) -> int | None:
    """One word or two: a marker says no more, and "one two" is no number."""
    values = [WORDS.get(word) for word in _SPLIT.split(text)]
    match values:
        case [int(value)]:
            return value
        case [int(tens), int(units)] if tens >= 20 and tens % 10 == 0 and 0 < units < 10:
            return tens + units
        case _:
            return None
