"""Vectors cached by content: what was encoded once is not encoded again.

The file holds nothing but what can be computed anew; it may be deleted at any time.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from duban.error import FailingEnvironmentError

Floats = NDArray[np.float32]

_TABLE = "CREATE TABLE IF NOT EXISTS vectors (id TEXT PRIMARY KEY, value BLOB)"
_AT_ONCE = 500


class VectorCache:
    """Arrays by content id in one SQLite file; several processes may share it.

    Raises `FailingEnvironmentError` DUB-ALN-005 for a file that cannot be made or is no cache.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._open() as file:
                file.execute("PRAGMA journal_mode=WAL")
                file.execute(_TABLE)
        except (OSError, sqlite3.DatabaseError) as error:
            raise FailingEnvironmentError("DUB-ALN-005", path=path, why=error) from error

    def rows(
        self, keys: Sequence[str], shape: tuple[int, ...], make: Callable[[list[int]], Floats]
    ) -> Floats:
        """One array of `shape` a key; `make` computes those at the positions it is given.

        A shape of (-1,) is a row of whatever length was kept.
        """
        known = self._known(keys, int(np.prod(shape)) * 4)
        missing = [*{key: at for at, key in enumerate(keys) if key not in known}.values()]
        if missing:
            rows = np.asarray(make(missing), dtype=np.float32)
            made = {keys[at]: row.tobytes() for at, row in zip(missing, rows, strict=True)}
            self._keep(made)
            known |= made
        return np.stack([np.frombuffer(known[key], np.float32).reshape(shape) for key in keys])

    def _known(self, keys: Sequence[str], size: int) -> dict[str, bytes]:
        known: dict[str, bytes] = {}
        with suppress(sqlite3.DatabaseError), self._open() as file:
            for start in range(0, len(keys), _AT_ONCE):
                part = keys[start : start + _AT_ONCE]
                marks = ",".join("?" * len(part))
                query = f"SELECT id, value FROM vectors WHERE id IN ({marks})"  # noqa: S608 - marks only
                known.update(file.execute(query, part))
        return {key: value for key, value in known.items() if size < 0 or len(value) == size}

    def _keep(self, values: dict[str, bytes]) -> None:
        # A cache that cannot be read or written costs time, never a result.
        with suppress(sqlite3.DatabaseError), self._open() as file, file:
            file.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", values.items())

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=10)) as file:
            yield file


def cached_rows(
    cache: VectorCache | None,
    keys: Sequence[str],
    shape: tuple[int, ...],
    make: Callable[[list[int]], Floats],
) -> Floats:
    """As `VectorCache.rows`; without a cache everything is computed."""
    if not keys:
        return np.zeros((0, *shape), dtype=np.float32)
    if cache is None:
        return np.asarray(make(list(range(len(keys)))), dtype=np.float32)
    return cache.rows(keys, shape, make)
