"""Signatures of fixed-layout files: whether the parts they cover are still the parts signed.

Only the digests of the parts are compared. The signature over them is not verified: that wants
the certificates of the one who signed.
"""

import hashlib
import posixpath
import zipfile
from base64 import b64decode
from collections.abc import Iterator

from lxml import etree

from duban.settings import IngestSettings
from ingest.guard import content, xml
from ingest.reader import Refused

# Names and object identifiers that GB/T 33190 files name their digests by.
_DIGESTS = {
    "1.2.156.10197.1.401": "sm3",
    "sm3": "sm3",
    "md5": "md5",
    "sha1": "sha1",
    "sha256": "sha256",
}


def broken_seals(archive: zipfile.ZipFile, limits: IngestSettings) -> tuple[str, ...]:
    """The parts that no longer fit the signatures over them, and signatures that are no such.

    A digest of an unknown kind says nothing either way. Never raises for bad input.
    """
    parts = _Parts(archive, limits)
    root = parts.root("OFD.xml")
    found: list[str] = []
    for listed in _texts(root, "Signatures"):
        for name, signature in _signatures(parts, _joined("", listed)):
            found += [name] if signature is None else _changed(parts, signature)
    return tuple(dict.fromkeys(found))


class _Parts:
    """The parts of a container, None for those that are missing or unreadable."""

    def __init__(self, archive: zipfile.ZipFile, limits: IngestSettings) -> None:
        self._archive = archive
        self._limits = limits
        self._members = {one.filename: one for one in archive.infolist()}

    def data(self, name: str) -> bytes | None:
        member = self._members.get(name)
        try:
            return content(self._archive, member) if member else None
        except Refused:
            return None

    def root(self, name: str) -> etree._Element | None:
        data = self.data(name)
        try:
            return None if data is None else xml(data, name, self._limits)
        except Refused:
            return None


def _signatures(parts: _Parts, listed: str) -> Iterator[tuple[str, etree._Element | None]]:
    """Each signature of the list with the name of its part, None for one that is unreadable."""
    root = parts.root(listed)
    if root is None:
        yield listed, None
        return
    for entry in _named(root, "Signature"):
        name = _joined(posixpath.dirname(listed), entry.get("BaseLoc") or "")
        yield name, parts.root(name)


def _changed(parts: _Parts, signature: etree._Element) -> Iterator[str]:
    for group in _named(signature, "References"):
        digest = _DIGESTS.get((group.get("CheckMethod") or "").lower())
        for reference in _named(group, "Reference") if digest else ():
            name = _joined("", reference.get("FileRef") or "")
            data = parts.data(name)
            if data is None or not _fits(data, digest or "", _texts(reference, "CheckValue")):
                yield name


def _fits(data: bytes, digest: str, values: list[str]) -> bool:
    try:
        return [b64decode(value) for value in values] == [hashlib.new(digest, data).digest()]
    except ValueError:
        return False


def _named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return root.iter("{*}" + name)


def _texts(root: etree._Element | None, name: str) -> list[str]:
    """The words of all elements of a name, without those that only hold others."""
    found = _named(root, name) if root is not None else ()
    return [(one.text or "").strip() for one in found if (one.text or "").strip()]


def _joined(folder: str, name: str) -> str:
    """The name of a part, given from the root or from the folder of the part that names it."""
    return name[1:] if name.startswith("/") else posixpath.join(folder, name)
