"""Stages: where documents state them with their windows, and which one answers which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from duban.deadline import Interval
from duban.document import Document
from duban.obligation import Extraction, Strength
from duban.span import Span
from review.scope import Likeness
from review.sentence import sentences
from review.words import cut, says

ORDER = 0.25  # what standing at the same place of the order adds
LIKE = 0.35  # likeness of names under which two stages do not answer each other
SHARED = 0.2  # how much likelier another stage of the notice may be to the one that answers both
_OPENING = {"zh": 24, "en": 80}  # within so many characters a sentence names its stage


@dataclass(frozen=True, slots=True)
class Window:
    """A stage of a document: its heading, its window and its place among the stages."""

    span: Span
    name: str
    window: Interval
    place: int


def windows(
    documents: Sequence[Document], extractions: Mapping[str, Extraction]
) -> tuple[Window, ...]:
    """The stages that state a window, in order: headings, and sentences that open like one."""
    found = [
        (document, span, window)
        for document in documents
        for span, window in _of(document, extractions.get(document.id, Extraction()))
    ]
    return tuple(
        Window(span, cut("number", document.words(span)), window, place)
        for place, (document, span, window) in enumerate(found)
    )


def _of(document: Document, extraction: Extraction) -> Iterator[tuple[Span, Interval]]:
    headed = [
        (span, window)
        for node in document.nodes
        if node.heading is not None
        for span in [Span(document.id, node.span.start, node.heading.end)]
        for window in [_window(span, extraction)]
        if window is not None and not _is_duty(span, extraction)
    ]
    running = [
        (span, window)
        for span, window in _running(document, extraction)
        if not any(span.overlaps(each) for each, _ in headed)
    ]
    yield from sorted((*headed, *running), key=lambda each: each[0])


def _is_duty(span: Span, extraction: Extraction) -> bool:
    """Whether a heading is a whole sentence that says what somebody shall do."""
    return any(
        norm.strength is Strength.EXPLICIT and span.overlaps(norm.span)
        for norm in extraction.obligations
    )


def _window(span: Span, extraction: Extraction) -> Interval | None:
    """The window that a heading states, None when it states none with two ends."""
    for stage in extraction.stages:
        if stage.window and stage.window.start and stage.span.overlaps(span):
            return stage.window
    for deadline in extraction.deadlines:
        norm = deadline.norm
        if isinstance(norm, Interval) and norm.start and norm.end and span.contains(deadline.span):
            return norm
    return None


def _running(document: Document, extraction: Extraction) -> Iterator[tuple[Span, Interval]]:
    """Sentences that open with a stage and its window (第一阶段：自查（3月至4月）)."""
    for sentence in sentences(document):
        words = document.words(sentence)
        opening = words[: _OPENING[document.language.value]]
        if not says("stage", opening):
            continue
        for deadline in extraction.deadlines:
            norm, at = deadline.norm, deadline.span
            near = sentence.contains(at) and at.start - sentence.start <= len(opening)
            if near and isinstance(norm, Interval) and norm.start and norm.end:
                yield Span(document.id, sentence.start, _closed(document.text, at.end)), norm
                break


def _closed(text: str, end: int) -> int:
    """The offset after a bracket that closes right at the end."""
    return end + 1 if text[end : end + 1] in ("）", ")") else end


def answers(
    asked: Sequence[Window], offered: Sequence[Window], likeness: Likeness
) -> dict[int, tuple[Window, float]]:
    """By the place of a stage of the notice the one that answers it, and how alike they are.

    An offered stage answers the one it is likest to, and others that are nearly as like, as where
    a plan makes one stage of two.
    """
    if not asked or not offered:
        return {}
    places = np.array([[one.place == other.place for other in offered] for one in asked])
    names = likeness([each.name for each in asked], [each.name for each in offered])
    scores = names + ORDER * places
    found = {}
    for row, each in enumerate(asked):
        column = int(scores[row].argmax())
        score = min(1.0, float(scores[row, column]))
        rival = float(names[:, column].max()) - float(names[row, column])
        if score >= LIKE and rival <= SHARED:
            found[each.place] = offered[column], score
    return found
