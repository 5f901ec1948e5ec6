"""Opposed conditions that fell together: those who can, and again those who can."""

import re
from collections.abc import Iterator, Sequence

from align.clause import Clause, clauses
from align.denial import Force, denials
from align.garbles.case import Case
from align.garbles.part import part_at, parts
from align.garbles.passage import Passage, passages
from align.garbles.restored import quoted
from align.garbles.unsaid import setting
from align.opposites import Condition, alike, conditions, opposites
from align.proviso import provisos
from duban.garble import Garble, GarbleKind
from duban.language import Language

_SURE = 0.85
_ELSE = re.compile(
    r"\b(?:others?|else|otherwise|rest|remaining|remainder)\b|否则|其[他余它]|另外", re.I
)
_UN = re.compile("un|in(?!d)|im|ir|dis|non|[不无未非]", re.I)
_TURNS = {
    Language.ZH: (("能够?(?!力)|可以", "不能"), ("有(?!关)", "没有"), ("已经?", "未")),
    Language.EN: (
        (r"\bcan\b", "cannot"),
        (r"\b(could|is|are|was|were|do|does|has|have)\b", r"\1 not"),
    ),
}


def fallen_together(case: Case) -> Iterator[Garble]:
    """Conditions whose counterpart denies what another condition beside it sets.

    Where the passage sets both alike, the denial of one is lost; other words (the rest, otherwise)
    may carry it. The proposal denies the second.
    """
    for passage in passages(case):
        yield from _unset(case, passage)
        for place, denied in fallen(passage):
            start = passage.start + place.start
            yield case.found(
                (start, start + len(place.words)),
                GarbleKind.LOST_NEGATION,
                "garbled.lost_negation",
                _denied(place.words, passage.language),
                _SURE,
                other=passage.other,
                turn=denied.words,
            )


def fallen(passage: Passage) -> Iterator[tuple[Condition, Condition]]:
    """The conditions of a passage that ought to be denied, each with what denies beside it."""
    mine = conditions(passage.own, passage.language)
    theirs = conditions(passage.other, passage.other_language)
    for plain, denied in opposites(theirs):
        here, there = (_beside(passage, mine, theirs, each) for each in (denied, plain))
        if here is None or there is None or here is there:
            continue
        fell = not here.denied and not there.denied and alike(there, here)
        if fell and not _is_hinted(passage, here):
            yield here, denied


def answered(passage: Passage) -> list[str]:
    """The denied conditions of either side that are told here, or that other words carry."""
    told = [denied.words for _, denied in fallen(passage)]
    sides = (
        (passage.other, passage.other_language, passage.own),
        (passage.own, passage.language, passage.other),
    )
    for text, language, facing in sides:
        if _ELSE.search(facing):
            told += [denied.words for _, denied in opposites(conditions(text, language))]
    return told


def _beside(
    passage: Passage, mine: Sequence[Condition], theirs: Sequence[Condition], asked: Condition
) -> Condition | None:
    """The condition at the same place: by parts, or in the order where there are as many."""
    own, other = (
        (passage.own, passage.language),
        (passage.other, passage.other_language),
    )
    if len(parts(*own)) == len(parts(*other)):
        at = part_at(*other, asked.start)
        return next((one for one in mine if part_at(*own, one.start) == at), None)
    return mine[theirs.index(asked)] if len(mine) == len(theirs) else None


def _is_hinted(passage: Passage, here: Condition) -> bool:
    """Whether a word of its part, up to its end, may carry the denial."""
    number = part_at(passage.own, passage.language, here.start)
    start = next(
        at for at in range(here.start + 1) if part_at(passage.own, passage.language, at) == number
    )
    words = passage.own[start : here.end]
    return bool(denials(words, passage.language)) or _ELSE.search(words) is not None


def _unset(case: Case, passage: Passage) -> Iterator[Garble]:
    """The clause that stands for two opposite conditions where the passage sets and denies none."""
    found = opposites(conditions(passage.other, passage.other_language))
    plain, denied = next(found, (None, None))
    if plain is None or denied is None or _sets(passage.own, passage.language):
        return
    place, both = _like(passage, plain), f"{plain.words} / {denied.words}"
    start = passage.start + place.start
    yield case.found(
        (start, start + len(place.text)),
        GarbleKind.LOST_CONDITION,
        "garbled.lost_condition",
        quoted(place.text, both, passage.language),
        _SURE,
        other=passage.other,
        turn=both,
    )


def _like(passage: Passage, condition: Condition) -> Clause:
    """The clause that says most of what is set under a condition."""
    theirs = clauses(passage.other, passage.other_language)
    asked = next(c for c in theirs if condition.start < c.end)
    if len(asked.text) <= len(condition.words):
        asked = theirs[min(theirs.index(asked) + 1, len(theirs) - 1)]
    return max(clauses(passage.own, passage.language), key=lambda one: one.likeness(asked))


def _sets(text: str, language: Language) -> bool:
    """Whether any word of a passage may set a condition or deny one."""
    told = any(d.force > Force.HINT or _UN.match(d.word) for d in denials(text, language))
    said = told or provisos(text, language) or setting(text, language)
    return bool(said) or _ELSE.search(text) is not None


def _denied(words: str, language: Language) -> str | None:
    for pattern, no in _TURNS[language]:
        turned, count = re.subn(pattern, no, words, count=1)
        if count:
            return turned
    return None
