"""Bare documents for the detectors of garbles."""

from collections.abc import Callable
from functools import cache
from typing import Protocol

import pytest

from align import encoder
from align.garbles import Finder
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.document import Document, Genre
from duban.garble import Garble, GarbleKind
from duban.language import language_of
from duban.message import message
from duban.ports import Encoder
from duban.span import Span

Found = list[tuple[str, str | None]]
Beside = Callable[[list[str], list[str]], tuple[Garble, ...]]


class Find(Protocol):
    """Finds the garbles of one kind in a text: their words and proposals."""

    def __call__(self, text: str, kind: GarbleKind, genre: Genre = Genre.NOTICE) -> Found: ...


def plain(text: str, name: str = "d", genre: Genre = Genre.NOTICE) -> Document:
    return Document(name, "0" * 64, text, Span(name, 0, len(text)), genre, language_of(text))


def aligned(a: list[str], b: list[str]) -> tuple[Document, Document, Alignment]:
    """Two documents of one-line paragraphs, each aligned with its twin."""
    sides = []
    for name, lines in (("a", a), ("b", b)):
        text, units = "", []
        for i, line in enumerate(lines):
            units.append(Unit(i, Span(name, len(text), len(text) + len(line)), line))
            text += line + "\n"
        sides.append((plain(text, name), tuple(units)))
    reason = message("bead.parallel")
    beads = tuple(Bead((i,), (i,), 1.0, Relation.PARALLEL, reason) for i in range(len(a)))
    (left, left_units), (right, right_units) = sides
    return left, right, Alignment(left_units, right_units, beads)


@cache
def _encoder() -> Encoder:
    return encoder()


@pytest.fixture
def find() -> Find:
    """The words and the proposals of all garbles of one kind in a text."""

    def found(text: str, kind: GarbleKind, genre: Genre = Genre.NOTICE) -> Found:
        garbles = Finder().garbles(plain(text, genre=genre))
        return [(g.span.of(text), g.proposal) for g in garbles if g.kind is kind]

    return found


@pytest.fixture
def beside() -> Beside:
    """The garbles of a document whose lines stand beside those of another."""

    def found(a: list[str], b: list[str]) -> tuple[Garble, ...]:
        left, right, alignment = aligned(a, b)
        return Finder(encoder=_encoder()).judged(left, right, alignment)

    return found
