"""Thresholds compared: the same unit, the bound that each sets, and which is the laxer."""

from collections.abc import Iterable

from duban.coverage import Deviation, DeviationType
from duban.quantity import Quantity

_TOLERANCE = 0.005  # a third is written 1/3, 33% and 0.3333


def compared(expected: Quantity, found: Iterable[Quantity]) -> Deviation | None:
    """How the quantities found differ from the one expected; None when one is the same.

    Only quantities of the same unit are compared; of several the nearest counts.

    >>> half, most = (Quantity(">=", "ratio", each) for each in (0.5, 0.7))
    >>> compared(half, [most]).type, compared(most, [half]).failing, compared(half, [half])
    (<DeviationType.HIGHER_THRESHOLD: 'higher_threshold'>, True, None)
    """
    alike = sorted(
        (each for each in found if each.unit == expected.unit),
        key=lambda each: abs(_bound(each) - _bound(expected)),
    )
    if not alike:
        return Deviation(
            DeviationType.THRESHOLD_ABSENT, shown(expected), "", "absent", failing=True
        )
    gap = _bound(alike[0]) - _bound(expected)
    if abs(gap) <= _TOLERANCE * max(1.0, abs(_bound(expected))):
        return None
    return _told(expected, alike[0], lower=gap < 0)


def shown(quantity: Quantity) -> str:
    """The quantity in signs that need no translation.

    >>> shown(Quantity(">=", "ratio", 0.7)), shown(Quantity("<=", "day", 15))
    ('>=70%', '<=15 day')
    """
    if quantity.op == "range":
        return f"{quantity.low or 0:g}..{quantity.high or 0:g} {quantity.unit}"
    if quantity.unit == "ratio":
        return f"{quantity.op}{(quantity.value or 0) * 100:.4g}%"
    return f"{quantity.op}{quantity.value or 0:g} {quantity.unit}"


def _told(expected: Quantity, found: Quantity, *, lower: bool) -> Deviation:
    at_most = expected.op in ("<=", "<")
    laxer = lower != at_most
    kind = DeviationType.LOWER_THRESHOLD if lower else DeviationType.HIGHER_THRESHOLD
    direction = ("lower" if lower else "higher") + ("" if laxer else "_stricter")
    return Deviation(kind, shown(expected), shown(found), direction, laxer)


def _bound(quantity: Quantity) -> float:
    value = quantity.value if quantity.value is not None else quantity.low
    return value or 0.0
