"""Deadlines and other phrases of time in Chinese and English text, as typed values."""

from datetime import date

from duban.deadline import Deadline
from duban.language import Language


def find(
    text: str, language: Language, reference: date | None = None, document: str = "", base: int = 0
) -> tuple[Deadline, ...]:
    """The phrases of time in a passage, in order, none overlapping another.

    Year-less and relative dates are read against `reference`, the document's date. Spans name
    `document` and are shifted by `base`, the offset of the passage in the raw text.
    """
    return ()
