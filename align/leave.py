"""Leave: what one passage allows where the other forbids or orders it, told by their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from align.clause import Clause
from align.denial import Denial, Force
from align.operators import LIMITS, OPERATOR
from duban.language import Language

_EXCEPTS = re.compile(r"\b(?:without|unless|until|except|before|other than)\b|除|未|前|以?外", re.I)
_NO = re.compile(r"(?:no|nor|never|neither|nothing|none|nobody)\b", re.I)
_LEAVE = re.compile(
    r"\b(?:(?-i:may)|can)\b|\b(?:is|are|be) (?:\w+ly )?(?:allowed|permitted|free to)\b|"
    r"\b(?:is|are|be) (?:lawful|legal)\b|"
    r"可以|允许|准许|准予|(?:^|(?<=[人位员构校业门关室者均也都前内外间期中]))得(?![到以益当分出力体知失的])",
    re.I,
)
_ORDER = re.compile(r"\b(?:shall|must)\b|应当|必须|一律", re.I)
_BOUND = re.compile("不(?:得|能|应)")
_SPARED = re.compile(
    r"不必|无[需须]|可以?不(?!得|能|予)|\b(?:need not|needn['’]t|do(?:es)? not (?:need|have) to|"
    r"(?:is|are) not (?:required|obliged) to)\b",
    re.I,
)
_SUBORDINATE = re.compile(
    r"\b(?:if|where|when|unless|once)\b[^,;.:]*$|"
    r"\b(?:who(?:ever)?|what(?:ever)?)(?: \w+ly| also| then)? ?$|\bwhose\b(?: [\w-]+){0,3} ?$|"
    r"\b(?:which|that)\b(?! (?:\w+ly |also |still )?(?:ha[sd]|have|is|are|was|were|do|does|did)\b)"
    r"[^,;.:]*$",
    re.I,
)
"""What stands before a verb that only tells of whom or when; `who smoke` has its own verb."""
_GOES_ON = re.compile(r"(?:who|which)(?: \w+ly| also| then)? ", re.I)
"""What opens a clause that goes on with what was said before the comma."""


class Mood(Enum):
    """What a clause does with what it names."""

    BAN = "ban"
    LEAVE = "leave"
    SPARED = "spared"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Turned:
    """A clause, the clause that faces it with another mood, and that one's ban if it forbids.

    Where there is no ban, one of the two orders and the other allows or spares.
    """

    place: Clause
    facing: Clause
    ban: Denial | None


_Moved = tuple[Clause, Mood]


def turned_leaves(mine: Sequence[Clause], theirs: Sequence[Clause]) -> Iterator[Turned]:
    """The clauses of `mine` that allow without a bound what is forbidden or ordered in `theirs`.

    With them those that spare what is ordered there, and that order what is only allowed there.

    The places are told by order, where both passages order, allow and forbid as often and differ in
    one place; where the other only forbids, nothing may be allowed.
    """
    own, other = _moved(mine), _moved(theirs)
    if len(own) == len(other):
        unlike = [(a, b) for a, b in zip(own, other, strict=True) if a[1] is not b[1]]
        facing = unlike if len(unlike) == 1 else []
    elif other and all(mood is Mood.BAN for _, mood in other):
        facing = [(one, other[-1]) for one in own]
    else:
        return
    denies = any(clause.denies(Force.DENIAL) for clause in mine)
    folded = not denies and any(_EXCEPTS.search(one.text) for one in theirs)
    for (place, mood), (clause, faced) in facing:
        if mood is Mood.LEAVE and faced is Mood.BAN:
            if not folded and not LIMITS.search(place.text):
                yield Turned(place, clause, _ban(clause))
        elif _is_weaker(place, mood, clause, faced) or _is_weaker(clause, faced, place, mood):
            yield Turned(place, clause, None)


def _is_weaker(place: Clause, mood: Mood, clause: Clause, other: Mood) -> bool:
    """Whether the one spares, or allows without a bound, what the other plainly orders."""
    if other is not Mood.ORDER or not _ORDER.search(clause.text):
        return False
    return mood is Mood.SPARED or (mood is Mood.LEAVE and not LIMITS.search(place.text))


def _moved(found: Sequence[Clause]) -> list[_Moved]:
    """The clauses that order, allow or forbid; one that a "no" before it governs is no other."""
    moved: list[_Moved] = []
    for i, clause in enumerate(found):
        before = found[i - 1] if i else None
        if before is not None and _governs(before):
            continue
        mood = _mood(clause) or (Mood.BAN if moved and _elliptic(clause) else None)
        if mood is not None:
            moved.append((clause, mood))
    return moved


def _governs(clause: Clause) -> bool:
    """Whether a "no" waits for its verb in the next clause: no stoves, heaters or lamps may."""
    nos = any(denial.word.lower().strip() == "no" for denial in clause.denials)
    return nos and OPERATOR[clause.language].search(clause.text) is None


def _elliptic(clause: Clause) -> bool:
    """Whether a clause forbids with the verb of the one before it: never by one alone."""
    return any(re.fullmatch("never|nor", denial.word, re.I) for denial in clause.denials)


def _mood(clause: Clause) -> Mood | None:
    """None for a clause that only says when or of whom."""
    if any(_forbids(denial, clause) for denial in clause.denials):
        return Mood.BAN
    moods = ((_SPARED, Mood.SPARED), (_LEAVE, Mood.LEAVE))
    for pattern, mood in (*moods, (OPERATOR[clause.language], Mood.ORDER)):
        if any(not _told_of(clause, match) for match in pattern.finditer(clause.text)):
            return mood
    return Mood.ORDER if _BOUND.search(clause.text) else None


def _told_of(clause: Clause, match: re.Match[str]) -> bool:
    if clause.language is Language.ZH:
        return clause.text.endswith("的")
    if _GOES_ON.fullmatch(clause.text[: match.start()]):
        return False
    return _SUBORDINATE.search(clause.text[: match.start()]) is not None


def _forbids(denial: Denial, clause: Clause) -> bool:
    before = clause.text[: denial.start - clause.start]
    if denial.aside:
        return False
    if clause.language is Language.EN and _SUBORDINATE.search(before):
        return False
    operated = _NO.match(denial.word) and OPERATOR[clause.language].search(clause.text)
    return denial.force is Force.BAN or (denial.force is Force.DENIAL and operated is not None)


def _ban(clause: Clause) -> Denial:
    return next(d for d in clause.denials if _forbids(d, clause) or _elliptic(clause))
