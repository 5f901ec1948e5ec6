"""A measured figure beside the floor it must keep."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure and its bound: at least `bound`, or at most where `at_most` is set."""

    name: str
    value: float
    bound: float
    at_most: bool = False
    unit: str = ""

    @property
    def holds(self) -> bool:
        """Whether the figure keeps its bound."""
        return self.value <= self.bound if self.at_most else self.value >= self.bound


def report(measures: Iterable[Measure]) -> int:
    """Print the figures as one table; return 1 when any falls short, 0 otherwise."""
    rows = sorted(measures, key=lambda row: row.holds)
    width = max((len(row.name) for row in rows), default=0)
    for row in rows:
        sign, mark = "<=" if row.at_most else ">=", "ok" if row.holds else "SHORT"
        figure = f"{row.value:10.4g}{row.unit}"
        sys.stdout.write(f"{row.name:<{width}} {figure}  {sign} {row.bound:g}  {mark}\n")
    return int(any(not row.holds for row in rows))
