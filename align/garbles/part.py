"""Parts: the sentence of a passage, up to a semicolon, that a proviso belongs to, and its twin."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from align.garbles.passage import Passage
from align.proviso import Proviso
from duban.language import Language

_LABEL = re.compile(r"\s*(?:[（(]?[\w一-龥]{1,3}[）).、]\s*)+")
_PART = {
    Language.ZH: re.compile(r"[^；;。！？\n]+"),
    Language.EN: re.compile(r"(?:[^.;!?\n]|(?<=\w)\.(?=\S)|(?<=\d)\.(?= ))+"),
}
_JOINTS = (
    (re.compile(r"^(\W*[\w.)）]{0,3}[ 、.]*)[，,、]\s*"), r"\1"),
    (re.compile(r"(?<=[；;])\s*[，,]"), ""),
    (re.compile(r"\s+(?=[,.;])"), ""),
)
"""What is left at the place of words that were taken out."""
Near = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the counterpart that holds a proviso, the part beside it, and it without it."""

    own: str
    other: str
    rest: str


def parts(text: str, language: Language) -> list[str]:
    """The sentences of a passage without its label, cut at semicolons, too.

    >>> parts("1.应当报批；确需延长的，应当公告。", Language.ZH)
    ['应当报批', '确需延长的，应当公告']
    >>> parts("(2) Rents are 3.5 yuan; they may rise.", Language.EN)
    ['Rents are 3.5 yuan', 'they may rise']
    """
    label = _LABEL.match(text)
    found = (
        match[0].strip() for match in _PART[language].finditer(text, label.end() if label else 0)
    )
    return [part for part in found if part] or [text]


def part_at(text: str, language: Language, at: int) -> int:
    """The number of the part that holds an offset of the passage."""
    ends = [match.end() for match in _PART[language].finditer(text) if match[0].strip()]
    return sum(end <= at for end in ends)


def part(passage: Passage, proviso: Proviso, near: Near) -> Part:
    """Where both passages have as many parts the order tells, else what lies nearest."""
    mine = parts(passage.own, passage.language)
    theirs = parts(passage.other, passage.other_language)
    at, other = _holding(theirs, proviso)
    if len(mine) == len(theirs):
        own = mine[at]
    elif len(theirs) == 1:
        own = passage.own
    else:
        own = max(mine, key=lambda one: near(one, other))
    return Part(own, other, rest_of_part(passage, proviso))


def rest_of_part(passage: Passage, proviso: Proviso) -> str:
    """The part of the counterpart that holds the proviso, without it."""
    _, other = _holding(parts(passage.other, passage.other_language), proviso)
    return without(other, other.find(proviso.words), proviso).strip(" ,，") or other


def _holding(found: Sequence[str], proviso: Proviso) -> tuple[int, str]:
    return next(((i, one) for i, one in enumerate(found) if proviso.words in one), (0, found[0]))


def without(text: str, at: int, proviso: Proviso) -> str:
    """The text without the words of a proviso that stand at an offset."""
    left = text[:at] + text[at + len(proviso.words) :] if at >= 0 else text
    for pattern, mended in _JOINTS:
        left = pattern.sub(mended, left)
    return left
