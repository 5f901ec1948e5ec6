"""The ZIP reader: its members, each to be read as a file of its own."""

import zipfile
from collections.abc import Iterator

from duban.message import message
from duban.outcome import Warned
from duban.settings import IngestSettings
from ingest.guard import archive, content, is_encrypted, is_special, leads_out, member_name
from ingest.reader import Attachment, RawPage, Refused, refuse
from ingest.zipped import is_zip

_LITTER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


class ArchiveReader:
    """Opens ZIP archives; nothing is unpacked to a path that the archive chose."""

    name = "zip"
    extensions = frozenset({".zip"})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - bytes alone decide
        """Whether this is a ZIP container that no document format claimed."""
        return is_zip(data)

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """One attachment at a time; what is not read is named in a warning."""
        opened = archive(data, limits)
        seen: set[str] = set()
        found = encrypted = 0
        for member in opened.infolist():
            name = member_name(member)
            if member.is_dir() or name.endswith(_LITTER) or name.startswith(_LITTER):
                continue
            encrypted += is_encrypted(member)
            page = _page(opened, member, name, seen)
            found += len(page.attachments)
            yield page
        if not found:
            raise refuse("DUB-ING-110" if encrypted else "DUB-ING-118")


def _page(opened: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, seen: set[str]) -> RawPage:
    code = _refusal(member, name, seen)
    seen.add(name)
    if code:
        return RawPage("", warnings=(Warned(message(code, member=name)),))
    try:
        data = content(opened, member)
    except Refused:
        return RawPage("", warnings=(Warned(message("DUB-ING-174", member=name)),))
    return RawPage("", attachments=(Attachment(name, data),))


def _refusal(member: zipfile.ZipInfo, name: str, seen: set[str]) -> str:
    if leads_out(name) or leads_out(member.filename):
        return "DUB-ING-170"
    if is_special(member):
        return "DUB-ING-171"
    if name in seen:
        return "DUB-ING-172"
    return "DUB-ING-173" if is_encrypted(member) else ""
