"""Omissions: duties of a requirement that no passage of a submission says."""

from collections.abc import Mapping, Sequence

from duban.alignment import Unit
from duban.coverage import Requirement
from duban.obligation import Extraction
from review.postings import held
from review.sides import Sides
from review.similarity import Similarity
from review.words import says

HELD = 0.35  # share of the terms of a duty with which a passage mentions it
UNSAID = 0.2  # likeness under which no passage says a duty, within one language


def omissions(
    asked: Sequence[Requirement], sides: Sides, b: Sequence[Unit], similarity: Similarity
) -> Mapping[str, tuple[str, ...]]:
    """By requirement id the duties of a sentence that no passage comes near or mentions."""
    parts = [(each.id, words) for each in asked for words in _duties(each, sides)]
    if not parts:
        return {}
    nearest = similarity.to_submission([words for _, words in parts]).max(axis=1)
    said = [unit.text for unit in b]
    found: dict[str, tuple[str, ...]] = {}
    for (id_, words), score in zip(parts, nearest, strict=True):
        if float(score) < UNSAID and max(held(words, each) for each in said) < HELD:
            found[id_] = (*found.get(id_, ()), words)
    return found


def _duties(requirement: Requirement, sides: Sides) -> tuple[str, ...]:
    """The words of each duty of a requirement that states several.

    One that only names what the next one says (实行日报告制度，每日17时前报送) is none of them, and
    that a plan is to be drawn up is not said in the plan itself.
    """
    span = requirement.spans[0]
    norms = sides.extractions.get(span.document, Extraction()).obligations
    spans = [norm.span for norm in norms if norm.is_duty and span.contains(norm.span)]
    text = next(each.text for each in sides.notice if each.id == span.document)
    words = [each.of(text) for each in spans]
    if len(words) < 2:
        return ()
    told = (*(each for each in words[:-1] if not says("system", each)), words[-1])
    return tuple(each for each in told if not (sides.planned and says("planning", each)))
