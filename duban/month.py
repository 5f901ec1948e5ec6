"""The English names of the months, and the number of a month by its name."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def month_number(name: str) -> int:
    """The number of a month by its name, full or short, in any case.

    Takes only what a pattern of month names has matched; anything else ends in `KeyError`.

    >>> month_number("Sept"), month_number("JULY"), month_number("may")
    (9, 7, 5)
    """
    return _NUMBERS[name[:3].lower()]


_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
