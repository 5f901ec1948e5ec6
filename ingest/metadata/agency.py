"""Agencies: the bodies that issue documents, by every name they are printed with."""

import re
from dataclasses import dataclass
from functools import cache

from duban.table import table


@dataclass(frozen=True, slots=True)
class Agency:
    """A body: its full Chinese name and the code of its documents, empty where it has several."""

    zh: str
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an agency is named."""

    agency: Agency
    start: int
    end: int


@cache
def agencies() -> tuple[Agency, ...]:
    """All agencies of the data file, in its order."""
    return tuple(
        Agency(
            entry["zh"],
            entry.get("code", ""),
            (entry["zh"], *entry.get("short", ()), *entry.get("en", ())),
        )
        for entry in table("ingest", "agencies")["agency"]
    )


@cache
def _names() -> tuple[dict[str, Agency], re.Pattern[str]]:
    known: dict[str, Agency] = {}
    for agency in agencies():
        for name in agency.names:
            known.setdefault(_folded(name), agency)
    longest_first = sorted(known, key=lambda name: (-len(name), name))
    pattern = "|".join(_pattern(name) for name in longest_first)
    return known, re.compile(pattern, re.IGNORECASE)


def mentions(text: str) -> tuple[Mention, ...]:
    """Every agency named in a text, longest names first, without overlaps.

    >>> [found.agency.zh for found in mentions("National Social Security Fund Board of audit")]
    ['全国社会保障基金理事会', '审计署']
    """
    known, pattern = _names()
    return tuple(
        Mention(known[_folded(found[0])], found.start(), found.end())
        for found in pattern.finditer(text)
    )


def agency_named(text: str) -> Agency | None:
    """The agency a text names and nothing else, None if there is none.

    >>> agency_named("the People's Bank of China").zh
    '中国人民银行'
    """
    return _names()[0].get(_folded(text))


def _folded(name: str) -> str:
    words = re.sub(r"\s+", " ", name.strip().lower().replace("’", "'"))
    return re.sub(r"^the ", "", words).replace("labour", "labor")


def _pattern(name: str) -> str:
    escaped = re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")
    return rf"\b{escaped}\b" if name.isascii() else escaped
