"""The facts of a passage that a translation must keep, and where two passages differ in them."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache

from align.bodies import Named, named
from align.departments import departments
from align.durations import Duration, durations
from align.figures import Figure, FigureKind, figures
from align.periods import periods
from align.said import said
from align.times import Time, times
from align.wording import data
from duban.language import Language, language_of

_SMALL = 3
"""Counts up to this both languages write in many ways."""


class FactKind(StrEnum):
    """In what two passages can differ."""

    DATE = "date"
    NUMBER = "number"
    RATIO = "ratio"
    MONEY = "money"
    REFERENCE = "reference"
    DURATION = "duration"
    FREQUENCY = "frequency"
    BODY = "body"
    LEVEL = "level"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a passage says that can be checked; offsets are those of the passage."""

    language: Language
    times: tuple[Time, ...]
    figures: tuple[Figure, ...]
    durations: tuple[Duration, ...]
    periods: frozenset[Fraction]
    bodies: tuple[Named, ...]
    departments: frozenset[str]
    levels: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact said differently: what A has and B lacks, and the reverse, in words to show."""

    kind: FactKind
    a: str
    b: str


def facts(text: str) -> Facts:
    """All facts of a passage of either language."""
    language = language_of(text)
    return Facts(
        language,
        times(text),
        figures(text),
        tuple(durations(text)),
        periods(text),
        named(text),
        departments(text),
        _levels(text, language),
        text,
    )


def differences(a: Facts, b: Facts) -> tuple[Difference, ...]:
    """Where two passages that belong together differ, the weightiest first.

    What a passage denies is compared by `align.contrast`.

    >>> left, right = facts("2009年3月底前完成70%"), facts("complete 50% by the end of May 2009")
    >>> [(d.kind.value, d.a, d.b) for d in differences(left, right)]
    [('date', '2009-03', '2009-05'), ('ratio', '70%', '50%')]
    >>> differences(facts("设置三年过渡期"), facts("a transition of two years"))[0].b
    'two years'
    """
    found = [
        _dates(a, b),
        *(
            _differing(FactKind(kind), _amounts(a, b, kind), _amounts(b, a, kind))
            for kind in FigureKind
        ),
        _lengths(a, b),
        _frequency(a, b),
        _compared(FactKind.BODY, _bodies(a), _bodies(b)),
        _compared(FactKind.LEVEL, a.levels, b.levels) if a.levels and b.levels else None,
    ]
    return tuple(difference for difference in found if difference is not None)


def _dates(a: Facts, b: Facts) -> Difference | None:
    """Dates of one side of which the other names a part nowhere."""
    return _differing(FactKind.DATE, _unsaid(a, b), _unsaid(b, a))


def _unsaid(side: Facts, other: Facts) -> list[str]:
    """A year may be said as a bare figure or as a decade; months and days only in dates."""
    parts = {part for time in other.times for part in enumerate(time.value)}
    parts |= {(0, value) for value in _years(other.text)}
    return [
        str(time)
        for time in side.times
        if any(part[1] is not None and part not in parts for part in enumerate(time.value))
    ]


def _years(text: str) -> set[int]:
    values = {int(value) for value in said(text) if value.denominator == 1}
    return {
        value + century
        for value in values
        for century in (0, 1900, 2000)
        if century == 0 or (value < 100 and value % 10 == 0)
    }


def _amounts(side: Facts, other: Facts, kind: FigureKind) -> list[str]:
    """Figures of a kind that the other side says in no way.

    Small counts are left out, as both languages write them in many ways.
    """
    values = said(other.text) | {figure.value for figure in other.figures}
    return [
        str(figure)
        for figure in side.figures
        if figure.kind is kind
        and figure.value not in values
        and (kind is not FigureKind.NUMBER or figure.value > _SMALL)
    ]


def _lengths(a: Facts, b: Facts) -> Difference | None:
    """Lengths of time, where both sides count as many: one in another unit, or other small counts.

    Larger counts are numbers, and told as such.
    """
    if len(a.durations) != len(b.durations):
        return None
    pairs = list(zip(a.durations, b.durations, strict=True))
    swapped = [(x, y) for x, y in pairs if x.unit != y.unit]
    if swapped:
        unlike = swapped if all(x.number == y.number for x, y in pairs) else []
        return _told(a, b, unlike) if len(unlike) == 1 else None
    small = all(x.number <= _SMALL and y.number <= _SMALL for x, y in pairs)
    left, right = (Counter(one.number for one in side.durations) for side in (a, b))
    unlike = [(x, y) for x, y in pairs if x.number != y.number]
    return _told(a, b, unlike) if small and left != right else None


def _told(a: Facts, b: Facts, unlike: Iterable[tuple[Duration, Duration]]) -> Difference | None:
    pairs = [(a.text[x.start : x.end], b.text[y.start : y.end]) for x, y in unlike]
    return _differing(FactKind.DURATION, [x for x, _ in pairs], [y for _, y in pairs])


def _frequency(a: Facts, b: Facts) -> Difference | None:
    """How often, where both sides say so and no period is common to them."""
    if not a.periods or not b.periods or a.periods & b.periods:
        return None
    left, right = ([_period(period) for period in sorted(side.periods)] for side in (a, b))
    return _differing(FactKind.FREQUENCY, left, right)


def _period(months: Fraction) -> str:
    return f"{round(months * 30)} d" if months < 1 else f"{months} m"


def _bodies(side: Facts) -> list[str]:
    """The bodies by name, the others by what their departments are for."""
    return [*(name.body.en[0] for name in side.bodies), *sorted(side.departments)]


def _compared(kind: FactKind, a: Iterable[str], b: Iterable[str]) -> Difference | None:
    return _differing(kind, sorted(set(a) - set(b)), sorted(set(b) - set(a)))


def _differing(kind: FactKind, a: Iterable[str], b: Iterable[str]) -> Difference | None:
    left, right = (", ".join(dict.fromkeys(side)) for side in (a, b))
    return Difference(kind, left, right) if left or right else None


def _levels(text: str, language: Language) -> frozenset[str]:
    return frozenset(
        name for name, pattern in _level_patterns(language).items() if pattern.search(text)
    )


@cache
def _level_patterns(language: Language) -> dict[str, re.Pattern[str]]:
    patterns = {}
    for name, row in data("levels").items():
        assert isinstance(row, dict)
        words = row[language.value]
        patterns[name] = re.compile(words if language is Language.ZH else rf"\b(?:{words})\b", re.I)
    return patterns
