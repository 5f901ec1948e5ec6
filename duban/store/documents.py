"""Documents in the record, with what was extracted from them."""

from collections.abc import Sequence

from sqlalchemy import Engine, Select, delete, insert, select

from duban.codec import decode, encode
from duban.document import Document
from duban.error import UsageError
from duban.language import Language
from duban.obligation import Extraction
from duban.store.schema import documents, extractions, outbox, sightings, sources


class Documents:
    """Reads documents; lists are ordered by file name, then by place in the file."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self) -> tuple[Document, ...]:
        """Every document of the record."""
        return self._read(_WITH_TEXT)

    def get(self, document: str) -> Document:
        """The document with that id. Raises `UsageError` when there is none."""
        found = self._read(_WITH_TEXT.where(documents.c.id == document))
        if not found:
            raise UsageError("DUB-STO-003", name=document)
        return found[0]

    def find(self, name: str) -> Document:
        """The document a person means by a path, a document number or an id prefix.

        A path means the first document of its file; a number that several documents bear, the
        Chinese original before a translation, then the first by file name. Raises `UsageError`
        when none fits, or several ids begin so.
        """
        for found in (self._at_path(name), self._by_number(name), self._by_prefix(name)):
            if len(found) > 1:
                raise UsageError("DUB-STO-004", name=name, found=", ".join(d.id for d in found))
            if found:
                return found[0]
        raise UsageError("DUB-STO-003", name=name)

    def with_parts(self, document: Document) -> tuple[Document, ...]:
        """The document and what is attached to it in the same file, in reading order."""
        kin = self.of_source(document.sha256)
        return tuple(one for one in kin if document.id in (one.id, one.part_of))

    def of_source(self, sha256: str) -> tuple[Document, ...]:
        """Every document of one file, in reading order."""
        return self._read(_WITH_TEXT.where(documents.c.sha256 == sha256))

    def extraction(self, document: str) -> Extraction:
        """What was extracted from a document; empty when nothing was."""
        query = select(extractions.c.payload).where(extractions.c.document == document)
        with self._engine.connect() as connection:
            payload = connection.scalar(query)
        return Extraction() if payload is None else decode(Extraction, payload)

    def extracted(self, document: str, extraction: Extraction) -> None:
        """Keep what was extracted from a document anew; the index will follow."""
        with self._engine.begin() as connection:
            connection.execute(delete(extractions).where(extractions.c.document == document))
            connection.execute(
                insert(extractions).values(document=document, payload=encode(extraction))
            )
            connection.execute(delete(outbox).where(outbox.c.document == document))
            connection.execute(insert(outbox).values(document=document))

    def _at_path(self, path: str) -> Sequence[Document]:
        seen = select(sightings.c.source).where(sightings.c.path == path)
        return self._read(_WITH_TEXT.where(documents.c.sha256.in_(seen)))[:1]

    def _by_number(self, number: str) -> Sequence[Document]:
        canonical = number.translate(str.maketrans("[]［］【】（）()", "〔〕〔〕〔〕〔〕〔〕"))
        found = self._read(_WITH_TEXT.where(documents.c.number == canonical))
        return sorted(found, key=lambda one: one.language is not Language.ZH)[:1]

    def _by_prefix(self, prefix: str) -> Sequence[Document]:
        if len(prefix) < 4:
            return ()
        return self._read(_WITH_TEXT.where(documents.c.id.startswith(prefix, autoescape=True)))

    def _read(self, query: Select[str, str]) -> tuple[Document, ...]:
        with self._engine.connect() as connection:
            return tuple(
                decode(Document, row.payload, text=row.text) for row in connection.execute(query)
            )


_WITH_TEXT: Select[str, str] = (
    select(documents.c.payload, sources.c.text)
    .join(sources, sources.c.sha256 == documents.c.sha256)
    .order_by(sources.c.name, documents.c.sha256, documents.c.place)
)
