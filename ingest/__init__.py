"""From bytes to documents: readers, cleaning, metadata and the clause tree."""

from ingest.file import read_file

__all__ = ["read_file"]
