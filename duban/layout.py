"""Where on which page a stretch of text stands, for formats that have pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its stretch of the raw text and its box in points from the top left.

    `confidence` is that of the OCR engine, 0 to 1, or None for text the file itself holds.
    """

    start: int
    end: int
    page: int
    box: tuple[float, float, float, float]
    confidence: float | None = None
