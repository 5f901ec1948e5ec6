"""Judged pairs of texts: units with exact offsets, the beads that join them, their relations."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "corpus" / "gold" / "alignment_unseen"
LONE = FOLDER.with_name("alignment_lone")
"""Pairs with much that stands on one side only."""

_MARK = re.compile("«([0-9,]*)([~#=]*)»")
_RELATIONS = {"~": "adapted", "#": "garbled", "=": "parallel"}


@dataclass(frozen=True, slots=True)
class MarkedUnit:
    """A unit of a side, in code points of its text; the beads it belongs to, signs of relation."""

    start: int
    end: int
    beads: tuple[str, ...]
    signs: str


@dataclass(frozen=True, slots=True)
class MarkedSide:
    """One text without its marks."""

    language: str
    text: str
    units: tuple[MarkedUnit, ...]


@dataclass(frozen=True, slots=True)
class JudgedBead:
    """Places of the units on both sides; the relations a judge accepts, the judged one first."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """Two texts and their beads; `version` is same, other (of one text) or adaptation."""

    name: str
    a: MarkedSide
    b: MarkedSide
    beads: tuple[JudgedBead, ...]
    version: str
    sound: bool


def judged_pairs(folder: Path = FOLDER) -> tuple[JudgedPair, ...]:
    """All pairs of the folder, in the order of its list."""
    listed = json.loads((folder / "pairs.json").read_text(encoding="utf-8"))
    return tuple(_pair(folder, name, entry) for name, entry in listed.items())


def marked_side(source: str, language: str) -> MarkedSide:
    r"""The text without marks, and its units without the blanks around them.

    >>> side = marked_side("«1»一、范围\n«2#»（一）学校；«»（二）医院。", "zh")
    >>> [side.text[unit.start : unit.end] for unit in side.units]
    ['一、范围', '（一）学校；', '（二）医院。']
    >>> marked_side("«1,2»I. Scope", "en").units[0].beads
    ('1', '2')
    """
    marks = list(_MARK.finditer(source))
    ends = [mark.start() for mark in marks[1:]] + [len(source)]
    text = source[: marks[0].start()] if marks else source
    units = []
    for mark, end in zip(marks, ends, strict=True):
        words = source[mark.end() : end]
        start = len(text) + len(words) - len(words.lstrip())
        text += words
        beads = tuple(bead for bead in mark[1].split(",") if bead)
        units.append(MarkedUnit(start, len(text.rstrip()), beads, mark[2]))
    return MarkedSide(language, text, tuple(units))


def _pair(folder: Path, name: str, entry: Mapping[str, str | bool]) -> JudgedPair:
    a, b = (
        marked_side((folder / f"{name}.{side}.src").read_text(encoding="utf-8"), str(entry[side]))
        for side in ("a", "b")
    )
    return JudgedPair(name, a, b, tuple(_beads(a, b)), str(entry["version"]), bool(entry["sound"]))


def _beads(a: MarkedSide, b: MarkedSide) -> Iterator[JudgedBead]:
    """Groups of units joined by shared numbers, then the units that stand alone."""
    ours, theirs = _members(a), _members(b)
    joined: list[set[str]] = []
    for unit in (*a.units, *b.units):
        group = set(unit.beads)
        joined = [
            *(one for one in joined if not one & group),
            group.union(*(one for one in joined if one & group)),
        ]
    for group in joined:
        left = sorted({place for bead in group for place in ours.get(bead, ())})
        right = sorted({place for bead in group for place in theirs.get(bead, ())})
        if left and right:
            yield JudgedBead(tuple(left), tuple(right), _relations(a, b, left, right))
        else:
            yield from (JudgedBead((place,), (), ("a_only",)) for place in left)
            yield from (JudgedBead((), (place,), ("b_only",)) for place in right)
    yield from (
        JudgedBead((place,), (), ("a_only",))
        for place, unit in enumerate(a.units)
        if not unit.beads
    )
    yield from (
        JudgedBead((), (place,), ("b_only",))
        for place, unit in enumerate(b.units)
        if not unit.beads
    )


def _members(side: MarkedSide) -> dict[str, tuple[int, ...]]:
    numbers = {bead for unit in side.units for bead in unit.beads}
    return {
        bead: tuple(place for place, unit in enumerate(side.units) if bead in unit.beads)
        for bead in sorted(numbers)
    }


def _relations(a: MarkedSide, b: MarkedSide, left: list[int], right: list[int]) -> tuple[str, ...]:
    signs = "".join(
        [a.units[place].signs for place in left] + [b.units[place].signs for place in right]
    )
    return tuple(dict.fromkeys(_RELATIONS[sign] for sign in signs)) or ("parallel",)
