"""Bodies of state by their names in both languages."""

import re
from dataclasses import dataclass
from functools import cache

from align.wording import data


@dataclass(frozen=True, slots=True)
class Body:
    """One body: its Chinese names, the fullest first, and its English names, the usual first."""

    zh: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A body named in a passage, with the offsets of the name."""

    start: int
    end: int
    body: Body


@cache
def bodies() -> tuple[Body, ...]:
    """All bodies of the lexicon."""
    table = data("bodies")["body"]
    assert isinstance(table, list)
    return tuple(Body(tuple(row["zh"]), tuple(row["en"])) for row in table)


def named(text: str) -> tuple[Named, ...]:
    """The bodies a passage names, in order; the longest name wins.

    >>> [n.body.en[0] for n in named("财政部、审计署")]
    ['Ministry of Finance', 'National Audit Office']
    >>> [n.body.zh[0] for n in named("the Ministry of finance and the people's Bank of China")]
    ['财政部', '中国人民银行']
    """
    pattern, known = _names()
    return tuple(
        Named(match.start(), match.end(), known[_key(match[0])]) for match in pattern.finditer(text)
    )


def _key(name: str) -> str:
    return re.sub(r"\s+", " ", name.lower().replace("’", "'"))


@cache
def _names() -> tuple[re.Pattern[str], dict[str, Body]]:
    known: dict[str, Body] = {}
    for body in bodies():
        for name in (*body.zh, *body.en):
            known.setdefault(_key(name), body)
    ordered = sorted(known, key=lambda name: (-len(name), name))
    forms = [
        re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+")
        if not name.isascii()
        else rf"\b{re.escape(name)}\b".replace("'", "['’]").replace(r"\ ", r"\s+")
        for name in ordered
    ]
    return re.compile("|".join(forms), re.I), known
