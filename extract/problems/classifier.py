"""Proposing problems for a passage: official wording alone, else what it resembles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from duban.message import message
from duban.obligation import Suggestion
from duban.ports import Encoder
from duban.span import Span
from extract.problems.nearness import Near, Nearness, Numbers
from extract.problems.taxonomy import Example, Patterns, Taxonomy

MOST = 3
SAME = 0.97  # a passage so near to a known sentence says the same, and gets its answer
QUOTE = 40  # characters of a known sentence that a reason quotes


@dataclass(frozen=True, slots=True)
class Weights:
    """How the views are added; bench/problems.py measures them, and --choose compares others.

    Of those that keep false alarms within one in ten these do best on held-out findings; their
    neighbours differ by less than the findings can tell.

    "No problem" must lead by `silence` to be believed. A passage whose nearest sentence is
    farther than `floor` belongs to another subject.
    """

    learnt: float = 1.0
    hint: float = 0.15
    silence: float = 0.15
    ridge: float = 1.0
    floor: float = 0.35

    @property
    def most(self) -> float:
        """The highest sum of a cosine, a learnt share and a hint."""
        return 1 + self.learnt + self.hint


class ProblemClassifier:
    """Implements `duban.ports.Classifier` for one taxonomy.

    `examples` are reviewed passages, the corrections of reviewers among them. Without an encoder
    only the official wording speaks.
    """

    def __init__(
        self,
        taxonomy: Taxonomy,
        encoder: Encoder | None = None,
        examples: Sequence[Example] = (),
        weights: Weights = Weights(),
    ) -> None:
        self._taxonomy = taxonomy
        self._encoder = encoder
        self._examples = tuple(examples)
        self._weights = weights

    def suggest(self, text: str, document: str = "", offset: int = 0) -> tuple[Suggestion, ...]:
        """At most three, best first; spans count from `offset` in the document.

        Empty where the wording denies a problem, where a sentence without a problem is nearer,
        or where nothing is near.
        """
        if not text.strip() or _first(self._taxonomy.nothing.wording, text):
            return ()
        official = self._official(text, document, offset)
        if official or self._nearness is None:
            return tuple(official[:MOST])
        near = self._nearness.near(text)
        hints = [_first(problem.hints, text) for problem in self._taxonomy.problems]
        scores = self._scores(near, hints)
        if near.cosine[:-1].max(initial=-1.0) < self._weights.floor:
            return ()
        span = Span(document, offset, offset + len(text))
        return tuple(
            self._suggestion(place, float(scores[place]), near, hints[place], span)
            for place in _best(scores)
        )

    @cached_property
    def _nearness(self) -> Nearness | None:
        if self._encoder is None:
            return None
        return Nearness(self._taxonomy, self._examples, self._encoder, self._weights.ridge)

    def _official(self, text: str, document: str, offset: int) -> list[Suggestion]:
        """Every problem whose official wording stands in the text, in the order of the text."""
        found = []
        for problem in self._taxonomy.problems:
            if match := _first(problem.wording, text):
                span = Span(document, offset + match.start(), offset + match.end())
                reason = message("problem.wording", words=match.group())
                found.append(Suggestion(problem.id, 1.0, reason, span))
        return sorted(found, key=lambda suggestion: suggestion.span.start)

    def _scores(self, near: Near, hints: Sequence[re.Match[str] | None]) -> Numbers:
        weights = self._weights
        hinted = np.array([*map(bool, hints), False])
        scores: Numbers = near.cosine + weights.learnt * near.learnt + weights.hint * hinted
        scores[-1] -= weights.silence
        return scores + (near.cosine >= SAME)

    def _suggestion(
        self, place: int, score: float, near: Near, hint: re.Match[str] | None, span: Span
    ) -> Suggestion:
        like = {
            "example": _quoted(near.nearest[place].text),
            "near": f"{near.cosine[place]:.2f}",
        }
        if hint:
            reason = message("problem.like-and-words", words=hint.group(), **like)
        else:
            reason = message("problem.like", **like)
        share = min(max(score / self._weights.most, 0.0), 0.99)
        return Suggestion(self._taxonomy.problems[place].id, round(share, 4), reason, span)


def _best(scores: Numbers) -> list[int]:
    """The places of the best problems; none where "no problem" is better."""
    order = np.argsort(-scores[:-1], kind="stable")[:MOST]
    if not len(order) or scores[order[0]] <= scores[-1]:
        return []
    return [int(place) for place in order]


def _first(patterns: Patterns, text: str) -> re.Match[str] | None:
    """The first match of the first pattern that matches."""
    return next((match for pattern in patterns if (match := pattern.search(text))), None)


def _quoted(text: str) -> str:
    return text if len(text) <= QUOTE else text[: QUOTE - 1] + "…"
