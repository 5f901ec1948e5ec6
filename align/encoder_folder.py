"""A sentence-transformers model in a local folder, an extra."""

import hashlib
import importlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from align.extras import needed
from align.runs import unit
from duban.error import UsageError
from duban.ports import Vectors

_EDGE = 2**20
_TELLING = ("modules.json", "config.json")


class FolderModel:
    """Vectors of a model that stands in a folder, on one thread; nothing is ever downloaded.

    The model is loaded when the first text is encoded that the cache does not know. Each text is
    encoded by itself, so that its vector does not hang on its company.
    Raises `UsageError` DUB-ALN-002 without the package, DUB-ALN-003 when the folder holds no model;
    when it is loaded DUB-ALN-006 for one that cannot be.
    """

    def __init__(self, folder: Path) -> None:
        needed("sentence_transformers", f"sentence-transformers:{folder}")
        if not any((folder / name).is_file() for name in _TELLING):
            raise UsageError("DUB-ALN-003", folder=folder)
        self.name = f"sentence-transformers:{_digest(folder)}"
        self._folder = folder

    def raw(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text."""
        rows = self._model.encode(
            list(texts), batch_size=1, convert_to_numpy=True, show_progress_bar=False
        )
        return unit(np.asarray(rows, dtype=np.float32))

    @cached_property
    def _model(self) -> Any:
        # asked once, when the package is imported
        os.environ["HF_HUB_OFFLINE"] = "1"
        package = importlib.import_module("sentence_transformers")
        importlib.import_module("torch").set_num_threads(1)
        try:
            return package.SentenceTransformer(
                str(self._folder), device="cpu", local_files_only=True
            )
        except Exception as error:  # three packages have a say in what bad files raise
            raise UsageError("DUB-ALN-006", folder=self._folder, why=error) from error


def _digest(folder: Path) -> str:
    """Tells one model from another by the names, sizes and edges of its files."""
    told = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        size = file.stat().st_size
        told.update(f"{file.relative_to(folder).as_posix()} {size} ".encode())
        with file.open("rb") as stream:
            told.update(stream.read(_EDGE))
            stream.seek(max(_EDGE, size - _EDGE))
            told.update(stream.read(_EDGE))
    return told.hexdigest()[:16]
