"""Unanswered: how surely a denial of one passage is answered by none of the other's.

A passage whose denial is lost lies nearer to its counterpart when the denial is taken out there,
too; a free rendering by an opposite (kept apart for 不得混放) does not. This, the words of both
sides and what the rules of `align.contrast` tell are weighed by a small network, learned by
`bench/train_denials.py`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from align.assertion import recall, scope
from align.clause import Clause, clauses, stems
from align.contrast import Lost, lost_denials
from align.denial import Denial, Force, bounded, denials
from align.garbles.meanings import Meaning
from align.garbles.net import expanded, net
from align.operators import LEAVE, LIMITS, OPERATOR
from align.turn import Turn, turns
from duban.language import Language

FEATURES = (
    "gain", "gain of the clause", "near", "likeness", "both turned", "turned as often",
    "fewer denials", "denials there", "weak denials there", "hints there", "hints anywhere",
    "bounds there", "denies there", "leave there", "order there", "limits there", "ban", "aside",
    "told by rule", "rule elsewhere", "clauses", "length",
)  # fmt: skip
_COMPARES = re.compile(
    r"\b(?:more|less|fewer|over|longer|later|higher|lower|above|exceed)\b|超|[高低多少长短晚早]于"
)
_NONE = -0.1
_RULED = 2.0
_DENYING = 0.2
_SAID = 0.1
Near = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Denied:
    """A denial of a passage, `asked`, that another, `answering`, may have lost."""

    asked: str
    answering: str
    language: Language
    turn: Turn
    clause: Clause
    lost: tuple[Lost, ...]
    """What the rules tell of the answering passage, whose language this is not."""

    @property
    def other(self) -> Language:
        """The language of the passage that may have lost it."""
        return Language.ZH if self.language is Language.EN else Language.EN

    @property
    def is_ruled(self) -> bool:
        """Whether the rules tell that it is lost."""
        return any(lost.denial.start == self.turn.denial.start for lost in self.lost)

    @property
    def without(self) -> str:
        """The passage that is asked for, without the denial."""
        return self.turn.turned(self.asked)

    @property
    def clause_without(self) -> str:
        """Its clause, without the denial."""
        return self.turn.turned(self.clause.text, self.clause.start)


def denied(asked: str, answering: str, language: Language) -> list[Denied]:
    """The denials of a passage, in that language, that the other passage must answer."""
    found = clauses(asked, language)
    other = Language.ZH if language is Language.EN else Language.EN
    every = turns(asked, language)
    lost = tuple(lost_denials(answering, asked, other)) if every else ()
    return [
        Denied(asked, answering, language, turn, clause, lost)
        for turn in every
        for clause in found
        if clause.start <= turn.start and turn.end <= clause.end + 1
    ]


def unanswered(found: Sequence[Denied], meaning: Meaning) -> list[Denied]:
    """The denials of one passage that the other surely does not answer, the surest first.

    No more than the other has fewer, one at least: what is lost once makes several unsure.
    """
    if not found:
        return []
    meaning.learn(text for one in found for text in texts(one))
    sure = odds([features(one, meaning.near) for one in found])
    told = [
        (each + _RULED * one.is_ruled, one)
        for one, each in zip(found, sure, strict=True)
        if each > 0 and not _is_bound(one, meaning.near) and not _is_unsaid(one)
    ]
    theirs, mine = (
        _plain(denials(text, tongue))
        for text, tongue in (
            (found[0].asked, found[0].language),
            (found[0].answering, found[0].other),
        )
    )
    return [one for _, one in sorted(told, key=lambda row: -row[0])[: max(1, theirs - mine)]]


def _is_unsaid(one: Denied) -> bool:
    """Whether what is only told of whom (who do not qualify) is said in no word: it went whole."""
    denial = one.turn.denial
    if not denial.aside or one.is_ruled:
        return False
    if one.language is Language.EN:
        return not scope(one.clause, denial) & stems(one.answering, one.other)
    said = stems(one.answering, one.other)
    return recall(one.clause.text[denial.end - one.clause.start :], said) < _SAID


def _is_bound(one: Denied, near: Near) -> bool:
    """Whether a ban is rendered by a bounded leave (none but staff may) or by a bound (不超过)."""
    if one.turn.denial.force is not Force.BAN:
        return False
    here = place(one, near).text
    if _COMPARES.search(one.clause.text) and bounded(here, one.other):
        return True
    return bool(not one.is_ruled and LEAVE.search(here) and LIMITS.search(here))


def texts(one: Denied) -> list[str]:
    """What must be encoded before a denial can be weighed."""
    own = [turn.turned(one.answering) for turn in turns(one.answering, one.other)]
    return [
        one.asked, one.answering, one.without, one.clause.text, one.clause_without, *own,
        *(clause.text for clause in clauses(one.answering, one.other)),
    ]  # fmt: skip


def place(one: Denied, near: Near) -> Clause:
    """The clause of the answering passage that lies nearest to that of the denial.

    One that denies by itself has hardly lost it.
    """
    found = clauses(one.answering, one.other)
    return max(
        found,
        key=lambda each: near(each.text, one.clause.text) - _DENYING * each.denies(Force.DENIAL),
    )


def features(one: Denied, near: Near) -> tuple[float, ...]:
    """What speaks for and against a loss, in the order of `FEATURES`; 1 at the end for Chinese."""
    here = place(one, near)
    base = near(one.answering, one.asked)
    turned = near(one.answering, one.without)
    both = [
        near(turn.turned(one.answering), one.without) - turned
        for turn in turns(one.answering, one.other)
    ]
    mine, theirs = denials(one.answering, one.other), denials(one.asked, one.language)
    denial = one.turn.denial
    return (
        10 * (turned - base),
        10 * (near(here.text, one.clause_without) - near(here.text, one.clause.text)),
        near(here.text, one.clause.text),
        here.likeness(one.clause),
        10 * max(both, default=_NONE),
        float(bool(both)),
        _within(_plain(theirs) - _plain(mine)),
        min(_plain(mine), 3) / 3,
        min(sum(d.force in (Force.TELLS, Force.PART) for d in mine), 3) / 3,
        min(sum(d.force is Force.HINT for d in here.denials), 3) / 3,
        min(sum(d.force is Force.HINT for d in mine), 3) / 3,
        min(bounded(one.answering, one.other), 2) / 2,
        float(here.denies(Force.DENIAL)),
        float(LEAVE.search(here.text) is not None),
        float(OPERATOR[one.other].search(here.text) is not None),
        float(LIMITS.search(one.answering) is not None),
        float(denial.force is Force.BAN),
        float(denial.aside),
        float(one.is_ruled),
        float(bool(one.lost) and not one.is_ruled),
        min(len(clauses(one.asked, one.language)), 6) / 6,
        min(len(one.asked) / 100, 2.0),
        float(one.language is Language.ZH),
    )


def odds(given: Sequence[tuple[float, ...]]) -> list[float]:
    """The log odds that each denial is unanswered, above those from which it is told."""
    rows = np.array([expanded(row) for row in given])
    return [float(each) for each in net("denials").odds(rows)]


def _plain(found: Sequence[Denial]) -> int:
    return sum(denial.force >= Force.DENIAL for denial in found)


def _within(value: float, most: float = 2.0) -> float:
    return max(-most, min(most, value)) / most
