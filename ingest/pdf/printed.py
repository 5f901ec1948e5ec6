"""What is printed at one place of a page: the common ground of runs and rows."""

from dataclasses import dataclass

from ingest.pdf.frame import Box


@dataclass(slots=True)
class Printed:
    """Words with their `box` on the upright page, y downwards, and the size of their type."""

    text: str
    box: Box
    size: float

    @property
    def left(self) -> float:
        """The left edge."""
        return self.box[0]

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.box[1]

    @property
    def right(self) -> float:
        """The right edge."""
        return self.box[2]

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.box[3]

    @property
    def middle(self) -> float:
        """The height of the middle line."""
        return (self.top + self.bottom) / 2
