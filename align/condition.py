"""Lost conditions: what one language sets as a condition and the other nowhere says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from align.assertion import recall
from align.clause import Clause, clauses, stems
from align.figures import figures
from align.said import said
from align.wording import data
from duban.language import Language

_LITTLE = 0.15
"""So much of a condition at most may be said where it is lost."""
_SOME = 0.3
"""So much at most where no word is left that could set it."""
_LEAST_HAN = 4
_LEAST_STEMS = 2
_ROOT = 5
_SPEAKS = 0.16
_LEAVE = re.compile(r"approv|permi|consent|authori", re.I)
_UNASKED = re.compile("擅自|私自|未经|自行")
_RELATIVE = re.compile(r"(?:who|that|which|whose|what)\b", re.I)
_ORDERS = re.compile(
    r"\b(?:shall|must|should|is to|are to)\b|应当|必须|一律|不得|予以|责令|依法|严禁|禁止|[处给]以|"
    r"(?<![主重需只想首先就快])[要须](?![求点素害])",
    re.I,
)
_STRICT = re.compile(r"\b(?:shall|must)\b|应当|必须|不得|严禁|禁止|一律", re.I)
_WHEN = re.compile("(?:期间|[时后前])$")
_NUMBERED = re.compile(r"^[（(]?[\w一-龥]{1,3}[）).、]\s*")


@dataclass(frozen=True, slots=True)
class LostCondition:
    """A clause that stands without its condition, with offsets of its passage."""

    start: int
    end: int
    condition: str


@dataclass(frozen=True, slots=True)
class _Set:
    """The words of a condition, and what is set under it."""

    words: str
    language: Language
    under: frozenset[str]


def lost_conditions(
    own: str, other: str, language: Language, around: str = ""
) -> Iterator[LostCondition]:
    """Clauses of `own` whose condition, set in `other`, their sentence says nowhere.

    `around` is what stands near the passage in its document: there, too, a condition may be said.
    The clause is the one that says what is set under the condition. Told only of orders, where next
    to nothing of the condition is said, or little and no word of the sentence could set it.

    >>> en, zh = "Rewards shall be given to informants.", "举报内容经查属实的，应当给予举报人奖励。"
    >>> [found.condition for found in lost_conditions(en, zh, Language.EN)]
    ['举报内容经查属实的']
    """
    found = list(_unconditioned(own, other, language, around or own))
    yield from found or _unspoken(own, other, language)


def _unconditioned(
    own: str, other: str, language: Language, around: str
) -> Iterator[LostCondition]:
    if not (_ORDERS.search(other) or _STRICT.search(own)):
        return
    mine = clauses(own, language)
    theirs = clauses(other, Language.ZH if language is Language.EN else Language.EN)
    asked = list(_conditions(theirs))
    spare = len(asked) > len(list(_conditions(mine)))
    for one in asked:
        place = max(mine, key=lambda clause: _likeness(clause, one), default=None)
        if place is not None and _likeness(place, one) >= _SPEAKS:
            whole = language is Language.EN or _RELATIVE.match(one.words)
            sentence = _sentence(own, place) if whole else _near(own, place, mine)
            if _unsaid(one, sentence, language, spare=spare) and not _elsewhere(
                one, around, language
            ):
                yield LostCondition(place.start, place.end, one.words)


def _unspoken(own: str, other: str, language: Language) -> Iterator[LostCondition]:
    """The whole of an English passage that sets no condition beside Chinese that plainly does."""
    turn = _words("outright", Language.ZH).search(other) if language is Language.EN else None
    if turn is None or _words("tells", language).search(own):
        return
    if stems(other[turn.end() :], Language.ZH) & stems(own, language):
        yield LostCondition(0, len(own), turn[0])


def _conditions(theirs: Sequence[Clause]) -> Iterator[_Set]:
    for i, clause in enumerate(theirs):
        match = _words("sets", clause.language).search(clause.text)
        if match is None:
            continue
        if clause.language is Language.ZH or match.end() == len(clause.text):
            words = clause.text[match.start() :] if clause.language is Language.EN else clause.text
            rest = clause.text[: match.start()] if clause.language is Language.EN else ""
            main = stems(rest, clause.language)
            if len(main) < _LEAST_STEMS:
                main = theirs[i + 1].stems if i + 1 < len(theirs) else frozenset()
            yield _Set(words, clause.language, main)
        else:
            rest = clause.text[: match.start()] + clause.text[match.end() :]
            yield _Set(match[0], clause.language, stems(rest, clause.language))


def _likeness(clause: Clause, one: _Set) -> float:
    few = min(len(clause.stems), len(one.under))
    return len(clause.stems & one.under) / (few + 2)


def _near(own: str, place: Clause, mine: Sequence[Clause]) -> str:
    """Where the condition of a Chinese clause would stand: there or in the clause before.

    A clause after it that only says when is taken along: two that say the same are easily confused.
    """
    at = mine.index(place)
    after = mine[at + 1] if at + 1 < len(mine) else place
    end = after.end if _WHEN.search(after.text) else place.end
    return own[mine[max(0, at - 1)].start : end + 1]


def _sentence(own: str, place: Clause) -> str:
    start = max(own.rfind(sign, 0, place.start) for sign in ".;。；\n") + 1
    ends = [at for sign in ".;。；\n" if (at := own.find(sign, place.end)) >= 0]
    return own[start : min(ends, default=len(own))]


def _unsaid(one: _Set, sentence: str, language: Language, *, spare: bool) -> bool:
    """Whether next to nothing of a condition is said; none of its figures, too.

    What the words set under it may say counts for nothing. Where a word of the sentence could set
    it, it is lost only if the passage sets fewer (`spare`).
    """
    words = _NUMBERED.sub("", one.words)
    if _LEAVE.search(words) and _UNASKED.search(sentence):
        return False
    if any(figure.value in said(sentence) for figure in figures(words)):
        return False
    share = _share(words, one.language, stems(sentence, language) - one.under)
    if share is None or share > _SOME:
        return False
    told = _words("tells", language).search(sentence)
    if _RELATIVE.match(words):
        return not re.search("[的所者]", sentence) and not told
    return not told or (spare and share <= _LITTLE)


def _elsewhere(one: _Set, around: str, language: Language) -> bool:
    """Whether another sentence says the condition, and something there sets one."""
    spoken = stems(around, language) - one.under
    share = _share(_NUMBERED.sub("", one.words), one.language, spoken)
    return share is not None and share > _SOME and bool(_words("tells", language).search(around))


def _share(words: str, language: Language, spoken: frozenset[str]) -> float | None:
    """How much of a condition is said; None where too little of it is known."""
    if language is Language.ZH:
        han = re.sub(r"[^\u4e00-\u9fff]", "", words).removesuffix("的")
        known = recall(han, stems(han, language)) * len(han)
        return recall(han, spoken) if known >= _LEAST_HAN else None
    content = {word[:_ROOT] for word in stems(words, language) if len(word) > 2} - _BARE
    shared = content & {word[:_ROOT] for word in spoken}
    return len(shared) / len(content) if len(content) >= _LEAST_STEMS else None


_BARE = frozenset(("where", "when", "whose", "which", "that", "been", "have", "unless", "those"))


@cache
def _words(name: str, language: Language) -> re.Pattern[str]:
    words = "|".join(f"(?:{word})" for word in _table(name, language))
    bare = language is Language.ZH or name == "sets"
    return re.compile(words if bare else rf"\b(?:{words})\b", re.I)


def _table(name: str, language: Language) -> list[str]:
    table = data("conditions")[language.value]
    assert isinstance(table, dict)
    return [str(word) for word in table[name]]
