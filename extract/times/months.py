"""English names of months. They count with a capital only: "may" and "march" are verbs."""

_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
MONTH = "|".join((*_NAMES, *(name.upper() for name in _NAMES), *(f"{name}" for name in _SHORT)))


def month_number(name: str) -> int:
    """The number of a month by its name, full or short.

    >>> month_number("Sept"), month_number("JULY")
    (9, 7)
    """
    start = name[:3].capitalize()
    return next(number for number, full in enumerate(_NAMES, 1) if full.startswith(start))
