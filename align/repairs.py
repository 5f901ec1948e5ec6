"""Accepted repairs: the mended reading of a text, and the way back to the raw one.

The raw text never changes; a mended text is made anew from it and from the repairs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duban.garble import Garble
from duban.identity import content_id


@dataclass(frozen=True, slots=True)
class Repair:
    """A proposal that a person accepted: `words` stand for `raw[start:end]`.

    `was` is the raw reading it was accepted for; a repair whose raw text differs is void, and one
    whose words are those of the raw text takes back what was accepted before. `at` is an ISO time;
    it and `by` are empty where nobody noted them.
    """

    start: int
    end: int
    was: str
    words: str
    by: str = ""
    at: str = ""

    @property
    def id(self) -> str:
        """The id of the repair, from its content."""
        noted = (self.by, self.at) if self.at else ()
        return content_id("repair", self.start, self.end, self.was, self.words, *noted)

    def meets(self, other: "Repair") -> bool:
        """Whether both are of the same place or share a character."""
        same = (self.start, self.end) == (other.start, other.end)
        return same or (self.start < other.end and other.start < self.end)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mended stretch: where it stands in the mended text, and where in the raw one."""

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its repairs made, and a mark for each."""

    text: str
    marks: tuple[Mark, ...]

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw stretch behind `text[start:end]`; inside a repair, the whole repaired stretch.

        >>> mended("共3叶纸", [Repair(2, 3, "叶", "页的")]).raw(2, 3)
        (2, 3)
        """
        low = self._raw([mark for mark in self.marks if mark.end <= start], start)
        high = self._raw([m for m in self.marks if m.end <= end and m.start < end], end)
        for mark in self.marks:
            if mark.start < end and start < mark.end:
                low, high = min(low, mark.raw_start), max(high, mark.raw_end)
        return low, high

    def is_mended(self, start: int, end: int) -> bool:
        """Whether some of `text[start:end]` is not as the raw text has it.

        A repair that took words away marks the place they stood at.
        """
        return any(
            (mark.start < end and start < mark.end) or start < mark.start == mark.end < end
            for mark in self.marks
        )

    @staticmethod
    def _raw(passed: Sequence[Mark], offset: int) -> int:
        """The raw offset of a mended one, after the repairs that lie before it."""
        return passed[-1].raw_end + offset - passed[-1].end if passed else offset


def repair(
    garble: Garble, raw: str, words: str | None = None, by: str = "", at: str = ""
) -> Repair:
    """The repair that accepts a garble's proposal, or a person's own `words` for it.

    Raises `ValueError` when there is neither.
    """
    accepted = garble.proposal if words is None else words
    if accepted is None:
        raise ValueError("this garble has no proposal; a person must give the words")
    span = garble.span
    return Repair(span.start, span.end, raw[span.start : span.end], accepted, by, at)


def holding(raw: str, repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """The repairs that hold, in order of place: of two that meet, the one made last.

    Left out are those whose raw words have changed, and what was taken back.

    >>> first, second = Repair(2, 3, "弧", "基础", "", "2031"), Repair(2, 3, "弧", "弧", "", "2032")
    >>> len(holding("规范弧管理", [first])), len(holding("规范弧管理", [first, second]))
    (1, 0)
    """
    kept: list[Repair] = []
    settled = sorted(repairs, key=lambda r: (r.start, r.end, r.words))
    for one in sorted(settled, key=lambda r: r.at, reverse=True):
        if raw[one.start : one.end] == one.was and not any(map(one.meets, kept)):
            kept.append(one)
    changing = (one for one in kept if one.words != one.was)
    return tuple(sorted(changing, key=lambda r: (r.start, r.end)))


def mended(raw: str, repairs: Iterable[Repair]) -> Mended:
    """The raw text with the repairs that hold.

    >>> mended("规范弧管理", [Repair(2, 3, "弧", "基础")]).text
    '规范基础管理'
    """
    parts: list[str] = []
    marks: list[Mark] = []
    done = length = 0
    for one in holding(raw, repairs):
        parts += [raw[done : one.start], one.words]
        start = length + one.start - done
        marks.append(Mark(start, start + len(one.words), one.start, one.end))
        done, length = one.end, start + len(one.words)
    return Mended("".join([*parts, raw[done:]]), tuple(marks))
