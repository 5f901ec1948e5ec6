"""Thresholds: typed quantities with an operator, a unit and what they measure."""

from dataclasses import dataclass
from typing import Literal

from duban.message import Message
from duban.span import Span

Operator = Literal[">=", "<=", ">", "<", "=", "~", "range"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with an operator and a unit; percentages are ratios (70% is .7).

    A range has `low` and `high` with their inclusion, every other operator has `value`.
    以上/以下/以内 include the number, 超过/不足/不满 do not.
    """

    op: Operator
    unit: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    incl_low: bool = True
    incl_high: bool = True
    of: str | None = None

    def as_dict(self) -> dict[str, object]:
        """The published JSON shape, a range or a single value."""
        if self.op == "range":
            numbers: dict[str, object] = {
                "low": _plain(self.low),
                "high": _plain(self.high),
                "incl_low": self.incl_low,
                "incl_high": self.incl_high,
            }
        else:
            numbers = {"value": _plain(self.value)}
        return {"op": self.op, **numbers, "unit": self.unit, "of": self.of}


@dataclass(frozen=True, slots=True)
class Threshold:
    """A quantity in the text, and the rule that read it."""

    span: Span
    norm: Quantity
    reason: Message


def _plain(number: float | None) -> float | int | None:
    whole = number is not None and float(number).is_integer() and abs(number) > 1
    return int(number) if whole and number is not None else number
