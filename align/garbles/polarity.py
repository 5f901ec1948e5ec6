"""Lost negation, lost condition and lost modality: what turns a duty into its opposite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from align.dictionary import english_stems
from align.english import frequency
from align.garbles.case import Case, Pair
from align.meaning import meant
from align.wording import turns
from duban.garble import Garble, GarbleKind
from duban.language import Language

_ZH_CLAUSE = re.compile(r"[^，；。、：！？\n]+")
_EN_CLAUSE = re.compile(r"[^,;.:!?\n]+")
_NOT = re.compile(
    r"得不到|不得|不准|不予|无法|没有|未(?!来|成年|能|必)|严禁|禁止|尚未|"
    r"不(?![少低]于|断|仅|但|同|动产|良|法|可抗力|论|管|当|明|定期|足|过|含|满|限|特定|如|惜|久|至|超过)"
)
_IF = re.compile(
    r"(?:确有困难|能够?|可以?|逾期|拒不|情节[^，；。]{1,6}|触犯[^，；。]{1,8}|构成[^，；。]{1,8}|"
    r"违反[^，；。]{1,16}|不[^，；。]{1,8})[^，；。的]{0,8}的(?=[，,要应须由可])|如果|倘若|一旦|凡(?!是?事)|"
    r"未经[^，；。]{2,12}(?=[，不])|除[^，；。]{1,16}外"
)
_PAST = re.compile(
    r"\b(?:carried|held|made|took|gave|sent|convened|summed|formulated|established|organized|"
    r"organised|submitted|reported|strengthened|improved|completed|conducted|implemented|"
    r"launched|inspected|checked|investigated|set up|put forward|\w{4,}ed)\b",
    re.I,
)
_JOINED_PAST = re.compile(
    r"(?P<lead>(?:,| and|, and) (?:[a-z]+ly )?)(?P<verb>[a-z]{3,}ed)\b(?! by)"
)
_NOUNLIKE = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had|the|a|an|of) $", re.I)
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
    said = sum(bool(_NOT.search(clause)) for clause in _ZH_CLAUSE.findall(pair.other))
    if _negated(pair.own) >= said:
        return
    for match in _ZH_CLAUSE.finditer(pair.other):
        turn = _NOT.search(match[0])
        clause = _counterpart(pair, match[0]) if turn else None
        if turn and clause and not turns(_wider(pair, clause), "negation", Language.EN):
            yield _garble(case, pair, clause, GarbleKind.LOST_NEGATION, match[0], turn[0])


def _negated(english: str) -> int:
    """How many negations the English has; misdeeds (mismanage) negate nothing."""
    found = turns(english, "negation", Language.EN)
    return sum(not word.lower().startswith("mis") for word in found)


def _conditions(case: Case, pair: Pair) -> Iterator[Garble]:
    if turns(pair.own, "condition", Language.EN):
        return
    for match in re.finditer(r"[^；。\n]+", pair.other):
        turn = _IF.search(match[0])
        if turn:
            clause = _Clause(0, len(pair.own), pair.own)
            yield _garble(case, pair, clause, GarbleKind.LOST_CONDITION, match[0], turn[0])
            return


def _duties(case: Case, pair: Pair) -> Iterator[Garble]:
    if turns(pair.own, "duty", Language.EN):
        return
    duty = turns(pair.other, "duty", Language.ZH)
    verb = next((m for m in _PAST.finditer(pair.own) if _finite(pair.own, m)), None)
    if duty and verb:
        clause = _Clause(0, len(pair.own), pair.own)
        yield _garble(case, pair, clause, GarbleKind.LOST_MODALITY, pair.other, duty[0])


def _finite(text: str, match: re.Match[str]) -> bool:
    """Whether a form in -ed is the verb of its clause: it follows a noun, not a form of be."""
    before = text[: match.start()]
    adjective = re.match(r"[ ]?(?:by|to|with) ", text[match.end() :])
    return (
        bool(re.search(r"[a-z]{3,} $", before)) and not _NOUNLIKE.search(before) and not adjective
    )


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
    match = next((m for m in _PAST.finditer(text) if _finite(text, m)), None)
    if match is None:
        return None
    word, *rest = match[0].split()
    head = text[: match.start()] + " ".join(["shall", _base(word), *rest])
    return head + _JOINED_PAST.sub(_joined_base, text[match.end() :])


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
