"""Poles: words of a passage that have an opposite, and which of the two they are."""

import re
from dataclasses import dataclass
from functools import cache

from align.wording import data
from duban.language import Language

_NOT = {
    Language.ZH: "(?:拒不|没有|不|未|非|无)",
    Language.EN: r"(?:(?<!may )(?<!shall )(?<!must )(?<!can )(?<!will )(?<!should )"
    r"(?:not|never)(?: yet)?(?: be| been)? |non-)",
}
"""What denies the word right after it, as no ban does."""
_INFLECTION = {Language.ZH: "", Language.EN: "s?"}


@dataclass(frozen=True, slots=True)
class Pole:
    """One of two opposite words; offsets are those of the passage.

    `instead` says the other one where its form is known; `counts` is set where it changes a
    figure, as at least and at most do.
    """

    start: int
    end: int
    words: str
    row: int
    negative: bool
    instead: str | None
    counts: bool = False


def poles(text: str, language: Language) -> tuple[Pole, ...]:
    """The words of a passage that have an opposite, by pair and in order.

    >>> [(p.words, p.negative, p.instead) for p in poles("不合格的产品", Language.ZH)]
    [('不合格', True, '合格')]
    >>> [(p.words, p.negative, p.instead) for p in poles("Urban and rural", Language.EN)]
    [('Urban', False, 'Rural'), ('rural', True, 'urban')]
    """
    return tuple(
        _pole(match, row, language)
        for row, pattern in enumerate(_patterns(language))
        for match in pattern.finditer(text)
    )


def _pole(match: re.Match[str], row: int, language: Language) -> Pole:
    negative = match["negative"] is not None
    other = str(_rows()[row][(0 if negative else 2) + (language is Language.EN)])
    instead = _like(other.split("|", maxsplit=1)[0], match[0], language)
    return Pole(*match.span(), match[0], row, negative, instead, "number" in _rows()[row])


def _like(name: str, words: str, language: Language) -> str | None:
    """A word with the plural and the capital of another; None where its form cannot be told."""
    if not re.fullmatch(r"[\w -]+", name) or re.search("(?:ing|ed)$", words):
        return None
    if language is Language.ZH:
        return name
    plural = words.endswith("s") and not words.endswith("ss") and not name.endswith("s")
    name = f"{name}s" if plural else name
    return name.capitalize() if words[0].isupper() else name


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    at = int(language is Language.EN)
    edge = r"\b" if at else ""
    return tuple(
        re.compile(
            rf"{edge}(?:(?P<negative>(?:{row[2 + at]}){_INFLECTION[language]}|"
            rf"{_NOT[language]}(?:{row[at]}))|(?:{row[at]}){_INFLECTION[language]}){edge}",
            re.I,
        )
        for row in _rows()
    )


def _rows() -> list[list[str]]:
    return list(data("poles")["pole"])
