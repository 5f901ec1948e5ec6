"""Prohibitions of the counterpart that the English allows or says nothing of."""

import re
from collections.abc import Iterator

from align.dictionary import english_stems
from align.garbles.case import Case, Pair
from align.garbles.denials import denied
from align.meaning import meant
from duban.garble import Garble, GarbleKind
from duban.language import Language

_CLAUSE = re.compile(r"[^，；。：！？\n]+")
_FORBIDS = re.compile(
    r"(?<![舍怪免由])(?:不得(?![不已知而])|不准|不许|不予|严禁|禁止)(?![少低多超高大早晚迟][于过])"
)
_SENTENCE = re.compile(r"[^.;!?\n]+")
_SIDE = re.compile(
    r"\b(?:not|no) (?:be )?(?:less|more|fewer|lower|higher|later|earlier|exceed)\b|"
    r"\b(?:who|which|that|whose|if|where|when|those|as)\b[^,.;:]{0,40}?"
    r"(?:\b(?:not|no|never)\b|n['’]t\b|cannot\b)",
    re.I,
)
_DENIES = re.compile(
    r"\b(?:not|never|nor|neither|none|nobody|nothing|cannot|no|"
    r"prohibit\w*|forbid\w*|forbade|bann?(?:ed|ing|s)?|bar(?:red|s)|refrain\w*|avoid\w*|prevent\w*|"
    r"stop\w*|disallow\w*|unlawful\w*|illegal\w*|refus\w*|den(?:y|ies|ied)|reject\w*|cease\w*|"
    r"impermissible|inadmissible|ineligible|only|unless|free (?:of|from)|zero)\b|n['’]t\b",
    re.I,
)
_SHARED = 2
_COVERED = 0.3


def lost_prohibitions(case: Case) -> Iterator[Garble]:
    """English sentences without any denial, beside Chinese that forbids.

    Bounds (不得少于) forbid nothing, and a denial inside a side clause ("projects which do not
    meet") or a bare "without" denies another thing. Where one modal stands, its denial is proposed.
    """
    for pair in case.pairs:
        if pair.language is Language.EN and not _DENIES.search(_SIDE.sub(" ", pair.own)):
            clause = next((c for c in _CLAUSE.findall(pair.other) if _FORBIDS.search(c)), None)
            place = _counterpart(pair, clause) if clause else None
            if clause and place:
                yield _garble(case, pair, place, clause)


def _counterpart(pair: Pair, clause: str) -> re.Match[str] | None:
    """The sentence that shares most words with the Chinese clause, which must be some."""
    said = meant(pair.other)
    near = meant(clause)
    best: tuple[int, re.Match[str]] | None = None
    for match in _SENTENCE.finditer(pair.own):
        stems = set(english_stems(match[0]))
        enough = len(stems & said) >= max(_SHARED, _COVERED * len(stems))
        shared = len(stems & near)
        if enough and shared and (best is None or shared > best[0]):
            best = shared, match
    return best[1] if best else None


def _garble(case: Case, pair: Pair, place: re.Match[str], clause: str) -> Garble:
    words = place[0].strip()
    start = pair.start + place.start() + len(place[0]) - len(place[0].lstrip())
    turn = _FORBIDS.search(clause)
    return case.found(
        (start, start + len(words)),
        GarbleKind.LOST_NEGATION,
        "garbled.lost_negation",
        denied(words, Language.EN),
        0.85,
        other=clause,
        turn=turn[0] if turn else "",
    )
