"""Rows of two documents side by side: each bead with the garbled passages that lie in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from duban.alignment import Alignment, Bead, Relation, Unit
from duban.document import Document
from duban.garble import Garble
from duban.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A garbled passage with the number it is marked by, counted through its document from 1."""

    number: int
    garble: Garble

    def lies_in(self, stretch: Span) -> bool:
        """Whether they share a character; an empty place lies in every stretch it touches."""
        mine = self.garble.span
        if mine.start == mine.end:
            return stretch.start <= mine.start <= stretch.end
        return mine.start < stretch.end and stretch.start < mine.end


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a row: the units it shows and the garbled passages that begin in it."""

    document: Document
    units: tuple[Unit, ...] = ()
    garbles: tuple[Found, ...] = ()

    @property
    def start(self) -> int:
        """Where the side begins in its raw text; 0 when it is empty."""
        places = [unit.span.start for unit in self.units]
        places += [found.garble.span.start for found in self.garbles]
        return min(places, default=0)


@dataclass(frozen=True, slots=True)
class Row:
    """A bead as it is shown; `bead` is None for what belongs to the page, not to a document."""

    a: Side
    b: Side
    bead: Bead | None

    @property
    def relation(self) -> Relation | None:
        """What the sides are to each other."""
        return self.bead.relation if self.bead else None

    @property
    def garbles(self) -> tuple[Found, ...]:
        """The garbled passages of both sides."""
        return self.a.garbles + self.b.garbles


def numbered(garbles: Iterable[Garble]) -> tuple[Found, ...]:
    """The garbled passages of one document with their numbers."""
    return tuple(Found(number, one) for number, one in enumerate(garbles, 1))


def rows(
    a: Document, b: Document, alignment: Alignment, garbles: tuple[Sequence[Found], ...]
) -> tuple[Row, ...]:
    """Every bead in reading order of A, and every garbled passage in exactly one row.

    A passage that no unit holds, as page furniture, has a row of its own at its place.
    """
    here, there = garbles
    sides = _homes(alignment.a, here), _homes(alignment.b, there)
    found = [_row(a, b, alignment, bead, sides) for bead in alignment.beads]
    for mine, homes in ((Side(a), sides[0]), (Side(b), sides[1])):
        for one in homes.get(None, ()):
            alone = replace(mine, garbles=(one,))
            row = Row(alone, Side(b), None) if mine.document is a else Row(Side(a), alone, None)
            found.insert(_place(found, row), row)
    return tuple(found)


_Homes = dict[int | None, list[Found]]


def _row(
    a: Document, b: Document, alignment: Alignment, bead: Bead, homes: Sequence[_Homes]
) -> Row:
    return Row(
        _side(a, alignment.a, bead.a, homes[0]), _side(b, alignment.b, bead.b, homes[1]), bead
    )


def _side(document: Document, units: Iterable[Unit], ids: Sequence[int], homes: _Homes) -> Side:
    mine = tuple(unit for unit in units if unit.id in ids)
    return Side(document, mine, tuple(one for unit in mine for one in homes.get(unit.id, ())))


def _homes(units: Sequence[Unit], garbles: Iterable[Found]) -> _Homes:
    """The garbled passages by the unit in which each begins."""
    homes: _Homes = {}
    for one in garbles:
        home = next((unit.id for unit in units if one.lies_in(unit.span)), None)
        homes.setdefault(home, []).append(one)
    return homes


def _place(found: Sequence[Row], alone: Row) -> int:
    """Where a row without a bead goes: before the first that stands later on its side."""
    first = bool(alone.a.garbles)
    mine = alone.a if first else alone.b
    for index, row in enumerate(found):
        side = row.a if first else row.b
        if (side.units or side.garbles) and side.start > mine.start:
            return index
    return len(found)
