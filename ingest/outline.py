"""The outline: which number stands under which, by the continuity of the numbers alone.

The innermost open list whose last number is n-1 goes on; a number 1 opens a list; no table of
styles decides about depth, for the same printed form serves several depths in one document
("Two," as a section and as a point inside a stage). Only the divisions of laws have fixed ranks.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.marker import RANKS, Marker, Style

_JUMP = 3
_NESTS = frozenset({Style.WORD, Style.PAREN, Style.LETTER, Style.INLINE})


@dataclass(frozen=True, slots=True)
class Entry:
    """A number that was given its place: its parent's index in the outline, None at the top.

    `missing` are the numbers lost just before it; `again` says that the number was there already.
    """

    marker: Marker
    parent: int | None
    missing: tuple[int, ...] = ()
    again: bool = False


@dataclass(slots=True)
class _Outline:
    """The lists open at one point of the text, outermost first, each as the index of its last."""

    entries: list[Entry] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    closed: dict[tuple[Style, str], int] = field(default_factory=dict)

    def at(self, depth: int) -> Marker:
        return self.entries[self.open[depth]].marker

    def place(self, marker: Marker) -> bool:
        """Give the number its place; False when it continues nothing and begins nothing."""
        if marker.style in RANKS:
            self._division(marker)
            return True
        depth = self._depth(marker)
        if depth is None:
            return False
        missing, again = self._break(marker, depth)
        self._add(marker, depth, missing, again=again)
        return True

    def _add(
        self, marker: Marker, depth: int, missing: tuple[int, ...] = (), *, again: bool = False
    ) -> None:
        for index in self.open[depth:]:
            gone = self.entries[index].marker
            self.closed[gone.style, gone.form] = gone.ordinal
        parent = self.open[depth - 1] if depth else None
        self.open = [*self.open[:depth], len(self.entries)]
        self.entries.append(Entry(marker, parent, missing, again))

    def _depth(self, marker: Marker) -> int | None:
        depths = [d for d in reversed(range(len(self.open))) if self.at(d).continues(marker)]
        if marker.ordinal == 1:
            return self._depth_of_first(marker, depths)
        for jump in range(1, _JUMP + 2):
            for depth in depths:
                if self.at(depth).ordinal == marker.ordinal - jump:
                    return depth
        if self.closed.get((marker.style, marker.form)) == marker.ordinal - 1:
            return len(self.open)
        if any(self.at(depth).ordinal == marker.ordinal for depth in depths[:1]):
            return depths[0]
        lost_first = marker.ordinal in (2, 3) and not depths and marker.style is not Style.INLINE
        return len(self.open) if lost_first else None

    def _depth_of_first(self, marker: Marker, depths: list[int]) -> int:
        """A second list of one style is nested where translations mix styles, else begins anew."""
        if marker.style is Style.DECIMAL:
            return self._depth_of_decimal(marker)
        if self._heads_letters(marker):
            return 0
        innermost = len(self.open) - 1
        again = depths and depths[0] == innermost and marker.style is not Style.WORD
        if depths and (again or marker.style not in _NESTS):
            return depths[0]
        return len(self.open)

    def _heads_letters(self, marker: Marker) -> bool:
        """Whether 1. follows small letters that nothing stands over, as those of a first note."""
        alone = len(self.open) == 1 and self.at(0).style is Style.LETTER and not self.at(0).form
        return alone and marker.style is Style.DIGIT

    def _depth_of_decimal(self, marker: Marker) -> int:
        """2.1 stands beside an open 1.4 and below an open 2; 2.1.1 below an open 2.1."""
        dots = marker.form.count(".")
        for depth in range(len(self.open)):
            other = self.at(depth)
            if other.style is Style.DECIMAL and other.form.count(".") >= dots:
                return depth
        return len(self.open)

    def _break(self, marker: Marker, depth: int) -> tuple[tuple[int, ...], bool]:
        key = marker.style, marker.form
        same = depth < len(self.open) and self.at(depth).continues(marker)
        last = self.at(depth).ordinal if same else 0
        if not same and self.closed.get(key) == marker.ordinal - 1:
            last = marker.ordinal - 1
        if marker.ordinal == 1:
            return (), False
        return tuple(range(last + 1, marker.ordinal)), last == marker.ordinal

    def _division(self, marker: Marker) -> None:
        """Place a part, chapter, section or article under the innermost wider division."""
        rank = RANKS[marker.style]
        depth = len(self.open)
        while depth and not self._holds(depth - 1, rank):
            depth -= 1
        self._add(marker, depth, self._division_gap(marker, depth))

    def _holds(self, depth: int, rank: int) -> bool:
        style = self.at(depth).style
        if style in RANKS:
            return RANKS[style] < rank
        inside = any(self.at(above).style is Style.ARTICLE for above in range(depth))
        return rank == RANKS[Style.ARTICLE] and not inside and style is not Style.INLINE

    def _division_gap(self, marker: Marker, depth: int) -> tuple[int, ...]:
        if depth < len(self.open) and self.at(depth).style is marker.style:
            last = self.at(depth).ordinal
        else:
            last = self.closed.get((marker.style, ""), 0)
        if marker.ordinal == 1 or marker.branch or last + 1 == marker.ordinal:
            return ()
        if marker.style is not Style.ARTICLE and last >= marker.ordinal:
            last = 0
        return tuple(range(last + 1, marker.ordinal))[:50]


def outline(markers: Iterable[Marker]) -> tuple[tuple[Entry, ...], tuple[Marker, ...]]:
    """The numbers with their parents, in text order, and those that belong to no list.

    >>> text = "一、甲（一）乙（二）丙二、丁"
    >>> from ingest.marker import marker_at
    >>> found = [marker_at(text[at:], at) for at in (0, 3, 7, 11)]
    >>> [entry.parent for entry in outline(found)[0]]
    [None, 0, 0, None]
    """
    state = _Outline()
    stray = tuple(marker for marker in markers if not state.place(marker))
    return tuple(state.entries), stray
