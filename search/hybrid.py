"""One way to search, over any index of words: words and meaning, fused into one page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from duban.ports import Tokenizer
from duban.query import Hit, Page, Query, Record
from search.fusion import fused
from search.highlight import highlights
from search.terms import terms
from search.vectors import VectorFolder

_POOL = 200
"""How many candidates each side offers before fusion."""

Replaced = Mapping[str, Sequence[Record]]
"""By document, all the records it has from now on."""


@dataclass(frozen=True, slots=True)
class Found:
    """What matches words and filters: the best with their scores, and the counts of all."""

    scores: Mapping[str, float]
    records: Mapping[str, Record]
    facets: Mapping[str, Mapping[str, int]]


class WordIndex(Protocol):
    """Records by their words and fields. Its ranking is BM25; ties stand in order of the text."""

    def put(self, documents: Replaced) -> None:
        """Replace all records of each document."""
        ...

    def clear(self) -> None:
        """Forget every record."""
        ...

    def find(self, terms: Sequence[str], query: Query, limit: int) -> Found:
        """What has any of the terms and passes the filters; without terms all that passes."""
        ...

    def passing(self, query: Query) -> set[str]:
        """The ids of all records that pass the filters."""
        ...

    def records(self, ids: Sequence[str]) -> Mapping[str, Record]:
        """The records with these ids, as far as they are known."""
        ...


class HybridEngine:
    """An engine out of an index of words and a folder of vectors."""

    def __init__(self, words: WordIndex, vectors: VectorFolder, tokenizer: Tokenizer) -> None:
        self._words = words
        self._vectors = vectors
        self._tokenizer = tokenizer

    def put(self, documents: Iterable[str], records: Iterable[Record]) -> None:
        """Replace all records of these documents by the given ones, words in one commit."""
        given = sorted(records, key=lambda record: record.span.document)
        by_document = {key: list(own) for key, own in groupby(given, lambda r: r.span.document)}
        replaced = {document: by_document.get(document, []) for document in documents}
        for document, own in replaced.items():
            self._vectors.put(document, own)
        self._words.put(replaced)

    def clear(self) -> None:
        """Forget every record."""
        self._words.clear()
        self._vectors.clear()

    def search(self, query: Query) -> Page:
        """The page of records the query asks for; ties stand in order of the text."""
        wanted = terms(query.words, self._tokenizer)
        found = self._words.find(wanted, query, query.offset + max(query.limit, _POOL))
        near = self._near(query)
        added = self._words.records([i for i in near if i not in found.records])
        kept = {**found.records, **added}
        near = {i: cosine for i, cosine in near.items() if i in kept}
        ranking = fused(found.scores, near)
        order = sorted(ranking, key=lambda i: (-ranking[i], kept[i].span, i))
        # what was not asked for by words was found by none
        sides = {"words": found.scores, "meaning": near} if query.words.strip() else {}
        hits: list[Hit] = []
        for i in order[query.offset : query.offset + query.limit]:
            why = tuple(name for name, side in sides.items() if i in side)
            why += ("mended",) if kept[i].mended else ()
            marks = highlights(kept[i], wanted, self._tokenizer) if i in found.scores else ()
            hits.append(Hit(kept[i], ranking[i], why, marks))
        # every record has one kind, so their counts add up to all that match the words
        total = sum(found.facets["kind"].values()) + len(added)
        return Page(total, tuple(hits), found.facets)

    def _near(self, query: Query) -> Mapping[str, float]:
        if not query.words.strip():
            return {}
        allowed = self._words.passing(query) if query.is_filtered else None
        return self._vectors.nearest(query.words, allowed, _POOL)
