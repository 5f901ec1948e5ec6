"""Seasons: which of two times of the year comes first that have no date of their own."""

from duban.table import table

_HALF, _YEAR = 6, 12  # what lies more than half a year on is nearer on the other side


def apart(expected: str, found: str) -> int:
    """The months from one season to another, negative to an earlier one; 0 where one is unknown.

    >>> apart("spring ploughing", "夏收"), apart("采暖季", "汛期来临"), apart("春耕", "本次检查")
    (3, -6, 0)
    """
    before, after = _month(expected), _month(found)
    if before is None or after is None:
        return 0
    months = (after - before) % _YEAR
    return months if months < _HALF else months - _YEAR


def _month(event: str) -> int | None:
    """The month in which the season begins that an event names."""
    months: dict[str, int] = table("review", "seasons")["month"]
    named = [month for words, month in months.items() if words in event.lower()]
    return named[0] if named else None
