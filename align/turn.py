"""Turns: a passage as it would read without one of its denials."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from align.denial import Denial, Force, denials
from align.wording import data
from duban.language import Language


@dataclass(frozen=True, slots=True)
class Turn:
    """A denial of a passage, the words that are turned with it, and what stands then."""

    denial: Denial
    start: int
    end: int
    instead: str

    def turned(self, text: str, start: int = 0) -> str:
        """The passage, which starts at that offset, without the denial."""
        words = text[: self.start - start] + self.instead + text[self.end - start :]
        return re.sub(r"  +", " ", words)


def turns(text: str, language: Language) -> tuple[Turn, ...]:
    """The plain denials of a passage that can be taken out, in order.

    >>> text = "未经批准不得入内"
    >>> [one.turned(text) for one in turns(text, Language.ZH)]
    ['经批准不得入内', '未经批准可以入内']
    >>> text = "No one may enter without a pass."
    >>> [one.turned(text) for one in turns(text, Language.EN)]
    ['Any one may enter without a pass.', 'No one may enter with a pass.']
    """
    found: list[Turn] = []
    plain = [one for one in denials(text, language) if one.force >= Force.DENIAL]
    for match, instead in _matches(text, language):
        start, end = match.span()
        denial = next((one for one in plain if one.start < end and start < one.end), None)
        if denial and not any(one.start < end and start < one.end for one in found):
            found.append(Turn(denial, start, end, match.expand(instead)))
    return tuple(sorted(found, key=lambda one: one.start))


def _matches(text: str, language: Language) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, instead in _patterns(language):
        for match in pattern.finditer(text):
            yield match, instead


@cache
def _patterns(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = data("denials")[language.value]["turns"]
    edge = "" if language is Language.ZH else r"\b"
    return tuple((re.compile(f"{edge}(?:{words}){edge}"), str(to)) for words, to in rows)
