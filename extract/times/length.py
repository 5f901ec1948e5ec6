"""A length of time as both languages state it."""

from dataclasses import dataclass

from duban.deadline import Unit

_DESIGNATORS = {"day": "D", "week": "W", "month": "M", "year": "Y", "hour": "H", "minute": "M"}


@dataclass(frozen=True, slots=True)
class Length:
    """`n` units, or `low` to `n` of them, at an offset of the text."""

    start: int
    end: int
    n: int
    unit: Unit
    working_days: bool = False
    low: int | None = None
    low_unit: Unit | None = None

    @property
    def iso(self) -> str:
        """ISO 8601; a range is written with a stroke, P3D/P5D."""
        most = _iso(self.n, self.unit)
        return most if self.low is None else f"{_iso(self.low, self.low_unit or self.unit)}/{most}"


def _iso(number: int, unit: Unit) -> str:
    if unit == "quarter":
        return f"P{3 * number}M"
    time = "T" if unit in ("hour", "minute") else ""
    return f"P{time}{number}{_DESIGNATORS[unit]}"
