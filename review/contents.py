"""Contents: what a report or a plan that is asked for must hold, sought in the one under review."""

from collections.abc import Sequence
from dataclasses import dataclass

from duban.coverage import Requirement, Verdict
from duban.document import Document, Genre
from duban.language import language_of
from review.enumeration import elements
from review.match import Match
from review.scope import SAME, Likeness, joined, leaving_out, names
from review.verdict import concluded
from review.words import before, says

_LEAST = 0.5  # share of the items that must be found before the rest is called left out


@dataclass(frozen=True, slots=True)
class Contents:
    """The items that a paper must hold, each with the passage that holds it, if any."""

    requirement: Requirement
    items: tuple[str, ...]
    held: tuple[Match | None, ...]

    def verdict(self) -> Verdict | None:
        """Covered when every item is held, else partial; None where most are not to be seen."""
        found = [each for each in self.held if each is not None]
        if len(found) < _LEAST * len(self.items):
            return None
        pairs = zip(self.items, self.held, strict=True)
        omitted = tuple(item for item, match in pairs if match is None)
        spans = tuple(sorted({each.unit.span for each in found}))
        given = joined([each for each in self.items if each not in omitted])
        deviations = [leaving_out(omitted, joined(self.items), given)] if omitted else []
        return concluded(self.requirement, spans, deviations, len(found) / len(self.items))


def contents(
    requirement: Requirement,
    submission: Sequence[Document],
    passages: Sequence[Match],
    likeness: Likeness,
) -> Contents | None:
    """What the paper under review must hold; None where a requirement asks no such thing of it.

    Only a paper of the kind asked for, and of the language of the notice, can be looked through.
    """
    passage = requirement.passage
    items = elements(passage) if says("contents", passage) else ()
    same = bool(passages) and language_of(passage) is language_of(passages[0].unit.text)
    if not items or not same or not _is_asked(before("contents", passage), submission):
        return None
    return Contents(requirement, items, tuple(_held(each, passages, likeness) for each in items))


def _is_asked(paper: str, submission: Sequence[Document]) -> bool:
    """Whether the paper that a requirement speaks of is of the kind of the submission."""
    tells = all(each.genre is Genre.REPORT for each in submission)
    return says("deliverable.account" if tells else "deliverable.plan", paper)


def _held(item: str, passages: Sequence[Match], likeness: Likeness) -> Match | None:
    """The passage that names an item, failing that the one most like it."""
    named = next((each for each in passages if names(item, each.unit.text)), None)
    if named is not None:
        return named
    scores = likeness([item], [each.unit.text for each in passages])[0]
    best = int(scores.argmax())
    return passages[best] if float(scores[best]) >= SAME else None
