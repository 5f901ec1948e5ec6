"""Stages compared: which stage of a submission answers which of a notice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from duban.deadline import Interval
from duban.document import Document
from duban.obligation import Extraction
from duban.ports import Vectors
from duban.span import Span
from review.requirement import window_in

ORDER = 0.25  # what standing at the same place of the order adds
LIKE = 0.35  # likeness of names under which two stages do not answer each other


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
    """The stages whose headings state a window, in order."""
    found: list[Window] = []
    for document in documents:
        extraction = extractions.get(document.id, Extraction())
        for node in document.nodes:
            if node.heading is None:
                continue
            span = Span(document.id, node.span.start, node.heading.end)
            window = window_in(span, extraction)
            if window is not None:
                found.append(Window(span, document.words(node.heading), window, len(found)))
    return tuple(found)


def answering(
    asked: Window,
    offered: Sequence[Window],
    likeness: Callable[[Sequence[str], Sequence[str]], Vectors],
) -> tuple[Window, float] | None:
    """The stage that answers one of the notice, with the likeness of their names."""
    if not offered:
        return None
    scores = likeness([asked.name], [each.name for each in offered])[0]
    ranked = sorted(
        offered,
        key=lambda each: -float(scores[each.place]) - ORDER * (each.place == asked.place),
    )
    best = ranked[0]
    score = min(1.0, float(scores[best.place]) + ORDER * (best.place == asked.place))
    return (best, score) if score >= LIKE else None
