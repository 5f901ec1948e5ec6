"""Contrast: denials of one language that the clause beside them, in the other, lost."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from align.clause import Clause, clauses, stems
from align.denial import Denial, Force
from duban.language import Language

_OPERATOR = {
    Language.ZH: re.compile(
        r"可以|应当|必须|允许|准许|准予|鼓励|能够|[应须要]|(?<![许认])可(?![能行靠燃持证])|"
        r"(?<![不获取使值所觉懂记显])得(?![到以益当分出力体知失的])"
    ),
    Language.EN: re.compile(
        r"\b(?:shall|must|may|can|should|will|would|could|is to|are to|has to|have to)\b", re.I
    ),
}
_COPULA = re.compile(r"\b(?:is|are|was|were|has been|have been)\b", re.I)
_LICENCE = re.compile(
    r"\b(?:is|are|be) (?:\w+ly )?(?:allowed|permitted|encouraged|required|necessary|entitled|free|"
    r"possible|used)\b|\b(?:allow|permit|encourag)\w*|允许|准许|准予|鼓励",
    re.I,
)
_LEAVE = re.compile(rf"{_LICENCE.pattern}|\b(?:may|can)\b|可以", re.I)
_LIMITS = re.compile(
    r"\b(?:only|solely|exclusive\w*|after|until|once|upon|if|when|provided|subject to|limit\w*|"
    r"with (?:the )?(?:prior )?(?:consent|approval|permission|authori\w+)|strict\w*|other)\b|"
    r"仅|只有|方可|才|除",
    re.I,
)
"""What turns a leave into a bound."""
_LIGHT = frozenset(["do", "carri", "make", "conduct", "take", "give", "perform", "undertak"])
_BEFORE = re.compile("until|before|prior to", re.I)
_IN_ORDER = 0.3
_FEW = 6
"""So many words a denial governs that is no ban."""
_COVERED = 0.6
_LEAST = 0.2
_HALF = 0.5
_LONGEST = 6
_ROOT = 5
"""So many letters make two words of one root: extend, extension."""
_SHARED = 3
_ORDERED = 0.1
"""What it speaks for a place of a ban that something is ordered or allowed there."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A clause that lost its denial, with offsets of its passage; the denial and its clause."""

    start: int
    end: int
    denial: Denial
    beside: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """A denial of the other passage, in its clause."""

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
    open_, answered = _matched(mine, theirs)
    told: set[int] = set()
    for asked in open_:
        place = _place(asked, mine, theirs)
        if place is None or _governed(place, mine) or not _free(place, asked, answered):
            continue
        if asked.denial.force is Force.BAN:
            place = _led(place, own, mine)
        if place.start not in told and _asserts(place, asked, theirs):
            told.add(place.start)
            yield Lost(place.start, place.end, asked.denial, asked.clause.text)


def _matched(
    mine: Sequence[Clause], theirs: Sequence[Clause]
) -> tuple[list[_Asked], Mapping[int, _Asked]]:
    """The plain denials for which the passage has none left, each word answering one.

    With them what each word of the passage answers, by its place; words left over in clauses that
    answer nothing may answer anything.
    """
    asked = [
        _Asked(i, c, d) for i, c in enumerate(theirs) for d in c.denials if d.force > Force.HINT
    ]
    answers = [(c, d) for c in mine for d in c.denials if d.force > Force.HINT]
    ranked = sorted(
        (-_near(one, c, d) - _beside(one, c, mine, theirs), i, j)
        for i, one in enumerate(asked)
        for j, (c, d) in enumerate(answers)
        if not _apart(one.denial, d)
    )
    met: set[int] = set()
    used: dict[int, int] = {}
    for near, i, j in ranked:
        if i not in met and j not in used and near < 0:
            met.add(i)
            used[j] = i
    left = [one for i, one in enumerate(asked) if i not in met and one.denial.force >= Force.DENIAL]
    busy = {answers[j][0].start for j in used}
    spare = sum(
        j not in used and c.start not in busy and d.force > Force.PART
        for j, (c, d) in enumerate(answers)
    )
    return left[spare:], {answers[j][1].start: asked[i] for j, i in used.items()}


def _apart(one: Denial, other: Denial) -> bool:
    """Whether one is a ban and the other cannot render it."""
    forces = {one.force, other.force}
    ban = Force.BAN in forces
    return ban and (Force.PART in forces or one.aside or other.aside)


def _beside(asked: _Asked, one: Clause, mine: Sequence[Clause], theirs: Sequence[Clause]) -> float:
    """How far the order of the clauses speaks for a counterpart, from 0 to its weight."""
    return _IN_ORDER * (1 - abs(mine.index(one) / len(mine) - asked.at / len(theirs)))


def _near(asked: _Asked, other: Clause, answer: Denial) -> float:
    """How likely a denial answers another: by the words after each, their clauses, their force."""
    scopes = len(_scope(asked.clause, asked.denial) & _scope(other, answer))
    alike = asked.denial.force is answer.force or (asked.denial.aside and answer.aside)
    return 0.1 * min(scopes, 2) + 0.3 * alike + asked.clause.likeness(other)


def _scope(clause: Clause, denial: Denial) -> frozenset[str]:
    """What may be said in English from the denial to the end of its clause or to the next one."""
    return stems(_scoped(clause, denial), clause.language)


def _scoped(clause: Clause, denial: Denial) -> str:
    after = [d.start for d in clause.denials if d.start > denial.start and d.force > Force.PART]
    end = min(after, default=clause.end)
    listed = clause.text.find("、", denial.end - clause.start)
    if denial.force is not Force.BAN and listed >= 0:
        end = min(end, clause.start + listed)
    words = clause.text[denial.end - clause.start : end - clause.start]
    few = clause.language is Language.EN and denial.force is not Force.BAN
    return " ".join(words.split()[:_FEW]) if few else words


def _place(asked: _Asked, mine: Sequence[Clause], theirs: Sequence[Clause]) -> Clause | None:
    """The clause that says most of what is denied; None when none says any of it.

    Where no word tells, a leave that stands at the same place of as many clauses answers a ban.
    """
    scope = _scope(asked.clause, asked.denial)

    def weight(one: Clause) -> tuple[float, int]:
        ordered = asked.denial.force is Force.BAN and _OPERATOR[one.language].search(one.text)
        share = len(one.stems & scope) / (min(len(one.stems), len(scope)) + 2)
        likely = one.likeness(asked.clause) + share
        beside = _beside(asked, one, mine, theirs)
        return likely + (beside + (_ORDERED if ordered else 0) if likely else 0), -one.start

    best = max(mine, key=weight)
    if best.likeness(asked.clause):
        return best if _mutual(best, asked, mine, theirs) else None
    twin = mine[asked.at] if len(mine) == len(theirs) else None
    return twin if twin and _LEAVE.search(twin.text) and asked.denial.force is Force.BAN else None


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
    return _OPERATOR[place.language].search(place.text) is None


def _led(place: Clause, own: str, mine: Sequence[Clause]) -> Clause:
    """The clause with the one before it, whose "may" or "shall" governs it across a comma."""
    at = mine.index(place)
    pattern = _OPERATOR[place.language]
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
    reach = 1 if asked.clause.language is Language.ZH else 0
    for denial in place.denials:
        other = answered.get(denial.start)
        idle = other is None or abs(other.at - asked.at) > reach
        inside = denial.word == "不" and denial.force is Force.PART
        if denial.force > Force.HINT and idle and not (inside and asked.denial.force is Force.BAN):
            return False
    return True


def _asserts(place: Clause, asked: _Asked, theirs: Sequence[Clause]) -> bool:
    """Whether the place states what the other clause denies, and not its opposite."""
    likely = place.likeness(asked.clause)
    ban = asked.denial.force is Force.BAN
    if ban and not _LIMITS.search(place.text):
        least = _LEAST / 2 if _LICENCE.search(place.text) else _LEAST
        if _LEAVE.search(place.text) and (likely >= least or not likely):
            return True
    if _hinted(place, theirs):
        return False
    if place.language is Language.EN:
        return _predicated(place, asked)
    operator = _OPERATOR[Language.ZH].search(place.text)
    if operator:
        scope = _scope(asked.clause, asked.denial)
        covered = recall(place.text[operator.end() :], asked.clause.stems) >= _HALF
        return likely >= _LEAST or covered or (ban and bool(scope & place.stems))
    shared = len(place.stems & asked.clause.stems)
    most = shared >= max(_SHARED, _HALF * len(asked.clause.stems))
    return most and recall(place.text, asked.clause.stems) >= _HALF


def _hinted(place: Clause, theirs: Sequence[Clause]) -> bool:
    """Whether a word may carry the denial; one that renders a word of the other side does not."""
    hints = (d.word for d in place.denials if d.force is Force.HINT)
    return any(not any(_renders(word, one) for one in theirs) for word in hints)


def _renders(word: str, clause: Clause) -> bool:
    if _BEFORE.fullmatch(word):
        return "前" in clause.text
    if word.lower() == "after":
        return re.search("后|经", clause.text) is not None
    language = Language.EN if word.isascii() else Language.ZH
    return bool(stems(word, language) & clause.stems)


def _predicated(place: Clause, asked: _Asked) -> bool:
    """Whether the English says of its subject what the Chinese denies of it."""
    operator = _OPERATOR[Language.EN].search(place.text) or _COPULA.search(place.text)
    said = stems(place.text[operator.end() :] if operator else place.text, Language.EN) - _LIGHT
    scope = _scope(asked.clause, asked.denial)
    if said and len(said & scope) >= _COVERED * len(said):
        return True
    if len(asked.denial.word) > 1 and place.likeness(asked.clause) >= _HALF:
        return True
    if operator is None or not said & scope:
        return False
    recalled = recall(_scoped(asked.clause, asked.denial), place.stems)
    return recalled >= _HALF


def recall(words: str, said: frozenset[str]) -> float:
    """The share of Chinese characters that lie in words whose English is said.

    >>> recall("延长", frozenset({"extens"})), recall("延长", frozenset({"month"}))
    (1.0, 0.0)
    """
    roots = {word[:_ROOT] for word in said}
    covered = [False] * len(words)
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + _LONGEST) + 1):
            if any(word[:_ROOT] in roots for word in stems(words[start:end], Language.ZH)):
                covered[start:end] = [True] * (end - start)
    return sum(covered) / max(1, len(covered))
