"""English names of months. They count with a capital only: "may" and "march" are verbs."""

from duban.month import MONTHS

_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
MONTH = "|".join((*MONTHS, *(name.upper() for name in MONTHS), *_SHORT))
