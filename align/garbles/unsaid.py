"""Unsaid: how surely a passage leaves out what its counterpart sets as a condition.

What the dictionary finds said, what the vectors of parts and wholes say, lengths and words that set
conditions are weighed by a small network, learned by `bench/train_provisos.py`. No word by itself
proves anything: a free rendering sets a condition by a preposition or an adjective.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from align.clause import clauses
from align.durations import durations
from align.figures import figures
from align.garbles.net import expanded, net
from align.garbles.part import Near, part, parts, rest_of_part, without
from align.garbles.passage import Passage
from align.garbles.spoken import Spoken, terms
from align.proviso import Proviso, provisos
from align.said import said
from align.wording import data
from duban.language import Language

FEATURES = (
    "own proviso", "fewer provisos", "rather said by another", "covered", "covered apart",
    "longest gap", "nearest words", "farthest words", "gain", "nearest clause",
    "nearest clause apart", "length", "length without", "fewer words that set", "few words",
    "part near", "part gain", "length of the part", "length of the part without",
    "covered in the part", "fewer in the part", "conditional", "descriptive", "only one",
    "figures unsaid", "figures", "of the whole", "of the part", "near the words", "share of it",
    "share of the part", "own words said", "own words unsaid",
)  # fmt: skip
_NO_MORE = 0.8
"""What is covered so far is said; no vector is asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A proviso of the counterpart, beside a passage that may leave it out."""

    passage: Passage
    proviso: Proviso

    @property
    def rest(self) -> str:
        """The counterpart without the proviso."""
        other = self.passage.other
        return without(other, self.proviso.start, self.proviso) or other


def asked(passage: Passage) -> list[Asked]:
    """The provisos of the counterpart of which the dictionary does not find most said."""
    every = [Asked(passage, one) for one in provisos(passage.other, passage.other_language)]
    return [one for one in every if _spoken(one).share(apart=False) < _NO_MORE]


def texts(one: Asked) -> list[str]:
    """What must be encoded before a proviso can be weighed."""
    passage = one.passage
    own = [each.words for each in provisos(passage.own, passage.language)]
    return [
        *parts(passage.own, passage.language), *parts(passage.other, passage.other_language),
        rest_of_part(passage, one.proviso), passage.own, passage.other, one.rest, one.proviso.words,
        *_clauses(passage.own, passage.language), *own,
        *_clauses(passage.other, passage.other_language),
        *terms(passage.own, passage.language),
        *terms(one.proviso.words, passage.other_language),
    ]  # fmt: skip


def odds(given: Sequence[tuple[float, ...]]) -> list[float]:
    """The log odds that each proviso is left out, above those from which it is told."""
    return [
        float(each) for each in net("provisos").odds(np.array([expanded(row) for row in given]))
    ]


def features(one: Asked, near: Near) -> tuple[float, ...]:
    """What speaks for and against it, in the order of `FEATURES`; 1 at the end for Chinese."""
    passage, words = one.passage, one.proviso.words
    said = _spoken(one)
    own = provisos(passage.own, passage.language)
    asked = provisos(passage.other, passage.other_language)
    whole, rest = near(passage.own, passage.other), near(passage.own, one.rest)
    near_by = [
        (near(each, words), near(each, one.rest), each)
        for each in _clauses(passage.own, passage.language)
    ] or [(0.0, 0.0, passage.own)]
    nearest, _, place = max(near_by)
    return (
        max((near(each.words, words) for each in own), default=-0.1),
        _within(len(asked) - len(own), 2) / 2,
        _rival(one, place, near) - nearest,
        said.share(apart=False),
        said.share(apart=True),
        min(said.gap, 10) / 10,
        *_worded(one, near),
        rest - whole,
        nearest,
        max(a - b for a, b, _ in near_by),
        passage.length(passage.own, passage.other),
        passage.length(passage.own, one.rest),
        _within(
            setting(passage.other, passage.other_language) - setting(passage.own, passage.language),
            3,
        )
        / 3,
        1 / (1 + said.known / 4),
        *_within_part(one, near),
        *_formed(one),
        *_counted(one),
        *_taken(one, near),
        float(passage.other_language is Language.ZH),
    )


def _within_part(one: Asked, near: Near) -> tuple[float, ...]:
    """The same for the sentence alone: a long passage hides what one sentence of it leaves out."""
    passage, here = one.passage, part(one.passage, one.proviso, near)
    tongues = passage.language, passage.other_language
    said = Spoken.of(one.proviso.words, here.rest, here.own, tongues)
    whole = near(here.own, here.other)
    mine, theirs = provisos(here.own, tongues[0]), provisos(here.other, tongues[1])
    return (
        whole,
        near(here.own, here.rest) - whole,
        passage.length(here.own, here.other),
        passage.length(here.own, here.rest),
        said.share(apart=False),
        _within(len(theirs) - len(mine), 2) / 2,
    )


def _formed(one: Asked) -> tuple[float, float, float]:
    """Whether it plainly sets a condition, or rather describes, and whether it stands alone."""
    language, words = one.passage.other_language, one.proviso.words
    return (
        float(_words("conditional", language).match(words) is not None),
        float(is_descriptive(one)),
        float(len(provisos(one.passage.other, language)) == 1),
    )


def _taken(one: Asked, near: Near) -> tuple[float, ...]:
    """How much of its own side the proviso is, and how much nearer that lies to it than ours."""
    passage, words = one.passage, one.proviso.words
    here = part(passage, one.proviso, near)
    whole, piece = near(passage.other, words), near(here.other, words)
    return (
        near(passage.other, one.rest),
        near(here.other, here.rest),
        near(here.own, words),
        near(passage.own, words) - whole,
        near(here.own, words) - piece,
        *_left_over(here.own, here.rest, passage),
    )


def _left_over(own: str, rest: str, passage: Passage) -> tuple[float, float]:
    """How far the counterpart without the proviso says our words, and the most it does not.

    A word that it does not say may say the proviso: feverish for 体温超过38℃的.
    """
    mine = Spoken.of(own, "", rest, (passage.other_language, passage.language))
    return mine.share(apart=False), min(mine.gap, 10) / 10


def _counted(one: Asked) -> tuple[float, float]:
    """The share of its figures that the passage does not say, and whether it has any."""
    found = [figure.value for figure in figures(one.proviso.words)]
    found += [length.number for length in durations(one.proviso.words)]
    told = said(one.passage.own)
    return sum(value not in told for value in found) / max(1, len(found)), float(bool(found))


def is_descriptive(one: Asked) -> bool:
    """Whether a proviso only tells of whom: who smoke, 吸烟的 before a noun."""
    passage, proviso = one.passage, one.proviso
    language = passage.other_language
    closes = passage.other[proviso.end : proviso.end + 1] in "，,；"
    of = language is Language.ZH and proviso.words.endswith("的") and not closes
    return of or _words("descriptive", language).match(proviso.words) is not None


def _spoken(one: Asked) -> Spoken:
    passage = one.passage
    own = f"{passage.own}\n{passage.line}"
    return Spoken.of(one.proviso.words, one.rest, own, (passage.language, passage.other_language))


def _worded(one: Asked, near: Near) -> tuple[float, float]:
    """How near the words of the passage come to those of the proviso: on average, and at worst."""
    passage = one.passage
    own = terms(passage.own, passage.language)
    asked = terms(one.proviso.words, passage.other_language)
    found = sorted(max((near(word, each) for each in own), default=0.0) for word in asked)
    if not found:
        return 0.5, 0.5
    few = found[: max(1, len(found) // 2)]
    return sum(found) / len(found), sum(few) / len(few)


def _rival(one: Asked, place: str, near: Near) -> float:
    """How near another clause of the counterpart lies to the place that lies nearest."""
    words = one.proviso.words
    others = _clauses(one.passage.other, one.passage.other_language)
    return max(
        (near(each, place) for each in others if each not in words and words not in each),
        default=0.0,
    )


def _clauses(text: str, language: Language) -> list[str]:
    return [clause.text for clause in clauses(text, language)]


def _within(value: float, most: float) -> float:
    return max(-most, min(most, value))


def setting(text: str, language: Language) -> int:
    """How many words of a passage may set a condition."""
    return len(_words("sets", language).findall(text))


@cache
def _words(name: str, language: Language) -> re.Pattern[str]:
    """Any of the words of that name."""
    words = "|".join(f"(?:{word})" for word in data("provisos")[language.value][name])
    return re.compile(words if language is Language.ZH else rf"\b(?:{words})\b", re.I)
