"""The DOCX reader."""

from collections.abc import Iterator

from duban.settings import IngestSettings
from ingest.docx.document import attachments, page
from ingest.docx.package import Package
from ingest.reader import RawPage
from ingest.zipped import is_zip, names


class DocxReader:
    """Reads OOXML documents of either edition, macro-enabled ones without their macros."""

    name = "docx"
    extensions = frozenset({".docx", ".docm", ".dotx", ".dotm"})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - bytes alone decide
        """Whether this is a package of the OOXML kind."""
        if not is_zip(data):
            return False
        members = names(data)
        return "[Content_Types].xml" in members or "word/document.xml" in members

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """The document as one page, then the files embedded in it."""
        package = Package.opened(data, limits)
        yield page(package)
        for attachment in attachments(package):
            yield RawPage("", attachments=(attachment,))
