"""The port of a search engine."""

from collections.abc import Iterable
from typing import Protocol

from duban.query import Page, Query, Record


class Engine(Protocol):
    """Indexes records and answers queries; it can always be rebuilt from the store."""

    def put(self, documents: Iterable[str], records: Iterable[Record]) -> None:
        """Replace all records of these documents by the given ones, in one commit."""
        ...

    def search(self, query: Query) -> Page:
        """The page of records the query asks for."""
        ...

    def clear(self) -> None:
        """Forget every record."""
        ...
