"""The package of a DOCX: its parts by name and by relationship, every one guarded."""

import posixpath
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from duban.message import message
from duban.outcome import Warned
from duban.settings import IngestSettings
from ingest.docx.namespace import transitional
from ingest.guard import content, package, xml
from ingest.reader import refuse

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_FETCHED = ("attachedTemplate", "image", "oleObject", "frame", "subDocument", "aFChunk")


@dataclass(frozen=True, slots=True)
class Relation:
    """One arrow from a part to another, or to something outside."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """The opened package and what was odd about it."""

    archive: zipfile.ZipFile
    limits: IngestSettings
    warnings: list[Warned] = field(default_factory=list)
    _names: dict[str, zipfile.ZipInfo] = field(default_factory=dict)

    @classmethod
    def opened(cls, data: bytes, limits: IngestSettings) -> "Package":
        """The package, its directory checked. Raises `Refused`."""
        archive = package(data, limits)
        names: dict[str, zipfile.ZipInfo] = {}
        for member in archive.infolist():
            names.setdefault(member.filename.replace("\\", "/").lstrip("/").lower(), member)
        return cls(archive, limits, _names=names)

    def document(self) -> str:
        """The name of the main part. Raises `Refused` when there is none."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and relation.target.lower() in self._names:
                return relation.target
        if "word/document.xml" in self._names:
            self.warn("DUB-ING-160", part="_rels/.rels")
            return "word/document.xml"
        raise refuse("DUB-ING-119", why="officeDocument")

    def root(self, part: str) -> etree._Element | None:
        """The XML of a part, None (with a warning) when the package lacks it."""
        member = self._names.get(part.lower())
        if member is None:
            self.warn("DUB-ING-160", part=part)
            return None
        return xml(transitional(content(self.archive, member)), part, self.limits)

    def data(self, part: str) -> bytes | None:
        """The bytes of a part, None when the package lacks it."""
        member = self._names.get(part.lower())
        return None if member is None else content(self.archive, member)

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part by id; those of the package itself for the empty name."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        member = self._names.get(path.lower())
        if member is None:
            return {}
        root = xml(content(self.archive, member), path, self.limits)
        return {item.get("Id", ""): _relation(item, folder) for item in root.iter(_RELATIONS)}

    def related(self, part: str, kind: str) -> list[etree._Element]:
        """The parts of one kind that a part points to; missing ones give a warning."""
        found = (
            self.root(relation.target)
            for relation in self.relations(part).values()
            if relation.kind == kind and not relation.external
        )
        return [root for root in found if root is not None]

    def content_type(self, part: str) -> str:
        """What the package says the part is, empty when it says nothing."""
        member = self._names.get("[content_types].xml")
        if member is None:
            return ""
        root = xml(content(self.archive, member), "[Content_Types].xml", self.limits)
        for item in root.iter(f"{_TYPES}Override"):
            if item.get("PartName", "").lstrip("/").lower() == part.lower():
                return item.get("ContentType", "")
        return ""

    def note_outside(self, part: str) -> None:
        """Warn of what the part would fetch from outside; links a person clicks do not count."""
        for relation in self.relations(part).values():
            if relation.external and relation.kind in _FETCHED:
                self.warn("DUB-ING-162", target=relation.target[:120])

    def warn(self, code: str, **values: object) -> None:
        """Keep a warning, once."""
        warned = Warned(message(code, **values))
        if warned not in self.warnings:
            self.warnings.append(warned)


def _relation(item: etree._Element, folder: str) -> Relation:
    target = item.get("Target", "")
    external = item.get("TargetMode") == "External"
    if not external:
        joined = target if target.startswith("/") else posixpath.join("/", folder, target)
        target = posixpath.normpath(joined).lstrip("/")
    return Relation(item.get("Type", "").rsplit("/", 1)[-1], target, external)
