"""Lost modality: duties told as leave, or as history, beside a counterpart that orders."""

import re
from collections.abc import Iterator, Sequence

from align.clause import Clause, clauses
from align.denial import Force
from align.english import base, frequency, irregular
from align.garbles.case import Case, Pair
from align.garbles.part import part_at, parts
from align.leave import turned_leaves
from align.wording import duties
from duban.garble import Garble, GarbleKind
from duban.language import Language

_PAST = "|".join(sorted(irregular()))
AGENT = re.compile(
    r"\b(?:groups?|offices?|departments?|governments?|bureaus?|bureaux|committees?|commissions?|"
    r"ministr(?:y|ies)|units?|provinces?|cit(?:y|ies)|count(?:y|ies)|agenc(?:y|ies)|enterprises?|"
    r"companies|schools?|hospitals?|authorit(?:y|ies)|teams?|organi[sz]ations?|institutions?) "
    r"(?:(?:also|then|jointly|fully|carefully|promptly|shall) )?"
    rf"(?P<verb>[a-z]{{3,}}ed|{_PAST})\b(?! (?:by|to|with|in) )"
)
_JOINED_PAST = re.compile(
    r"(?P<lead>(?:,| and|, and) (?:[a-z]+ly )?)(?P<verb>[a-z]{3,}ed)\b(?! by)"
)
_ORDERS = {
    Language.ZH: re.compile("应当|必须|务必|一律|须(?!知)|(?<![反适相供])应(?![急对用收聘])"),
    Language.EN: re.compile(r"\b(?:shall|must|(?:is|are) required to|ha(?:s|ve) to)\b", re.I),
}
_LEAVES = {
    Language.ZH: re.compile("可以|(?<![许认])可(?![能行靠燃持证])"),
    Language.EN: re.compile(r"\b(?:may|can)\b"),
}
_NEEDLESS = {
    Language.ZH: re.compile("不必|无[需须]|可以不"),
    Language.EN: re.compile(
        r"\b(?:need not|needn['’]t|do(?:es)? not need to|(?:is|are) not (?:required|obliged) to)\b",
        re.I,
    ),
}
_BOUND = re.compile(r"\b(?:only|not)\b|只|仅|方可", re.I)
_DUTY = {Language.ZH: "应当", Language.EN: "shall"}
_LEAVE = {Language.ZH: "可以", Language.EN: "may"}
_ALIKE = 0.25
_SPARED = 0.15
"""How like the clauses are at least, the latter where one says that nothing needs be done."""


def lost_duties(case: Case) -> Iterator[Garble]:
    """Clauses that say with "may", "need not" or in the past what the counterpart's orders.

    With them those that order what it only allows.
    """
    for pair in case.pairs:
        if pair.other:
            yield from _weakened(case, pair)
            if pair.language is Language.EN:
                yield from _told(case, pair)


def _weakened(case: Case, pair: Pair) -> Iterator[Garble]:
    language = pair.language
    other = Language.ZH if language is Language.EN else Language.EN
    mine, theirs = clauses(pair.own, language), clauses(pair.other, other)
    for own, beside in ((mine, theirs), *_by_part(pair, mine, theirs)):
        for turned in turned_leaves(own, beside):
            if turned.ban is None:
                yield from _ordered(case, pair, turned.place, turned.facing)
    for clause in theirs:
        order = _ORDERS[other].search(clause.text)
        if order is None or _LEAVES[other].search(clause.text) or clause.denies(Force.DENIAL):
            continue
        place = max(mine, key=lambda one: one.likeness(clause), default=None)
        if place is not None and _is_weak(place, clause, theirs):
            yield from _ordered(case, pair, place, clause)


def _by_part(
    pair: Pair, mine: Sequence[Clause], theirs: Sequence[Clause]
) -> Iterator[tuple[list[Clause], list[Clause]]]:
    """The clauses of each sentence with those of its twin, where both sides have as many."""
    language = pair.language
    other = Language.ZH if language is Language.EN else Language.EN
    count = len(parts(pair.own, language))
    if 1 < count == len(parts(pair.other, other)):
        for at in range(count):
            yield (
                [one for one in mine if part_at(pair.own, language, one.start) == at],
                [one for one in theirs if part_at(pair.other, other, one.start) == at],
            )


def _ordered(case: Case, pair: Pair, place: Clause, clause: Clause) -> Iterator[Garble]:
    """The place with the order of the clause in place of its leave, or the reverse."""
    order = _ORDERS[clause.language].search(clause.text)
    if order is None:
        yield from _loosened(case, pair, place, clause)
    needless = _NEEDLESS[place.language].search(place.text)
    leave = needless or _LEAVES[place.language].search(place.text)
    if order and leave:
        duty = _DUTY[place.language]
        words = place.text[: leave.start()] + duty + place.text[leave.end() :]
        yield _garble(case, pair, place, words, (clause.text, order[0]))


def _loosened(case: Case, pair: Pair, place: Clause, clause: Clause) -> Iterator[Garble]:
    """The place with the leave of the clause in place of its order."""
    order = _ORDERS[place.language].search(place.text)
    leave = _LEAVES[clause.language].search(clause.text)
    denied = any(d.force >= Force.DENIAL and not d.aside for d in place.denials)
    if order and leave and not denied:
        words = place.text[: order.start()] + _LEAVE[place.language] + place.text[order.end() :]
        yield _garble(case, pair, place, words, (clause.text, leave[0]), "garbled.order_for_leave")


def _is_weak(place: Clause, clause: Clause, theirs: tuple[Clause, ...]) -> bool:
    """Whether a clause allows or spares what no clause but one that orders is as like to."""
    language = place.language
    if _NEEDLESS[language].search(place.text):
        return place.likeness(clause) >= _SPARED and not any(c.denies(Force.DENIAL) for c in theirs)
    weak = _LEAVES[language].search(place.text) and not _ORDERS[language].search(place.text)
    if not weak or _BOUND.search(place.text) or place.denies(Force.DENIAL):
        return False
    alike = place.likeness(clause)
    return alike >= _ALIKE and all(place.likeness(one) <= alike for one in theirs)


def _told(case: Case, pair: Pair) -> Iterator[Garble]:
    duty = duties(pair.other, Language.ZH)
    if not duty:
        return
    for match in re.finditer(r"[^.;!?\n]+(?:\.(?=\d)[^.;!?\n]+)*[.;!?]?", pair.own):
        words = match[0].strip()
        if AGENT.search(words) and not duties(words, Language.EN):
            start = match.start() + match[0].index(words)
            place = Clause(start, words, Language.EN, frozenset(), ())
            yield _garble(case, pair, place, with_duty(words), (pair.other, duty[0]))


def _garble(
    case: Case,
    pair: Pair,
    place: Clause,
    proposal: str | None,
    beside: tuple[str, str],
    code: str = "garbled.modality_lost",
) -> Garble:
    where = pair.start + place.start, pair.start + place.end
    kind = GarbleKind.LOST_MODALITY
    other, turn = beside
    return case.found(where, kind, code, proposal, 0.8, other=other, turn=turn)


def with_duty(text: str) -> str | None:
    """A clause in the past tense as a duty; None when no verb of it can be turned.

    >>> with_duty("The bureau carried out spot checks and submitted a report")
    'The bureau shall carry out spot checks and submit a report'
    >>> with_duty("The office planned the work and stopped the others, and called a meeting")
    'The office shall plan the work and stop the others, and call a meeting'
    """
    match = AGENT.search(text)
    if match is None:
        return None
    head = text[: match.start("verb")] + "shall " + _base(match["verb"])
    return head + _JOINED_PAST.sub(_joined_base, text[match.end("verb") :])


def _joined_base(match: re.Match[str]) -> str:
    verb = _base(match["verb"])
    return match["lead"] + (verb if frequency(verb) else match["verb"])


def _base(past: str) -> str:
    low = past.lower()
    known = base(low)
    if known:
        return known
    if low.endswith("ied"):
        return low[:-3] + "y"
    if _doubles(low):
        return low[:-3]
    if re.search(
        r"(?:[aeiou][bcdgkmprstuvz]|[lrn][csgv]|iz|at|iv|uc|ud|ang|ish?e|ov|as|on)ed$", low
    ):
        return low[:-1] if not low.endswith(("ened", "eted", "ited", "ished", "ered")) else low[:-2]
    return low[:-2]


def _doubles(past: str) -> bool:
    """Whether the ending doubled the last letter of the verb: stopped, but not called."""
    verb = past.removesuffix("ed")
    return verb[-1:] == verb[-2:-1] and frequency(verb[:-1]) > frequency(verb)
