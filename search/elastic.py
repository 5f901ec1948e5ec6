"""The same engine on an Elasticsearch server, 8.x or 9.x: words there, vectors in a folder.

The server sees words cut in Python and splits them at blanks only, so that it ranks like the
built-in engine and needs no plugin. It is asked for nothing that needs a licence or a script.
This module imports the package elasticsearch: reach it through `search.choice`.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import BulkIndexError, scan, streaming_bulk

from duban.codec import decode, encode
from duban.error import FailingEnvironmentError
from duban.ports import Encoder, Tokenizer
from duban.query import FACETS, Query, Record
from search.fields import counted, counting, keywords_asked, keywords_of, place_of, words_of
from search.hybrid import Found, HybridEngine, Replaced
from search.vectors import VectorFolder

_FIELDS = {
    "record": {"type": "keyword", "index": False, "doc_values": False},
    "words": {"type": "text", "analyzer": "whitespace"},
    **{name: {"type": "keyword"} for name in ("document", "place", *FACETS)},
    **{name: {"type": "date", "format": "strict_date"} for name in ("due_from", "due_to")},
}
_MAPPINGS = {"dynamic": "strict", "properties": _FIELDS}
_SETTINGS = {
    "number_of_shards": 1,  # scores depend on all records, and counts are exact
    "auto_expand_replicas": "0-1",
    "max_result_window": 1_000_000,
}
_RECORD = {"includes": ["record"]}


class ElasticEngine(HybridEngine):
    """An index on a server. One process writes at a time, any number read.

    `name` is an alias; the index behind it is `name-1`, then `name-2` once it was cleared.
    Raises `FailingEnvironmentError` when the server cannot be reached or refuses.
    """

    def __init__(
        self, url: str, folder: Path, tokenizer: Tokenizer, encoder: Encoder, name: str = "duban"
    ) -> None:
        words = WordServer(url, tokenizer, name)
        super().__init__(words, VectorFolder(folder, encoder), tokenizer)


class WordServer:
    """An index of words on an Elasticsearch server."""

    def __init__(self, url: str, tokenizer: Tokenizer, name: str) -> None:
        self._name = name
        self._tokenizer = tokenizer
        # a password in the address is for the server alone
        self._shown = url.rpartition("@")[2]
        self._client = Elasticsearch(url, request_timeout=60, max_retries=5, retry_on_timeout=True)
        with self._asked():
            self._client.options(request_timeout=10, max_retries=1).cluster.health()
            if not self._client.indices.exists_alias(name=name):
                self._renew()

    def put(self, documents: Replaced) -> None:
        """Replace all records of each document: the new ones first, so that none is missed."""
        with self._asked():
            for document, records in documents.items():
                former = self._ids({"term": {"document": document}})
                entries = [self._entry(record) for record in records]
                gone = sorted(former - {record.id for record in records})
                self._write([*entries, *({"_op_type": "delete", "_id": one} for one in gone)])
            self._client.indices.refresh(index=self._name)

    def clear(self) -> None:
        """Forget every record: an empty index takes the place of the former one at once."""
        with self._asked():
            self._renew()

    def find(self, terms: Sequence[str], query: Query, limit: int) -> Found:
        """What has any of the terms and passes the filters; without terms all that passes."""
        any_term = {"bool": {"should": [{"term": {"words": term}} for term in terms]}}
        matching = any_term if terms else {"match_all": {}}
        with self._asked():
            answer = self._client.search(
                index=self._name,
                query={"bool": {"must": matching, "filter": _narrowing(query)}},
                aggregations=counting(),
                sort=["_score", {"place": "asc"}],
                source=_RECORD,
                size=limit,
            )
        hits = answer["hits"]["hits"]
        scores = {hit["_id"]: float(hit["_score"]) for hit in hits}
        return Found(scores, _records(hits), counted(answer["aggregations"]))

    def passing(self, query: Query) -> set[str]:
        """The ids of all records that pass the filters."""
        with self._asked():
            return self._ids({"bool": {"filter": _narrowing(query)}})

    def records(self, ids: Sequence[str]) -> Mapping[str, Record]:
        """The records with these ids, as far as they are known."""
        if not ids:
            return {}
        with self._asked():
            answer = self._client.mget(index=self._name, ids=ids, source_includes=["record"])
        return _records([one for one in answer["docs"] if one.get("found")])

    @contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except (ApiError, TransportError, BulkIndexError) as error:
            raise FailingEnvironmentError("DUB-SEA-002", url=self._shown, why=error) from error

    def _renew(self) -> None:
        numbers = (one.rpartition("-") for one in self._client.indices.get(index=f"{self._name}-*"))
        former = [
            int(number) for name, _, number in numbers if name == self._name and number.isdigit()
        ]
        index = f"{self._name}-{max(former, default=0) + 1}"
        self._client.indices.create(index=index, mappings=_MAPPINGS, settings=_SETTINGS)
        self._client.indices.update_aliases(
            actions=[
                {"add": {"index": index, "alias": self._name}},
                *({"remove_index": {"index": f"{self._name}-{one}"}} for one in former),
            ]
        )

    def _ids(self, query: Mapping[str, Any]) -> set[str]:
        asked = {"query": query, "_source": False}
        return {hit["_id"] for hit in scan(self._client, query=asked, index=self._name, size=5000)}

    def _write(self, actions: Sequence[dict[str, Any]]) -> None:
        # the answers are of no interest: what fails after all retries is raised
        for _ in streaming_bulk(
            self._client, actions, index=self._name, require_alias=True, max_retries=5
        ):
            pass

    def _entry(self, record: Record) -> dict[str, Any]:
        due = {}
        if record.due_from and record.due_to:
            due = {"due_from": record.due_from.isoformat(), "due_to": record.due_to.isoformat()}
        source = {
            "document": record.span.document,
            "place": place_of(record),
            "record": encode(record),
            "words": words_of(record, self._tokenizer),
            **keywords_of(record),
            **due,
        }
        return {"_id": record.id, "_source": source}


def _narrowing(query: Query) -> list[Mapping[str, Any]]:
    asked: list[Mapping[str, Any]] = [
        {"terms": {name: values}} for name, values in keywords_asked(query).items()
    ]
    if query.due_from:
        asked.append({"range": {"due_to": {"gte": query.due_from.isoformat()}}})
    if query.due_to:
        asked.append({"range": {"due_from": {"lte": query.due_to.isoformat()}}})
    return asked


def _records(hits: Sequence[Mapping[str, Any]]) -> Mapping[str, Record]:
    return {hit["_id"]: decode(Record, hit["_source"]["record"]) for hit in hits}
