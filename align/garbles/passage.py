"""Passages: what stands beside what, a line or some sentences of it at a time."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from align.garbles.case import Case, Pair
from duban.language import Language, language_of

_LONGEST = 500
"""So many weighed characters a passage has at most, if it can be cut."""
_HAN = 3.2
"""A Chinese character says about as much as so many English ones."""
_STEADY = 10
_PRIOR = 3
"""So many pairs of the ratio that is usual anywhere are added: one pair alone shows none."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of the document, where they start, their line, and what stands beside them.

    `usual` is how much longer, as a logarithm, the English of this pair usually is.
    """

    start: int
    own: str
    line: str
    other: str
    language: Language
    usual: float = 0.0

    @property
    def other_language(self) -> Language:
        """The language of what stands beside."""
        return Language.ZH if self.language is Language.EN else Language.EN

    def length(self, own: str, other: str) -> float:
        """How much longer than usual the one wording is than the other, as a logarithm."""
        usual = self.usual if self.language is Language.EN else -self.usual
        return math.log(weight(own) / weight(other)) - usual


def passages(case: Case) -> tuple[Passage, ...]:
    """The passages of a case that have a counterpart in the other language, in order."""
    text = case.document.text
    usual = _usual(case.pairs)
    found = []
    for pairs in _together(case):
        start, end = pairs[0].start, max(pair.end for pair in pairs)
        own, other = text[start:end], "\n".join(pair.other for pair in pairs)
        language = language_of(own)
        if language_of(other) is not language:
            line = text[text.rfind("\n", 0, start) + 1 : _ends(text, end)]
            found.append(Passage(start, own, line, other, language, usual))
    return tuple(found)


def weight(text: str) -> float:
    """How much a passage says, counted in English characters.

    >>> weight("检查") > weight("check")
    True
    """
    return _STEADY + sum(_HAN if ord(char) > 0x2E80 else 1 for char in text)


def _together(case: Case) -> Iterator[Sequence[Pair]]:
    """The pairs of one line, as many as one passage may hold."""
    text, row = case.document.text, list[Pair]()
    for pair in sorted(case.pairs, key=lambda one: one.start):
        if row and (
            "\n" in text[row[0].start : pair.start]
            or weight(text[row[0].start : pair.end]) > _LONGEST
        ):
            yield row
            row = []
        row.append(pair)
    if row:
        yield row


def _usual(pairs: Iterable[Pair]) -> float:
    ratios = []
    for pair in pairs:
        ratio = math.log(weight(pair.own) / weight(pair.other))
        ratios.append(ratio if pair.language is Language.EN else -ratio)
    return median([*ratios, *[0.0] * _PRIOR])


def _ends(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
