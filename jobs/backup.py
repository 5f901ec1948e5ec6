"""A backup: one file with the whole record and a manifest of what it must be."""

import hashlib
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import BinaryIO

from duban import __version__
from duban.codec import decode, encode
from duban.error import FailingEnvironmentError, UsageError
from duban.message import Message
from duban.store import Store
from duban.store.copies import Progress
from jobs.checking import check

FORMAT = 1
_RECORD, _MANIFEST = "record.db", "manifest.json"
_MOST = 2**20
"""No manifest is larger; what is, is none."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    RuntimeError,
    ValueError,
    struct.error,
)
"""What reading a damaged archive raises."""


@dataclass(frozen=True, slots=True)
class Held:
    """How much a record holds; `last` is the hash of its last decision, empty without one."""

    files: int
    documents: int
    decisions: int
    last: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup is; `sha256` and `bytes` are those of the record in it, `made` an ISO time."""

    format: int
    duban: str
    made: str
    sha256: str
    bytes: int
    held: Held


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was written: its manifest, its own digest, and what was wrong already."""

    manifest: Manifest
    sha256: str
    findings: tuple[Message, ...]


def backup(store: Store, file: Path, made: str) -> BackedUp:
    """Write the record as it is at one moment to a new file, while others go on working.

    The file appears whole or not at all. Raises `UsageError` for a file that exists and for a
    record outside SQLite, `FailingEnvironmentError` when it cannot be written.
    """
    if file.exists():
        raise UsageError("DUB-BAK-009", path=file)
    with _folder(file.parent, file) as folder:
        copy, packed = folder / _RECORD, folder / "packed"
        store.copies.take(copy)
        with _opened(copy) as copied:
            findings, held = _look(copied)
        manifest = Manifest(FORMAT, __version__, made, *_measured(copy), held)
        _pack(copy, manifest, packed)
        packed.rename(file)
    return BackedUp(manifest, _measured(file)[0], findings)


def restore(store: Store, file: Path, progress: Progress | None = None) -> Manifest:
    """Make the record what a backup holds; its index must be built anew afterwards.

    Everything is verified before anything is touched, and the record changes in one transaction.
    Raises `UsageError` for a file that is no whole backup.
    """
    with _folder(store.copies.folder, file) as folder:
        copy = folder / _RECORD
        manifest = _unpack(file, copy)
        with _opened(copy) as copied:
            findings, held = _look(copied)
            # the index of the old record says nothing of this one
            copied.outbox.refill()
        if findings:
            raise UsageError("DUB-BAK-006", path=file, why=findings[0])
        if held != manifest.held:
            raise UsageError("DUB-BAK-004", path=file, why=_MANIFEST)
        store.copies.put(copy, progress)
    return manifest


@contextmanager
def _folder(place: Path, file: Path) -> Iterator[Path]:
    """A folder to work in, on the disk where the result will lie; it is gone afterwards."""
    try:
        with TemporaryDirectory(prefix=".duban-", dir=place) as folder:
            yield Path(folder)
    except OSError as error:
        raise FailingEnvironmentError("DUB-BAK-002", path=file, why=error) from error


@contextmanager
def _opened(copy: Path) -> Iterator[Store]:
    """A copy as a record of today's schema; once closed, all of it lies in its one file."""
    store = Store(f"sqlite:///{copy}")
    try:
        yield store
    finally:
        store.close()


def _look(store: Store) -> tuple[tuple[Message, ...], Held]:
    """What is wrong with a record, and how much it holds."""
    found, chain = check(store), store.decisions.all()
    last = chain[-1].hash if chain else ""
    return found.findings, Held(found.files, found.documents, found.decisions, last)


def _measured(file: Path) -> tuple[str, int]:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest(), file.stat().st_size


def _pack(copy: Path, manifest: Manifest, packed: Path) -> None:
    with packed.open("xb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(_MANIFEST, encode(manifest))
            archive.write(copy, _RECORD)
        file.flush()
        os.fsync(file.fileno())


def _unpack(file: Path, copy: Path) -> Manifest:
    """The manifest of a backup, its record unpacked to `copy` and measured against it."""
    try:
        opened = file.open("rb")
    except OSError as error:
        raise UsageError("DUB-BAK-010", path=file, why=error.strerror) from error
    with opened:
        try:
            return _extracted(opened, file, copy)
        except _BROKEN as error:
            raise UsageError(_code(opened), path=file, why=error) from error


def _extracted(opened: BinaryIO, file: Path, copy: Path) -> Manifest:
    with zipfile.ZipFile(opened) as archive:
        manifest = _read(archive, file)
        # an archive gives at most the size it declares
        if archive.getinfo(_RECORD).file_size != manifest.bytes:
            raise ValueError(_RECORD)
        with archive.open(_RECORD) as packed, copy.open("xb") as unpacked:
            copyfileobj(packed, unpacked)
    if _measured(copy) != (manifest.sha256, manifest.bytes):
        raise ValueError(_RECORD)
    return manifest


def _read(archive: zipfile.ZipFile, file: Path) -> Manifest:
    if archive.getinfo(_MANIFEST).file_size > _MOST:
        raise ValueError(_MANIFEST)
    payload = archive.read(_MANIFEST).decode("utf-8")
    shape = json.loads(payload)
    found = shape.get("format") if isinstance(shape, dict) else None
    if isinstance(found, int) and found != FORMAT:
        raise UsageError("DUB-BAK-005", path=file, found=found, known=FORMAT)
    return decode(Manifest, payload)


def _code(opened: BinaryIO) -> str:
    """Whether a file that cannot be read was a backup once: it then begins with its manifest."""
    opened.seek(0)
    begins = opened.read(64)
    ours = begins.startswith(b"PK") and _MANIFEST.encode() in begins
    return "DUB-BAK-004" if ours else "DUB-BAK-003"
