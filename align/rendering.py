"""Renderings: whether a passage names a term of the other language as the dictionary does."""

import re
from collections.abc import Iterator

from align.dictionary import entries, senses
from align.dictionary_words import words
from duban.language import Language, language_of

_HAN = re.compile(r"[㐀-鿿]{2,}")
_LONGEST = 8


def renders(term: str, passage: str) -> bool:
    """Whether a passage holds the dictionary's word for a whole term of the other language.

    The source is CC-CEDICT; of a term that it does not have nothing is known.

    >>> renders("bungee jumping", "高空秋千和蹦极项目"), renders("养老院", "two nursing homes")
    (True, True)
    >>> renders("rafting projects", "蹦极项目"), renders("projects", "projects")
    (False, False)
    """
    chinese = language_of(term) is Language.ZH
    if chinese is (language_of(passage) is Language.ZH):
        return False
    if not chinese:
        said = words(term)
        return bool(said) and any(said in senses(word) for word in _words(passage))
    given = words(passage)
    return any(_holds(given, gloss) for gloss in senses(term))


def _words(passage: str) -> Iterator[str]:
    """The words of a Chinese passage that the dictionary has, wherever they stand."""
    for run in _HAN.findall(passage):
        for start in range(len(run) - 1):
            for end in range(start + 2, min(start + _LONGEST, len(run)) + 1):
                if run[start:end] in entries():
                    yield run[start:end]


def _holds(given: list[str], gloss: list[str]) -> bool:
    """Whether the words of a gloss stand together."""
    size = len(gloss)
    return any(given[at : at + size] == gloss for at in range(len(given) - size + 1))
