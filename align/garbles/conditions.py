"""Lost conditions: what the counterpart says of one case only, and the document of every case."""

import re
from collections.abc import Iterator
from functools import cache

from align.clause import Clause, clauses
from align.garbles.case import Case
from align.garbles.meanings import Meaning
from align.garbles.part import part
from align.garbles.passage import Passage, passages
from align.garbles.unsaid import Asked, asked, features, is_descriptive, odds, texts
from align.wording import data
from duban.garble import Garble, GarbleKind
from duban.language import Language

_SURE, _STEP, _SUREST = 0.7, 0.05, 0.9
_DESCRIBES = 0.25
"""How much surer a loss must be of what only tells of whom, which is often rendered freely."""


def unconditioned(case: Case) -> Iterator[Garble]:
    """Clauses of either language that lost their condition; a person has to word it anew.

    Only passages that order, allow or forbid are asked, and only where there is an encoder.
    """
    if case.encoder is None:
        return
    every = [one for passage in passages(case) if is_ordering(passage) for one in asked(passage)]
    meaning = Meaning(case.encoder)
    meaning.learn(text for one in every for text in texts(one))
    rows = [features(one, meaning.near) for one in every]
    for one, sure in zip(every, odds(rows) if rows else (), strict=True):
        if sure > _DESCRIBES * is_descriptive(one):
            yield _garble(case, one, _place(one, meaning), sure)


def is_ordering(passage: Passage) -> bool:
    """Whether either side of a passage orders, allows or forbids."""
    sides = ((passage.own, passage.language), (passage.other, passage.other_language))
    return any(_orders_in(tongue).search(text) for text, tongue in sides)


@cache
def _orders_in(language: Language) -> re.Pattern[str]:
    words = "|".join(f"(?:{word})" for word in data("provisos")[language.value]["orders"])
    return re.compile(words if language is Language.ZH else rf"\b(?:{words})\b", re.I)


def _place(one: Asked, meaning: Meaning) -> Clause:
    """The clause that says what the counterpart sets under the condition.

    It is one that orders, if any does, unless the proviso belongs to a noun.
    """
    passage = one.passage
    orders = _orders_in(passage.language)
    here = part(passage, one.proviso, meaning.near).own
    start = passage.own.find(here)
    found = clauses(passage.own, passage.language)
    inside = [c for c in found if start < c.end and c.start < start + len(here)] or found
    ordering = [] if is_descriptive(one) else [c for c in inside if orders.search(c.text)]
    under = _under(one)
    meaning.learn([under, *(clause.text for clause in inside)])
    return max(ordering or inside, key=lambda clause: meaning.near(clause.text, under))


def _under(one: Asked) -> str:
    """What is set under the condition: the rest of its clause, the next one or the one before."""
    passage, proviso = one.passage, one.proviso
    found = clauses(passage.other, passage.other_language)
    here = next(
        (i for i, c in enumerate(found) if c.start < proviso.end and proviso.start < c.end), 0
    )
    clause = found[here]
    after = passage.other[proviso.end : clause.end].strip(" ,，")
    before = passage.other[clause.start : proviso.start].strip(" ,，")
    rest = max(before, after, key=len)
    if len(rest) >= len(proviso.words) / 2 or len(found) == 1:
        return rest or clause.text
    ends = [i for i, c in enumerate(found) if c.start < proviso.end]
    return found[min(ends[-1] + 1, len(found) - 1)].text


def _garble(case: Case, one: Asked, place: Clause, odds: float) -> Garble:
    kind = GarbleKind.LOST_CONDITION
    start = one.passage.start + place.start
    sure = min(_SUREST, _SURE + _STEP * odds)
    return case.found(
        (start, start + len(place.text)),
        kind,
        f"garbled.{kind.value}",
        None,
        sure,
        other=one.passage.other,
        turn=one.proviso.words,
    )
