"""Sides: both sides of one review, with what was extracted from them."""

from collections.abc import Mapping
from dataclasses import dataclass

from duban.document import Document, Genre
from duban.obligation import Extraction
from review.words import says


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides of one review: their documents and what was extracted from them."""

    notice: tuple[Document, ...]
    submission: tuple[Document, ...]
    extractions: Mapping[str, Extraction]

    @property
    def tells(self) -> bool:
        """Whether the submission tells what was done, at least in part."""
        return any(each.genre is Genre.REPORT for each in self.submission)

    @property
    def planned(self) -> bool:
        """Whether the submission is the plan that a notice wants to be drawn up."""
        return any(is_plan(each) for each in self.submission)


def is_plan(document: Document) -> bool:
    """Whether a document is the plan that a notice wants to be drawn up."""
    title = document.title.value if document.title else ""
    return document.genre is Genre.PLAN or says("deliverable.plan", title)
