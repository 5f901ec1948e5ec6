"""The workbench: every stage put together once, from the settings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from align import (
    BeadAligner,
    ClauseSegmenter,
    Finder,
    Repair,
    encoder,
    renders,
)
from duban.codec import decode
from duban.coverage import Coverage
from duban.document import Document, Genre
from duban.error import UsageError
from duban.garble import Garble
from duban.obligation import Extraction
from duban.ports import Encoder
from duban.query import Page, Query
from duban.settings import Settings
from duban.span import Span
from duban.store import Store
from extract import Extractor, JiebaTokenizer
from extract.problems import Example, ProblemClassifier, Taxonomy, examples, taxonomy
from jobs.categorizing import Categorizing
from jobs.comparing import Comparing
from jobs.ingesting import Ingestion
from jobs.mending import Mending
from jobs.reading import Reading, read
from jobs.repairing import Repairing
from review import (
    Item,
    Link,
    LinkKind,
    Matrix,
    Mend,
    Reviewer,
    agenda,
    answered,
    doubted,
    link,
    matrix,
    requirements,
)
from search import Engine, engine, records

_BINDING = (Genre.NOTICE, Genre.PLAN, Genre.LETTER, Genre.ANNEX)
"""What sets deadlines of a campaign; laws bind for ever, reports and news bind nobody."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review with every document its spans lie in, by id."""

    coverage: Coverage
    documents: dict[str, Document]


class Workbench:
    """Holds the stages, each made when it is first needed and then kept."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def store(self) -> Store:
        """The record."""
        return Store(self.settings.store.url)

    @cached_property
    def tokenizer(self) -> JiebaTokenizer:
        """Words of both languages."""
        return JiebaTokenizer()

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder of the settings."""
        cache = self.settings.align.cache
        return encoder(self.settings.align.encoder, Path(cache) if cache else None)

    @cached_property
    def extractor(self) -> Extractor:
        """Obligations, deadlines, thresholds and categories."""
        return Extractor(self.settings.extract, self.classifier, self.store.examples.all())

    @cached_property
    def classifier(self) -> ProblemClassifier:
        """Problem categories of the campaign's taxonomy, taught by reviewers' corrections."""
        shipped = examples(self.settings.extract.taxonomy)
        filed = [
            Example(one.text, (one.category,) if one.category else ())
            for one in self.store.examples.all()
        ]
        return ProblemClassifier(self.taxonomy, self.encoder, (*shipped, *filed))

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """The problems the campaign looks for."""
        return taxonomy(self.settings.extract.taxonomy)

    @cached_property
    def segmenter(self) -> ClauseSegmenter:
        """Units for alignment."""
        return ClauseSegmenter()

    @cached_property
    def aligner(self) -> BeadAligner:
        """Alignment of units."""
        return BeadAligner(self.encoder, self.tokenizer)

    @cached_property
    def finder(self) -> Finder:
        """Garbled passages."""
        return Finder(self.aligner, self.segmenter, self.encoder)

    @cached_property
    def comparing(self) -> Comparing:
        """Two files beside one another."""
        return Comparing(self.store, self.segmenter, self.aligner, self.finder)

    @cached_property
    def reviewer(self) -> Reviewer:
        """Coverage of a notice by a submission."""
        return Reviewer(self.aligner, self.segmenter, self.encoder, renders)

    @cached_property
    def engine(self) -> Engine:
        """The search engine of the settings."""
        return engine(self.settings.search, self.tokenizer, self.encoder)

    def ingestion(self, *, dry_run: bool = False) -> Ingestion:
        """Ingestion into the record."""
        return Ingestion(self.store, self.extract, self.settings.ingest, dry_run=dry_run)

    def extract(self, document: Document) -> Extraction:
        """What one document says, with the repairs that were accepted for its file."""
        return self._mending(document).extracted(self.extractor.document)

    def _mending(self, document: Document) -> Mending:
        kept = self.store.repairs.of(document.sha256)
        return Mending(document, [decode(Repair, payload) for payload in kept])

    def reading(self, name: str) -> Reading:
        """The documents a person means by a path, a number or an id prefix, with what they say."""
        return read(name, self.store, self.extract, self.settings.ingest)

    def repairing(self, reading: Reading) -> Repairing:
        """Accepting repairs of a file."""
        return Repairing(self.store, reading, self._reread)

    @property
    def filing(self) -> Categorizing:
        """Filing passages under problem categories."""
        return Categorizing(self.store, self.taxonomy, self._refiled)

    def _refiled(self, documents: Sequence[Document]) -> None:
        """Read these documents anew with all filings; what comes later learns from them too."""
        for name in ("classifier", "extractor"):
            self.__dict__.pop(name, None)
        self._reread(documents)

    def _reread(self, documents: Sequence[Document]) -> None:
        """Keep what these documents say now, with repairs and filings, and index it."""
        for document in documents:
            self.store.documents.extracted(document.id, self.extract(document))
        self.index()

    def garbles(self, reading: Reading, against: Reading | None = None) -> tuple[Garble, ...]:
        """The garbled passages of every document of a file, against its counterpart if given."""
        return self.finder.garbles(reading.whole, against.whole if against else None)

    def links(self, reading: Reading, beside: Sequence[Document] = ()) -> tuple[Link, ...]:
        """The links of a file's documents to the record's and to those given, surest first."""
        candidates = {one.id: one for one in (*self.store.documents.all(), *beside)}
        return tuple(
            each for one in reading.documents for each in link(one, list(candidates.values()))
        )

    def answers(self, document: Document) -> str | None:
        """The id of the notice in the record that a document answers, None if there is none.

        An attachment stands for the notice it was sent with.
        """
        found = answered(link(document, self.store.documents.all()))
        return None if found is None else self.store.documents.get(found).part_of or found

    def named(self, document: str, beside: Sequence[Document] = ()) -> str:
        """A document in words: its number or its title, else its id."""
        known = {one.id: one for one in beside}
        found = known.get(document) or self.store.documents.get(document)
        if found.number:
            return found.number.canonical
        return found.title.value if found.title else found.id

    def matrix(self, notice: str) -> Matrix:
        """All reviews that were made under a notice."""
        main = self.reading(notice).main.id
        return matrix(main, self.store.reviews.under(main))

    def agenda(self, start: date | None, end: date | None) -> tuple[Item, ...]:
        """What falls due under every notice of the record."""
        # one notice in two formats or languages falls due once
        notices = {
            one.number.canonical if one.number else one.id: one
            for one in self.store.documents.all()
            if one.part_of is None and one.genre in _BINDING
        }
        readings = [self.reading(one.id) for one in notices.values()]
        asked = [one for each in readings for one in requirements(each.documents, each.extractions)]
        return agenda(asked, start, end)

    def review(self, submission: str, notice: str | None = None) -> Reviewed:
        """The coverage of a notice by a submission, each named as for `reading`.

        Without a notice, the one that the submission cites. The review is kept when the record
        holds both. Raises `UsageError` when the submission answers nothing that is known.
        """
        ours = self.reading(submission)
        asked = self.reading(notice or self._notice_of(ours))
        extractions = asked.extractions | ours.extractions
        coverage = self.reviewer.review(asked.documents, ours.documents, extractions)
        coverage = self._doubted(coverage, (asked, ours))
        self.store.reviews.keep(coverage)
        return Reviewed(coverage, {one.id: one for one in (*asked.documents, *ours.documents)})

    def _doubted(self, coverage: Coverage, sides: tuple[Reading, Reading]) -> Coverage:
        """The coverage with a mark where a passage it rests on is garbled, or was mended."""
        garbles = [each for side in sides for each in self.finder.telling(side.whole)]
        for a, b in self._translated(sides):
            garbles += [each for found in self.comparing.stated(a, b) for each in found]
        waiting = [
            replace(each, span=side.placed(each.span))
            for side in sides
            for each in self.repairing(side).waiting(
                dict.fromkeys(one for one in garbles if one.span.document == side.main.id)
            )
        ]
        mends = [
            Mend(side.placed(Span(side.main.id, one.start, one.end)), one.words, one.by)
            for side in sides
            for one in self.repairing(side).holding()
        ]
        texts = {one.id: one.text for side in sides for one in side.documents}
        return doubted(coverage, waiting, texts, mends)

    def _translated(self, sides: tuple[Reading, Reading]) -> list[tuple[Reading, Reading]]:
        """What may be read side by side: each with its translations, and both across languages.

        Both sides count as they stand, adapted or not; the finder tells one from the other.
        """
        found = [
            (side, self.reading(each.target))
            for side in sides
            for each in self.links(side)
            if each.document == side.main.id and each.kind is LinkKind.TRANSLATES
        ]
        a, b = sides
        return [*found, (a, b)] if a.main.language is not b.main.language else found

    def search(self, query: Query) -> Page:
        """A page of what the index holds."""
        return self.engine.search(query)

    def documents_of(self, coverage: Coverage) -> dict[str, Document]:
        """Every document that a review's spans lie in, by id."""
        sides = (coverage.notice, coverage.submission)
        store = self.store.documents
        return {one.id: one for side in sides for one in store.with_parts(store.get(side))}

    def _notice_of(self, reading: Reading) -> str:
        for document in reading.documents:
            answered = self.answers(document)
            if answered is not None:
                return answered
        raise UsageError("DUB-JOB-004", document=reading.main.id)

    def index(self) -> int:
        """Write what the record holds and the index does not; returns the count of documents."""
        waiting = self.store.outbox.waiting()
        documents = [self.store.documents.get(one) for one in waiting]
        found = (
            record
            for document in documents
            for record in records(
                document,
                self.store.documents.extraction(document.id),
                self._mending(document).words,
            )
        )
        self.engine.put(waiting, found)
        self.store.outbox.done(waiting)
        return len(waiting)
