"""A reading: what the steps of the pipeline know of one text and add to it, one after another."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, cast

from duban.deadline import Deadline
from duban.document import Genre
from duban.language import Language, language_of
from duban.obligation import Obligation, Stage, Suggestion
from duban.quantity import Threshold
from duban.span import Span
from extract.bodies import Named
from extract.draft import Draft
from extract.passage import Line, Passage, split

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True)
class Reading:
    """The state of one spaCy Doc; the only mutable value, it lives as long as the Doc.

    Offsets of lines, passages and drafts are those of the Doc's text; spans name `document` and
    are shifted by `base`, the offset of that text in the raw text of the file. `context` is the
    text of the whole file, where what a document abbreviates may be explained. `guessed` marks a
    reference day that is the first day the text names, not the day it bears; `year` is that of a
    number it bears or names, for where it names no day.
    """

    text: str
    language: Language
    document: str = ""
    base: int = 0
    genre: Genre | None = None
    context: str = ""
    minutes: bool = False
    reference: date | None = None
    guessed: bool = False
    year: int | None = None
    lines: tuple[Line, ...] = ()
    addressees: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    stages: dict[int, Stage] = field(default_factory=dict)
    deadlines: tuple[Deadline, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    named: tuple[Named, ...] = ()
    drafts: tuple[tuple[int, Draft], ...] = ()
    obligations: tuple[Obligation, ...] = ()
    categories: tuple[Suggestion, ...] = ()

    @property
    def day(self) -> date | None:
        """The day the document bears, None where it bears none."""
        return None if self.guessed else self.reference

    def span(self, start: int, end: int) -> Span:
        """The span in the raw text for offsets of this text."""
        return Span(self.document, self.base + start, self.base + end)

    def words(self, span: Span) -> str:
        """The words of a span of this reading."""
        return self.text[span.start - self.base : span.end - self.base]


def reading_of(doc: "Doc") -> Reading:
    """The reading of a Doc, begun when it has none, so that every step works alone."""
    known = doc.user_data.get("duban")
    if known is None:
        text = doc.text
        known = Reading(text, language_of(text), lines=split(text))
        doc.user_data["duban"] = known
    return cast("Reading", known)


def mark(doc: "Doc", group: str, spans: Sequence[tuple[int, int, str]]) -> None:
    """Shows the values of a step as labelled spaCy spans; offsets are those of the Doc's text."""
    found = (
        doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in spans
    )
    doc.spans[group] = [span for span in found if span is not None]
