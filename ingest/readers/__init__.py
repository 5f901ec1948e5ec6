"""The readers, most telling signature first; the first that knows the bytes reads the file."""

from ingest.reader import Reader

READERS: tuple[Reader, ...] = ()
