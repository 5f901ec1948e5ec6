"""Festivals that deadlines name (春节前, before National Day), and when they next fall."""

import re
from collections.abc import Iterator
from datetime import date

from duban.deadline import Interval, Norm, Offset
from extract.times.found import Found
from extract.wordlists import classes, fault, lexicon, per_folder, words

FILE = "festivals"


@per_folder
def names() -> tuple[str, ...]:
    """The words for festivals in both languages, the longest first."""
    found = {word for key in _keys() for word in words(FILE, f"name.{key}")}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def next_day(name: str, reference: date) -> date | None:
    """The day of a festival on or after the reference date; None beyond the table.

    >>> next_day("国庆节", date(2008, 7, 19)), next_day("Spring Festival", date(2008, 7, 19))
    (datetime.date(2008, 10, 1), datetime.date(2009, 1, 26))
    """
    key = classes(FILE, "name").get(name.lower(), "")
    fixed = [f"{year}-{day}" for day in words(FILE, f"fixed.{key}") for year in _years(reference)]
    listed = map(_day, (*fixed, *words(FILE, f"day.{key}")))
    after = min((day for day in listed if day >= reference), default=None)
    return after if after and (after - reference).days <= 400 else None


def before(pattern: re.Pattern[str], text: str, reference: date | None) -> Iterator[Found]:
    """The days before an `event` that the pattern names: the festival's own day if it is known.

    前 and before include the day; without its date the festival stays an event by name.
    """
    for match in pattern.finditer(text):
        day = next_day(match["event"], reference) if reference else None
        norm: Norm = Offset(match["event"], 0, "day", direction="before", bound="min")
        if day is not None:
            norm = Interval(None, day)
        yield Found(*match.span(), norm, "time.by" if day else "time.offset")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise fault(FILE, text[-5:], text) from None


def _keys() -> tuple[str, ...]:
    return tuple(
        name.removeprefix("name.") for name in lexicon(FILE).lists if name.startswith("name.")
    )


def _years(reference: date) -> tuple[int, int]:
    return reference.year, reference.year + 1
