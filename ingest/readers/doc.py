"""The reader of old Word files: converted to DOCX so that its numbering is resolved, or plainly."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import doc2docx
from doc2docx.errors import EncryptedDocumentError
from legacy_doc import LegacyDocError, extract_text

from duban.message import message
from duban.outcome import Warned
from duban.settings import IngestSettings
from ingest.docx.document import page
from ingest.docx.package import Package
from ingest.pdf.legibility import garbled
from ingest.reader import RawPage, Refused, refuse

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What the stream of a document begins with: Word 97 and later, Word 6 and 95.
_WORD_97, _WORD_95 = b"\xec\xa5", b"\xdc\xa5"
_SECTOR, _FLAGS, _COMPLEX = 512, 0x0A, 0x04
# Word 6 and Word for DOS files stand without the container that later versions have.
_BARE_WORD = (b"\xdb\xa5", b"\xdc\xa5\x65", b"\x31\xbe\x00\x00")


class DocReader:
    """Reads Word 97 to 2003 files, and the Kingsoft files that share their form."""

    name = "doc"
    extensions = frozenset({".doc", ".wps", ".dot"})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - bytes alone decide
        """Whether this is the container of old office files."""
        return data.startswith(_OLE) or data.startswith(_BARE_WORD)

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """The document as one page."""
        _refuse_unreadable(data)
        try:
            yield _converted(data, limits)
        except Refused as refused:
            if refused.reason.code not in ("DUB-ING-111", "DUB-ING-119"):
                raise
            yield _plain(data, refused)


def _converted(data: bytes, limits: IngestSettings) -> RawPage:
    read = page(Package.opened(_docx(data), limits))
    if not read.text.strip() or garbled(read.text):
        raise refuse("DUB-ING-111", why="no legible text")
    return read


def _docx(data: bytes) -> bytes:
    """The file as DOCX. The converter knows only paths, so it works in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "source.doc"), Path(folder, "target.docx")
        source.write_bytes(data)
        try:
            doc2docx.convert(source, target)
            return target.read_bytes()
        except MemoryError:
            raise
        except EncryptedDocumentError as error:
            raise refuse("DUB-ING-110") from error
        except Exception as error:
            raise refuse("DUB-ING-111", why=f"{type(error).__name__}: {error}"[:120]) from error


def _plain(data: bytes, refused: Refused) -> RawPage:
    """The words alone, by the fallback reader, with a warning that numbers may be missing.

    It reads words in the order they lie in, which is not theirs where a file was saved fast.
    """
    at = _stream(data, _WORD_97)
    if at is not None and data[at + _FLAGS] & _COMPLEX:
        raise refused
    try:
        text = extract_text(data).text
    except (LegacyDocError, ValueError, IndexError, KeyError, OverflowError) as error:
        raise refused from error
    if not text.strip() or garbled(text):
        raise refused
    why = dict(refused.reason.values).get("why", refused.reason.code)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x07", "\t")
    return RawPage(text, warnings=(Warned(message("DUB-ING-166", why=why)),))


def _refuse_unreadable(data: bytes) -> None:
    """Refuse what is encrypted, too old or no document at all, each with its own reason."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise refuse("DUB-ING-110")
    if _stream(data, _WORD_97) is None and _stream(data, _WORD_95) is not None:
        raise refuse("DUB-ING-113", version="Word 95")
    if data.startswith(_BARE_WORD):
        raise refuse("DUB-ING-113", version="Word 6 or older")


def _stream(data: bytes, signature: bytes) -> int | None:
    """Where the stream with that beginning lies, at the start of a sector of the container."""
    at = data.find(signature, _SECTOR)
    while at >= 0 and at % _SECTOR:
        at = data.find(signature, at + 1)
    return at if at >= 0 else None
