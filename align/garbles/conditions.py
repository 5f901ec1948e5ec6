"""Lost conditions: what the counterpart says of one case only, and the document of every case."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from align.clause import Clause, clauses
from align.garbles.case import Case
from align.garbles.meanings import Meaning
from align.garbles.part import part
from align.garbles.passage import Passage, passages
from align.garbles.restored import quoted, restored, worded
from align.garbles.unsaid import Asked, asked, features, is_descriptive, odds, texts
from align.wording import data
from duban.garble import Garble, GarbleKind
from duban.language import Language

_SURE, _STEP, _SUREST = 0.7, 0.05, 0.9
_TOPIC = re.compile(r"[\W\d]*(?:for|in|at|on|with|to|of|from|by|as to|regarding)\b", re.I)
_DESCRIBES = 0.25
"""How much surer a loss must be of what only tells of whom, which is often rendered freely."""


def unconditioned(case: Case) -> Iterator[Garble]:
    """Clauses of either language that lost their condition.

    The proposal has it in the document's own words where it sets the same elsewhere; else it quotes
    the counterpart, and a person has to word it. Only passages that order, allow or forbid are
    asked, and only where there is an encoder.
    """
    if case.encoder is None:
        return
    found = passages(case)
    every = [one for passage in found if is_ordering(passage) for one in asked(passage)]
    meaning = Meaning(case.encoder)
    meaning.learn(text for one in every for text in texts(one))
    rows = [features(one, meaning.near) for one in every]
    for one, sure in zip(every, odds(rows) if rows else (), strict=True):
        if sure > _DESCRIBES * is_descriptive(one):
            yield _garble(case, one, _place(one, meaning), sure, found)


def is_ordering(passage: Passage) -> bool:
    """Whether either side of a passage orders, allows or forbids."""
    sides = ((passage.own, passage.language), (passage.other, passage.other_language))
    return any(_orders_in(tongue).search(text) for text, tongue in sides)


@cache
def _orders_in(language: Language) -> re.Pattern[str]:
    words = "|".join(f"(?:{word})" for word in data("provisos")[language.value]["orders"])
    return re.compile(words if language is Language.ZH else rf"\b(?:{words})\b", re.I)


def _place(one: Asked, meaning: Meaning) -> tuple[int, int]:
    """Where the passage says what the counterpart sets under the condition.

    It is a clause that orders, if any does, unless the proviso belongs to a noun; with the clause
    before it where that only names what it is about (操控无人机，应当……).
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
    place = max(ordering or inside, key=lambda clause: meaning.near(clause.text, under))
    at = inside.index(place)
    before = inside[at - 1] if at else None
    if before is not None and _is_topic(before, place):
        return before.start, place.end
    return place.start, place.end


def _is_topic(before: Clause, place: Clause) -> bool:
    """Whether a clause only names what the next one, which has no subject, orders."""
    orders = _orders_in(place.language)
    if orders.search(before.text):
        return False
    if place.language is Language.ZH:
        return orders.match(place.text) is not None
    return _TOPIC.match(before.text) is not None


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


def _garble(
    case: Case, one: Asked, place: tuple[int, int], odds: float, among: Sequence[Passage]
) -> Garble:
    passage, condition = one.passage, one.proviso.words
    words = passage.own[slice(*place)]
    known = worded(condition, (each for each in among if each is not passage))
    code = "garbled.lost_condition" if known is None else "garbled.lost_condition.reused"
    start, end = (passage.start + at for at in place)
    return case.found(
        (start, end),
        GarbleKind.LOST_CONDITION,
        code,
        restored(words, known, passage.language)
        if known
        else quoted(words, condition, passage.language),
        min(_SUREST, _SURE + _STEP * odds),
        other=passage.other,
        turn=condition,
        own=known or "",
    )
