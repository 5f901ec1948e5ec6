"""Assertions: whether a clause states what the clause beside it, in the other language, denies."""

import re
from collections.abc import Sequence

from align.clause import Clause, stems
from align.denial import Denial, Force
from align.meaning import rendered
from align.operators import LEAVE, LICENCE, LIMITS, OPERATOR
from duban.language import Language

_COPULA = re.compile(r"\b(?:is|are|was|were|has been|have been)\b", re.I)
_HAVING = re.compile(
    r"\b(?:with|having|whose|(?:that|who|which) (?:have|has|are|is))\b(?P<what>(?: [\w-]+){1,7})",
    re.I,
)
_BEFORE = re.compile("until|before|prior to", re.I)
GRAMMAR = frozenset(
    """
    must shall should may can will would not no be have has do from within into out up of with by
    for other ani all thi that
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
"""Stems that say little of what a Chinese word means."""
_LIGHT = frozenset(["do", "carri", "make", "conduct", "take", "give", "perform", "undertak"])
_NEEDLESS = re.compile("无[需须]|不[需必]")
_NEEDED = re.compile(r"\b(?:(?:is|are) (?:needed|required|necessary)|must|shall)\b", re.I)
_COVERED = 0.6
_LEAST = 0.2
_HALF = 0.5
_TOLD = 0.2
"""So much of the Chinese words at least is said where the English speaks of them."""
_SHARED = 3
_FEW = 6
"""So many words a denial governs that is no ban."""
_LONGEST = 6
_ROOT = 5
"""So many letters make two words of one root: extend, extension."""


def asserts(
    place: Clause, clause: Clause, denial: Denial, theirs: Sequence[Clause], *, twin: bool
) -> bool:
    """Whether the place says of the same what the clause denies of it, and not its opposite.

    Words that may carry a denial silence it, unless they render a word of the other passage,
    `theirs`. A plain leave contradicts a ban whatever else it says; `twin` tells that the place
    stands where the clause does.
    """
    if denial.force is Force.PART:
        return place.language is Language.EN and _had(place, _lacked(clause, denial))
    likely = place.likeness(clause)
    if _NEEDLESS.match(denial.word) and _NEEDED.search(place.text) and likely >= _LEAST:
        return True
    ban = denial.force is Force.BAN
    if ban and LEAVE.search(place.text) and not LIMITS.search(place.text):
        least = _LEAST / 2 if LICENCE.search(place.text) else _LEAST
        if twin or likely >= least:
            return True
    if _hinted(place, theirs):
        return False
    if place.language is Language.EN:
        return _predicated(place, clause, denial)
    return _stated(place, clause, denial)


def scope(clause: Clause, denial: Denial) -> frozenset[str]:
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


def _predicated(place: Clause, clause: Clause, denial: Denial) -> bool:
    """Whether the English says of its subject what the Chinese denies of it."""
    denied = _scoped(clause, denial)
    if denial.aside and _had(place, _lacked(clause, denial)):
        return True
    operator = OPERATOR[Language.EN].search(place.text) or _COPULA.search(place.text)
    said = stems(place.text[operator.end() :] if operator else place.text, Language.EN)
    meant = scope(clause, denial)
    content = said - _LIGHT
    if content and len(content & meant) >= _COVERED * len(content):
        return True
    if len(denial.word) > 1 and place.likeness(clause) >= _HALF:
        return True
    light = bool(said & _LIGHT) and denial.force is Force.BAN
    return (
        operator is not None
        and (light or bool(content & meant))
        and (recall(denied, place.stems) >= _TOLD)
    )


def _lacked(clause: Clause, denial: Denial) -> str:
    """What those lack of whom a denial tells."""
    return _scoped(clause, denial).partition("的")[0]


def _had(place: Clause, denied: str) -> bool:
    """Whether the place is of those that have or are what is denied: with nets for 未设防护网的."""
    having = (stems(match["what"], Language.EN) for match in _HAVING.finditer(place.text))
    return any(recall(denied, said) >= _TOLD for said in having)


def _stated(place: Clause, clause: Clause, denial: Denial) -> bool:
    """Whether the Chinese orders, allows or tells what the English denies."""
    ban = denial.force is Force.BAN
    operator = OPERATOR[Language.ZH].search(place.text)
    if operator and not ban and LIMITS.search(place.text):
        return False
    if operator:
        covered = recall(place.text[operator.end() :], clause.stems) >= _TOLD
        within = ban and bool(scope(clause, denial) & place.stems)
        return covered or within or place.likeness(clause) >= _LEAST
    shared = len(place.stems & clause.stems)
    most = shared >= (_SHARED if ban else max(_SHARED, _HALF * len(clause.stems)))
    return most and recall(place.text, clause.stems) >= _TOLD


def recall(words: str, said: frozenset[str]) -> float:
    """The share of Chinese characters that lie in words whose English is said.

    >>> recall("延长", frozenset({"extens"})), recall("延长", frozenset({"month"}))
    (1.0, 0.0)
    """
    roots = {word[:_ROOT] for word in said - GRAMMAR}
    covered = [False] * len(words)
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + _LONGEST) + 1):
            if any(word[:_ROOT] in roots for word in rendered(words[start:end])):
                covered[start:end] = [True] * (end - start)
    return sum(covered) / max(1, len(covered))
