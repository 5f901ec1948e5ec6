"""Bounds: on which side of a figure a passage draws the line, in either language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache

from align.durations import durations
from align.figures import figures
from align.wording import data
from duban.language import Language

_UNIT = {
    Language.ZH: r"[%％]?[多余个]?[^\W\d_]{0,4}?",
    Language.EN: r"(?:\s?%| per ?cent| percent)?(?: (?!or\b|and\b|at\b)[a-z-]+){0,4}?,? ?",
}
"""What may stand between a figure and the word after it that bounds it."""
_GAP = {
    Language.ZH: r"(?:(?<=[至最][少多])[一-龥]{2,4}|[^，。；\d]{1,14}的|[约 ]?)",
    Language.EN: r"(?: (?:a|an|the|some|about))? ?",
}
_TIMES = {"once": 1, "twice": 2}
_OFTEN = re.compile(r"(?<=(?:least|.most) )(?:once|twice)\b", re.I)


class Side(StrEnum):
    """Where the figures lie that keep to a bound: above its floor, or below its ceiling."""

    FLOOR = "floor"
    CEILING = "ceiling"


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure with what bounds it; offsets are those of the passage, the bounding words apart."""

    start: int
    end: int
    value: Fraction
    side: Side
    words: str


def bounds(text: str, language: Language) -> tuple[Bound, ...]:
    """The bounded figures and lengths of time of a passage, in order.

    >>> [(b.words, b.side.value) for b in bounds("不低于30%，3人以上，不满5年", Language.ZH)]
    [('不低于', 'floor'), ('以上', 'floor'), ('不满', 'ceiling')]
    >>> [(b.words, b.side.value) for b in bounds("fewer than 4, not exceeding 8%", Language.EN)]
    [('fewer than', 'ceiling'), ('not exceeding', 'ceiling')]
    """
    spots = {(one.start, one.end): one.value for one in figures(text)}
    inside = {(a, b) for a, b in spots for d in durations(text) if d.start <= a and b <= d.end}
    spots = {spot: value for spot, value in spots.items() if spot not in inside}
    spots |= {(d.start, d.end): d.number for d in durations(text)}
    spots |= {m.span(): Fraction(_TIMES[m[0].lower()]) for m in _OFTEN.finditer(text)}
    found = (_bound(text, language, spot, value) for spot, value in sorted(spots.items()))
    return tuple(bound for bound in found if bound is not None)


def _bound(text: str, language: Language, spot: tuple[int, int], value: Fraction) -> Bound | None:
    for side, match in _matches(text, language, spot):
        return Bound(*match.span("words"), value, side, match["words"])
    return None


def _matches(
    text: str, language: Language, spot: tuple[int, int]
) -> Iterator[tuple[Side, re.Match[str]]]:
    start, end = spot
    for where in ("before", "after"):
        for side in Side:
            pattern = _pattern(where, side, language)
            match = (
                pattern.search(text, max(0, start - 40), start)
                if where == "before"
                else pattern.match(text, end)
            )
            if match:
                yield side, match


@cache
def _pattern(where: str, side: Side, language: Language) -> re.Pattern[str]:
    words = "|".join(data("bounds")[language.value][where][side.value])
    edge = "" if language is Language.ZH else r"\b"
    core = rf"{edge}(?P<words>{words}){edge}" if where == "before" else rf"(?P<words>{words}){edge}"
    if where == "before":
        return re.compile(core + _GAP[language] + r"[^\w]{0,2}$", re.I)
    return re.compile(_UNIT[language] + core, re.I)


def turned(words: str) -> str | None:
    """The bounding words with the bound turned round; None where that takes more than a word.

    >>> turned("低于"), turned("不得超过"), turned("以上"), turned("not less than")
    ('不低于', '超过', '以下', 'less than')
    """
    swapped = data("bounds")["turned"].get(words.lower())
    if swapped:
        return str(swapped)
    bare = re.sub(r"^(?:不(?:[得应能可]|再)*|未|没有|not? )", "", words)
    if bare != words:
        return bare
    if words.isascii():
        return f"not {words}" if words.endswith("than") else None
    return f"不{words}"
