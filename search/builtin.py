"""The built-in engine: tantivy for words, filters and counts, vectors for meaning."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import tantivy
from tantivy import FieldType, Occur, Order, SchemaBuilder

from duban.codec import decode, encode
from duban.error import FailingEnvironmentError
from duban.ports import Encoder, Tokenizer
from duban.query import FACETS, Query, Record
from search.fields import counted, counting, keywords_asked, keywords_of, place_of, words_of
from search.hybrid import Found, HybridEngine, Replaced
from search.vectors import VectorFolder


class BuiltinEngine(HybridEngine):
    """An index in a folder. One process writes at a time, any number read."""

    def __init__(self, folder: Path, tokenizer: Tokenizer, encoder: Encoder) -> None:
        words = WordFolder(folder / "words", tokenizer)
        super().__init__(words, VectorFolder(folder, encoder), tokenizer)


class WordFolder:
    """A tantivy index in a folder."""

    def __init__(self, folder: Path, tokenizer: Tokenizer) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._schema = _schema()
        self._index = _opened(folder, self._schema)
        self._tokenizer = tokenizer

    def put(self, documents: Replaced) -> None:
        """Replace all records of each document, in one commit."""
        writer = self._index.writer(num_threads=1)
        for document, records in documents.items():
            writer.delete_documents_by_term("document", document)
            for record in records:
                writer.add_document(self._entry(record))
        writer.commit()
        writer.wait_merging_threads()

    def clear(self) -> None:
        """Forget every record."""
        writer = self._index.writer(num_threads=1)
        writer.delete_all_documents()
        writer.commit()

    def find(self, terms: Sequence[str], query: Query, limit: int) -> Found:
        """What has any of the terms and passes the filters; without terms all that passes."""
        searcher = self._searcher()
        matching = self._any("words", terms) if terms else tantivy.Query.all_query()
        asked = tantivy.Query.boolean_query([*self._narrowing(query), (Occur.Must, matching)])
        scores: dict[str, float] = {}
        kept: dict[str, Record] = {}
        by, order = (None, Order.Desc) if terms else ("place", Order.Asc)
        best = searcher.search(asked, limit=limit, order_by_field=by, order=order)
        for score, address in best.hits:
            record = _record(searcher, address)
            scores[record.id] = float(score) if terms else 1.0
            kept[record.id] = record
        return Found(scores, kept, counted(searcher.aggregate(asked, counting())))

    def passing(self, query: Query) -> set[str]:
        """The ids of all records that pass the filters."""
        searcher = self._searcher()
        inside = tantivy.Query.boolean_query(self._narrowing(query))
        hits = searcher.search(inside, limit=max(searcher.num_docs, 1)).hits
        return {_record(searcher, address).id for _, address in hits}

    def records(self, ids: Sequence[str]) -> Mapping[str, Record]:
        """The records with these ids, as far as they are known."""
        searcher = self._searcher()
        hits = searcher.search(self._any("id", ids), limit=max(len(ids), 1)).hits
        found = (_record(searcher, address) for _, address in hits)
        return {record.id: record for record in found}

    def _searcher(self) -> tantivy.Searcher:
        self._index.reload()
        return self._index.searcher()

    def _entry(self, record: Record) -> tantivy.Document:
        entry = tantivy.Document()
        entry.add_text("id", record.id)
        entry.add_text("document", record.span.document)
        entry.add_text("place", place_of(record))
        entry.add_text("record", encode(record))
        entry.add_text("words", words_of(record, self._tokenizer))
        for facet, values in keywords_of(record).items():
            for value in values:
                entry.add_text(facet, value)
        if record.due_from and record.due_to:
            entry.add_integer("due_from", record.due_from.toordinal())
            entry.add_integer("due_to", record.due_to.toordinal())
        return entry

    def _narrowing(self, query: Query) -> list[tuple[Occur, tantivy.Query]]:
        asked = [self._any(name, values) for name, values in keywords_asked(query).items()]
        if query.due_from:
            asked.append(self._range("due_to", query.due_from.toordinal(), None))
        if query.due_to:
            asked.append(self._range("due_from", None, query.due_to.toordinal()))
        return [(Occur.Must, tantivy.Query.const_score_query(one, 0.0)) for one in asked]

    def _any(self, name: str, values: Sequence[str]) -> tantivy.Query:
        terms = (tantivy.Query.term_query(self._schema, name, value) for value in values)
        return tantivy.Query.boolean_query([(Occur.Should, term) for term in terms])

    def _range(self, name: str, low: int | None, high: int | None) -> tantivy.Query:
        return tantivy.Query.range_query(self._schema, name, FieldType.Integer, low, high)


def _opened(folder: Path, schema: tantivy.Schema) -> tantivy.Index:
    try:
        return tantivy.Index(schema, path=str(folder))
    except ValueError as error:
        raise FailingEnvironmentError("DUB-SEA-004", path=folder, why=error) from error


def _record(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> Record:
    return decode(Record, str(searcher.doc(address)["record"][0]))


def _schema() -> tantivy.Schema:
    builder = SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw")
    builder.add_text_field("document", tokenizer_name="raw")
    builder.add_text_field("place", tokenizer_name="raw", fast=True)
    builder.add_text_field("record", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="whitespace")
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", fast=True)
    for bound in ("due_from", "due_to"):
        builder.add_integer_field(bound, indexed=True, fast=True)
    return builder.build()
