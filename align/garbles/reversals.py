"""Reversals: a word where the counterpart has its opposite: adults for minors, 合格 for 不合格."""

import re
from collections.abc import Iterator, Sequence

from align.denial import Force, denials
from align.garbles.case import Case
from align.garbles.part import parts
from align.garbles.passage import Passage, passages
from align.poles import Pole, poles
from duban.garble import Garble, GarbleKind
from duban.language import Language

_ONLY = re.compile(
    r"\b(?:only|none but|no one but|nobody but|solely|exclusive\w*|unless|until|except)\b|"
    "[仅只]|方[可能]|才[可能]|除"
)
"""With what the same is said by the opposite word."""
_SURE = 0.8
_FEW = 2
"""So many words of a pair at most; the order of more tells too little."""


def reversed_words(case: Case) -> Iterator[Garble]:
    """Words whose opposite stands in the counterpart, where both name the pair as often.

    Nothing is told of another version, nor where one side denies or limits more than the other: it
    may say the same by the opposite (only adults for no minors).
    """
    if case.versions is not None:
        return
    for passage in passages(case):
        for at, own, meant in _reversed(passage):
            start = passage.start + at + own.start
            yield case.found(
                (start, start + len(own.words)),
                GarbleKind.NUMBER if own.counts else GarbleKind.LOST_NEGATION,
                "garbled.reversed",
                own.instead,
                _SURE,
                own=own.words,
                other=meant.words,
            )


def _reversed(passage: Passage) -> Iterator[tuple[int, Pole, Pole]]:
    """Where the text begins whose offsets the word bears, that word, and its opposite."""
    mine, theirs = (
        parts(passage.own, passage.language),
        parts(passage.other, passage.other_language),
    )
    if len(mine) != len(theirs):
        mine, theirs = [passage.own], [passage.other]
    for own, other in zip(mine, theirs, strict=True):
        for pole, meant in _unlike(own, other, passage.language):
            yield passage.own.find(own), pole, meant


def _unlike(own: str, other: str, language: Language) -> Iterator[tuple[Pole, Pole]]:
    tongue = Language.ZH if language is Language.EN else Language.EN
    here, there = poles(own, language), poles(other, tongue)
    for row in dict.fromkeys(pole.row for pole in here):
        mine, theirs = ([p for p in side if p.row == row] for side in (here, there))
        alike = len(mine) == len(theirs) <= _FEW
        if not alike or _sides(mine) == _sides(theirs):
            continue
        unlike = [(a, b) for a, b in zip(mine, theirs, strict=True) if a.negative != b.negative]
        if len(unlike) == 1 and _says(own, language, mine) == _says(other, tongue, theirs):
            yield unlike[0]


def _sides(found: Sequence[Pole]) -> list[bool]:
    return sorted(pole.negative for pole in found)


def _says(text: str, language: Language, found: Sequence[Pole]) -> tuple[int, bool]:
    """How often a text denies apart from those words, and whether it sets limits."""
    plain = [
        denial
        for denial in denials(text, language)
        if denial.force >= Force.TELLS
        and not any(p.start < denial.end and denial.start < p.end for p in found)
    ]
    return len(plain), _ONLY.search(text) is not None
