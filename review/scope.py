"""Scope lists compared: which of the items required a submission leaves out, in either language."""

import re
from collections.abc import Callable, Sequence

import numpy as np

from duban.coverage import Deviation, DeviationType, Direction
from duban.language import language_of
from duban.ports import Vectors
from review.enumeration import elements
from review.postings import held

Renders = Callable[[str, str], bool]
"""Whether a passage names a term of the other language as a dictionary does."""
Likeness = Callable[[Sequence[str], Sequence[str]], Vectors]

HELD = 0.5  # share of an item's character pairs that the passage must hold, in one language
SAME = 0.6  # likeness from which another wording names the same item, in one language
REWORDED = 0.33  # the same, where the other list has as many items that answer no other
_CUT = 0.25  # share of an item from which what holds it is part of it, and no rewording
PAIRED = 0.28  # likeness under which two items across languages are no pair
CLEAR = 0.45  # likeness from which an item has a clear counterpart across languages
NEAR = 0.5  # likeness under which a part of a scope is not answered across languages
_LONG = {"zh": 14, "en": 40}  # an item longer than this is a clause, not a name
_PIECE = re.compile(r"[，；;、。：:]|或者?|[等的]?问题|^（.）|^\(\w+\)|^\d+[.．]")


def narrowed(
    items: Sequence[str],
    listed: Sequence[str],
    passage: str,
    likeness: Likeness,
    renders: Renders,
) -> Deviation | None:
    """The items of a required list that the passage does not name; None when it names all.

    `listed` is the whole list as it stands, `items` those of it whose borders are sure.
    """
    whole = listed or items
    named = [item for item in items if len(item) <= _LONG[language_of(item).value]]
    if len(named) < 2:
        return None
    same = language_of("".join(named)) is language_of(passage)
    if same:
        omitted = _missing(named, passage, likeness)
    else:
        omitted = _unpaired(whole, passage, likeness, renders)
    left = [item for item in omitted if item in named]
    if same and not left:
        unsure = [each for each in whole[1:] if each not in named]
        left = _cut_short(unsure, passage, named, likeness)
    if not left or len(left) == len(named):
        return None
    return leaving_out(left, joined(named), joined(elements(passage)))


def leaving_out(omitted: Sequence[str], expected: str, found: str) -> Deviation:
    """That a scope is narrower than what is expected by what it omits."""
    return Deviation(
        DeviationType.NARROWER_SCOPE, expected, found, Direction.OMITS,
        failing=True, omitted=tuple(omitted),
    )  # fmt: skip


def unanswered(parts: Sequence[str], given: Sequence[str], likeness: Likeness) -> tuple[str, ...]:
    """The parts of a scope that none of another language answers; none unless most are answered.

    Parts run long, so that what is not the like is a neighbour at best (cold stores of factories
    beside those that use ammonia).
    """
    if len(parts) < 2 or not given:
        return ()
    nearest = [float(score) for score in likeness(parts, given).max(axis=1)]
    left = tuple(part for part, score in zip(parts, nearest, strict=True) if score < NEAR)
    return left if len(left) * 2 < len(parts) else ()


def pieces(passage: str) -> tuple[str, ...]:
    """The single points of a problem item that runs on without a list.

    >>> pieces("（三）消防设施损坏停用，控制室无人值守等问题。")
    ('消防设施损坏停用', '控制室无人值守')
    """
    parts = (part.strip() for part in _PIECE.split(passage))
    return tuple(part for part in parts if len(part) > 3)


def joined(items: Sequence[str]) -> str:
    """The items in one line, fit to show."""
    return "; ".join(items)


def _cut_short(
    unsure: Sequence[str], passage: str, named: Sequence[str], likeness: Likeness
) -> list[str]:
    """Long items, or of unsure borders, that a passage leaves out which has all the others."""
    theirs = elements(passage, least=2)
    same_list = all(names(each, passage) for each in named)
    if not theirs or len(theirs) > len(named) + 1 or not same_list:
        return []
    return [each for each in unsure if _missing([each], passage, likeness)]


def names(item: str, passage: str) -> bool:
    """Whether a passage holds most of the words of an item, in the language of both."""
    return held(item, passage) >= HELD


def _missing(items: Sequence[str], passage: str, likeness: Likeness) -> list[str]:
    """Items that the passage does not hold and that none of its other items resembles."""
    unheld = [item for item in items if not names(item, passage)]
    taken = [item for item in items if item not in unheld]
    parts = [*elements(passage, least=2), *pieces(passage)]
    free = [part for part in parts if not any(names(item, part) for item in taken)]
    if not unheld or not free:
        return unheld
    spare = len([part for part in elements(passage, least=2) if part in free]) >= len(unheld)
    scores = likeness(unheld, free)
    nearest = [(float(row.max()), free[int(row.argmax())]) for row in scores]
    return [
        item
        for item, (score, part) in zip(unheld, nearest, strict=True)
        if score < (REWORDED if spare and held(item, part) < _CUT else SAME)
    ]


def _unpaired(
    items: Sequence[str], passage: str, likeness: Likeness, renders: Renders
) -> list[str]:
    """Items left over when each is paired with at most one of the passage.

    Those that the dictionary pairs come first, then the likest. Lists in which most items have no
    clear counterpart are not the same list: nothing is told.
    """
    theirs = elements(passage, least=2)
    if len(theirs) < 2:
        return []
    scores = likeness(items, theirs) + np.array([[renders(i, t) for t in theirs] for i in items])
    if sum(float(row.max()) >= CLEAR for row in scores) * 2 < len(items):
        return []
    order = sorted(
        ((float(scores[i, j]), i, j) for i in range(len(items)) for j in range(len(theirs))),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    paired: dict[int, int] = {}
    for score, i, j in order:
        if i not in paired and j not in paired.values() and score >= PAIRED:
            paired[i] = j
    return [item for i, item in enumerate(items) if i not in paired and not renders(item, passage)]
