"""Provisos: the parts of a passage that say when, of whom or with what exception it speaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from align.wording import data
from duban.language import Language

_LABEL = re.compile(r"\s*(?:[（(]?[\w一-龥]{1,3}[）).、]\s*)+")
_SENTENCE = {
    Language.ZH: re.compile(r"(?:[^，；。：！？\n]|(?<=\d)：(?=\d))+"),
    Language.EN: re.compile(r"(?:[^.;:!?\n]|(?<=\d)[.,:](?=\d))+"),
}
_LEAST = {Language.ZH: 3, Language.EN: 8}
"""So many characters a proviso has."""


@dataclass(frozen=True, slots=True)
class Proviso:
    """A condition or limitation, with its offsets in the passage."""

    start: int
    end: int
    words: str


def provisos(text: str, language: Language) -> tuple[Proviso, ...]:
    """The provisos of a passage in order; none overlaps another.

    They are told by their form, so some only describe; whether a counterpart says them is what
    `align.garbles.unsaid` asks.

    >>> [p.words for p in provisos("1.确需动火的，经验收合格方可施工。", Language.ZH)]
    ['确需动火的', '经验收合格']
    >>> [p.words for p in provisos("Units that refuse to pay shall stop if told so.", Language.EN)]
    ['that refuse to pay', 'if told so']
    """
    label = _LABEL.match(text)
    opens = label.end() if label else 0
    found: list[Proviso] = []
    for match in _SENTENCE[language].finditer(text, opens):
        start = match.end() - len(match[0].lstrip())
        spans = _spans(text[start : match.end()], language)
        found += [Proviso(start + a, start + b, text[start + a : start + b]) for a, b in spans]
    return tuple(one for one in found if len(one.words) >= _LEAST[language])


def _spans(part: str, language: Language) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in _matches(part, language):
        start, end = match.span("c")
        if not any(a < end and start < b for a, b in found):
            found.append((start, end))
    return sorted(found)


def _matches(part: str, language: Language) -> Iterator[re.Match[str]]:
    for pattern in _patterns("whole", language):
        match = pattern.match(part)
        if match:
            yield match
    for pattern in _patterns("within", language):
        yield from pattern.finditer(part)


@cache
def _patterns(name: str, language: Language) -> tuple[re.Pattern[str], ...]:
    table = data("provisos")[language.value]
    names = {key: str(value) for key, value in table.items() if key.isupper()}
    filled = (_filled(str(one), names) for one in table[name])
    flag = re.I if language is Language.EN else 0
    return tuple(re.compile(one, flag) for one in filled)


def _filled(pattern: str, names: dict[str, str]) -> str:
    for key, words in names.items():
        pattern = pattern.replace(key, words)
    return pattern
