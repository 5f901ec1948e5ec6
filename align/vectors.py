"""Vectors cached by content: what was encoded once is not encoded again.

The file holds nothing but what can be computed anew; it may be deleted at any time.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_TABLE = "CREATE TABLE IF NOT EXISTS vectors (id TEXT PRIMARY KEY, value BLOB)"
_AT_ONCE = 500


class VectorCache:
    """Arrays by content id in one SQLite file; several processes may share it."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        with self._open() as file:
            file.execute("PRAGMA journal_mode=WAL")
            file.execute(_TABLE)

    def rows(
        self, keys: Sequence[str], shape: tuple[int, ...], make: Callable[[list[int]], Floats]
    ) -> Floats:
        """One array of `shape` a key; `make` computes those at the positions it is given."""
        known = self._known(keys, int(np.prod(shape)) * 4)
        missing = [at for at, key in enumerate(keys) if key not in known]
        found = np.zeros((len(keys), *shape), dtype=np.float32)
        if missing:
            found[missing] = make(missing)
            self._keep({keys[at]: found[at].tobytes() for at in missing})
        for at, key in enumerate(keys):
            if key in known:
                found[at] = np.frombuffer(known[key], dtype=np.float32).reshape(shape)
        return found

    def _known(self, keys: Sequence[str], size: int) -> dict[str, bytes]:
        known: dict[str, bytes] = {}
        with self._open() as file:
            for start in range(0, len(keys), _AT_ONCE):
                part = keys[start : start + _AT_ONCE]
                marks = ",".join("?" * len(part))
                query = f"SELECT id, value FROM vectors WHERE id IN ({marks})"  # noqa: S608 - marks only
                known.update(file.execute(query, part))
        return {key: value for key, value in known.items() if len(value) == size}

    def _keep(self, values: dict[str, bytes]) -> None:
        # A cache that cannot be written costs time, never a result.
        with suppress(sqlite3.OperationalError), self._open() as file, file:
            file.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", values.items())

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=10)) as file:
            yield file
