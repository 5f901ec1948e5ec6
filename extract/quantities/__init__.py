"""Thresholds and other quantities in Chinese and English text, as typed values."""

from duban.language import Language
from duban.quantity import Threshold


def find(text: str, language: Language, document: str = "", base: int = 0) -> tuple[Threshold, ...]:
    """The quantities in a passage, in order, none overlapping another.

    Spans name `document` and are shifted by `base`, the offset of the passage in the raw text.
    """
    return ()
