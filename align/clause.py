"""Clauses of a passage, the words each may say in English, and what it denies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from align.denial import Denial, Force, denials
from align.dictionary import english_stems
from align.english import base, stem
from align.meaning import meant
from duban.language import Language

_LATIN = re.compile("[a-z]+")
_ZH = re.compile(r"(?:[^，；。：！？\n]|(?<=\d)：(?=\d))+")
_EN = re.compile(
    r"(?:(?!,? (?:and|or|but) (?:shall|may|must|can|should|will|is|are|it|they|no|not)\b)"
    r"[^,;.:!?\n]|(?<=\d)[.,:](?=\d))+"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its offset in the passage; denials carry offsets of the passage, too."""

    start: int
    text: str
    language: Language
    stems: frozenset[str]
    denials: tuple[Denial, ...]

    @property
    def end(self) -> int:
        """Where it ends in the passage."""
        return self.start + len(self.text)

    def denies(self, least: Force) -> bool:
        """Whether it denies as plainly as that."""
        return any(denial.force >= least for denial in self.denials)

    def likeness(self, other: "Clause") -> float:
        """How much of the English one the Chinese one may say, from 0 to below 1."""
        few = min(len(self.stems), len(other.stems))
        return len(self.stems & other.stems) / (few + 2)


def stems(text: str, language: Language) -> frozenset[str]:
    """The English stems of a text, or those that a Chinese text may stand for.

    >>> sorted(stems("be sold", Language.EN))
    ['sell', 'sold']
    """
    if language is Language.ZH:
        return meant(text)
    bases = (stem(verb) for word in _LATIN.findall(text.lower()) if (verb := base(word)))
    return frozenset([*english_stems(text), *bases])


def clauses(text: str, language: Language) -> tuple[Clause, ...]:
    """The clauses of a passage in order, without the blanks around them.

    >>> [c.text for c in clauses("Staff may not smoke, and shall wash.", Language.EN)]
    ['Staff may not smoke', 'and shall wash']
    """
    pattern = _ZH if language is Language.ZH else _EN
    found = denials(text, language)
    return tuple(
        _clause(match, language, found) for match in pattern.finditer(text) if match[0].strip(" ,")
    )


def _clause(match: re.Match[str], language: Language, found: Sequence[Denial]) -> Clause:
    words = match[0].strip(" ,　")
    start = match.start() + match[0].index(words)
    here = tuple(d for d in found if start <= d.start < start + len(words))
    return Clause(start, words, language, stems(words, language), here)
