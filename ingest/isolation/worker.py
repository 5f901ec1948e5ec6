"""The worker: one file in one process that may be killed at any moment.

Its limits hold whatever the file makes a parser do: address space, processor time, no core
files, few descriptors, and no file written but in a scratch folder that its guard removes.
"""

import os
import resource
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from duban.document import Source
from duban.identity import digest
from duban.message import Message, message
from duban.outcome import Outcome, Parsed, Warned
from duban.settings import IngestSettings
from ingest.isolation.job import Job
from ingest.isolation.wire import Kind, chunks, packed, send, unpacked
from ingest.reader import RawPage, RawText, Reader, Refused, gather, refuse
from ingest.readers import READERS, sniff
from ingest.structure import structure

_DESCRIPTORS = 64


def work(job: Job, file: int, results: int) -> None:
    """Read the file and send what was found; every bad input ends as a `REFUSED` frame."""
    try:
        _confine(job.limits)
        _deliver(job, file, results)
    except Refused as refused:
        _send_refusal(results, refused.reason, transient=refused.transient)
    except MemoryError:
        reason = message("DUB-ING-107", limit=job.limits.memory_bytes)
        _send_refusal(results, reason)
    except RecursionError:
        _send_refusal(results, message("DUB-ING-109", limit=job.limits.max_depth))
    except BrokenPipeError:
        return
    except Exception as error:  # noqa: BLE001 - the last line of defence around foreign parsers
        why = f"{type(error).__name__}: {error}"[:200]
        _send_refusal(results, message("DUB-ING-120", why=why))


def warm() -> None:
    """Fill the caches that every file needs, so that each fork finds them filled."""
    for words in (
        "关于开展检查的通知\n各市：\n一、检查范围。\n二、检查时间。",
        "Notice\n1. Report.",
    ):
        structure(RawText(words), "", "")


def _deliver(job: Job, file: int, results: int) -> None:
    data = _content(file)
    if not job.structure_only and digest(data) != job.sha256:
        raise Refused(message("DUB-ING-117"), transient=True)
    if job.structure_only:
        raw: RawText = unpacked(data)
    else:
        reader = sniff(data, job.name)
        if reader is None:
            raise refuse("DUB-ING-002")
        send(results, Kind.FORMAT, reader.name.encode())
        raw, files = _read(reader, data, job, results)
        if files and not raw.text.strip():
            send(results, Kind.PARSED, packed(_container(raw, job)))
            return
    parsed = structure(raw, job.name, job.sha256)
    send(results, Kind.PARSED, packed(parsed))


def _read(reader: Reader, data: bytes, job: Job, results: int) -> tuple[RawText, int]:
    """All pages, each sent as soon as it is read, and how many files were inside."""
    pages: list[RawPage] = []
    files = 0
    for page in _pages(reader, data, job):
        files += len(page.attachments)
        pages.append(_sent(page, results))
    send(results, Kind.READ, b"")
    return gather(pages), files


def _container(raw: RawText, job: Job) -> Parsed:
    """What is said of a file that only holds others: it was read, and has no words of its own."""
    outcome = Outcome.WARNINGS if raw.warnings else Outcome.OK
    return Parsed(Source(job.name, job.sha256, "", "", ()), outcome, raw.warnings)


def _pages(reader: Reader, data: bytes, job: Job) -> Iterator[RawPage]:
    """The reader's pages; the first carries the warning of a misleading name."""
    about = _mismatch(reader, job.name)
    for page in reader.read(data, job.limits):
        yield replace(page, warnings=(*about, *page.warnings)) if about else page
        about = ()


def _sent(page: RawPage, results: int) -> RawPage:
    for attachment in page.attachments:
        send(results, Kind.FILE, packed((attachment.name, len(attachment.data))))
        for chunk in chunks(attachment.data):
            send(results, Kind.DATA, chunk)
    kept = replace(page, attachments=())
    send(results, Kind.PAGE, packed(kept))
    return kept


def _mismatch(reader: Reader, name: str) -> tuple[Warned, ...]:
    """The warning for an ending that belongs to another reader; unknown endings say nothing."""
    ending = Path(name.replace("\n", " ")).suffix.lower()
    known = any(ending in other.extensions for other in READERS)
    if not known or ending in reader.extensions:
        return ()
    return (Warned(message("DUB-ING-180", ending=ending, found=reader.name)),)


def _content(file: int) -> bytes:
    with os.fdopen(file, "rb") as stream:
        stream.seek(0)
        return stream.read()


def _confine(limits: IngestSettings) -> None:
    seconds = limits.seconds + limits.max_pages * limits.ocr_seconds_per_page
    space = _address_space() + limits.memory_bytes
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for name, bound in (
        (resource.RLIMIT_AS, space),
        (resource.RLIMIT_CPU, int(seconds)),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, limits.max_package_bytes),
        (resource.RLIMIT_NOFILE, _DESCRIPTORS),
    ):
        _, hard = resource.getrlimit(name)
        lowest = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(name, (lowest, lowest))


def _address_space() -> int:
    """What the process has mapped before it reads, in bytes; it does not count as the file's."""
    pages = Path("/proc/self/statm")
    if not pages.exists():
        return 0
    return int(pages.read_text().split()[0]) * resource.getpagesize()


def _send_refusal(results: int, reason: Message, *, transient: bool = False) -> None:
    try:
        send(results, Kind.REFUSED, packed((reason, transient)))
    except BrokenPipeError:
        return
