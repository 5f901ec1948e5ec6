"""The readers, most telling signature first; the first that knows the bytes reads the file."""

from ingest.reader import Reader
from ingest.readers.archive import ArchiveReader
from ingest.readers.doc import DocReader
from ingest.readers.docx import DocxReader
from ingest.readers.eml import MailReader
from ingest.readers.html import HtmlReader
from ingest.readers.odt import OdtReader
from ingest.readers.ofd import OfdReader
from ingest.readers.pdf import PdfReader
from ingest.readers.rtf import RtfReader
from ingest.readers.text import TextReader

READERS: tuple[Reader, ...] = (
    PdfReader(),
    DocxReader(),
    OdtReader(),
    OfdReader(),
    ArchiveReader(),
    DocReader(),
    RtfReader(),
    MailReader(),
    HtmlReader(),
    TextReader(),
)


def sniff(data: bytes, name: str) -> Reader | None:
    """The first reader that knows the bytes, None when none does."""
    return next((reader for reader in READERS if reader.sniff(data, name)), None)
