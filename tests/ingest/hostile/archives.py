"""Hostile archives: names that lead out, links, bombs, Chinese names, passwords."""

import io
import stat
import struct
import zipfile

from tests.ingest.hostile.case import Case
from tests.ingest.hostile.plain import OK, TEXT, Q, W

GOOD = TEXT.encode()


def archive(*members: tuple[str | zipfile.ZipInfo, bytes], stored: bool = False) -> bytes:
    buffer = io.BytesIO()
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(buffer, "w", method) as opened:
        for name, data in members:
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name)
            opened.writestr(info, data, method)
    return buffer.getvalue()


def slip() -> bytes:
    names = ("../../slip/slip.txt", "/abs.txt", "C:\\x.txt", "a\\..\\b.txt", "好.txt")
    return archive(*((name, GOOD) for name in names))


def special() -> bytes:
    link, device = zipfile.ZipInfo("link.txt"), zipfile.ZipInfo("device.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    device.external_attr = (stat.S_IFCHR | 0o600) << 16
    return archive((link, b"/etc/passwd"), (device, b""), ("a.txt", GOOD))


def twice() -> bytes:
    return archive(("a.txt", GOOD), ("a.txt", b"other words"))


def deep(levels: int) -> bytes:
    data = archive(("a.txt", GOOD))
    for level in range(levels):
        data = archive((f"{level}.zip", data))
    return data


def quine_like() -> bytes:
    """Each level holds six copies of the next: a few kilobytes that unpack to 40 terabytes."""
    data = archive(("zeros.bin", b"\0" * (4 << 20)))
    for _ in range(9):
        data = archive(*((f"{n}.zip", data) for n in range(6)))
    return data


def many(count: int) -> bytes:
    return archive(*((f"{n}.txt", b"") for n in range(count)), stored=True)


def gbk_names() -> bytes:
    """Names in GBK bytes without the flag for UTF-8, as archives made on Chinese systems have."""
    data = archive(("AAAAAAAA.txt", GOOD), stored=True)
    return data.replace(b"AAAAAAAA", "专项通知".encode("gbk"))


def encrypted() -> bytes:
    data = bytearray(archive(("a.txt", GOOD)))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + place
        struct.pack_into("<H", data, at, struct.unpack_from("<H", data, at)[0] | 1)
    return bytes(data)


CASES = (
    Case(45, "slip.zip", slip, W, warned=("DUB-ING-170",), children=(OK,)),
    Case(46, "special.zip", special, W, warned=("DUB-ING-171",), children=(OK,)),
    Case(46, "twice.zip", twice, W, warned=("DUB-ING-172",), children=(OK,)),
    Case(47, "deep.zip", lambda: deep(4), OK, children=(OK, OK, Q), inside="DUB-ING-105"),
    Case(47, "bomb.zip", quine_like, OK, inside="DUB-ING-105", slow=True),
    Case(48, "many.zip", lambda: many(6000), Q, ("DUB-ING-101",)),
    Case(48, "most.zip", lambda: many(70_000), Q, ("DUB-ING-101",), slow=True),
    Case(49, "gbk.zip", gbk_names, OK, children=(OK,), names=("专项通知.txt",)),
    Case(50, "locked.zip", encrypted, Q, ("DUB-ING-110",)),
    Case(0, "nothing.zip", lambda: archive(("folder/", b"")), Q, ("DUB-ING-118",)),
    Case(0, "cut.zip", lambda: deep(1)[:-30], Q, ("DUB-ING-111",)),
)
