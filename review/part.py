"""Parts: the things that one passage wants, each by a day or to a figure of its own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from duban.deadline import Deadline, Interval, Offset
from duban.document import Document
from duban.obligation import Extraction, Obligation
from duban.quantity import Threshold
from duban.span import Span
from review.measure import bounds, figures
from review.words import cut

_COMMA = re.compile(r"[，；]|[,;](?=\s)")


def parted(document: Document, span: Span, norm: Obligation, extraction: Extraction) -> list[Span]:
    """The parts of the passage of one norm, in order; the whole passage where it wants one thing.

    A plan by 20 April and a report by 15 October are two.
    """
    inside = (each for each in norm.deadlines if span.contains(each.span))
    days = sorted((each for each in inside if _is_day(each)), key=lambda each: each.span)
    if len({each.norm for each in days}) > 1:
        return _cut(document, span, [each.span.end for each in days[:-1]])
    return measured_apart(document, span, extraction)


def measured_apart(document: Document, span: Span, extraction: Extraction) -> list[Span]:
    """The clauses of a passage that each ask for a figure; the whole where one at most does."""
    between = [
        _COMMA.search(document.text, one.span.end, other.span.start)
        for one, other in pairwise(asked(document, span, extraction))
    ]
    return _cut(document, span, [each.start() for each in between if each is not None])


def asked(document: Document, span: Span, extraction: Extraction) -> list[Threshold]:
    """The bounds at a span, without those that tell when a duty arises."""
    measures = bounds(span, extraction)
    told = zip(measures, figures(document.text, measures), strict=True)
    return [measure for measure, figure in told if not figure.turned]


def _cut(document: Document, span: Span, ends: Sequence[int]) -> list[Span]:
    """The span cut at these offsets, without the words that link the parts."""
    spans, start = [], span.start
    for end in (*ends, span.end):
        words = document.text[start:end]
        spans.append(Span(document.id, start + len(words) - len(cut("linked", words)), end))
        start = end
    return spans


def _is_day(deadline: Deadline) -> bool:
    norm = deadline.norm
    return isinstance(norm, Offset) or (isinstance(norm, Interval) and not norm.start)
