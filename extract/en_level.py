"""The level of a body by its English name: the noun at its head, and the marks around it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from duban.document import Level
from extract.lexicon import load

_BEHIND_HEAD = re.compile(
    r"\s(?:of|in|for|under|at|on|with|without|to|from|within|by|who|that|which|whose|whom|responsible"
    r"|concerned|involved|above|directly)\s"
)
_PLACED = re.compile(r"\s(?:in|for|with|to|from|within|by|who|that|which|whose|whom)\s")
_PARTS = re.compile(r"\s*(?:,|;|\band\b|\bor\b|/)\s*")
_WHOSE = re.compile(r"(?:the |all |each |every )*(?:heads?|leaders?|officials?|directors?) of ")
_TITLED = re.compile(r"(?:mr|mrs|ms|dr|prof|professor|inspector|councillor|cllr)\b\.?")
_PLAIN = (Level.ENTERPRISE, Level.PERSON, Level.MINISTRY)


@lru_cache(maxsize=20000)
def level_of_name(name: str, folder: str = "") -> Level | None:
    """The level of a body by its name; None when the name tells nothing.

    What a name ends with says what it is; a mark says where an office or a government stands.

    >>> level_of_name("Provincial labour directorates").value, level_of_name("mine managers").value
    ('provincial', 'person')
    >>> level_of_name("the people's governments of all cities and counties").value
    'city'
    """
    lower = name.lower().replace("’", "'").strip(" ,.:;")
    if _WHOSE.match(lower) or _TITLED.match(lower):
        return Level.PERSON
    closing = next(filter(None, map(_closing(folder), _heads(lower))), None)
    if closing in _PLAIN:
        return closing
    stretch = _PLACED.split(lower)[0] if closing is Level.AGENCY else lower
    return _marked(stretch, folder) or closing


def _heads(name: str) -> Iterator[str]:
    """The parts of a name that are joined by and, without what follows their nouns."""
    head = _BEHIND_HEAD.split(name)[0]
    yield head
    yield from (part for part in _PARTS.split(head) if part)


def _marked(name: str, folder: str) -> Level | None:
    words = re.sub(r"[^a-z' -]", " ", name)
    for level, mark in _marks(folder):
        if mark.search(words):
            return level
    return None


@cache
def _marks(folder: str) -> tuple[tuple[Level, re.Pattern[str]], ...]:
    return tuple(
        (Level(entry.value), re.compile(rf"\b(?:{'|'.join(map(re.escape, entry.words))})(?![\w'])"))
        for entry in load("bodies.en", folder).entries("mark")
    )


class _Closings:
    """Looks up the level of the longest listed word that a phrase ends with."""

    def __init__(self, folder: str) -> None:
        self._levels: Mapping[str, Level] = {
            word: Level(entry.value)
            for entry in load("bodies.en", folder).entries("body")
            for word in entry.words
        }

    def __call__(self, phrase: str) -> Level | None:
        words = phrase.split()
        for start in range(max(0, len(words) - 4), len(words)):
            for form in _singulars(" ".join(words[start:])):
                if form in self._levels:
                    return self._levels[form]
        return None


@cache
def _closing(folder: str) -> _Closings:
    return _Closings(folder)


def _singulars(phrase: str) -> tuple[str, ...]:
    plain = phrase.removesuffix("'s").removesuffix("'")
    return plain, plain.removesuffix("s"), plain.removesuffix("es")
