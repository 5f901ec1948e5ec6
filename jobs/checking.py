"""Whether the record is whole: digests, spans, references and the chain of decisions."""

from collections.abc import Iterator
from dataclasses import dataclass

from duban.document import Document
from duban.identity import digest
from duban.message import Message, message
from duban.obligation import Extraction
from duban.span import Span
from duban.store import Store
from duban.store.decisions import broken_at


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at and what is wrong with it."""

    findings: tuple[Message, ...]
    files: int
    documents: int
    decisions: int


def check(store: Store) -> Checked:
    """Verify the whole record; an empty list of findings means that it can be relied on."""
    documents = store.documents.all()
    chain = store.decisions.all()
    findings = [
        *_originals(store),
        *(one for document in documents for one in _spans(store, document)),
    ]
    broken = broken_at(chain)
    if broken is not None:
        findings.append(message("DUB-CHK-003", sequence=broken))
    return Checked(tuple(findings), store.files.count(), len(documents), len(chain))


def _originals(store: Store) -> Iterator[Message]:
    for sha256 in store.files.originals():
        data = store.files.original(sha256)
        if data is None or digest(data) != sha256:
            yield message("DUB-CHK-001", file=sha256)


def _spans(store: Store, document: Document) -> Iterator[Message]:
    for span in _all_spans(document, store.documents.extraction(document.id)):
        if span.document != document.id or span.end > len(document.text):
            yield message("DUB-CHK-002", document=document.id, start=span.start, end=span.end)


def _all_spans(document: Document, extraction: Extraction) -> Iterator[Span]:
    yield from (node.span for node in document.nodes)
    yield from (paragraph.span for paragraph in document.paragraphs)
    for found in (extraction.obligations, extraction.deadlines, extraction.thresholds):
        yield from (one.span for one in found)
