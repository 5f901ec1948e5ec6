"""ZIP containers told apart by the names they hold, before any of them is opened for good."""

import zipfile
from functools import lru_cache
from io import BytesIO

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def is_zip(data: bytes) -> bool:
    """Whether the bytes start as a ZIP container does."""
    return data[:4] in _SIGNATURES


@lru_cache(maxsize=1)
def names(data: bytes) -> frozenset[str]:
    """The names of all members; empty when the directory is damaged."""
    try:
        return frozenset(zipfile.ZipFile(BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, EOFError, OverflowError, NotImplementedError):
        return frozenset()
