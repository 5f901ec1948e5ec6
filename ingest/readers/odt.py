"""The ODT reader."""

import zipfile
from collections.abc import Iterator

from lxml import etree

from duban.message import message
from duban.outcome import Warned
from duban.settings import IngestSettings
from ingest.docx.body import Text
from ingest.guard import content, package, xml
from ingest.odt.content import Content, paragraph_lists
from ingest.odt.namespace import MANIFEST, OFFICE
from ingest.odt.numbering import list_styles
from ingest.reader import RawPage, refuse
from ingest.zipped import is_zip, names


class OdtReader:
    """Reads OpenDocument text."""

    name = "odt"
    extensions = frozenset({".odt", ".ott"})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - bytes alone decide
        """Whether the package declares itself an OpenDocument text."""
        declared = b"application/vnd.oasis.opendocument.text"
        return is_zip(data) and "content.xml" in names(data) and declared in data[:512]

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """The document as one page."""
        archive = package(data, limits)
        if _is_encrypted(archive, limits):
            raise refuse("DUB-ING-110")
        root = _part(archive, "content.xml", limits)
        body = None if root is None else root.find(f"{OFFICE}body")
        if root is None or body is None:
            raise refuse("DUB-ING-119", why="content.xml")
        roots = [part for part in (_part(archive, "styles.xml", limits), root) if part is not None]
        walked = Content(Text(), list_styles(roots), paragraph_lists(roots))
        walked.walk(body)
        warnings = (Warned(message("DUB-ING-163")),) if walked.tracked else ()
        yield RawPage("".join(walked.text.parts), hints=tuple(walked.text.hints), warnings=warnings)


def _part(archive: zipfile.ZipFile, name: str, limits: IngestSettings) -> etree._Element | None:
    try:
        member = archive.getinfo(name)
    except KeyError:
        return None
    return xml(content(archive, member), name, limits)


def _is_encrypted(archive: zipfile.ZipFile, limits: IngestSettings) -> bool:
    manifest = _part(archive, "META-INF/manifest.xml", limits)
    return (
        manifest is not None and next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None
    )
