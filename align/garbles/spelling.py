"""Spelling: what is often put for a word, and set phrases that lack a character."""

from collections.abc import Iterator

from align.characters import characters
from align.garbles.run import Run
from align.garbles.slips import Slip, Why
from align.orthography import misspelt
from align.phrasing import UNKNOWN, phrasing
from align.set_phrases import Missed, missed

_JOINED = -12.0
"""How common a word is that a part of what is put for another makes with its neighbour."""
_LEAST = 3.0
"""The gain from which what is often put for a word is told."""
_CHANGED, _LOST = 4.0, 1.5
"""The same of a character changed in a set phrase, and of one lost, which makes a run longer."""


def spelling(run: Run, document: str) -> Iterator[Slip]:
    """The slips that the list of misspellings or that of set phrases tells.

    What the document writes twice is no set phrase that slipped, but a term of its own.
    """
    yield from _misspelt(run)
    yield from _unset(run, document)


def _misspelt(run: Run) -> Iterator[Slip]:
    """The known misspellings of a run, where they are no parts of other words: 应付主任."""
    table, alone = characters(), phrasing().alone
    for at, wrong, word in misspelt(run.text):
        end = at + len(wrong)
        beside = run.text[max(0, at - 1) : at + 1], run.text[end - 1 : end + 1]
        gain = run.put(at, end, word)
        joined = any(alone.get(two, UNKNOWN) > _JOINED for two in beside if two[1:])
        if gain < _LEAST or joined:
            continue
        start = next(i for i, (a, b) in enumerate(zip(wrong, word, strict=True)) if a != b)
        old, new = wrong[start], word[start]
        why = Why(table.alike(old).get(new, Why.OTHER))
        yield Slip(at + start, old, new, why, gain, word, at)


def _unset(run: Run, document: str) -> Iterator[Slip]:
    """The set phrases that lack a character, or have one in its place that is like it."""
    table = characters()
    for one in missed(run.text):
        why = Why(table.alike(one.old).get(one.new, Why.OTHER)) if one.old else Why.LOST
        if why is Why.OTHER or document.count(one.found) > 1:
            continue
        place = one.start + one.at
        text = run.text[:place] + one.new + run.text[place + len(one.old) :]
        gain = run.reread(text)
        if gain >= (_CHANGED if one.old else _LOST):
            yield _slip(one, place, why, gain)


def _slip(one: Missed, place: int, why: Why, gain: float) -> Slip:
    """The slip with the characters beside it, in the manner of a word."""
    first = max(0, one.at - 1)
    return Slip(
        place, one.old, one.new, why, gain, one.phrase[first : one.at + 2], one.start + first
    )
