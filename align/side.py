"""One side of an alignment: what the scorer needs to know of each unit and of runs of units."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from align.anchors import Neighbours
from align.coverage import USUAL
from align.dictionary import terms
from align.runs import Runs
from duban.alignment import Unit
from duban.language import Language, language_of
from duban.ports import Tokenizer

Floats = NDArray[Any]

_LABEL = re.compile(
    r"^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z]|[ivx]{1,4}|[IVX]{1,4})[)）、]"
    r"|第[一二三四五六七八九十百零〇\d]+[条章节]|[一二三四五六七八九十]是"
    r"|(?:\d{1,2}(?:\.\d{1,2})*\.|\d{1,2}(?:\.\d{1,2})+|[IVX]{1,4}\.)\s"
    r"|(?:Article|Section|Chapter)\s+[\dIVX]+)"
)
"""The number a passage of a law or a list opens with."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something both languages mark alike, and where in a run of units it counts."""

    name: str
    pattern: re.Pattern[str]
    where: Literal["all", "first", "last"] = "all"


MARKS = (
    Mark("question", re.compile(r"[?？]")),
    Mark("exclamation", re.compile(r"[!！]")),
    # an apostrophe opens a quotation before a word only, as in British print
    Mark("quote", re.compile(r"[\"“”„«»「」『』‘]|(?<!\w)'(?=\w)")),
    Mark("bracket", re.compile(r"[()（）\[\]〔〕【】《》<>]")),
    Mark("colon", re.compile(r"[:：]\s*$"), "last"),
    Mark("stop", re.compile(r"[.。;；?？!！…][\"'”’」』»)）]*\s*$"), "last"),
    Mark("comma", re.compile(r"[,，、;；:：]|--|—")),
    Mark("digit", re.compile(r"\d+")),
    Mark("closing", re.compile(r"[\"'”’」』»][\s.。,，]*$"), "last"),
    Mark("opening", re.compile(r"^\s*[\"'“‘「『«]"), "first"),
    Mark("label", _LABEL),
)

SCATTER = 0.25
"""How far lengths stray in a text that shows nothing itself, as the log of a factor."""

_ENDED = re.compile(r"[.。;；?？!！…,，:：][\"'”’」』»)）]*\s*$")


@dataclass(frozen=True, slots=True)
class Side:
    """All units of one side, with what is known of each.

    `weight` is the length in UTF-8 bytes, `marks` counts of punctuation, `best` the similarity of
    the nearest unit of the other side and `mean` that of the four nearest, `rival` by how much that
    nearest unit likes another one better, `variety` the share of words that are not repeats,
    `level` how near the sure pairs of the two texts lie: a free translation lies further apart.
    `echo` is 1 for a unit that says again what the unit before it says, 0 where they differ.
    `bare` is above 0 for a unit that no mark ends where most others have one, `signs` the share of
    figures and signs in a unit: lines of a page are like that. `rendered` is the share of the words
    that the dictionary finds again on the other side of the sure pairs.
    """

    language: Language
    runs: Runs
    weight: Floats
    marks: Floats
    best: Floats
    mean: Floats
    rival: Floats
    variety: Floats
    level: float
    echo: Floats
    bare: Floats
    signs: Floats
    terms: tuple[tuple[str, ...], ...]
    paths: tuple[tuple[int, ...], ...]
    rendered: float = USUAL
    scatter: float = SCATTER

    def __len__(self) -> int:
        return len(self.weight)


def side(
    units: Sequence[Unit],
    texts: Sequence[str],
    runs: Runs,
    near: tuple[Neighbours, Neighbours],
    level: float,
    tokenizer: Tokenizer,
) -> Side:
    """Everything about one side that does not depend on the place in the lattice.

    `texts` is what the units say, as it was encoded for `runs`; `near` holds the neighbours of this
    side's units and those of the other side's.
    """
    language = language_of_units(units)
    words = tuple(tuple(terms(text, language, tokenizer)) for text in texts)
    own, other = near
    return Side(
        language,
        runs,
        np.array([len(text.encode("utf-8")) + 1 for text in texts], dtype=np.float32),
        np.array(
            [[len(mark.pattern.findall(text)) for mark in MARKS] for text in texts], np.float32
        ),
        own.best,
        own.mean,
        other.best[own.nearest] - own.best,
        np.array([_variety(row) for row in words], dtype=np.float32),
        level,
        _echo(runs.vectors(0, len(units), 1)),
        _bare(texts),
        np.array([_signs(text) for text in texts], dtype=np.float32),
        words,
        tuple(unit.path for unit in units),
    )


def language_of_units(units: Sequence[Unit]) -> Language:
    """The language that most of the text is in."""
    return language_of(" ".join(unit.text for unit in units))


def _echo(vectors: Floats) -> Floats:
    """How near each unit lies to the one before it, from 0 at half the way to 1."""
    near = (vectors[1:] * vectors[:-1]).sum(axis=1)
    return np.concatenate([np.zeros(1, np.float32), np.clip(2 * near - 1, 0, 1)])


def _bare(texts: Sequence[str]) -> Floats:
    """For a unit that no mark ends, the share of units that one ends."""
    ended = np.array([bool(_ENDED.search(text)) for text in texts], dtype=np.float32)
    return np.asarray((1 - ended) * ended.mean())


def _signs(text: str) -> float:
    """The share of characters that are no letters, blanks aside."""
    letters = "".join(text.split())
    return sum(not char.isalpha() for char in letters) / max(1, len(letters))


def _variety(words: Sequence[str]) -> float:
    return len(set(words)) / len(words) if words else 1.0
