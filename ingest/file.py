"""Files: one path in, its outcome and that of every file inside it out, whatever it holds."""

import errno
import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import IO

from duban.message import Message, message
from duban.outcome import Parsed, Quarantined, Warned
from duban.settings import IngestSettings
from ingest.isolation.job import Job
from ingest.isolation.nursery import nursery
from ingest.isolation.watch import Watch
from ingest.isolation.wire import BrokenWireError, Kind, packed, unpacked
from ingest.reader import RawPage, RawText, Refused, gather, refuse

Result = Parsed | Quarantined

_CHUNK = 1 << 20
_IN_MEMORY = 4 << 20
# A path that fails so will fail again; every other refusal of the system may pass.
_LASTING = frozenset({errno.ELOOP, errno.ENAMETOOLONG, errno.EISDIR, errno.ENXIO, errno.ENOTDIR})


def read_file(path: str | bytes | os.PathLike[str], limits: IngestSettings) -> tuple[Result, ...]:
    """The file and, after it, every file inside it, each read or set aside with the reason.

    Never raises for bad input, never waits on what is no regular file, never follows a path out
    of an archive. Raises `FailingEnvironmentError` when no reading process can be started.
    """
    name = shown(path)
    try:
        with _opened(path) as file:
            return tuple(_Visit(limits).outcomes(name, file, depth=0))
    except Refused as refused:
        return (Quarantined(name, "", refused.reason, refused.transient),)


def shown(path: str | bytes | os.PathLike[str]) -> str:
    """A path fit to be stored and shown: bytes that are no UTF-8 are written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


@dataclass(slots=True)
class _Progress:
    """What has come from a worker so far; pages wait outside memory."""

    pages: IO[bytes]
    count: int = 0
    words: int = 0
    complete: bool = False
    parsed: Parsed | None = None
    reason: Message | None = None
    transient: bool = False

    def add(self, payload: bytes) -> RawPage:
        """Keep a page."""
        page: RawPage = unpacked(payload)
        self.pages.write(len(payload).to_bytes(8, "big") + payload)
        self.count += 1
        self.words += len(page.text.strip())
        return page

    def kept(self) -> Iterator[RawPage]:
        """The pages again."""
        self.pages.seek(0)
        for _ in range(self.count):
            yield unpacked(self.pages.read(int.from_bytes(self.pages.read(8), "big")))


class _Visit:
    """One file with all that is in it, counted together against the limits of archives."""

    def __init__(self, limits: IngestSettings) -> None:
        self._limits = limits
        self._bytes = 0
        self._entries = 0

    def outcomes(self, name: str, file: IO[bytes], depth: int) -> list[Result]:
        """The file's own outcome first, then those of the files inside."""
        try:
            sha256 = _hashed(file, self._limits)
        except Refused as refused:
            return [Quarantined(name, "", refused.reason, refused.transient)]
        inner: list[Result] = []
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as pages:
            job = Job(name, sha256, self._limits)
            progress = _Progress(pages)
            self._run(job, file, progress, inner, depth)
            return [self._outcome(job, progress), *inner]

    def _run(
        self, job: Job, file: IO[bytes], progress: _Progress, inner: list[Result], depth: int
    ) -> None:
        with closing(nursery().start(job, file.fileno())) as case:
            watch = Watch(case, self._limits)
            try:
                for kind, payload in (frames := watch.frames()):
                    if kind is Kind.FILE:
                        started = time.monotonic()
                        inner.extend(self._inside(job.name, payload, frames, depth + 1))
                        watch.more(time.monotonic() - started)
                    else:
                        self._take(kind, payload, progress, watch)
            except BrokenWireError:
                progress.parsed = None
            except Refused as refused:
                progress.reason = refused.reason
            if progress.parsed is None and progress.reason is None:
                progress.reason = watch.ending()

    def _take(self, kind: Kind, payload: bytes, progress: _Progress, watch: Watch) -> None:
        if kind is Kind.PAGE:
            page = progress.add(payload)
            ocr = any(line.confidence is not None for line in page.lines)
            limits = self._limits
            watch.more(limits.ocr_seconds_per_page if ocr else limits.seconds_per_page)
        elif kind is Kind.READ:
            progress.complete = True
        elif kind is Kind.PARSED:
            progress.parsed = unpacked(payload)
        elif kind is Kind.REFUSED:
            progress.reason, progress.transient = unpacked(payload)

    def _inside(
        self, outer: str, payload: bytes, frames: Iterator[tuple[Kind, bytes]], depth: int
    ) -> list[Result]:
        """The outcomes of one file inside; its bytes pass through an unnamed temporary file."""
        member, size = unpacked(payload)
        name = f"{outer}!/{member}"
        self._count(size)
        with tempfile.TemporaryFile() as file:
            while file.tell() < size:
                kind, chunk = next(frames, (Kind.REFUSED, b""))
                if kind is not Kind.DATA:
                    raise BrokenWireError
                file.write(chunk)
            file.flush()
            limits = self._limits
            if depth > limits.max_archive_depth:
                reason = message("DUB-ING-105", name="max_archive_depth", limit=depth - 1)
                return [Quarantined(name, _hashed(file, limits), reason)]
            return self.outcomes(name, file, depth)

    def _count(self, size: int) -> None:
        self._bytes += size
        self._entries += 1
        limits = self._limits
        for name, found in (
            ("max_archive_bytes", self._bytes),
            ("max_archive_entries", self._entries),
        ):
            limit = getattr(limits, name)
            if found > limit:
                code = "DUB-ING-103" if name == "max_archive_bytes" else "DUB-ING-101"
                raise refuse(code, name=name, found=found, limit=limit)

    def _outcome(self, job: Job, progress: _Progress) -> Result:
        reason = progress.reason
        if reason is None and progress.parsed is not None:
            return progress.parsed
        assert reason is not None
        if progress.words and not progress.complete:
            partial = self._partial(job, progress, reason)
            if partial is not None:
                return partial
        return Quarantined(job.name, job.sha256, reason, progress.transient)

    def _partial(self, job: Job, progress: _Progress, reason: Message) -> Parsed | None:
        """The pages that were finished, structured by a second worker."""
        cut = Warned(message("DUB-ING-181", why=f"{reason.code}: {reason}"))
        raw: RawText = gather(progress.kept(), partial=True)
        raw = replace(raw, warnings=(*raw.warnings, cut))
        with tempfile.TemporaryFile() as file, tempfile.SpooledTemporaryFile() as pages:
            file.write(packed(raw))
            file.flush()
            again = Job(job.name, job.sha256, self._limits, structure_only=True)
            second = _Progress(pages)
            self._run(again, file, second, [], depth=0)
            return second.parsed


@contextmanager
def _opened(path: str | bytes | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """The regular file at the path. Raises `Refused` for anything else, without waiting."""
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
    try:
        descriptor = os.open(path, flags)
    except FileNotFoundError as error:
        raise Refused(message("DUB-ING-116"), transient=True) from error
    except (OSError, ValueError) as error:
        lasting = getattr(error, "errno", errno.EINVAL) in _LASTING
        why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise Refused(message("DUB-ING-115", why=why), transient=not lasting) from error
    kind = stat.filemode(os.fstat(descriptor).st_mode)[0]
    if kind != "-":
        os.close(descriptor)
        raise refuse("DUB-ING-114", kind=_KINDS.get(kind, kind))
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        yield file


_KINDS = {"d": "folder", "p": "pipe", "s": "socket", "c": "device", "b": "device"}


def _hashed(file: IO[bytes], limits: IngestSettings) -> str:
    """The SHA-256 of the file. Raises `Refused` when it is too large or still changing."""
    before = os.fstat(file.fileno())
    if before.st_size > limits.max_bytes:
        raise refuse("DUB-ING-003", found=before.st_size, limit=limits.max_bytes)
    sha256 = hashlib.sha256()
    offset = 0
    while chunk := os.pread(file.fileno(), _CHUNK, offset):
        sha256.update(chunk)
        offset += len(chunk)
        if offset > limits.max_bytes:
            raise refuse("DUB-ING-003", found=offset, limit=limits.max_bytes)
    after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Refused(message("DUB-ING-117"), transient=True)
    return sha256.hexdigest()
