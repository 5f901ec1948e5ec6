"""Denials: the words of a passage that forbid or negate, by what they demand of a translation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from align.dictionary import entries
from align.wording import data
from duban.language import Language


class Force(IntEnum):
    """How plainly a word denies; only the first two are demanded of the other language.

    `PART` names a lack or a bound, as a 不 inside a word does (不合格); it answers no ban.
    """

    BAN = 4
    DENIAL = 3
    TELLS = 2
    PART = 1
    HINT = 0


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies, with its offsets in the passage.

    `aside` is what stands in a clause that only tells of whom or when (who have not been trained,
    未经培训的); it answers no ban.
    """

    start: int
    end: int
    word: str
    force: Force
    aside: bool = False


_ZH_ASIDE = re.compile(r"[^，；。：、]*的|[^，；。：]*的(?=$|[，；予应要须一给责依])")
_EN_ASIDE = re.compile(
    r"\b(?:who|which|that|whose|if|where|when|those|as(?= (?:are|is|ha[sd]|have|do)\b))\b"
    r"[^,;.:]{0,40}$|\bwithout$",
    re.I,
)
_OF_WHOM = re.compile(r"\b(?:who|which|that|whose|if|where|when)\b[^,;.:]*$", re.I)
_TABLES = (
    ("neutral", None),
    ("bans", Force.BAN),
    ("denies", Force.DENIAL),
    ("tells", Force.TELLS),
    ("parts", Force.PART),
    ("hints", Force.HINT),
)


def denials(text: str, language: Language) -> tuple[Denial, ...]:
    """The denials of a passage, in order; each stretch is read once, neutral words first.

    >>> [(d.word, d.force.name) for d in denials("不断完善，不得少于三天，不得收费", Language.ZH)]
    [('不得', 'BAN')]
    >>> [(d.word, d.force.name) for d in denials("No fee without approval", Language.EN)]
    [('No', 'DENIAL'), ('without', 'DENIAL')]
    """
    left = text
    found: list[Denial] = []
    for name, force in _TABLES:
        pattern = _pattern(name, language)
        if force is not None:
            found.extend(_denial(text, match, force, language) for match in pattern.finditer(left))
        left = pattern.sub(lambda match: "＿" * len(match[0]), left)
    return tuple(sorted(found, key=lambda denial: denial.start))


def outright(chinese: str) -> list[str]:
    """The denials of a Chinese passage that English seldom puts otherwise.

    >>> outright("不得不说，他并不清楚"), outright("检验不合格")
    (['并不'], [])
    """
    masked = _pattern("neutral", Language.ZH).sub(lambda match: "＿" * len(match[0]), chinese)
    return [match[0] for match in _pattern("outright", Language.ZH).finditer(masked)]


def bounded(text: str, language: Language) -> int:
    """How many words of a passage hold a denial and deny nothing, or set a bound (不得超过).

    >>> bounded("no later than May", Language.EN), bounded("不得入内", Language.ZH)
    (1, 0)
    """
    return len(_pattern("neutral", language).findall(text))


def _denial(text: str, match: re.Match[str], force: Force, language: Language) -> Denial:
    """A bare 不 inside a dictionary word (不合格) is a part of it.

    A "no" that only tells of whom (those that have no licence may apply) is no ban.
    """
    bare = language is Language.ZH and force is Force.DENIAL and match[0] == "不"
    told = bare and any(word in entries() for word in _around(text, match.start()))
    aside = bool(
        _ZH_ASIDE.match(text, match.end())
        if language is Language.ZH
        else _EN_ASIDE.search(text[: match.start()])
    )
    if force is Force.BAN and match[0].lower() == "no" and _OF_WHOM.search(text[: match.start()]):
        force, aside = Force.DENIAL, True
    aside = aside and force is not Force.BAN
    return Denial(*match.span(), match[0], Force.PART if told else force, aside)


def _around(text: str, at: int) -> Iterator[str]:
    """The strings of two to five characters that hold the one at an offset."""
    for start in range(max(0, at - 3), at + 1):
        yield from (text[start:end] for end in range(max(at + 1, start + 2), at + 5))


@cache
def _pattern(name: str, language: Language) -> re.Pattern[str]:
    table = data("denials")[language.value]
    assert isinstance(table, dict)
    words = "|".join(f"(?:{word})" for word in table[name])
    return re.compile(words) if language is Language.ZH else re.compile(rf"\b(?:{words})\b", re.I)
