"""Plain text: the reader of last resort, for bytes that decode to prose."""

from collections.abc import Iterator

from duban.settings import IngestSettings
from ingest.encoding import decode
from ingest.reader import RawPage


class TextReader:
    """Reads any text in any of the encodings of Chinese and English offices."""

    name = "text"
    extensions = frozenset({".txt", ".text", ".md", ".asc", ""})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - it takes what others left
        """Always: whether the bytes are text is decided by decoding them."""
        return True

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:  # noqa: ARG002
        """One page: the text as it stands."""
        decoded = decode(data)
        yield RawPage(decoded.text, encoding=decoded.encoding, warnings=decoded.warnings)
