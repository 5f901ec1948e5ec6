"""Lost negation: clauses that allow or state what the counterpart forbids or denies."""

import re
from collections.abc import Iterator

from align.contrast import Lost, lost_denials
from align.denial import Force
from align.garbles.case import Case, Pair
from duban.garble import Garble, GarbleKind
from duban.language import Language

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


def lost_negations(case: Case) -> Iterator[Garble]:
    """The clauses of either language whose denial is lost, each beside the one that denies.

    Where one word allows or orders, the denial is put back as the proposal.
    """
    for pair in case.pairs:
        if pair.other:
            for lost in lost_denials(pair.own, pair.other, pair.language):
                yield _garble(case, pair, lost)


def _garble(case: Case, pair: Pair, lost: Lost) -> Garble:
    words = pair.own[lost.start : lost.end]
    return case.found(
        (pair.start + lost.start, pair.start + lost.end),
        GarbleKind.LOST_NEGATION,
        "garbled.lost_negation",
        denied(words, pair.language),
        _SURE[lost.denial.force],
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
