"""Spoken: which words of a condition the passage beside it may say, by the dictionary."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from align.assertion import GRAMMAR
from align.clause import stems
from align.dictionary import entries
from align.meaning import rendered
from align.wording import data
from duban.language import Language

_ROOT = 5
"""So many letters make two words of one root: extend, extension."""
_LONGEST = 6


@dataclass(frozen=True)
class Spoken:
    """The words of a proviso, and which of them the passage or its line may say.

    Each word has its weight, whether it is said, and whether words say it that no other part of
    the counterpart accounts for.
    """

    words: tuple[tuple[int, bool, bool], ...]

    @classmethod
    def of(cls, asked: str, rest: str, own: str, languages: tuple[Language, Language]) -> "Spoken":
        """What `own` says of the words asked for, which stand beside `rest` in the second language.

        >>> Spoken.of("确需延长的", "应当报批", "may be extended", (Language.EN, Language.ZH)).gap
        0
        """
        mine, theirs = languages
        said, elsewhere = _roots(own, mine), _roots(rest, theirs)
        found = _words(asked, theirs)
        return cls(tuple((w, bool(r & said), bool(r & said - elsewhere)) for w, r in found))

    @cached_property
    def known(self) -> int:
        """How much of the proviso the dictionary knows."""
        return sum(weight for weight, _, _ in self.words)

    def share(self, *, apart: bool) -> float:
        """The share of what is known that is said."""
        said = sum(w for w, here, alone in self.words if (alone if apart else here))
        return (said + 0.5) / (self.known + 1)

    @property
    def gap(self) -> int:
        """The longest stretch of known words of which none is said."""
        longest = current = 0
        for weight, here, _ in self.words:
            current = 0 if here else current + weight
            longest = max(longest, current)
        return longest


def _words(text: str, language: Language) -> list[tuple[int, frozenset[str]]]:
    """The telling words of a text, each with its weight and the roots it may stand for."""
    if language is Language.ZH:
        figures = [(2, frozenset((word[:_ROOT],))) for word in re.findall(r"\d+", text)]
        return [(len(word), _meant(word)) for word in _chinese(text)] + figures
    found = re.findall(r"[A-Za-z]{3,}|\d+", text)
    told = [word.lower() for word in found if word.lower() not in _silent(language)]
    return [(2, roots) for word in told if (roots := _roots(word, language))]


def _chinese(text: str) -> list[str]:
    """The words of two characters and more that the dictionary has, the longest first."""
    known, found, at = entries(), [], 0
    while at < len(text):
        sizes = range(min(_LONGEST, len(text) - at), 1, -1)
        size = next((size for size in sizes if text[at : at + size] in known), 1)
        word = text[at : at + size]
        if size > 1 and word not in _silent(Language.ZH):
            found.append(word)
        at += size
    return found


@cache
def _meant(word: str) -> frozenset[str]:
    return frozenset(stem[:_ROOT] for stem in rendered(word) - GRAMMAR)


@cache
def _roots(text: str, language: Language) -> frozenset[str]:
    return frozenset(stem[:_ROOT] for stem in stems(text, language) - GRAMMAR)


@cache
def _silent(language: Language) -> frozenset[str]:
    return frozenset(map(str, data("provisos")[language.value]["silent"]))


def terms(text: str, language: Language) -> list[str]:
    """The telling words of a text."""
    if language is Language.ZH:
        return _chinese(text)
    found = (word.lower() for word in re.findall(r"[A-Za-z]{3,}", text))
    return [word for word in found if word not in _silent(language)]
