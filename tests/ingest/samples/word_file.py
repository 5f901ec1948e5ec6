"""Old Word files as Word itself left them: fast-saved, locked, older than Word 97.

Each is made from a sound file: its streams are taken out of the container, changed as Word
would, and put into a new container.
"""

import struct
from itertools import pairwise

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_MINI = 4096
_FLAGS, _TEXT_LENGTH, _SECTIONS, _PIECES = 0x0A, 0x4C, 0xCA, 0x1A2
_COMPLEX, _QUICK_SAVES, _ENCRYPTED, _TABLE_1 = 0x0004, 0x0010, 0x0100, 0x0200


def fast_saved(file: bytes, words: str, before: str) -> bytes:
    """The file after words were typed in front of others and saved fast.

    Word then appends the new words to the stream and only the piece table tells their place.
    """
    inside = streams(file)
    main = bytearray(inside["WordDocument"])
    table_name = "1Table" if _flags(main) & _TABLE_1 else "0Table"
    table = bytearray(inside[table_name])
    _longer_section(main, table, len(words))
    place, length = struct.unpack_from("<II", main, _PIECES)
    bounds, pieces = _pieces(bytes(table[place : place + length]))
    at = _text(main, bounds, pieces).index(before)
    bounds, pieces = _inserted(bounds, pieces, at, len(words), len(main))
    main += words.encode("utf-16-le")
    plc = struct.pack(f"<{len(bounds)}I", *bounds) + b"".join(pieces)
    struct.pack_into("<II", main, _PIECES, len(table), len(plc) + 5)
    (count,) = struct.unpack_from("<I", main, _TEXT_LENGTH)
    struct.pack_into("<I", main, _TEXT_LENGTH, count + len(words))
    _set(main, _COMPLEX | _QUICK_SAVES)
    changed = {"WordDocument": bytes(main), table_name: bytes(table) + b"\x02" + _counted(plc)}
    return compound({**inside, **changed})


def encrypted(file: bytes) -> bytes:
    """The file as one that wants a password: the flag is set, the rest is of no use."""
    inside = streams(file)
    main = bytearray(inside["WordDocument"])
    _set(main, _ENCRYPTED)
    return compound({**inside, "WordDocument": bytes(main)})


def word_95(file: bytes) -> bytes:
    """A container whose document says it was written by Word 95."""
    main = bytearray(streams(file)["WordDocument"])
    struct.pack_into("<HH", main, 0, 0xA5DC, 104)
    return compound({"WordDocument": bytes(main)})


def _longer_section(main: bytearray, table: bytearray, by: int) -> None:
    """Move the end of the last section, which is that of the text."""
    place, length = struct.unpack_from("<II", main, _SECTIONS)
    at = place + 4 * ((length - 4) // 16)
    struct.pack_into("<I", table, at, struct.unpack_from("<I", table, at)[0] + by)


def _flags(main: bytes | bytearray) -> int:
    return int(struct.unpack_from("<H", main, _FLAGS)[0])


def _set(main: bytearray, flags: int) -> None:
    struct.pack_into("<H", main, _FLAGS, _flags(main) | flags)


def _counted(data: bytes) -> bytes:
    return struct.pack("<I", len(data)) + data


def _pieces(clx: bytes) -> tuple[list[int], list[bytes]]:
    """The bounds and the descriptors of the piece table."""
    at = 0
    while clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    (size,) = struct.unpack_from("<I", clx, at + 1)
    plc = clx[at + 5 : at + 5 + size]
    count = (size - 4) // 12
    bounds = list(struct.unpack_from(f"<{count + 1}I", plc))
    first = 4 * (count + 1)
    return bounds, [plc[first + 8 * n : first + 8 * n + 8] for n in range(count)]


def _text(main: bytearray, bounds: list[int], pieces: list[bytes]) -> str:
    found = []
    for (start, end), piece in zip(pairwise(bounds), pieces, strict=True):
        (place,) = struct.unpack_from("<I", piece, 2)
        assert not place & 0x40000000, "a piece of single bytes"
        found.append(main[place : place + 2 * (end - start)].decode("utf-16-le"))
    return "".join(found)


def _inserted(
    bounds: list[int], pieces: list[bytes], at: int, length: int, place: int
) -> tuple[list[int], list[bytes]]:
    """The piece that holds a character position cut in two, a new piece between the halves."""
    index = max(n for n, bound in enumerate(bounds[:-1]) if bound <= at)
    head, (start,) = pieces[index], struct.unpack_from("<I", pieces[index], 2)
    middle = head[:2] + struct.pack("<I", place) + head[6:]
    tail = head[:2] + struct.pack("<I", start + 2 * (at - bounds[index])) + head[6:]
    later = [bound + length for bound in bounds[index + 1 :]]
    return (
        [*bounds[: index + 1], at, at + length, *later],
        [*pieces[: index + 1], middle, tail, *pieces[index + 1 :]],
    )


def streams(file: bytes) -> dict[str, bytes]:
    """The streams of a container by name; its folders are not looked into."""
    table = [
        entry
        for sector in struct.unpack_from("<109I", file, 76)
        if sector != _FREE
        for entry in struct.unpack_from("<128I", file, _SECTOR * (sector + 1))
    ]
    entries = _chain(file, table, struct.unpack_from("<I", file, 48)[0])
    rows = [entries[at : at + 128] for at in range(0, len(entries), 128)]
    small = _chain(file, table, struct.unpack_from("<I", rows[0], 116)[0])
    mini = _chain(file, table, struct.unpack_from("<I", file, 60)[0])
    links = struct.unpack(f"<{len(mini) // 4}I", mini)
    found: dict[str, bytes] = {}
    for row in rows:
        length, kind = struct.unpack_from("<HB", row, 64)
        first, size = struct.unpack_from("<II", row, 116)
        if kind == 2:
            name = row[: length - 2].decode("utf-16-le")
            data = _small(small, links, first) if size < _MINI else _chain(file, table, first)
            found[name] = data[:size]
    return found


def _chain(file: bytes, table: list[int], sector: int) -> bytes:
    found = b""
    while sector < _FAT:
        found += file[_SECTOR * (sector + 1) : _SECTOR * (sector + 2)]
        sector = table[sector]
    return found


def _small(data: bytes, links: tuple[int, ...], sector: int) -> bytes:
    found = b""
    while sector < _FAT:
        found += data[64 * sector : 64 * sector + 64]
        sector = links[sector]
    return found


def compound(inside: dict[str, bytes]) -> bytes:
    """A container of the streams, each filled up so that none is small."""
    names = sorted(inside, key=lambda name: (len(name), name.upper()))
    padded = [inside[name].ljust(_MINI, b"\0") for name in names]
    counts = [-(-len(data) // _SECTOR) for data in padded]
    folder = -(-(len(names) + 1) // 4)
    tables = 1
    while tables * 128 < tables + folder + sum(counts):
        tables += 1
    firsts = [tables + folder + sum(counts[:n]) for n in range(len(names))]
    links = [_FAT] * tables + _run(tables, folder)
    for first, count in zip(firsts, counts, strict=True):
        links += _run(first, count)
    links += [_FREE] * (tables * 128 - len(links))
    head = _header(tables)
    rows = [_entry("Root Entry", 5, _END, 0, child=1)]
    for n, (name, data) in enumerate(zip(names, padded, strict=True)):
        right = n + 2 if n + 1 < len(names) else _FREE
        rows.append(_entry(name, 2, firsts[n], len(data), right=right))
    rows += [_entry("", 0, 0, 0)] * (folder * 4 - len(rows))
    body = b"".join(data.ljust(-(-len(data) // _SECTOR) * _SECTOR, b"\0") for data in padded)
    return head + struct.pack(f"<{len(links)}I", *links) + b"".join(rows) + body


def _run(first: int, count: int) -> list[int]:
    """The links of a stream that lies in one piece."""
    return [*range(first + 1, first + count), _END]


def _header(tables: int) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<6I", 0, tables, tables, 0, _MINI, _END)
    head += struct.pack("<3I", 0, _END, 0)
    return head + struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))


def _entry(
    name: str, kind: int, first: int, size: int, child: int = _FREE, right: int = _FREE
) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0" if name else b""
    row = raw.ljust(64, b"\0") + struct.pack("<HBB3I", len(raw), kind, 1, _FREE, right, child)
    return row + b"\0" * 36 + struct.pack("<IQ", first, size)
