"""From bytes to documents: readers, cleaning, metadata and the clause tree."""

from ingest.file import read_file
from ingest.parse import parse

__all__ = ["parse", "read_file"]
