"""Units: the sentences and clauses of a document that are aligned, with exact offsets.

A unit never crosses a paragraph, the start of a clause of the tree or the end of a heading. It ends
with a sentence or a semicolon, and before an item that follows a colon; a sentence too long for one
unit ends at commas too, where either part stays long enough to mean something.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from duban.alignment import Unit
from duban.document import Document
from duban.language import Language, language_of
from duban.numeral import WORDS, either
from duban.span import Span

_STOP_ZH = re.compile(r"[。！？；!?;…]+[”’」』）)》】]*|\n+")
_STOP_EN = re.compile(r"(?:[.!?]+[\"'”’)\]]*(?=\s+\S)|[;；。！？]+[\"'”’)\]]*|\n\s*\n)")
_ITEM = re.compile(
    r"(?<=[^\d\s][：:])\s*(?=[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z]|[ivx]{1,4})[）)]"
    r"|[①-⑳])"
)
"""Before an item that follows a colon in the same line."""
_COMMA_ZH = re.compile(r"[，,：:]")
_COMMA_EN = re.compile(r"[,:，](?=\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:No|Nos|Art|Arts|Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|etc|cf|Co|Ltd|Inc|Corp|Fig|Sec|Vol|pp?|al"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Za-z]|\be\.g|\bi\.e)\.$"
)
_NUMBER = re.compile(rf"\s*(?:[IVX]+|\d{{1,3}}|{either(WORDS)})\.", re.I)
"""A whole stretch that is but the number of what follows it."""
_OPEN, _CLOSE = "（(《“「『【〔[", "）)》”」』】〕]"
_LONG = {Language.ZH: 60, Language.EN: 220}
_SHORT = {Language.ZH: 12, Language.EN: 40}


class ClauseSegmenter:
    """Cuts documents of either language into units. Implements `duban.ports.Segmenter`."""

    def units(self, document: Document) -> tuple[Unit, ...]:
        """Sentences and clauses in document order, without boilerplate; ids count from 0."""
        found: list[Unit] = []
        for start, end in _stretches(document):
            language = language_of(document.text[start:end])
            for left, right in _sentences(document.text, start, end, language):
                span = Span(document.id, left, right)
                path = tuple(n.ordinal for n in document.path(left) if n.ordinal is not None)
                found.append(Unit(len(found), span, document.text[left:right], path))
        return tuple(found)


def units_from_lines(lines: Iterable[str], name: str = "") -> tuple[Unit, ...]:
    """Each line as one unit; spans are offsets into the lines joined by line feeds.

    >>> [(unit.id, unit.span.start, unit.text) for unit in units_from_lines(["甲", "乙"])]
    [(0, 0, '甲'), (1, 2, '乙')]
    """
    units, at = [], 0
    for number, line in enumerate(lines):
        units.append(Unit(number, Span(name, at, at + len(line)), line))
        at += len(line) + 1
    return tuple(units)


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """The paragraphs, cut where clauses start and where headings end."""
    borders = {node.span.start for node in document.nodes}
    borders |= {node.heading.end for node in document.nodes if node.heading}
    cuts = sorted(borders)
    for paragraph in document.paragraphs:
        start, end = paragraph.span.start, paragraph.span.end
        inside = [cut for cut in cuts if start < cut < end]
        yield from zip([start, *inside], [*inside, end], strict=True)


def _sentences(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    stops = _STOP_ZH if language is Language.ZH else _STOP_EN
    found = (*stops.finditer(text, start, end), *_ITEM.finditer(text, start, end))
    at = start
    for stop in sorted(found, key=lambda stop: stop.end()):
        if stop.end() < at or _abbreviated(text, at, stop.end(), language):
            continue
        if not _inside_brackets(text[at : stop.end()]):
            yield from _clauses(text, at, stop.end(), language)
            at = stop.end()
    yield from _clauses(text, at, end, language)


def _abbreviated(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the full stop at the end of this stretch ends no sentence."""
    if language is Language.ZH or text[end - 1] != ".":
        return False
    if _NUMBER.fullmatch(text, start, end):
        return True
    return bool(_ABBREVIATION.search(text, max(start, end - 12), end))


def _inside_brackets(text: str) -> bool:
    """Whether a bracket opened here is still open; one left open for long counts as closed."""
    opened = sum(text.count(char) for char in _OPEN) - sum(text.count(char) for char in _CLOSE)
    last = max(text.rfind(char) for char in _OPEN)
    return opened > 0 and len(text) - last < 80


def _clauses(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """One sentence as one unit, or cut at commas when it is long; blanks outside are left out."""
    cuts = [start, *_commas(text, start, end, language), end]
    for left, right in pairwise(cuts):
        stripped = text[left:right].strip()
        if any(map(str.isalnum, stripped)):
            first = left + text[left:right].index(stripped)
            yield first, first + len(stripped)


def _commas(text: str, start: int, end: int, language: Language) -> Sequence[int]:
    if end - start <= _LONG[language]:
        return []
    commas = _COMMA_ZH if language is Language.ZH else _COMMA_EN
    cuts: list[int] = []
    for comma in commas.finditer(text, start, end):
        at = cuts[-1] if cuts else start
        long_enough = comma.end() - at >= _LONG[language] // 2
        if (
            long_enough
            and end - comma.end() >= _SHORT[language]
            and not _inside_brackets(text[at : comma.end()])
        ):
            cuts.append(comma.end())
    return cuts
