"""Ingestion as a job: files into the record, each in one transaction, nothing lost.

A killed run is simply run again: what was committed is unchanged, the rest is read.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from duban.document import Document
from duban.identity import digest
from duban.message import Message, message
from duban.obligation import Extraction
from duban.outcome import Outcome, Parsed, Quarantined, Warned
from duban.settings import IngestSettings
from duban.store import Store
from ingest import read_file
from ingest.identity import source_hash
from jobs.discovery import expected_digest

PIPELINE = "1"
"""The version of reading and extraction; raising it makes every kept file be read anew."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """The digest of a file and what reading it gave; None when the record holds it."""

    sha256: str
    results: tuple[Parsed | Quarantined, ...] | None


Extract = Callable[[Document], Extraction]


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file, or of one file inside a container."""

    file: str
    sha256: str
    outcome: Outcome
    reason: Message | None = None
    warnings: tuple[Warned, ...] = ()
    documents: tuple[str, ...] = ()


class Ingestion:
    """Puts files into a store; `dry_run` reads and reports but keeps nothing."""

    def __init__(
        self, store: Store, extract: Extract, settings: IngestSettings, *, dry_run: bool = False
    ) -> None:
        self._store = store
        self._extract = extract
        self._settings = settings
        self._dry_run = dry_run

    def run(self, files: Iterable[Path], jobs: int = 1) -> Iterator[FileReport]:
        """One report a file, in the order given; a bad file never stops the run.

        `jobs` files are read at once, each in its own process; the record has one writer.
        """
        with ThreadPoolExecutor(max_workers=jobs) as pool:
            ahead: deque[tuple[Path, Future[_Looked]]] = deque()
            for file in files:
                ahead.append((file, pool.submit(self._look, file)))
                # a bounded lead keeps memory flat however many files there are
                if len(ahead) > 2 * jobs:
                    yield from self._settle_all(*ahead.popleft())
            while ahead:
                yield from self._settle_all(*ahead.popleft())

    def _look(self, file: Path) -> _Looked:
        """Read a file unless the record holds it already; writes nothing."""
        sha256 = _digest_of(file)
        promised = expected_digest(file)
        if sha256 and promised and sha256 != promised:
            reason = message("DUB-JOB-003", path=file, found=sha256)
            return _Looked(sha256, (Quarantined(str(file), sha256, reason),))
        if sha256 and self._store.files.pipeline_of(sha256) == PIPELINE:
            return _Looked(sha256, None)
        return _Looked(sha256, read_file(file, self._settings))

    def _settle_all(self, file: Path, looking: Future[_Looked]) -> Iterator[FileReport]:
        looked = looking.result()
        # a file that was looked at ahead of its twin is known by now
        known = looked.sha256 and self._store.files.pipeline_of(looked.sha256) == PIPELINE
        if looked.results is None or known:
            yield self._seen_again(file, looked.sha256)
            return
        for result in looked.results:
            yield self._settle(file, result)

    def _settle(self, file: Path, result: Parsed | Quarantined) -> FileReport:
        if isinstance(result, Quarantined):
            return self._set_aside(result)
        source = result.source
        hashed = source_hash(source)
        twin = self._store.files.same_text(hashed)
        if twin not in (None, source.sha256):
            return self._duplicate(result, str(twin), file)
        try:
            extracted = {one.id: self._extract(one) for one in source.documents}
        except Exception as error:  # noqa: BLE001 - a defect in a rule must not stop the run
            reason = message("DUB-JOB-007", file=source.name, why=repr(error)[:200])
            return self._set_aside(Quarantined(source.name, source.sha256, reason))
        if not self._dry_run:
            self._store.files.keep(
                source.name,
                _bytes_of(file),
                result,
                extracted,
                text_hash=hashed,
                pipeline=PIPELINE,
            )
        ids = tuple(document.id for document in source.documents)
        return FileReport(source.name, source.sha256, result.outcome, None, result.warnings, ids)

    def _seen_again(self, file: Path, sha256: str) -> FileReport:
        known = self._store.files.source_at(str(file))
        if known is None and not self._dry_run:
            (source, *_) = self._store.files.sources_of(sha256)
            self._store.files.see(str(file), sha256, source)
        outcome = Outcome.DUPLICATE if known is None else Outcome.UNCHANGED
        return FileReport(str(file), sha256, outcome)

    def _duplicate(self, parsed: Parsed, twin: str, file: Path) -> FileReport:
        source = parsed.source
        if not self._dry_run:
            data = _bytes_of(file)
            self._store.files.see(source.name, digest(data), twin, data)
        return FileReport(source.name, source.sha256, Outcome.DUPLICATE, None, parsed.warnings)

    def _set_aside(self, refused: Quarantined) -> FileReport:
        if not self._dry_run:
            self._store.files.set_aside(refused.file, refused)
        return FileReport(refused.file, refused.sha256, Outcome.QUARANTINED, refused.reason)


def _digest_of(file: Path) -> str:
    """Empty when the file cannot be read now; the reader then says why."""
    try:
        return digest(file.read_bytes()) if file.is_file() else ""
    except OSError:
        return ""


def _bytes_of(file: Path) -> bytes:
    return file.read_bytes()
