"""The PDF reader: pdfium first, pypdf where pdfium gives up."""

from collections.abc import Iterator
from dataclasses import replace

from duban.settings import IngestSettings
from ingest.ocr import recogniser
from ingest.pdf import second
from ingest.pdf.file import embedded, is_pdf, notes, opened
from ingest.pdf.flow import Flow
from ingest.reader import RawPage


class PdfReader:
    """Reads PDF page by page; pictures of text are recognised where the OCR extra is there."""

    name = "pdf"
    extensions = frozenset({".pdf"})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - bytes alone decide
        """Whether a PDF header stands near the start."""
        return is_pdf(data)

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """One page at a time; file-wide warnings come with the first, attachments with the last."""
        document = opened(data, limits)
        if document is None:
            yield from second.pages(data, limits)
            return
        try:
            about = tuple(notes(document, data))
            for page in Flow(document, data, recogniser(limits)).pages():
                yield replace(page, warnings=(*about, *page.warnings))
                about = ()
            for attachment in embedded(document):
                yield RawPage("", attachments=(attachment,))
        finally:
            document.close()
