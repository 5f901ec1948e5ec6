"""Beheaded words: words that lost a common prefix, and whose rest may be a word itself."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from align.english import frequency, is_word, stem
from align.garbles.case import WORD, Case
from align.meaning import meant
from duban.garble import Garble, GarbleKind

PREFIXES = (
    "trans",
    "inter",
    "contra",
    "intro",
    "super",
    "com",
    "con",
    "dis",
    "per",
    "pre",
    "pro",
    "sub",
)
_LEAST = 3
_COMMON = 1000
"""How common the whole word is when its rest, which is listed nowhere, is taken for a loss."""
_SEVERAL = 2
"""How many such words show that the document loses a prefix."""
_RARER = 20
"""How many times rarer than the whole word a rest is that may be no word here."""
_Place = tuple[int, re.Match[str]]


def beheaded_words(case: Case) -> Iterator[Garble]:
    """Words that lost one of the common prefixes.

    A rest no list has is told when the document or the counterpart has the whole word. That shows
    which prefix the document loses: with it a rare rest is told too, and a common word where the
    counterpart says the whole word and not the rest.
    """
    places = list(_places(case))
    uses = Counter(match[0].lower() for _, match in places)
    lost = {prefix for place in places for prefix in _shown(case, place, uses)}
    lost |= lost_prefixes(match[0] for _, match in places)
    low = {match[0] for _, match in places if match[0].islower()}
    for start, match in places:
        word = match[0]
        if word.lower() not in low:
            continue
        for prefix in PREFIXES:
            if prefix in lost and _beheaded(case, (start, match), prefix, uses):
                whole = prefix + word.lower()
                whole = whole if word.islower() else whole.capitalize()
                yield case.found(
                    (start + match.start(), start + match.end()),
                    GarbleKind.BROKEN_WORD,
                    "garbled.word.head",
                    whole,
                    0.92,
                    word=word,
                    near=whole,
                    prefix=prefix,
                )
                break


def _places(case: Case) -> Iterator[_Place]:
    for line in case.english():
        for match in WORD.finditer(line.text):
            if "-" not in match[0] and "'" not in match[0]:
                yield line.start, match


def lost_prefixes(words: Iterable[str]) -> frozenset[str]:
    """The prefixes without which several words stand that are listed nowhere.

    >>> sorted(lost_prefixes(["tect", "hibited", "vince"]))
    ['pro']
    """
    rests = {word for word in words if word.islower() and len(word) > _LEAST and not is_word(word)}
    return frozenset(
        prefix
        for prefix in PREFIXES
        if sum(frequency(prefix + rest) >= _COMMON for rest in rests) >= _SEVERAL
    )


def _shown(case: Case, place: _Place, uses: Counter[str]) -> Iterator[str]:
    """The prefixes whose loss a word shows that is listed nowhere."""
    word = place[1][0]
    if word.islower() and len(word) >= _LEAST and not frequency(word):
        for prefix in PREFIXES:
            whole = prefix + word
            likely = frequency(whole) >= _COMMON
            if likely and (uses[whole] or stem(whole) in _other(case, place)):
                yield prefix


def _beheaded(case: Case, place: _Place, prefix: str, uses: Counter[str]) -> bool:
    word = place[1][0].lower()
    whole = prefix + word
    if len(word) < _LEAST or frequency(whole) < _COMMON:
        return False
    if frequency(word) * _RARER < frequency(whole):
        return not (is_word(word) and uses[word] > uses[whole] + 2)
    said = _other(case, place)
    return stem(whole) in said and stem(word) not in said


def _other(case: Case, place: _Place) -> frozenset[str]:
    start, match = place
    return meant(case.counterpart(start + match.start(), start + match.end()))
