"""Campaigns: the period that all the work is to last, as documents announce it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from duban.coverage import Requirement, RequirementKind
from duban.deadline import Interval
from duban.document import Document, Genre
from duban.obligation import Extraction
from duban.span import Span
from review.sentence import sentences
from review.stage import Window
from review.words import says

_RANGE = re.compile(r"[至到—–－~～-]|\b(?:to|until|till|through|and)\b")

_ENDS = " 。．.,，；;"  # what stands round a period that is all its sentence says
_NONE, _ARRIVAL = timedelta(0), timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Campaign:
    """The sentence that announces how long a campaign lasts, with the period."""

    span: Span
    period: Interval


def campaigns(
    documents: Sequence[Document],
    extractions: Mapping[str, Extraction],
    stages: Sequence[Window],
) -> tuple[Campaign, ...]:
    """The campaigns announced in documents, one at most in each; their stages are none.

    A sentence announces one in words or by being nothing but its period (时间：5月至11月。).

    What had ended when a notice was written (a series of accidents from January to May) is none.
    """
    found = (
        next(_announced(each, extractions.get(each.id, Extraction()), stages), None)
        for each in documents
    )
    return tuple(each for each in found if each is not None)


def asked_for(requirement: Requirement) -> Interval | None:
    """The period that a requirement asks a whole campaign to last; None where it asks other."""
    period = requirement.deadline
    if requirement.kind is not RequirementKind.STAGE or not isinstance(period, Interval):
        return None
    return period if period.start and period.end else None


def lasting(stages: Sequence[Window], asked: Interval) -> Interval | None:
    """The period that the stages of a submission make together, beside the one asked for.

    A submission is written when the notice has arrived: a beginning up to a month later is none.
    """
    starts = [each.window.start for each in stages if each.window.start]
    ends = [each.window.end for each in stages if each.window.end]
    if not starts or not ends or asked.start is None:
        return None
    late = min(starts) - asked.start
    return Interval(asked.start if _NONE < late <= _ARRIVAL else min(starts), max(ends))


def _announced(
    document: Document, extraction: Extraction, stages: Sequence[Window]
) -> Iterator[Campaign]:
    for sentence in sentences(document):
        if any(sentence.overlaps(each.span) for each in stages):
            continue
        words = document.words(sentence)
        for deadline in extraction.deadlines:
            period, said = deadline.norm, document.words(deadline.span)
            if (
                isinstance(period, Interval)
                and sentence.contains(deadline.span)
                and (says("campaign", words) or words.strip(_ENDS) == said.strip(_ENDS))
                and _RANGE.search(said)
                and _ahead(period, document)
            ):
                yield Campaign(sentence, period)


def _ahead(period: Interval, document: Document) -> bool:
    """Whether a period has two ends and lasts beyond the day of a notice or plan."""
    if period.start is None or period.end is None:
        return False
    day = document.date.value if document.date else None
    return document.genre is Genre.REPORT or day is None or day <= period.end
