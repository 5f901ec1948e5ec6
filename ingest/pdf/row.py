"""Rows: runs that stand on one printed line of one column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ingest.pdf.printed import Printed
from ingest.pdf.run import Run

_CLOSE = re.compile(r"[㐀-䶿一-鿿豈-﫿　-〿＀-￯“”‘’—…]")


@dataclass(slots=True)
class Row(Printed):
    """One printed line, from left to right."""

    confidence: float | None = None


def rows(runs: Iterable[Run]) -> list[Row]:
    """The runs as rows from top to bottom; runs share a row when half their height overlaps."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=_place):
        if found and _beside(found[-1][-1], run):
            found[-1].append(run)
        else:
            found.append([run])
    return [_row(group) for group in found]


def tight(before: str, after: str) -> bool:
    """Whether no blank belongs between two neighbours, as Chinese is written.

    >>> tight("基", "金"), tight("of", "the")
    (True, False)
    """
    if _CLOSE.match(before[-1:]) or _CLOSE.match(after[:1]):
        return True
    digits = before[-1:].isdigit() and after[:1].isdigit()
    return digits and bool(_CLOSE.search(before) or _CLOSE.search(after))


def _beside(one: Run, other: Run) -> bool:
    _, top, _, bottom = one.box
    _, upper, _, lower = other.box
    if upper >= bottom:
        return False
    overlap = min(bottom, lower) - max(top, upper)
    return overlap > 0.5 * max(min(bottom - top, lower - upper), 0.1)


def _place(run: Run) -> tuple[float, float]:
    left, top, _, bottom = run.box
    return top + bottom, left


def _row(group: list[Run]) -> Row:
    if len(group) == 1:
        run = group[0]
        return Row(run.text, run.box, run.size, run.confidence)
    group.sort(key=lambda run: run.left)
    text = group[0].text
    for before, run in pairwise(group):
        apart = run.left - before.right > 0.25 * run.size
        text += (" " if apart else "") + run.text
    box = (
        group[0].left,
        min(run.top for run in group),
        max(run.right for run in group),
        max(run.bottom for run in group),
    )
    longest = max(group, key=lambda run: len(run.text))
    sure = [run.confidence for run in group if run.confidence is not None]
    return Row(text, box, longest.size, min(sure, default=None))
