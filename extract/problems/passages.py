"""Where problems are stated, and what is proposed for each such passage."""

import re
from collections.abc import Iterator, Sequence

from duban.document import Genre
from duban.obligation import Strength, Suggestion
from duban.ports import Classifier
from duban.span import Span
from extract.passage import Role
from extract.reading import Reading

_ORDERS = frozenset({Genre.NOTICE, Genre.PLAN, Genre.LAW, Genre.LETTER})
_FORMS = frozenset({Role.FORM, Role.TITLE, Role.HEADING})
_SENTENCE = re.compile(r"(?:[^。；;！？!?\n.]|\.(?=\S))+")
CERTAIN = 1.0


def stated(reading: Reading) -> tuple[Span, ...]:
    """The sentences that may state a problem, in order; they end at a stop or a semicolon.

    A notice, plan, letter or law states problems in the items it lists as such; elsewhere (a
    report, a finding) any sentence may, as may a line on its own that orders nothing.
    """
    alone = "\n" not in reading.text.strip() and not reading.obligations
    if reading.genre in _ORDERS and not alone:
        norms = reading.obligations
        parts = [norm.span for norm in norms if norm.strength is Strength.PROBLEM]
    elif reading.passages and not alone:
        passages = [passage for passage in reading.passages if passage.role not in _FORMS]
        parts = [reading.span(passage.start, passage.end) for passage in passages]
    else:
        parts = [reading.span(0, len(reading.text))]
    return tuple(sentence for part in parts for sentence in _sentences(reading.words(part), part))


def proposed(classifier: Classifier, words: str, passage: Span) -> tuple[Suggestion, ...]:
    """The suggestions for one passage; certain ones are asked for until there are no more."""
    found = classifier.suggest(words, passage.document, passage.start)
    if not found or not all(map(_certain, found)):
        return found
    behind = found[0].span.start + 1
    rest = Span(passage.document, behind, passage.end)
    more = proposed(classifier, words[behind - passage.start :], rest)
    known = {suggestion.category for suggestion in found}
    return (*found, *(s for s in more if _certain(s) and s.category not in known))


def _certain(suggestion: Suggestion) -> bool:
    return suggestion.score == CERTAIN


def _sentences(words: str, part: Span) -> Iterator[Span]:
    for match in _SENTENCE.finditer(words):
        sentence = match.group()
        start = part.start + match.start() + len(sentence) - len(sentence.lstrip())
        if sentence.strip():
            yield Span(part.document, start, start + len(sentence.strip()))


def overlapping(span: Span, found: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """Those of the suggestions that were made for words of the span."""
    return tuple(suggestion for suggestion in found if suggestion.span.overlaps(span))
