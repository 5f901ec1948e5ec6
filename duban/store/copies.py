"""Copies of a whole SQLite record: taken while it is in use, and put in its place."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import SQLAlchemyError

from duban.error import FailingEnvironmentError, UsageError
from duban.store.schema import metadata, schema_version

Progress = Callable[[int, int], None]
"""Told how many pages of a copy are done, and of how many."""

_STEP = 2000
"""Pages a step; the writer's lock is held from the first to the last all the same."""


class Copies:
    """Copies a record as one consistent whole, or not at all.

    Raises `UsageError` for a record of another kind than SQLite: its own tools copy it.
    """

    def __init__(self, engine: Engine) -> None:
        if engine.dialect.name != "sqlite":
            raise UsageError("DUB-BAK-001", kind=engine.dialect.name)
        self._engine = engine

    @property
    def folder(self) -> Path:
        """Where the file of the record lies."""
        return Path(self._engine.url.database or "").parent

    def is_empty(self) -> bool:
        """Whether the record holds nothing yet."""
        tables = [one for one in metadata.sorted_tables if one is not schema_version]
        with self._engine.connect() as connection:
            return not any(
                connection.scalar(select(func.count()).select_from(table)) for table in tables
            )

    def take(self, file: Path) -> None:
        """Write the record as it is at one moment to a new file; others may go on writing."""
        try:
            autocommit = self._engine.execution_options(isolation_level="AUTOCOMMIT")
            with autocommit.connect() as connection:
                connection.execute(text("VACUUM INTO :file"), {"file": str(file)})
        except SQLAlchemyError as error:
            raise FailingEnvironmentError("DUB-BAK-002", path=file, why=error) from error

    def put(self, file: Path, progress: Progress | None = None) -> None:
        """Make the record what the file holds, in one transaction: killed midway, the old stays.

        Whoever has the record open sees the new one from their next transaction on.
        """
        told = (lambda _, left, all_: progress(all_ - left, all_)) if progress else None
        connection = self._engine.raw_connection()
        try:
            target = connection.driver_connection
            assert isinstance(target, sqlite3.Connection)
            with closing(sqlite3.connect(file)) as source:
                source.backup(target, pages=_STEP, progress=told)
        except sqlite3.Error as error:
            raise FailingEnvironmentError("DUB-BAK-008", why=error) from error
        finally:
            connection.close()
