"""A case: one document as the detectors read it, with its counterpart where there is one."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from align.english import stem
from duban.document import Document
from duban.garble import Garble, GarbleKind
from duban.language import Language, language_of
from duban.message import Message, message
from duban.ports import Encoder
from duban.span import Span

WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_LINE = re.compile(r"[^\n]+")
_LETTERS = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph without the blanks around it; offsets are those of the raw text."""

    start: int
    end: int
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage of the document, where it starts, and the counterpart's passage beside it."""

    start: int
    own: str
    other: str
    language: Language

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.own)


@dataclass(frozen=True)
class Case:
    """What every detector is given.

    `lines` leaves out what belongs to the page; `versions` says why the counterpart is another
    version, in which case facts that differ prove nothing; without an encoder nothing is asked of
    meanings. It has no slots, so as to keep `uses`.
    """

    document: Document
    lines: tuple[Line, ...]
    furniture: tuple[tuple[int, int, str], ...] = ()
    pairs: tuple[Pair, ...] = ()
    other: str = ""
    versions: Message | None = None
    encoder: Encoder | None = None

    def english(self) -> Iterator[Line]:
        """The English paragraphs."""
        return (line for line in self.lines if line.language is Language.EN)

    def chinese(self) -> Iterator[Line]:
        """The Chinese paragraphs."""
        return (line for line in self.lines if line.language is Language.ZH)

    @cached_property
    def uses(self) -> Counter[str]:
        """How often the document uses each English word, its stem, and each two words in a row.

        Stems are counted under `stemmed`, two words with a blank between; all in small letters.
        """
        found = Counter[str]()
        for line in self.english():
            words = [match[0].lower() for match in _LETTERS.finditer(line.text)]
            found.update(words)
            found.update(stemmed(word) for word in words)
            found.update(f"{a} {b}" for a, b in pairwise(words))
        return found

    def beside(self, start: int, end: int) -> Iterator[Pair]:
        """The pairs that hold some of a stretch of the raw text."""
        return (p for p in self.pairs if p.start < end and start < p.start + len(p.own))

    def counterpart(self, start: int, end: int) -> str:
        """What stands beside a stretch of the raw text; empty when nothing does."""
        return " ".join(pair.other for pair in self.beside(start, end))

    def found(
        self,
        where: tuple[int, int],
        kind: GarbleKind,
        code: str,
        proposal: str | None,
        confidence: float,
        **values: object,
    ) -> Garble:
        """A garble at raw offsets `where`, with the evidence of that message code."""
        span = Span(self.document.id, *where)
        return Garble(span, kind, proposal, message(code, **values), confidence)

    def told(
        self,
        line: Line,
        where: tuple[int, int],
        kind: GarbleKind,
        code: str,
        proposal: str | None,
        confidence: float,
        **values: object,
    ) -> Garble:
        """A garble at offsets of a paragraph; its evidence names the words that stand there."""
        start, end = where
        span = line.start + start, line.start + end
        values = {"words": line.text[start:end], **values}
        return self.found(span, kind, code, proposal, confidence, **values)


def stemmed(word: str) -> str:
    """The key under which the forms of a word are counted together."""
    return f"{stem(word.lower())}*"


def lines(document: Document, furniture: tuple[tuple[int, int, str], ...]) -> tuple[Line, ...]:
    """The paragraphs of a document that do not belong to the page, in order."""
    stretches = [(p.span.start, p.span.end) for p in document.paragraphs] or [
        match.span() for match in _LINE.finditer(document.text, *_range(document))
    ]
    found = (trimmed(document.text, start, end) for start, end in stretches)
    return tuple(
        Line(start, end, document.text[start:end], language_of(document.text[start:end]))
        for start, end in found
        if start < end and not any(s < end and start < e for s, e, _ in furniture)
    )


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks at its ends."""
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())


def _range(document: Document) -> tuple[int, int]:
    return document.span.start, document.span.end
