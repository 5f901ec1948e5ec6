"""The PDF file itself: opening it or saying why not, and what it carries beside its pages."""

import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from duban.message import message
from duban.outcome import Warned
from duban.settings import IngestSettings
from ingest.pdf.font import without_system_fonts
from ingest.reader import Attachment, Refused, refuse

_HEADER = re.compile(rb"%PDF-\d")
# How far into a file its header may stand, behind what a server or a mailer put before it.
_HEADER_REACH = 1024
_ACTIVE = re.compile(rb"/(JavaScript|JS|Launch|RichMedia|SubmitForm)\b")
_COUNT = re.compile(rb"/Count\s+(\d{1,12})")
# Bit 5 of the permissions of a PDF: copying text out is allowed (ISO 32000-1, table 22).
_COPY = 1 << 4


def is_pdf(data: bytes) -> bool:
    """Whether a PDF header stands near the start of the bytes."""
    return _HEADER.search(data[: _HEADER_REACH + 8]) is not None


def opened(data: bytes, limits: IngestSettings) -> pypdfium2.PdfDocument | None:
    """The file as pdfium opens it; None when it is too damaged for pdfium.

    Raises `Refused` for a file that wants a password or has more pages than `max_pages`.
    """
    without_system_fonts()
    start = _HEADER.search(data[: _HEADER_REACH + 8])
    try:
        document = pypdfium2.PdfDocument(data[start.start() :] if start else data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise refuse("DUB-ING-110") from error
        return None
    if len(document) > limits.max_pages:
        raise _claims_too_many(data, len(document), limits)
    return document if len(document) else None


def notes(document: pypdfium2.PdfDocument, data: bytes) -> Iterator[Warned]:
    """What a person should know of the file: forbidden copying, active content, no end mark."""
    permissions = pdfium.FPDF_GetDocPermissions(document.raw)
    if pdfium.FPDF_GetSecurityHandlerRevision(document.raw) >= 0 and not permissions & _COPY:
        yield Warned(message("DUB-ING-150"))
    active = _ACTIVE.search(data)
    if active or pdfium.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
        yield Warned(
            message("DUB-ING-151", kind=active.group(1).decode() if active else "JavaScript")
        )
    if b"%%EOF" not in data[-2048:]:
        yield Warned(message("DUB-ING-152"))


def embedded(document: pypdfium2.PdfDocument) -> Iterator[Attachment]:
    """The files inside the file."""
    for index in range(document.count_attachments()):
        try:
            item = document.get_attachment(index)
            content = item.get_data()
            yield Attachment(item.get_name() or f"{index + 1}", bytes(content))
        except (pypdfium2.PdfiumError, ValueError):
            continue


def _claims_too_many(data: bytes, found: int, limits: IngestSettings) -> Refused:
    """A page count far beyond the objects of the file is damage, not a long document."""
    if found > data.count(b"obj"):
        return refuse("DUB-ING-111", why=f"/Count {found}")
    return refuse("DUB-ING-104", found=found, limit=limits.max_pages)
