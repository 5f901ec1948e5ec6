"""Queries and what they find: one language for every search engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from duban.span import Span

FACETS = ("kind", "language", "actor", "level", "category", "fund", "region", "genre")
"""The keyword fields that a query can filter by and count."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is indexed: one obligation or one clause, with the fields it is found by.

    `kind` is the type of the norm, or "clause". `due_from` and `due_to` bound the days on which
    something falls due; None where there is no dated deadline. `mended` is the passage with its
    accepted repairs, empty where there are none: it is searched beside the raw text.
    """

    id: str
    span: Span
    text: str
    kind: str
    language: str
    genre: str
    actor: str = ""
    level: str = ""
    categories: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()
    region: str = ""
    due_from: date | None = None
    due_to: date | None = None
    mended: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """Words and filters. No words means everything; several values of one filter mean any.

    A record matches a range of days when its own range shares a day with it.
    """

    words: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    document: str = ""
    due_from: date | None = None
    due_to: date | None = None
    limit: int = 20
    offset: int = 0

    @property
    def is_filtered(self) -> bool:
        """Whether anything but words narrows the query."""
        return bool(self.filters or self.document or self.due_from or self.due_to)


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found. `why` names what it was found by, `highlights` where in its raw text."""

    record: Record
    score: float
    why: tuple[str, ...]
    highlights: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of hits, best first; ties stand in order of the text. `total` counts all of them."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]
