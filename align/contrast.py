"""Contrast: denials of one language that the clause beside them, in the other, lost."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from align.assertion import asserts, scope
from align.clause import Clause, clauses, stems
from align.denial import Denial, Force
from align.leave import turned_leaves
from align.operators import LEAVE, OPERATOR
from duban.language import Language

_IN_ORDER = 0.3
"""What the order of the clauses speaks for a counterpart at most."""
_ORDERED = 0.1
"""What it speaks for a place of a ban that something is ordered or allowed there."""
_NAY = re.compile(
    r"no(?: \w+)?|never|nor|neither|(?:shall|may|must|can|should) not|cannot|不得|不准|严禁|禁止",
    re.I,
)
"""What forbids already; a clause loses no second ban."""
_TURNED = re.compile(
    r"\b(?:before|after|once|until|unless|upon|with|when|if|only|pass|obtain)\b", re.I
)
"""What says by an order what Chinese says by two denials (未经检验，不得使用)."""


_PREFIXED = re.compile(r"(?:un|in|im|ir|dis|non-?)([a-z]{4,})", re.I)


@dataclass(frozen=True, slots=True)
class Lost:
    """A clause that lost its denial, with offsets of its passage; the denial and its clause."""

    start: int
    end: int
    denial: Denial
    beside: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """A denial of the other passage, in its clause, and the place of that among its clauses."""

    at: int
    clause: Clause
    denial: Denial


def lost_denials(own: str, other: str, language: Language) -> Iterator[Lost]:
    """Clauses of `own`, in that language, that assert what `other` denies in the other language.

    A clause is told only where it says the same of the same, without a word that could carry the
    denial, and where its sentence has no denial to spare. What is rendered by its opposite ("kept
    apart" for 不得混放) asserts something else and is left alone.

    >>> [l.denial.word for l in lost_denials("任何人可以入内。", "No one may enter.", Language.ZH)]
    ['No one']
    """
    mine = clauses(own, language)
    theirs = clauses(other, Language.ZH if language is Language.EN else Language.EN)
    if not mine or not theirs:
        return
    open_, answered = _matched(mine, theirs)
    told: set[int] = set()
    for asked in open_:
        place = _place(asked, mine, theirs)
        if place is None or _governed(place, mine) or not _free(place, asked, answered):
            continue
        if _doubled(asked, open_) and _TURNED.search(place.text) and not LEAVE.search(place.text):
            continue
        twin = place == _twin(asked, mine, theirs)
        if asked.denial.force is Force.BAN:
            place = _led(place, own, mine)
        if place.start not in told and asserts(
            place, asked.clause, asked.denial, theirs, twin=twin
        ):
            told.add(place.start)
            yield Lost(place.start, place.end, asked.denial, asked.clause.text)
    if not told:
        for one in turned_leaves(mine, theirs):
            if one.ban is not None:
                yield Lost(one.place.start, one.place.end, one.ban, one.facing.text)


def _matched(
    mine: Sequence[Clause], theirs: Sequence[Clause]
) -> tuple[list[_Asked], Mapping[int, _Asked]]:
    """The plain denials for which the passage has none left, each word answering one.

    With them what each word of the passage answers, by its place; words left over in clauses that
    answer nothing may answer anything. One word may answer all that tells of whom in a clause
    (责任不落实、整改不力的).
    """
    every = (_Asked(i, c, d) for i, c in enumerate(theirs) for d in c.denials)
    asked = [one for one in every if one.denial.force > Force.HINT and not _worded(one, mine)]
    answers = [(c, d) for c in mine for d in c.denials if d.force > Force.HINT]
    ranked = sorted(
        (-_near(one, c, d) - _beside(one, c, mine, theirs), i, j)
        for i, one in enumerate(asked)
        for j, (c, d) in enumerate(answers)
        if not _apart(one.denial, d)
    )
    met: set[int] = set()
    used: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in met and j not in used:
            met.add(i)
            used[j] = i
    told = {asked[i].clause.start for i in met if asked[i].denial.aside}
    left = [
        one
        for i, one in enumerate(asked)
        if i not in met
        and (one.denial.force >= Force.DENIAL or _lacks(one.denial))
        and not (one.denial.aside and one.clause.start in told)
    ]
    busy = {answers[j][0].start for j in used}
    spare = sum(
        j not in used and c.start not in busy and d.force > Force.PART
        for j, (c, d) in enumerate(answers)
    )
    return left[spare:], {answers[j][1].start: asked[i] for j, i in used.items()}


def _worded(asked: _Asked, mine: Sequence[Clause]) -> bool:
    """Whether a word with the denial in it says the same anywhere: untrained for 未经培训的."""
    denied = scope(asked.clause, asked.denial)
    hints = (d.word for c in mine for d in c.denials if d.force is Force.HINT and d.word.isascii())
    bare = (match[1] for word in hints if (match := _PREFIXED.match(word)))
    return any(stems(word, Language.EN) & denied for word in bare)


def _lacks(denial: Denial) -> bool:
    """Whether it says of whom or what that they lack something: 无资质的."""
    return denial.word == "无" and denial.aside


def _apart(one: Denial, other: Denial) -> bool:
    """Whether one is a ban and the other cannot render it."""
    forces = {one.force, other.force}
    ban = Force.BAN in forces
    return ban and (Force.PART in forces or one.aside or other.aside)


def _near(asked: _Asked, other: Clause, answer: Denial) -> float:
    """How likely a denial answers another: by the words after each, their clauses, their force."""
    scopes = len(scope(asked.clause, asked.denial) & scope(other, answer))
    alike = asked.denial.force is answer.force or (asked.denial.aside and answer.aside)
    return 0.1 * min(scopes, 2) + 0.3 * alike + asked.clause.likeness(other)


def _beside(asked: _Asked, one: Clause, mine: Sequence[Clause], theirs: Sequence[Clause]) -> float:
    """How far the order of the clauses speaks for a counterpart, from 0 to its weight."""
    return _IN_ORDER * (1 - abs(mine.index(one) / len(mine) - asked.at / len(theirs)))


def _twin(asked: _Asked, mine: Sequence[Clause], theirs: Sequence[Clause]) -> Clause | None:
    """The clause at the same place, where both passages have as many."""
    return mine[asked.at] if len(mine) == len(theirs) else None


def _place(asked: _Asked, mine: Sequence[Clause], theirs: Sequence[Clause]) -> Clause | None:
    """The clause that says most of what is denied; None when none says any of it.

    A ban is sought where Chinese orders or allows. Where no word tells, a leave at the same place
    of as many clauses answers a ban.
    """
    denied = scope(asked.clause, asked.denial)
    language, ban = mine[0].language, asked.denial.force is Force.BAN

    def weight(one: Clause) -> tuple[float, int]:
        share = len(one.stems & denied) / (min(len(one.stems), len(denied)) + 2)
        likely = one.likeness(asked.clause) + share
        if not likely:
            return 0.0, -one.start
        favour = _ORDERED if ban and OPERATOR[language].search(one.text) else 0
        return likely + _beside(asked, one, mine, theirs) + favour, -one.start

    ordered = [one for one in mine if OPERATOR[one.language].search(one.text) and weight(one)[0]]
    best = max(ordered if ban and language is Language.ZH and ordered else mine, key=weight)
    if best.likeness(asked.clause):
        return best if _mutual(best, asked, mine, theirs) else None
    twin = _twin(asked, mine, theirs)
    return twin if ban and twin and LEAVE.search(twin.text) else None


def _mutual(place: Clause, asked: _Asked, mine: Sequence[Clause], theirs: Sequence[Clause]) -> bool:
    """Whether no clause that denies nothing is as like the place as the one that denies."""
    own = place.likeness(asked.clause) + _beside(asked, place, mine, theirs)
    return len(mine) == 1 or not any(
        place.likeness(one) + _beside(_Asked(i, one, asked.denial), place, mine, theirs) > own
        for i, one in enumerate(theirs)
        if not one.denies(Force.PART)
    )


def _governed(place: Clause, mine: Sequence[Clause]) -> bool:
    """Whether a denial of the clause before it may govern this one, too."""
    at = mine.index(place)
    if at == 0 or not mine[at - 1].denies(Force.TELLS):
        return False
    return OPERATOR[place.language].search(place.text) is None


def _led(place: Clause, own: str, mine: Sequence[Clause]) -> Clause:
    """The clause with the one before it, whose "may" or "shall" governs it across a comma."""
    at = mine.index(place)
    pattern = OPERATOR[place.language]
    if at == 0 or place.language is Language.ZH or pattern.search(place.text):
        return place
    lead = mine[at - 1]
    joined = own[lead.end : place.start].strip() == "," and pattern.search(lead.text)
    if not joined or re.match(r"(?:and|or|but|so|who|which|where)\b", place.text):
        return place
    words = own[lead.start : place.end]
    found = (*lead.denials, *place.denials)
    return Clause(lead.start, words, place.language, lead.stems | place.stems, found)


def _free(place: Clause, asked: _Asked, answered: Mapping[int, _Asked]) -> bool:
    """Whether each denial of the place answers another one of the same clause.

    In Chinese a ban stands next to the clause that sets its condition (未经批准，不得).
    """
    ban = asked.denial.force is Force.BAN
    if ban and any(d.force >= Force.DENIAL and _NAY.fullmatch(d.word) for d in place.denials):
        return False
    reach = 1 if asked.clause.language is Language.ZH else 0
    for denial in place.denials:
        other = answered.get(denial.start)
        idle = other is None or abs(other.at - asked.at) > reach
        inside = denial.word == "不" and denial.force is Force.PART
        if denial.force > Force.HINT and idle and not (inside and ban):
            return False
    return True


def _doubled(asked: _Asked, open_: Sequence[_Asked]) -> bool:
    """Whether another denial of the same or the next clause is lost, too."""
    return any(one is not asked and abs(one.at - asked.at) <= 1 for one in open_)
