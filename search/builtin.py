"""The built-in engine: tantivy for words, filters and counts, vectors for meaning."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import tantivy
from tantivy import FieldType, Occur, SchemaBuilder

from duban.codec import decode, encode
from duban.ports import Encoder, Tokenizer
from duban.query import FACETS, Hit, Page, Query, Record
from search.fusion import fused
from search.highlight import highlights
from search.terms import terms
from search.vectors import VectorFolder

_POOL = 200
"""How many candidates each side offers before fusion."""


class BuiltinEngine:
    """An index in a folder. One process writes at a time, any number read."""

    def __init__(self, folder: Path, tokenizer: Tokenizer, encoder: Encoder) -> None:
        words = folder / "words"
        words.mkdir(parents=True, exist_ok=True)
        self._schema = _schema()
        self._index = tantivy.Index(self._schema, path=str(words))
        self._tokenizer = tokenizer
        self._vectors = VectorFolder(folder, encoder)

    def put(self, documents: Iterable[str], records: Iterable[Record]) -> None:
        """Replace all records of these documents by the given ones, in one commit."""
        given = sorted(records, key=lambda record: record.span.document)
        by_document = {key: list(own) for key, own in groupby(given, lambda r: r.span.document)}
        writer = self._index.writer(num_threads=1)
        for document in documents:
            writer.delete_documents_by_term("document", document)
            own = by_document.get(document, [])
            self._vectors.put(document, own)
            for record in own:
                writer.add_document(self._entry(record))
        writer.commit()
        writer.wait_merging_threads()

    def clear(self) -> None:
        """Forget every record."""
        writer = self._index.writer(num_threads=1)
        writer.delete_all_documents()
        writer.commit()
        self._vectors.clear()

    def search(self, query: Query) -> Page:
        """The page of records the query asks for; ties stand in order of the text."""
        self._index.reload()
        searcher = self._index.searcher()
        wanted = terms(query.words, self._tokenizer)
        narrowed = self._narrowing(query)
        everything = tantivy.Query.boolean_query([*narrowed, *self._matching(wanted)])
        pool = query.offset + max(query.limit, _POOL)
        by_words = self._candidates(searcher, everything, pool)
        by_meaning = self._by_meaning(searcher, query, narrowed)
        kept = {i: record for i, (_, record) in by_words.items()}
        kept |= self._records(searcher, [i for i in by_meaning if i not in kept])
        ranking = fused({i: score for i, (score, _) in by_words.items()}, by_meaning)
        order = sorted(ranking, key=lambda i: (-ranking[i], kept[i].span, i))
        sides: dict[str, Mapping[str, object]] = {"words": by_words, "meaning": by_meaning}
        hits: list[Hit] = []
        for i in order[query.offset : query.offset + query.limit]:
            why = tuple(name for name, side in sides.items() if i in side)
            why += ("mended",) if kept[i].mended else ()
            marks = highlights(kept[i], wanted, self._tokenizer) if i in by_words else ()
            hits.append(Hit(kept[i], ranking[i], why, marks))
        facets = _facets(searcher, everything)
        # every record has one kind, so their counts add up to all that match the words
        total = sum(facets["kind"].values()) + sum(i not in by_words for i in by_meaning)
        return Page(total, tuple(hits), facets)

    def _entry(self, record: Record) -> tantivy.Document:
        entry = tantivy.Document()
        entry.add_text("id", record.id)
        entry.add_text("document", record.span.document)
        entry.add_text("record", encode(record))
        entry.add_text("words", " ".join(self._terms_of(record)))
        for facet, values in _facet_values(record).items():
            for value in values:
                entry.add_text(facet, value)
        if record.due_from and record.due_to:
            entry.add_integer("due_from", record.due_from.toordinal())
            entry.add_integer("due_to", record.due_to.toordinal())
        return entry

    def _terms_of(self, record: Record) -> Sequence[str]:
        """Raw and mended words alike, so that neither reading is lost to the searcher."""
        raw = self._tokenizer.search_terms(record.text)
        added = self._tokenizer.search_terms(record.mended)
        return [*raw, *(term for term in added if term not in set(raw))]

    def _matching(self, wanted: Sequence[str]) -> list[tuple[Occur, tantivy.Query]]:
        if not wanted:
            return [(Occur.Must, tantivy.Query.all_query())]
        any_term = tantivy.Query.boolean_query(
            [(Occur.Should, self._term("words", term)) for term in wanted]
        )
        return [(Occur.Must, any_term)]

    def _narrowing(self, query: Query) -> list[tuple[Occur, tantivy.Query]]:
        named: dict[str, list[str]] = {}
        for name, value in query.filters:
            named.setdefault(name, []).append(value)
        if query.document:
            named["document"] = [query.document]
        asked = [self._any(name, values) for name, values in named.items()]
        if query.due_from:
            asked.append(self._range("due_to", query.due_from.toordinal(), None))
        if query.due_to:
            asked.append(self._range("due_from", None, query.due_to.toordinal()))
        return [(Occur.Must, tantivy.Query.const_score_query(one, 0.0)) for one in asked]

    def _any(self, name: str, values: Sequence[str]) -> tantivy.Query:
        return tantivy.Query.boolean_query(
            [(Occur.Should, self._term(name, value)) for value in values]
        )

    def _term(self, name: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, name, value)

    def _range(self, name: str, low: int | None, high: int | None) -> tantivy.Query:
        return tantivy.Query.range_query(self._schema, name, FieldType.Integer, low, high)

    def _candidates(
        self, searcher: tantivy.Searcher, query: tantivy.Query, limit: int
    ) -> dict[str, tuple[float, Record]]:
        found: dict[str, tuple[float, Record]] = {}
        for score, address in searcher.search(query, limit=limit).hits:
            record = decode(Record, str(searcher.doc(address)["record"][0]))
            found[record.id] = (float(score), record)
        return found

    def _by_meaning(
        self,
        searcher: tantivy.Searcher,
        query: Query,
        narrowed: list[tuple[Occur, tantivy.Query]],
    ) -> dict[str, float]:
        if not query.words.strip():
            return {}
        allowed = None
        if query.is_filtered:
            inside = tantivy.Query.boolean_query(narrowed)
            allowed = set(self._candidates(searcher, inside, max(searcher.num_docs, 1)))
        return self._vectors.nearest(query.words, allowed, _POOL)

    def _records(self, searcher: tantivy.Searcher, ids: Sequence[str]) -> dict[str, Record]:
        if not ids:
            return {}
        found = self._candidates(searcher, self._any("id", ids), len(ids))
        return {i: record for i, (_, record) in found.items()}


def _schema() -> tantivy.Schema:
    builder = SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw")
    builder.add_text_field("document", tokenizer_name="raw")
    builder.add_text_field("record", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="whitespace")
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", fast=True)
    for bound in ("due_from", "due_to"):
        builder.add_integer_field(bound, indexed=True, fast=True)
    return builder.build()


def _facet_values(record: Record) -> Mapping[str, Sequence[str]]:
    values: dict[str, Sequence[str]] = {
        "kind": [record.kind],
        "language": [record.language],
        "actor": [record.actor],
        "level": [record.level],
        "category": record.categories,
        "fund": record.funds,
        "region": [record.region],
        "genre": [record.genre],
    }
    return {name: [value for value in some if value] for name, some in values.items()}


def _facets(searcher: tantivy.Searcher, query: tantivy.Query) -> dict[str, dict[str, int]]:
    wanted = {name: {"terms": {"field": name, "size": 100}} for name in FACETS}
    counted = searcher.aggregate(query, wanted)
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in counted[name]["buckets"]}
        for name in FACETS
    }
