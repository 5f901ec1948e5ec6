"""Columns: found by an empty upright strip, the gutter, that few lines cross.

Reading order is repaired from the boxes alone, so that a file which draws its two columns row
by row, across both, still gives one column after the other.
"""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.pdf.row import Row, rows
from ingest.pdf.run import Run

# Both sides of a gutter need so many rows, so wide in font sizes, so full of their column.
_MIN_ROWS = 4
_MIN_WIDTH = 7.5
_MIN_FILL = 0.6
_MAX_CROSSING = 0.34


@dataclass(slots=True)
class Block:
    """Rows of one column, from top to bottom, and the edges of that column."""

    rows: list[Row]
    left: float
    right: float


def blocks(runs: list[Run]) -> list[Block]:
    """The columns in reading order; what runs across them parts them into bands."""
    gutter = _gutter(runs)
    if gutter is None:
        return [_block(runs)] if runs else []
    found: list[Block] = []
    band: list[Run] = []
    for run in sorted(runs, key=lambda run: run.middle):
        if run.left < gutter < run.right:
            found.extend(_band(band, gutter))
            band = []
            found.append(_block([run]))
        else:
            band.append(run)
    found.extend(_band(band, gutter))
    return _joined(found)


def _band(band: list[Run], gutter: float) -> list[Block]:
    left = [run for run in band if run.right <= gutter]
    right = [run for run in band if run.right > gutter]
    if not left or not right:
        return blocks(band) if band else []
    sides = rows(left), rows(right)
    if all(_is_column(side) for side in sides) or _goes_on(*sides):
        return [*blocks(left), *blocks(right)]
    return [_block(band)]


def _goes_on(left: list[Row], right: list[Row]) -> bool:
    """Whether a full column stands beside a short one: the end of a balanced page."""
    return _is_column(left) and 0 < len(right) < _MIN_ROWS and right[0].top < left[1].bottom


def _is_column(side: list[Row]) -> bool:
    if len(side) < _MIN_ROWS:
        return False
    size = median(row.size for row in side)
    width = max(row.right for row in side) - min(row.left for row in side)
    filled = median(row.right - row.left for row in side) / max(width, 1)
    return width >= _MIN_WIDTH * size and filled >= _MIN_FILL


def _gutter(runs: list[Run]) -> float | None:
    """The middle of the strip that the fewest runs cross, if both sides of it are columns."""
    if len(runs) < 2 * _MIN_ROWS:
        return None
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    size = median(run.size for run in runs)
    strip = _emptiest(runs, left, right)
    if strip is None or strip[1] - strip[0] < 0.5 * size:
        return None
    middle = (strip[0] + strip[1]) / 2
    sides = (
        [run for run in runs if run.right <= middle],
        [run for run in runs if run.left >= middle],
    )
    if len(runs) - sum(map(len, sides)) > _MAX_CROSSING * len(runs):
        return None
    both = rows(sides[0]), rows(sides[1])
    return middle if all(map(_is_column, both)) or _goes_on(*both) else None


def _emptiest(runs: list[Run], left: float, right: float) -> tuple[float, float] | None:
    """The widest stretch, in the middle half of the page, that the fewest runs cover."""
    change: dict[float, int] = {}
    for run in runs:
        change[run.left] = change.get(run.left, 0) + 1
        change[run.right] = change.get(run.right, 0) - 1
    low, high = left + 0.2 * (right - left), right - 0.2 * (right - left)
    best: tuple[int, float, float, float] | None = None
    cover, edges = 0, sorted(change)
    for edge, following in pairwise(edges):
        cover += change[edge]
        if following > low and edge < high:
            found = (cover, edge - following, edge, following)
            best = found if best is None or found < best else best
    return None if best is None else (best[2], best[3])


def _block(runs: list[Run]) -> Block:
    found = rows(runs)
    return Block(found, min(row.left for row in found), max(row.right for row in found))


def _joined(found: list[Block]) -> list[Block]:
    """Blocks of single full-width rows that follow each other, made one."""
    joined: list[Block] = []
    for block in found:
        last = joined[-1] if joined else None
        if last and len(block.rows) == 1 and _same_column(last, block):
            last.rows.extend(block.rows)
            last.left, last.right = min(last.left, block.left), max(last.right, block.right)
        else:
            joined.append(block)
    return joined


def _same_column(one: Block, other: Block) -> bool:
    below = other.rows[0].top >= one.rows[-1].top
    overlap = min(one.right, other.right) - max(one.left, other.left)
    return (
        below
        and overlap > 0.6 * min(one.right - one.left, other.right - other.left)
        and (len(one.rows) == 1 or one.right >= other.right - other.rows[0].size)
    )
