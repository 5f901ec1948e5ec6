"""Lost negation, lost condition and lost modality: what turns a duty into its opposite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from align.dictionary import english_stems
from align.english import frequency
from align.garbles.case import Case, Pair
from align.meaning import meant
from align.turning import lost_condition, lost_negations, negated
from align.wording import turns
from duban.garble import Garble, GarbleKind
from duban.language import Language

_EN_CLAUSE = re.compile(r"[^,;.:!?\n]+")
AGENT = re.compile(
    r"\b(?:groups?|offices?|departments?|governments?|bureaus?|bureaux|committees?|commissions?|"
    r"ministr(?:y|ies)|units?|provinces?|cit(?:y|ies)|count(?:y|ies)|agenc(?:y|ies)|enterprises?|"
    r"companies|schools?|hospitals?|authorit(?:y|ies)|teams?|organi[sz]ations?|institutions?) "
    r"(?:(?:also|then|jointly|fully|carefully|promptly|shall) )?"
    r"(?P<verb>[a-z]{3,}ed|held|made|took|gave|sent|led|put|met|wrote)\b(?! (?:by|to|with|in) )"
)
_JOINED_PAST = re.compile(
    r"(?P<lead>(?:,| and|, and) (?:[a-z]+ly )?)(?P<verb>[a-z]{3,}ed)\b(?! by)"
)
_SURE = {
    GarbleKind.LOST_NEGATION: 0.85,
    GarbleKind.LOST_CONDITION: 0.75,
    GarbleKind.LOST_MODALITY: 0.8,
}
_SHARED = 2
_COVERED = 0.5


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of the English side: its offsets in the passage, and its words."""

    start: int
    end: int
    text: str


def lost_turns(case: Case) -> Iterator[Garble]:
    """English clauses that say without "not", "if" or "shall" what the Chinese says with it.

    Each Chinese clause is held against the English clause that shares most of its words.
    """
    for pair in case.pairs:
        if pair.language is Language.EN:
            yield from _negations(case, pair)
            yield from _conditions(case, pair)
            yield from _duties(case, pair)


def _negations(case: Case, pair: Pair) -> Iterator[Garble]:
    for chinese, turn in lost_negations(pair.other, pair.own):
        clause = _counterpart(pair, chinese)
        if clause and not negated(_wider(pair, clause)):
            yield _garble(case, pair, clause, GarbleKind.LOST_NEGATION, chinese, turn)


def _conditions(case: Case, pair: Pair) -> Iterator[Garble]:
    turn = lost_condition(pair.other, pair.own)
    if turn:
        clause = _Clause(0, len(pair.own), pair.own)
        yield _garble(case, pair, clause, GarbleKind.LOST_CONDITION, pair.other, turn)


def _duties(case: Case, pair: Pair) -> Iterator[Garble]:
    if turns(pair.own, "duty", Language.EN):
        return
    duty = turns(pair.other, "duty", Language.ZH)
    if duty and AGENT.search(pair.own):
        clause = _Clause(0, len(pair.own), pair.own)
        yield _garble(case, pair, clause, GarbleKind.LOST_MODALITY, pair.other, duty[0])


def _counterpart(pair: Pair, chinese: str) -> _Clause | None:
    """The English clause that renders a Chinese one; None when none clearly does."""
    said = meant(chinese)
    best: tuple[float, _Clause] | None = None
    for match in _EN_CLAUSE.finditer(pair.own):
        stems = set(english_stems(match[0]))
        shared = len(stems & said)
        cover = shared / max(1, len(stems))
        if shared >= _SHARED and cover >= _COVERED and (best is None or cover > best[0]):
            best = cover, _Clause(match.start(), match.end(), match[0])
    return best[1] if best else None


def _wider(pair: Pair, clause: _Clause) -> str:
    """The clause with the sentence before it: one "not" may govern several clauses."""
    start = max(pair.own.rfind(sign, 0, clause.start) for sign in ".;")
    before = pair.own[start + 1 : clause.start]
    led = before if re.match(r"\s*(?:and|or|nor)\b", clause.text) else ""
    return led + clause.text


def _garble(
    case: Case, pair: Pair, clause: _Clause, kind: GarbleKind, chinese: str, turn: str
) -> Garble:
    blank = len(clause.text) - len(clause.text.lstrip())
    where = pair.start + clause.start + blank, pair.start + clause.end
    code = f"garbled.{kind.value}"
    return case.found(
        where, kind, code, _turned(clause, kind), _SURE[kind], other=chinese, turn=turn
    )


def _turned(clause: _Clause, kind: GarbleKind) -> str | None:
    """The clause with its duty put back; negation and condition need a person's wording."""
    if kind is not GarbleKind.LOST_MODALITY:
        return None
    return with_duty(clause.text.strip())


_IRREGULAR = {
    "carried": "carry", "held": "hold", "made": "make", "took": "take", "gave": "give",
    "led": "lead", "sent": "send", "set": "set", "put": "put", "met": "meet", "summed": "sum",
    "wrote": "write", "submitted": "submit", "planned": "plan", "stopped": "stop",
    "dealt": "deal", "kept": "keep",
}  # fmt: skip


def with_duty(text: str) -> str | None:
    """A clause in the past tense as a duty; None when no verb of it can be turned.

    >>> with_duty("The bureau carried out spot checks and submitted a report")
    'The bureau shall carry out spot checks and submit a report'
    """
    match = AGENT.search(text)
    if match is None:
        return None
    head = text[: match.start("verb")] + "shall " + _base(match["verb"])
    return head + _JOINED_PAST.sub(_joined_base, text[match.end("verb") :])


def _joined_base(match: re.Match[str]) -> str:
    base = _base(match["verb"])
    return match["lead"] + (base if frequency(base) else match["verb"])


def _base(past: str) -> str:
    low = past.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("ied"):
        return low[:-3] + "y"
    if re.search(
        r"(?:[aeiou][bcdgkmprstuvz]|[lrn][csgv]|iz|at|iv|uc|ud|ang|ish?e|ov|as|on)ed$", low
    ):
        return low[:-1] if not low.endswith(("ened", "eted", "ited", "ished", "ered")) else low[:-2]
    return low[:-2]
