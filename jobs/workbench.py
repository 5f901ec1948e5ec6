"""The workbench: every stage put together once, from the settings."""

from functools import cached_property
from pathlib import Path

from align import GarbleFinder, Segmenter, SentenceAligner, encoder
from duban.document import Document
from duban.obligation import Extraction
from duban.ports import Encoder
from duban.settings import Settings
from duban.store import Store
from extract import Extractor, JiebaTokenizer, ProblemClassifier, taxonomy
from jobs.ingesting import Ingestion
from jobs.reading import Reading, read
from review import Reviewer
from search import BuiltinEngine, Engine, records


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
        return encoder(self.settings.align.encoder)

    @cached_property
    def extractor(self) -> Extractor:
        """Obligations, deadlines, thresholds and categories."""
        return Extractor(classifier=self.classifier)

    @cached_property
    def classifier(self) -> ProblemClassifier:
        """Problem categories of the campaign's taxonomy, taught by reviewers' corrections."""
        campaign = taxonomy(self.settings.extract.taxonomy)
        return ProblemClassifier(campaign, self.encoder, self.store.examples.all())

    @cached_property
    def segmenter(self) -> Segmenter:
        """Units for alignment."""
        return Segmenter()

    @cached_property
    def aligner(self) -> SentenceAligner:
        """Alignment of units."""
        return SentenceAligner(self.encoder, self.tokenizer)

    @cached_property
    def garble_finder(self) -> GarbleFinder:
        """Garbled passages."""
        return GarbleFinder(self.tokenizer, self.aligner, self.segmenter)

    @cached_property
    def reviewer(self) -> Reviewer:
        """Coverage of a notice by a submission."""
        return Reviewer(self.aligner, self.segmenter, self.encoder)

    @cached_property
    def engine(self) -> Engine:
        """The built-in search engine."""
        return BuiltinEngine(Path(self.settings.search.folder), self.tokenizer, self.encoder)

    def ingestion(self, *, dry_run: bool = False) -> Ingestion:
        """Ingestion into the record."""
        return Ingestion(self.store, self.extract, self.settings.ingest, dry_run=dry_run)

    def extract(self, document: Document) -> Extraction:
        """What one document says."""
        return self.extractor.document(document)

    def reading(self, name: str) -> Reading:
        """The documents a person means by a path, a number or an id prefix, with what they say."""
        return read(name, self.store, self.extract, self.settings.ingest)

    def index(self) -> int:
        """Write what the record holds and the index does not; returns the count of documents."""
        waiting = self.store.outbox.waiting()
        documents = [self.store.documents.get(one) for one in waiting]
        found = (
            record
            for document in documents
            for record in records(document, self.store.documents.extraction(document.id))
        )
        self.engine.put(waiting, found)
        self.store.outbox.done(waiting)
        return len(waiting)
