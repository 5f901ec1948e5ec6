"""Lost negation: clauses that allow or state what the counterpart forbids or denies."""

import re
from collections.abc import Iterator

from align.contrast import Lost, lost_denials
from align.denial import Force
from align.garbles.case import Case, Pair
from align.garbles.meanings import Meaning
from align.garbles.opposed import answered
from align.garbles.passage import Passage, passages
from align.garbles.unanswered import denied as denied_by
from align.garbles.unanswered import place, unanswered
from duban.garble import Garble, GarbleKind
from duban.language import Language, language_of

_ALLOWS = re.compile(r"\b(?:may|can|shall|should|must|will|is to|are to)\b(?! not)", re.I)
_ZH_ALLOWS = re.compile(
    r"可以|应当|允许|准许|准予|(?<![许认])可(?=[\u4e00-\u9fff])(?![能行靠燃持证])|应(?=[\u4e00-\u9fff])|能够?|必须|"
    r"(?<![不获取使值所觉懂记显])得(?![到以益当分出力体知失的])"
)
_LICENSED = re.compile(
    r"\b(?:is|are|be) (?:\w+ly )?(?:allowed|permitted|encouraged|required|necessary)\b", re.I
)
_ANYONE = re.compile(r"(?P<head>[^\w]*(?:article \d+ |\d+\W+)?)any (?=[a-z])", re.I)
_SURE = {Force.BAN: 0.9, Force.DENIAL: 0.8}
_Told = tuple[int, Language, Lost]
_EITHER = 0.6
"""How sure a denial is that only one side has: either may be wrong."""


def lost_negations(case: Case) -> Iterator[Garble]:
    """The clauses of either language whose denial is lost, each beside the one that denies.

    Where one word allows or orders, the denial is put back as the proposal. Without an encoder the
    rules alone tell; with one, also a denial that the counterpart lacks, if that is no other
    version: then one of the two sides is wrong. What `answered` names is left alone.
    """
    if case.encoder is None:
        for pair in case.pairs:
            for lost in lost_denials(pair.own, pair.other, pair.language) if pair.other else ():
                yield _garble(case, pair.start, pair.language, lost)
        return
    meaning = Meaning(case.encoder)
    found = passages(case)
    met = [words for passage in found for words in answered(passage)]
    told = [lost for passage in found for lost in _told(passage, meaning)]
    told += [lost for pair in case.pairs for lost in _ruled(pair, meaning)]
    for start, language, lost in told:
        if not any(words in lost.beside for words in met):
            yield _garble(case, start, language, lost)
    if case.versions is None:
        for passage in found:
            yield from _added(case, passage, meaning)


def _told(passage: Passage, meaning: Meaning) -> Iterator[_Told]:
    """What is surely lost, and what the rules tell of words that cannot be taken out."""
    asked = denied_by(passage.other, passage.own, passage.other_language)
    for one in unanswered(asked, meaning):
        start = one.turn.denial.start
        lost = next((lost for lost in one.lost if lost.denial.start == start), None)
        if lost is None:
            here = place(one, meaning.near)
            lost = Lost(here.start, here.end, one.turn.denial, one.clause.text)
        yield passage.start, passage.language, lost
    weighed = {one.turn.denial.start for one in asked}
    for lost in lost_denials(passage.own, passage.other, passage.language):
        if lost.denial.start not in weighed:
            yield passage.start, passage.language, lost


def _ruled(pair: Pair, meaning: Meaning) -> Iterator[_Told]:
    """What the rules tell in one pair, where weighing it there agrees.

    In a long line many denials that are answered hide the one that is not.
    """
    other = Language.ZH if pair.language is Language.EN else Language.EN
    if language_of(pair.other) is not other:
        return
    for one in unanswered(denied_by(pair.other, pair.own, other), meaning):
        start = one.turn.denial.start
        for lost in one.lost:
            if lost.denial.start == start:
                yield pair.start, pair.language, lost


def _added(case: Case, passage: Passage, meaning: Meaning) -> Iterator[Garble]:
    met = answered(passage)
    for one in unanswered(denied_by(passage.own, passage.other, passage.language), meaning):
        if any(words in one.clause.text for words in met):
            continue
        yield case.found(
            (passage.start + one.clause.start, passage.start + one.clause.end),
            GarbleKind.LOST_NEGATION,
            "garbled.added_negation",
            one.clause_without,
            _EITHER,
            other=place(one, meaning.near).text,
            turn=one.turn.denial.word,
        )


def _garble(case: Case, at: int, language: Language, lost: Lost) -> Garble:
    words = case.document.text[at + lost.start : at + lost.end]
    return case.found(
        (at + lost.start, at + lost.end),
        GarbleKind.LOST_NEGATION,
        "garbled.lost_negation",
        denied(words, language),
        _SURE.get(lost.denial.force, _SURE[Force.DENIAL]),
        other=lost.beside,
        turn=lost.denial.word,
    )


def denied(words: str, language: Language) -> str | None:
    """The clause with its denial put back, where one word allows or orders; else None.

    >>> denied("Visitors may smoke", Language.EN), denied("任何人可以进入", Language.ZH)
    ('Visitors may not smoke', '任何人不得进入')
    >>> denied("Wages are to be counted", Language.EN)
    'Wages are not to be counted'
    """
    pattern = _ALLOWS if language is Language.EN else _ZH_ALLOWS
    modals = list(pattern.finditer(words))
    licence = _LICENSED.search(words) if language is Language.EN else None
    if licence and not modals:
        return f"{words[: licence.start()]}is prohibited{words[licence.end() :]}"
    if len(modals) != 1:
        return None
    start, end = modals[0].span()
    if language is Language.ZH:
        return f"{words[:start]}不得{words[end:]}"
    anyone = _ANYONE.match(words)
    if anyone:
        return f"{anyone['head']}No {words[anyone.end() :]}"
    if modals[0][0].lower() in ("is to", "are to"):
        end -= len(" to")
    return f"{words[:end]} not{words[end:]}"
