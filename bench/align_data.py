"""The alignment corpora: texts, gold beads, and the two public scorers."""

import ast
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import rjieba

from duban.language import Language, language_of

Ids = tuple[int, ...]
Pair = tuple[Ids, Ids]

CORPORA = ("aca", "mag", "mac_dev", "berg")


@dataclass(frozen=True, slots=True)
class Text:
    """Two sides as units, and which of them the gold joins."""

    name: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    gold: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    tag: str = ""


class JiebaTokens:
    """A tokenizer for measuring: jieba's words, as the extraction stage cuts them."""

    def tokens(self, text: str) -> Sequence[_Word]:
        """The words in order."""
        found, at = [], 0
        for word in rjieba.cut(text):
            found.append(_Word(word, at))
            at += len(word)
        return found

    def search_terms(self, text: str) -> Sequence[str]:
        """The words, for an index."""
        return [word.text for word in self.tokens(text)]


def corpus(data: Path, name: str) -> list[Text]:
    """All documents of one corpus, by file name."""
    folder = data / "align" / name
    whole = folder / "gold.align"
    if whole.exists():
        return [_text(name, folder / "en.txt", folder / "zh.txt", whole)]
    a, b = (".de", ".fr") if name == "berg" else (".zh", ".en")
    return [
        _text(f"{name}/{gold.stem}", gold.with_suffix(a), gold.with_suffix(b), gold)
        for gold in sorted(folder.glob("*.gold"))
    ]


def _text(name: str, a: Path, b: Path, gold: Path) -> Text:
    lines = [line for line in gold.read_text("utf-8").splitlines() if line.strip()]
    beads = tuple(_pair(line) for line in lines)
    return Text(name, _units(a), _units(b), beads)


def _units(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text("utf-8").removesuffix("\n").split("\n"))


def _pair(line: str) -> Pair:
    left, right = line.split(":")[:2]
    return tuple(ast.literal_eval(left)), tuple(ast.literal_eval(right))


@dataclass(frozen=True, slots=True)
class Score:
    """Beads found, beads asked, and how many of either are right."""

    right_found: int
    found: int
    right_asked: int
    asked: int

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_asked + other.right_asked,
            self.asked + other.asked,
        )

    @property
    def precision(self) -> float:
        """Right ones of those found."""
        return self.right_found / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Right ones of those asked."""
        return self.right_asked / self.asked if self.asked else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def strict(gold: Iterable[Pair], found: Iterable[Pair]) -> Score:
    """aligner-eval's strict count: exact beads, null beads counted on both sides."""
    asked, given = set(gold), set(found)
    right = len(asked & given)
    return Score(right, len(given), right, len(asked))


def vecalign(gold: Iterable[Pair], found: Iterable[Pair]) -> Score:
    """Vecalign's strict count: null beads count for precision, not for recall."""
    asked, given = set(gold), set(found)
    matched = {pair for pair in asked if pair[0] and pair[1]}
    return Score(len(asked & given), len(given), len(matched & given), len(matched))


def language(text: Text, side: int) -> Language:
    """The language of a side, by its first lines."""
    return language_of(" ".join((text.a, text.b)[side][:50]))
