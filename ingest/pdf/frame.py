"""The frame of a page: quarter turns between the way it is stored, read and shown.

All boxes are (left, top, right, bottom) in points from the top left corner, downwards.
"""

from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A page as it is read: its size upright, and how to come back to the way it is shown.

    `left` and `top` place the stored origin; `reading` and `shown` are clockwise quarter turns
    of the stored page, the first to make its text upright, the second as its viewer turns it.
    """

    left: float
    top: float
    stored_width: float
    stored_height: float
    reading: int = 0
    shown: int = 0

    @property
    def width(self) -> float:
        """The width of the upright page."""
        return self.stored_height if self.reading % 2 else self.stored_width

    @property
    def height(self) -> float:
        """The height of the upright page."""
        return self.stored_width if self.reading % 2 else self.stored_height

    def upright(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box in stored coordinates (upwards, as PDF counts), seen on the upright page."""
        box = (left - self.left, self.top - top, right - self.left, self.top - bottom)
        if not self.reading:
            return box
        return turned(box, self.reading, self.stored_width, self.stored_height)

    def displayed(self, box: Box) -> Box:
        """A box of the upright page, as a viewer shows it."""
        quarters = (self.shown - self.reading) % 4
        return turned(box, quarters, self.width, self.height) if quarters else box


def turned(box: Box, quarters: int, width: float, height: float) -> Box:
    """The box after clockwise quarter turns of a page of that size.

    >>> turned((10, 20, 30, 25), 1, 100, 200)
    (175, 10, 180, 30)
    """
    for _ in range(quarters % 4):
        left, top, right, bottom = box
        box = (height - bottom, left, height - top, right)
        width, height = height, width
    return box
