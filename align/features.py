"""Features: what speaks for a bead and for leaving a unit alone, as named figures.

The score of a bead is the sum of its features times the weights of the same names.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from align import tables
from align.lattice import SHAPES
from align.piece import CAP, Piece
from align.side import MARKS, Mark
from align.tables import Table, summed

Floats = NDArray[Any]
Feature = tuple[str, Floats | float]

# What two sentences without anything in common rarely pass.
_STRAY = 0.25
# What of the usual likeness of sure pairs a true part of a translation rarely falls short of.
_APART = 0.6
# How many times the usual scatter of lengths makes a bead as odd as it gets.
_ODDEST = 4
_KINDS = ("11", "12", "21", "13", "31", "22", "14", "41", "1n", "n1", "nn")


def bead_features(piece: Piece, a: int, b: int) -> Iterator[Feature]:
    """The features of the beads of one shape, each over all places or one for all."""
    kind = _kind(a, b)
    yield from ((f"shape.{name}", float(name == kind)) for name in _KINDS)
    yield "shape.size", (a + b - 2) / 6
    yield "shape.both", float(min(a, b) - 1)
    yield from _cosine(piece, a, b)
    yield from _length(piece, a, b)
    yield from _wording(piece, a, b)
    yield from _contrast("odds", piece.odds, a, b)
    yield from _marks(piece, a, b)
    yield (
        "shape.echo",
        _echoes(piece.of_a(piece.a.echo), a)[:, None] + _echoes(piece.of_b(piece.b.echo), b),
    )
    rows, columns = piece.cosine[a, b].shape
    yield "path.same", piece.same_path[:rows, :columns]


def null_features(piece: Piece, of_b: bool) -> Iterator[Feature]:  # noqa: FBT001 - one of two sides
    """The features of leaving each unit of one side alone."""
    own, cut = (piece.b, piece.of_b) if of_b else (piece.a, piece.of_a)
    name = "null_b" if of_b else "null_a"
    yield f"{name}.bias", 1.0
    yield f"{name}.best", cut(own.best)
    yield f"{name}.above", cut(own.best) - cut(own.mean)
    yield f"{name}.rival", cut(own.rival)
    yield f"{name}.length", np.log(cut(own.weight)) - 4
    yield f"{name}.variety", cut(own.variety)
    yield f"{name}.near", _nearest(piece.cosine, of_b)
    yield f"{name}.odds", np.maximum(_nearest(piece.odds, of_b), -1)
    yield f"{name}.level", own.level
    yield f"{name}.below", cut(own.best) - own.level
    yield f"{name}.echo", cut(own.echo)
    yield f"{name}.bare", cut(own.bare)
    yield f"{name}.signs", cut(own.signs)


def names() -> tuple[str, ...]:
    """All feature names, in the order of the weights."""
    nulls = (
        "bias",
        "best",
        "above",
        "rival",
        "length",
        "variety",
        "near",
        "odds",
        "level",
        "below",
        "echo",
        "bare",
        "signs",
    )
    contrast = ("gain", "extension", "beside", "top", "split", "weakest")
    marks = (*(mark.name for mark in MARKS), "inner", "closed")
    return (
        *(f"shape.{kind}" for kind in (*_KINDS, "size", "both", "echo")),
        *(
            f"cosine.{name}"
            for name in ("value", "size", "single", "margin", "margin_size", "level")
        ),
        *(f"cosine.{name}" for name in (*contrast, "proportion", "even", "stray")),
        *(f"cosine.{name}" for name in ("apart", "apart_single", "idle")),
        *(f"length.{name}" for name in ("delta", "square", "ratio", "ratio_square")),
        "length.odd",
        "length.odd_square",
        *(f"length.{name}" for name in ("gain", "extension", "split")),
        *(f"wording.{name}" for name in ("a", "b", "least", "weakest", "odds", "fresh")),
        *(f"odds.{name}" for name in contrast),
        *(f"mark.{name}" for name in marks),
        "path.same",
        "habit.bead",
        "habit.open",
        *(f"{side}.{name}" for side in ("null_a", "null_b") for name in (*nulls, "open")),
        "null.both",
    )


def _kind(a: int, b: int) -> str:
    if f"{a}{b}" in _KINDS:
        return f"{a}{b}"
    if min(a, b) > 1:
        return "nn"
    return "1n" if a == 1 else "n1"


def _cosine(piece: Piece, a: int, b: int) -> Iterator[Feature]:
    cosine = piece.cosine[a, b]
    usual = summed(piece.of_a(piece.a.mean), a)[:, None] / a
    usual = (usual + summed(piece.of_b(piece.b.mean), b) / b) / 2
    yield "cosine.value", cosine
    yield "cosine.size", cosine * ((a + b - 2) / 6)
    yield "cosine.single", cosine * float(a + b == 2)
    yield "cosine.margin", cosine - usual
    yield "cosine.margin_size", (cosine - usual) * ((a + b - 2) / 6)
    yield "cosine.level", piece.a.level
    contrast = dict(_contrast("cosine", piece.cosine, a, b))
    yield from contrast.items()
    even = np.log2(1 + np.exp(piece.evenness[a, b]))
    yield "cosine.proportion", cosine * even
    yield "cosine.even", (cosine - contrast["cosine.beside"]) * even
    least = cosine + contrast["cosine.weakest"]
    yield "cosine.stray", np.maximum(0, _STRAY - least) if a + b > 2 else 0.0
    apart = np.maximum(0, _APART - least / max(piece.a.level, _STRAY))
    yield "cosine.apart", apart if a + b > 2 else 0.0
    yield "cosine.apart_single", apart if a + b == 2 else 0.0
    yield "cosine.idle", np.minimum(0, contrast["cosine.gain"])


def _contrast(name: str, table: Table, a: int, b: int) -> Iterator[Feature]:
    mean, top = tables.surroundings(table, a, b)
    yield f"{name}.gain", tables.gain(table, a, b)
    yield f"{name}.extension", tables.extension(table, a, b)
    yield f"{name}.beside", mean
    yield f"{name}.top", top
    yield f"{name}.split", tables.split(table, a, b)
    yield f"{name}.weakest", tables.weakest(table, a, b)


def _length(piece: Piece, a: int, b: int) -> Iterator[Feature]:
    expected = summed(piece.of_a(piece.a.weight), a)[:, None] * piece.ratio
    found = summed(piece.of_b(piece.b.weight), b)
    delta = np.minimum(np.abs(found - expected) / np.sqrt(found + expected) / 2, CAP)
    ratio = piece.evenness[a, b]
    yield "length.delta", delta
    yield "length.square", delta * delta / CAP
    yield "length.ratio", -ratio
    yield "length.ratio_square", ratio * ratio
    odd = np.minimum(-ratio / piece.a.scatter / _ODDEST, 1)
    yield "length.odd", odd
    yield "length.odd_square", odd * odd
    yield "length.gain", tables.gain(piece.evenness, a, b)
    yield "length.extension", tables.extension(piece.evenness, a, b)
    yield "length.split", tables.split(piece.evenness, a, b)


def _wording(piece: Piece, a: int, b: int) -> Iterator[Feature]:
    """Coverage above what the text usually shows, so that it says nothing without a dictionary."""
    of_a, of_b = piece.wording
    covered_a = _share(summed(of_a.found[b], a), summed(of_a.whole, a)[:, None]) - of_a.rate
    covered_b = _share(summed(of_b.found[a], b).T, summed(of_b.whole, b)) - of_b.rate
    yield "wording.a", covered_a
    yield "wording.b", covered_b
    yield "wording.least", np.minimum(covered_a, covered_b)
    yield "wording.weakest", _weakest(piece, a, b)
    yield "wording.odds", piece.odds[a, b]
    yield "wording.fresh", _fresh(piece, a, b)


def _weakest(piece: Piece, a: int, b: int) -> Floats:
    """The least coverage of one member by the whole other side, above what is usual."""
    of_a, of_b = piece.wording
    by_a = _share(of_a.found[b], of_a.whole[:, None]) - of_a.rate
    by_b = _share(of_b.found[a], of_b.whole[:, None]).T - of_b.rate
    rows, columns = len(by_a) - a + 1, by_b.shape[1] - b + 1
    least = np.asarray(np.minimum.reduce([by_a[step : step + rows] for step in range(a)]))
    for step in range(b):
        least = np.minimum(least, by_b[:, step : step + columns])
    return least


def _fresh(piece: Piece, a: int, b: int) -> Floats:
    """How far the least outer member falls short of its part in finding the other side's words.

    A member that says again what its neighbour says finds words, but none that were not found.
    """
    of_a, of_b = piece.wording
    by_a = tables.least_part(of_b, piece.of_a(piece.a.weight), a, b)
    by_b = tables.least_part(of_a, piece.of_b(piece.b.weight), b, a).T
    return np.asarray(np.minimum(by_a, by_b), dtype=np.float32)


def _marks(piece: Piece, a: int, b: int) -> Iterator[Feature]:
    marks_a, marks_b = piece.of_a(piece.a.marks), piece.of_b(piece.b.marks)
    for at, mark in enumerate(MARKS):
        left, right = (_marked(mark, marks_a[:, at], a), _marked(mark, marks_b[:, at], b))
        yield f"mark.{mark.name}", np.abs(left[:, None] - right)
        if mark.name == "label":
            inner = [
                np.minimum(summed(counts, size) - counts[: len(counts) - size + 1], 2)
                for counts, size in ((marks_a[:, at], a), (marks_b[:, at], b))
            ]
            yield "mark.inner", np.abs(inner[0][:, None] - inner[1])
        if mark.name == "closing":
            yield "mark.closed", left[:, None] * right


def _marked(mark: Mark, counts: Floats, size: int) -> Floats:
    """How much of a mark each run of `size` units has where the mark counts."""
    if mark.where == "last":
        return counts[size - 1 :]
    if mark.where == "first":
        return counts[: len(counts) - size + 1]
    return np.asarray(np.log1p(summed(counts, size)))


def _echoes(echo: Floats, size: int) -> Floats:
    """The strongest echo inside each run of `size` units."""
    rows = len(echo) - size + 1
    strongest = np.zeros(rows, dtype=np.float32)
    for step in range(1, size):
        np.maximum(strongest, echo[step : step + rows], out=strongest)
    return strongest


def _nearest(table: Table, of_b: bool) -> Floats:  # noqa: FBT001 - one of two sides
    """The greatest likeness of each unit to a run of one to three units of the other side."""
    shapes = [(1, size) if not of_b else (size, 1) for size in (1, 2, 3)]
    found = [table[shape].max(axis=0 if of_b else 1) for shape in shapes if shape in table]
    return np.asarray(np.maximum.reduce(found))


def _share(part: Floats, whole: Floats) -> Floats:
    return np.asarray(part / np.maximum(whole, 0.5), dtype=np.float32)


def scored(piece: Piece, weights: Mapping[str, float]) -> tuple[NDArray[np.float64], ...]:
    """The weights of all beads and of all null units of a piece, ready for the lattice."""
    rows, columns = piece.size
    beads = np.full((len(SHAPES), rows + 1, columns + 1), -np.inf)
    for at, (a, b) in enumerate(SHAPES):
        if a <= rows and b <= columns:
            total = sum(weights[name] * value for name, value in bead_features(piece, a, b))
            beads[at, : rows - a + 1, : columns - b + 1] = total
    nulls = [
        np.zeros(size) + sum(weights[name] * value for name, value in null_features(piece, of_b))
        for of_b, size in ((False, rows), (True, columns))
    ]
    return beads, nulls[0], nulls[1]
