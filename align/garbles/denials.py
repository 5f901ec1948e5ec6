"""Denials that one language says and the other, clause by clause, lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from align.dictionary import english_stems
from align.garbles.case import Case, Pair
from align.meaning import meant
from duban.garble import Garble, GarbleKind
from duban.language import Language

_ZH_CLAUSE = re.compile(r"[^，；。：！？\n]+")
_EN_CLAUSE = re.compile(
    r"(?:(?!,? (?:and|or|but) (?:shall|may|must|can|should|will)\b)[^,;.:!?\n]|(?<=\d)[.,](?=\d))+"
)
_FORBIDS = re.compile(
    r"(?<![舍怪免由])(?:不得(?![不已知而]|不)|不准|不许|不予|严禁|禁止)(?![少低多超高大早晚迟][于过])"
)
_DENIES = re.compile(
    r"\b(?:(?:shall|must|may|can|should|will)(?: not|not)(?! only\b)"
    r"(?! be (?:less|more|fewer|lower|higher|later|earlier))(?! exceed| only)"
    r"|no (?:one|body|unit|person|organi[sz]ation|individual|department|enterprise|compan)\w*"
    r"|nobody|neither|(?:is|are) (?:strictly )?(?:prohibited|forbidden)"
    r"|(?:strictly )?(?:prohibit|forbid)s?)\b",
    re.I,
)
_ANY_DENIAL = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|nothing|cannot|without|prohibit\w*|forbid\w*|"
    r"forbade|bann?(?:ed|ing|s)?|bar(?:red|s)|refrain\w*|avoid\w*|prevent\w*|stop\w*|"
    r"disallow\w*|unlawful\w*|illegal\w*|refus\w*|den(?:y|ies|ied)|reject\w*|cease\w*|"
    r"in(?:eligible|admissible)|impermissible|only|unless|free (?:of|from)|zero|except|fail\w*)\b"
    r"|n['’]t\b",
    re.I,
)
_ZH_DENIAL = re.compile(r"[不没无非别勿莫拒]|未(?!经)|禁(?=止)|避免|防止")
"""Any denial; 未经 sets a condition and leaves the clause as it is."""
_ALLOWS = re.compile(r"\b(?:may|can|shall|should|must|will|is to|are to)\b(?! not)", re.I)
_ZH_ALLOWS = re.compile(r"可以|应当|可(?=[\u4e00-\u9fff])|应(?=[\u4e00-\u9fff])|能够?|必须")
_PERMITS = re.compile(r"\b(?:may|can)\b|可以")
"""A plain leave where the other side forbids; one shared word is enough then."""
_LEAST = 2
_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of a passage, the words it may say in English, and whether it denies."""

    start: int
    text: str
    stems: frozenset[str]
    denies: bool


def lost_denials(case: Case) -> Iterator[Garble]:
    """Clauses that allow or order what the clause beside them forbids, in either language.

    Each forbidding clause is held against the clause that shares most of its words; where that one
    denies nothing, though another of the passage may, its denial is lost.
    """
    for pair in case.pairs:
        if pair.language is Language.EN:
            own, other = _english(pair.own), _chinese(pair.other)
            forbidding = [one for one in other if _FORBIDS.search(one.text)]
            if not any(one.denies for one in own):
                continue  # told by `lost_prohibitions`
        else:
            own, other = _chinese(pair.own), _english(pair.other)
            forbidding = [one for one in other if _DENIES.search(one.text)]
        if len(forbidding) > sum(one.denies for one in own):
            for clause, beside in _unanswered(forbidding, own):
                yield _garble(case, pair, clause, beside)


def _unanswered(forbidding: list[_Clause], own: list[_Clause]) -> Iterator[tuple[_Clause, _Clause]]:
    """The own clauses, each the best for one that forbids, that allow and deny nothing."""
    taken: set[int] = set()
    for beside in forbidding:
        ruling = [one for one in own if one.denies or _allows(one.text)]
        ranked = sorted(ruling, key=lambda one: (-len(one.stems & beside.stems), one.start))
        best = next((one for one in ranked if one.start not in taken), None)
        if best is None:
            continue
        taken.add(best.start)
        shared = len(best.stems & beside.stems)
        enough = shared >= max(_LEAST, _SHARE * min(len(best.stems), len(beside.stems)))
        if (enough or (shared and _PERMITS.search(best.text))) and not best.denies:
            yield best, beside


def _allows(text: str) -> bool:
    return bool(_ALLOWS.search(text) or _ZH_ALLOWS.search(text))


def _english(text: str) -> list[_Clause]:
    return [
        _Clause(m.start(), m[0], frozenset(english_stems(m[0])), bool(_ANY_DENIAL.search(m[0])))
        for m in _EN_CLAUSE.finditer(text)
    ]


def _chinese(text: str) -> list[_Clause]:
    return [
        _Clause(m.start(), m[0], meant(m[0]), bool(_ZH_DENIAL.search(m[0])))
        for m in _ZH_CLAUSE.finditer(text)
    ]


def _garble(case: Case, pair: Pair, clause: _Clause, beside: _Clause) -> Garble:
    blank = len(clause.text) - len(clause.text.lstrip())
    start = pair.start + clause.start + blank
    turn = _FORBIDS.search(beside.text) or _DENIES.search(beside.text)
    return case.found(
        (start, start + len(clause.text.strip())),
        GarbleKind.LOST_NEGATION,
        "garbled.lost_negation",
        denied(clause.text.strip(), pair.language),
        0.85,
        other=beside.text.strip(),
        turn=turn[0] if turn else "",
    )


def denied(words: str, language: Language) -> str | None:
    """The clause with its denial put back, where one modal stands; else None.

    >>> denied("Visitors may smoke", Language.EN), denied("任何人可以进入", Language.ZH)
    ('Visitors may not smoke', '任何人不得进入')
    """
    pattern = _ALLOWS if language is Language.EN else _ZH_ALLOWS
    modals = list(pattern.finditer(words))
    if len(modals) != 1:
        return None
    start, end = modals[0].span()
    if language is Language.ZH:
        return f"{words[:start]}不得{words[end:]}"
    anyone = re.match(
        r"(?P<head>(?:article \d+ )?)any (?=unit|body|person|individual|organi)", words, re.I
    )
    if anyone:
        return f"{anyone['head']}No {words[anyone.end() :]}"
    return f"{words[:end]} not{words[end:]}"
