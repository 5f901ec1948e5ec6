"""The ports between stages: what one stage needs of another, as protocols.

A stage asks for a port and never imports the stage behind it; `jobs` puts them together.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from duban.alignment import Alignment, Unit
from duban.document import Document, Genre
from duban.language import Language
from duban.obligation import Extraction, Suggestion

Vectors = NDArray[np.float32]


class Token(Protocol):
    """A word with its offsets in the text it was cut from, and its part of speech if known."""

    @property
    def text(self) -> str:
        """The word as it stands."""
        ...

    @property
    def start(self) -> int:
        """Its offset, in code points."""
        ...

    @property
    def tag(self) -> str:
        """Its part of speech in jieba's letters, empty if unknown."""
        ...


class Tokenizer(Protocol):
    """Cuts Chinese or English text into words."""

    def tokens(self, text: str) -> Sequence[Token]:
        """The words in order; together with the blanks between they make up the text."""
        ...

    def search_terms(self, text: str) -> Sequence[str]:
        """Words for an index: overlapping compounds in Chinese, stems in English."""
        ...


class Encoder(Protocol):
    """Turns passages of either language into vectors of one space."""

    @property
    def name(self) -> str:
        """Names model and version; it is part of every cache key."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text."""
        ...


class Segmenter(Protocol):
    """Cuts a document into the units that are aligned."""

    def units(self, document: Document) -> tuple[Unit, ...]:
        """Sentences and clauses in document order, without boilerplate."""
        ...


class Aligner(Protocol):
    """Finds which passages of two documents say the same thing."""

    def align(self, a: Sequence[Unit], b: Sequence[Unit]) -> Alignment:
        """Every unit of both sides in exactly one bead."""
        ...


class Extractor(Protocol):
    """Reads obligations, deadlines, thresholds and categories."""

    def document(self, document: Document) -> Extraction:
        """All of one document, spans in its raw text."""
        ...

    def text(
        self,
        text: str,
        language: Language | None = None,
        date: str | None = None,
        genre: Genre | None = None,
    ) -> Extraction:
        """All of a bare text; `date` is the ISO day that year-less dates are read against."""
        ...


class Classifier(Protocol):
    """Proposes problem categories for a passage."""

    def suggest(self, text: str, document: str = "", offset: int = 0) -> tuple[Suggestion, ...]:
        """At most three, best first; empty when nothing is near enough."""
        ...
