"""Columns: found by an empty upright strip, the gutter, that few lines cross.

Reading order is repaired from the boxes alone, so that a file which draws its two columns row
by row, across both, still gives one column after the other.
"""

from collections import Counter
from collections.abc import Iterator
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
_TRIED = 4
# So few rows may make a column that has only begun.
_FEW_ROWS = 8
# A gutter does not lie in the outer fifth of the text.
_MIDDLE = 0.2


@dataclass(slots=True)
class Block:
    """Rows of one column, from top to bottom, and the edges of that column."""

    rows: list[Row]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Gutter:
    """An empty upright strip; a few lines may stick out into it."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Half way across."""
        return (self.left + self.right) / 2

    def crossed_by(self, run: Run) -> bool:
        """Whether the run stands on both sides."""
        return run.left < self.left and run.right > self.right

    def sides(self, runs: list[Run]) -> tuple[list[Run], list[Run], list[Run]]:
        """The runs to the left, to the right and across."""
        left: list[Run] = []
        right: list[Run] = []
        across: list[Run] = []
        for run in runs:
            if run.left >= self.left:
                right.append(run)
            else:
                (across if run.right > self.right else left).append(run)
        return left, right, across


def blocks(runs: list[Run]) -> list[Block]:
    """The columns in reading order; what runs across them parts them into bands."""
    gutter = _gutter(runs)
    if gutter is None:
        return [_block(runs)] if runs else []
    found: list[Block] = []
    band: list[Run] = []
    for run in sorted(_parted(runs, gutter), key=lambda run: run.middle):
        if gutter.crossed_by(run):
            found.extend(_band(band, gutter))
            band = []
            found.append(_block([run]))
        else:
            band.append(run)
    found.extend(_band(band, gutter))
    return _joined(found)


def _parted(runs: list[Run], gutter: Gutter) -> Iterator[Run]:
    """The runs, those that reach across the gutter with a blank there in two."""
    for run in runs:
        pieces = run.parted(gutter.middle) if gutter.crossed_by(run) else None
        yield from pieces or (run,)


def _band(band: list[Run], gutter: Gutter) -> list[Block]:
    left, right, _ = gutter.sides(band)
    if not left or not right:
        return blocks(band) if band else []
    sides = rows(left), rows(right)
    if all(_is_column(side) for side in sides) or _goes_on(*sides):
        return [*blocks(left), *blocks(right)]
    return [_block(band)]


def _goes_on(left: list[Row], right: list[Row]) -> bool:
    """Whether a full column stands beside the few first rows of the next: a text's last page."""
    few = len(right) + 1
    if not 0 < len(right) <= _FEW_ROWS or few >= len(left) or not _is_column(left):
        return False
    return right[0].top < left[1].bottom and right[-1].top < left[few].top


def _is_column(side: list[Row]) -> bool:
    if len(side) < _MIN_ROWS:
        return False
    size = median(row.size for row in side)
    width = max(row.right for row in side) - min(row.left for row in side)
    filled = median(row.right - row.left for row in side) / max(width, 1)
    return width >= _MIN_WIDTH * size and filled >= _MIN_FILL


def _gutter(runs: list[Run]) -> Gutter | None:
    """The strip that few runs cross, if both sides of it are columns."""
    if len(runs) < 2 * _MIN_ROWS:
        return None
    narrowest = 0.5 * median(run.size for run in runs)
    for gutter in _emptiest(runs)[:_TRIED]:
        if gutter.right - gutter.left >= narrowest and _parts(gutter, runs):
            return gutter
    return None


def _parts(gutter: Gutter, runs: list[Run]) -> bool:
    left, right, across = gutter.sides(runs)
    if len(across) > _MAX_CROSSING * len(runs):
        return False
    both = rows(left), rows(right)
    return all(map(_is_column, both)) or _goes_on(*both)


def _emptiest(runs: list[Run]) -> list[Gutter]:
    """The stretches in the middle of the page that few more runs reach than must, widest first."""
    change: Counter[float] = Counter()
    for run in runs:
        change[run.left] += 1
        change[run.right] -= 1
    edges = sorted(change)
    margin = _MIDDLE * (edges[-1] - edges[0])
    low, high = edges[0] + margin, edges[-1] - margin
    spans: list[tuple[float, float, int]] = []
    cover = 0
    for edge, following in pairwise(edges):
        cover += change[edge]
        if following > low and edge < high:
            spans.append((edge, following, cover))
    fewest = min((cover for _, _, cover in spans), default=0) + max(1, len(runs) // 20)
    return sorted(_merged(spans, fewest), key=lambda strip: strip.left - strip.right)


def _merged(spans: list[tuple[float, float, int]], fewest: int) -> list[Gutter]:
    """The stretches reached by no more than so many runs, neighbours made one."""
    found: list[Gutter] = []
    for left, right, cover in spans:
        if cover > fewest:
            continue
        if found and found[-1].right == left:
            found[-1] = Gutter(found[-1].left, right)
        else:
            found.append(Gutter(left, right))
    return found


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
