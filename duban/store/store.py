"""The store: opens the record and hands out its parts."""

import sqlite3
from functools import cached_property
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from duban.error import FailingEnvironmentError
from duban.store.copies import Copies
from duban.store.corrections import Corrections
from duban.store.decisions import Decisions
from duban.store.documents import Documents
from duban.store.examples import Examples
from duban.store.files import Files
from duban.store.migration import migrate
from duban.store.outbox import Outbox
from duban.store.repairs import Repairs
from duban.store.reviews import Reviews


class Store:
    """The record behind one URL, at the newest schema.

    Raises `FailingEnvironmentError` when it cannot be opened or was written by a newer Duban.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        try:
            self._engine = _engine(url)
            migrate(self._engine)
        except (SQLAlchemyError, ArgumentError, OSError) as error:
            raise FailingEnvironmentError("DUB-STO-002", url=url, why=error) from error

    @cached_property
    def files(self) -> Files:
        """Files seen, kept and set aside."""
        return Files(self._engine)

    @cached_property
    def documents(self) -> Documents:
        """Documents and what was extracted from them."""
        return Documents(self._engine)

    @cached_property
    def reviews(self) -> Reviews:
        """Reviews as they were last computed."""
        return Reviews(self._engine)

    @cached_property
    def decisions(self) -> Decisions:
        """The chain of decisions; it only grows."""
        return Decisions(self._engine)

    @cached_property
    def corrections(self) -> Corrections:
        """Alignments that people corrected."""
        return Corrections(self._engine)

    @cached_property
    def repairs(self) -> Repairs:
        """Repairs that people accepted."""
        return Repairs(self._engine)

    @cached_property
    def examples(self) -> Examples:
        """Passages that reviewers filed under a category."""
        return Examples(self._engine)

    @cached_property
    def outbox(self) -> Outbox:
        """Documents whose index entries are not yet written."""
        return Outbox(self._engine)

    @cached_property
    def copies(self) -> Copies:
        """Copies of the whole record."""
        return Copies(self._engine)

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    if is_sqlite and parsed.database not in (None, "", ":memory:"):
        Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url)
    if is_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
