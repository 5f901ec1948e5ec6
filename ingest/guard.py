"""The guard: what a container promises to unpack to is checked from its directory, before a byte.

The limits come from measuring real files (largest XML part 12.6 MB, highest ratio 130, 70
entries); XML in memory costs some thirty times its size. Every refusal names its limit.
"""

import re
import stat
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from duban.settings import IngestSettings
from ingest.reader import Refused, refuse

# Below this size a high ratio does no harm: a blank form compresses well.
_RATIO_MATTERS = 10 * 2**20
_DRIVE = re.compile(r"[A-Za-z]:")
_XML = (".xml", ".rels", ".vml")
_UTF8_NAMES = 0x800
_ENCRYPTED = 0x1


def package(data: bytes, limits: IngestSettings) -> zipfile.ZipFile:
    """A document package whose directory keeps all limits. Raises `Refused` otherwise."""
    archive = directory(data)
    members = archive.infolist()
    _check("DUB-ING-101", "max_entries", len(members), limits.max_entries)
    for member in members:
        if member.filename.lower().endswith(_XML) and member.file_size > limits.max_xml_bytes:
            raise refuse(
                "DUB-ING-102",
                part=member.filename,
                name="max_xml_bytes",
                found=member.file_size,
                limit=limits.max_xml_bytes,
            )
    _check_size(members, "max_package_bytes", limits.max_package_bytes, limits)
    return archive


def archive(data: bytes, limits: IngestSettings) -> zipfile.ZipFile:
    """An archive of files whose directory keeps all limits. Raises `Refused` otherwise."""
    opened = directory(data)
    members = opened.infolist()
    _check("DUB-ING-101", "max_archive_entries", len(members), limits.max_archive_entries)
    _check_size(members, "max_archive_bytes", limits.max_archive_bytes, limits)
    return opened


def directory(data: bytes) -> zipfile.ZipFile:
    """The container, its directory read and nothing else. Raises `Refused` when damaged."""
    try:
        return zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, EOFError, OverflowError, NotImplementedError) as error:
        raise refuse("DUB-ING-111", why=str(error)[:120]) from error


def content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of one member, at most as many as the directory promised."""
    if member.flag_bits & _ENCRYPTED:
        raise refuse("DUB-ING-110")
    try:
        return archive.read(member)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise refuse("DUB-ING-111", why=f"{member.filename}: {error}"[:160]) from error
    except (NotImplementedError, RuntimeError, KeyError) as error:
        raise refuse("DUB-ING-111", why=f"{member.filename}: {error}"[:160]) from error


def xml(data: bytes, part: str, limits: IngestSettings) -> etree._Element:
    """The root of a part. No document type, no entities, no network, bounded depth."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _bad_xml(error, data, part, limits) from error
    except ValueError as error:
        raise refuse("DUB-ING-111", why=f"{part}: {error}"[:160]) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise refuse("DUB-ING-112", part=part)
    return root


def member_name(member: zipfile.ZipInfo) -> str:
    """The name of a member; without the UTF-8 flag, as UTF-8 or else as GB18030 bytes.

    Archives made on Chinese systems write GBK names and say nothing of it.
    """
    if member.flag_bits & _UTF8_NAMES or member.filename.isascii():
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.filename


def leads_out(name: str) -> bool:
    r"""Whether a member's name could leave the folder it is unpacked to.

    >>> [leads_out(name) for name in ("a/b.docx", "../b", "/b", "C:b", "a\\b")]
    [False, True, True, True, True]
    """
    escaping = name.startswith("/") or "\\" in name or "\0" in name or _DRIVE.match(name)
    return bool(escaping) or ".." in name.split("/")


def is_special(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a link, a device or anything but a file or folder."""
    kind = stat.S_IFMT(member.external_attr >> 16)
    return kind not in (0, stat.S_IFREG, stat.S_IFDIR)


def is_encrypted(member: zipfile.ZipInfo) -> bool:
    """Whether a member wants a password."""
    return bool(member.flag_bits & _ENCRYPTED)


def _check_size(
    members: list[zipfile.ZipInfo], name: str, limit: int, limits: IngestSettings
) -> None:
    _check("DUB-ING-103", name, sum(member.file_size for member in members), limit)
    for member in members:
        if member.file_size > _RATIO_MATTERS:
            ratio = member.file_size // max(member.compress_size, 1)
            _check("DUB-ING-103", "max_ratio", ratio, limits.max_ratio)


def _check(code: str, name: str, found: int, limit: int) -> None:
    if found > limit:
        raise refuse(code, name=name, found=found, limit=limit)


def _bad_xml(
    error: etree.XMLSyntaxError, data: bytes, part: str, limits: IngestSettings
) -> Refused:
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        return refuse("DUB-ING-112", part=part)
    if "depth" in str(error).lower():
        return refuse("DUB-ING-109", limit=limits.max_depth)
    return refuse("DUB-ING-111", why=f"{part}: {error}"[:160])
