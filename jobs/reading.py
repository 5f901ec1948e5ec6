"""A reading: the documents of one file with what was extracted from them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from duban.document import Document
from duban.error import UsageError
from duban.identity import digest
from duban.message import Message, named
from duban.obligation import Extraction
from duban.outcome import Quarantined
from duban.settings import IngestSettings
from duban.span import Span
from duban.store import Store
from ingest import read_file


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what is attached to it, and the extraction of each by its id."""

    documents: tuple[Document, ...]
    extractions: dict[str, Extraction]

    @property
    def main(self) -> Document:
        """The document that the others are attached to."""
        return self.documents[0]

    @property
    def whole(self) -> Document:
        """The file as one document: the clauses and paragraphs of all of them, in order."""
        parts = self.documents
        return replace(
            self.main,
            span=Span(self.main.id, parts[0].span.start, max(one.span.end for one in parts)),
            nodes=tuple(node for one in parts for node in one.nodes),
            paragraphs=tuple(paragraph for one in parts for paragraph in one.paragraphs),
            boilerplate=tuple(dict.fromkeys(each for one in parts for each in one.boilerplate)),
        )

    def placed(self, span: Span) -> Span:
        """A span of the whole in the one of the documents that it lies in."""
        inside = (one for one in self.documents if one.span.start <= span.start < one.span.end)
        return replace(span, document=next(inside, self.main).id)


def read(
    name: str, store: Store, extract: Callable[[Document], Extraction], settings: IngestSettings
) -> Reading:
    """The reading a person means by a path, a document number or an id prefix.

    A file that the record does not hold is read now and not kept. Raises `UsageError` when it
    cannot be read, or when no document fits the name.
    """
    path = Path(name)
    if path.is_file():
        sources = store.files.sources_of(digest(path.read_bytes()))
        if not sources:
            return _from_file(path, extract, settings)
        documents = tuple(one for each in sources for one in store.documents.of_source(each))
    else:
        documents = store.documents.with_parts(store.documents.find(name))
    return Reading(documents, {one.id: store.documents.extraction(one.id) for one in documents})


def _from_file(
    path: Path, extract: Callable[[Document], Extraction], settings: IngestSettings
) -> Reading:
    documents: list[Document] = []
    for result in read_file(path, settings):
        if isinstance(result, Quarantined):
            raise UsageError(
                "DUB-JOB-005", path=result.file, cause=result.reason.code, why=_why(result.reason)
            )
        documents.extend(result.source.documents)
    return Reading(tuple(documents), {one.id: extract(one) for one in documents})


def _why(reason: Message) -> str:
    """The reason, where it has no values in the language of the message around."""
    return str(reason) if reason.values else named(reason.code)
