"""Files in the record: what was seen where, what was read, what was set aside and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from duban.codec import decode, encode
from duban.document import Document, Source
from duban.identity import digest
from duban.message import Message
from duban.obligation import Extraction
from duban.outcome import Parsed, Quarantined, Warned
from duban.store.schema import (
    documents,
    extractions,
    originals,
    outbox,
    quarantine,
    sightings,
    sources,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What a person should know about a file that was kept."""

    warnings: tuple[Warned, ...]


class Files:
    """Keeps files; each call is one transaction, so a killed run leaves no half file."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def pipeline_of(self, sha256: str) -> str | None:
        """The version of the pipeline that read these bytes, None if they were never kept."""
        query = (
            select(sources.c.pipeline)
            .join(sightings, sightings.c.source == sources.c.sha256)
            .where((sources.c.sha256 == sha256) | (sightings.c.sha256 == sha256))
        )
        with self._engine.connect() as connection:
            return connection.scalar(query)

    def same_text(self, text_hash: str) -> str | None:
        """The digest of a kept file with that text, whatever its format."""
        query = select(sources.c.sha256).where(sources.c.text_hash == text_hash)
        with self._engine.connect() as connection:
            return connection.scalar(query.order_by(sources.c.sha256))

    def keep(
        self,
        path: str,
        data: bytes,
        parsed: Parsed,
        extracted: Mapping[str, Extraction],
        *,
        text_hash: str,
        pipeline: str,
    ) -> None:
        """Keep a file with its documents and extractions, replacing an older reading of it.

        `data` are the bytes at the path: of the archive where the file lies in one.
        """
        with self._engine.begin() as connection:
            _forget_documents(connection, parsed.source.sha256)
            original = _put_original(connection, data)
            _put_source(connection, _source_row(parsed, text_hash, pipeline))
            for place, document in enumerate(parsed.source.documents):
                _put_document(connection, document, place, extracted.get(document.id))
            _put_sighting(connection, path, original, parsed.source.sha256)

    def see(self, path: str, sha256: str, source: str, data: bytes | None = None) -> None:
        """Note that a file with that text stands at `path` too; nothing is read again."""
        with self._engine.begin() as connection:
            if data is not None:
                _put_original(connection, data)
            _put_sighting(connection, path, sha256, source)

    def set_aside(self, path: str, refused: Quarantined) -> None:
        """Note that a file could not be read, and why; attempts are counted."""
        with self._engine.begin() as connection:
            known = connection.execute(
                select(quarantine.c.attempts).where(quarantine.c.path == path)
            ).scalar()
            connection.execute(delete(quarantine).where(quarantine.c.path == path))
            connection.execute(
                insert(quarantine).values(
                    path=path,
                    sha256=refused.sha256,
                    code=refused.reason.code,
                    reason=encode(refused.reason),
                    transient=refused.transient,
                    attempts=(known or 0) + 1,
                )
            )

    def aside(self, code: str | None = None) -> tuple[Quarantined, ...]:
        """The files set aside, in order of path; with `code`, only those set aside for it."""
        query = select(quarantine).order_by(quarantine.c.path)
        if code is not None:
            query = query.where(quarantine.c.code == code)
        with self._engine.connect() as connection:
            return tuple(
                Quarantined(row.path, row.sha256, decode(Message, row.reason), row.transient)
                for row in connection.execute(query)
            )

    def places(self, source: str) -> tuple[str, ...]:
        """Every path at which the text of that file was seen."""
        query = select(sightings.c.path).where(sightings.c.source == source)
        with self._engine.connect() as connection:
            return tuple(connection.scalars(query.order_by(sightings.c.path)))

    def sources_of(self, sha256: str) -> tuple[str, ...]:
        """The digests of the files that hold the text of these bytes; several for an archive."""
        query = select(sightings.c.source).where(sightings.c.sha256 == sha256)
        with self._engine.connect() as connection:
            return tuple(dict.fromkeys(connection.scalars(query.order_by(sightings.c.path))))

    def source_at(self, path: str) -> str | None:
        """The digest of the file whose text was seen at `path`."""
        query = select(sightings.c.source).where(sightings.c.path == path)
        with self._engine.connect() as connection:
            return connection.scalar(query)

    def original(self, sha256: str) -> bytes | None:
        """The bytes of a kept file."""
        with self._engine.connect() as connection:
            return connection.scalar(select(originals.c.data).where(originals.c.sha256 == sha256))

    def originals(self) -> tuple[str, ...]:
        """The digests of every kept file and archive, in order."""
        with self._engine.connect() as connection:
            query = select(originals.c.sha256).order_by(originals.c.sha256)
            return tuple(connection.scalars(query))

    def warnings(self, sha256: str) -> tuple[Warned, ...]:
        """What there is to know about a kept file."""
        with self._engine.connect() as connection:
            report = connection.scalar(select(sources.c.report).where(sources.c.sha256 == sha256))
        return () if report is None else decode(Report, report).warnings

    def count(self) -> int:
        """How many files are kept."""
        with self._engine.connect() as connection:
            return int(connection.scalar(select(func.count()).select_from(sources)) or 0)


def _source_row(parsed: Parsed, text_hash: str, pipeline: str) -> dict[str, str]:
    source: Source = parsed.source
    return {
        "sha256": source.sha256,
        "name": source.name,
        "encoding": source.encoding,
        "text": source.text,
        "text_hash": text_hash,
        "outcome": parsed.outcome.value,
        "pipeline": pipeline,
        "report": encode(Report(parsed.warnings)),
    }


def _forget_documents(connection: Connection, sha256: str) -> None:
    mine = select(documents.c.id).where(documents.c.sha256 == sha256)
    for table in (extractions, outbox):
        connection.execute(delete(table).where(table.c.document.in_(mine)))
    connection.execute(delete(documents).where(documents.c.sha256 == sha256))


def _put_source(connection: Connection, row: dict[str, str]) -> None:
    mine = sources.c.sha256 == row["sha256"]
    # in place, so that sightings of its duplicates keep pointing at it
    if connection.execute(update(sources).where(mine).values(row)).rowcount == 0:
        connection.execute(insert(sources).values(row))


def _put_original(connection: Connection, data: bytes) -> str:
    sha256 = digest(data)
    kept = select(originals.c.sha256).where(originals.c.sha256 == sha256)
    if connection.scalar(kept) is None:
        connection.execute(insert(originals).values(sha256=sha256, data=data))
    return sha256


def _put_document(
    connection: Connection, document: Document, place: int, extraction: Extraction | None
) -> None:
    connection.execute(
        insert(documents).values(
            id=document.id,
            sha256=document.sha256,
            place=place,
            part_of=document.part_of,
            number=document.number.canonical if document.number else None,
            payload=encode(document, without=frozenset({"text"})),
        )
    )
    if extraction is not None:
        connection.execute(
            insert(extractions).values(document=document.id, payload=encode(extraction))
        )
    connection.execute(insert(outbox).values(document=document.id))


def _put_sighting(connection: Connection, path: str, sha256: str, source: str) -> None:
    connection.execute(delete(quarantine).where(quarantine.c.path == path))
    changed = connection.execute(
        update(sightings).where(sightings.c.path == path).values(sha256=sha256, source=source)
    )
    if changed.rowcount == 0:
        connection.execute(insert(sightings).values(path=path, sha256=sha256, source=source))
