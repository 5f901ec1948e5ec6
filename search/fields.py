"""The fields of the index, the same for every engine, and what a query asks of them."""

from collections.abc import Mapping, Sequence

from duban.ports import Tokenizer
from duban.query import FACETS, Query, Record
from search.terms import indexed

VALUES = 100
"""How many values of a facet are counted, the most frequent first."""


def words_of(record: Record, tokenizer: Tokenizer) -> str:
    """Raw and mended words alike, so that neither reading is lost; a blank between two words."""
    raw = indexed(record.text, tokenizer)
    added = indexed(record.mended, tokenizer)
    return " ".join([*raw, *(term for term in added if term not in set(raw))])


def place_of(record: Record) -> str:
    """A key that sorts records in order of the text."""
    return f"{record.span.document} {record.span.start:09} {record.span.end:09} {record.id}"


def keywords_of(record: Record) -> Mapping[str, Sequence[str]]:
    """The values a record is filtered by and counted under, by facet."""
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


def keywords_asked(query: Query) -> Mapping[str, Sequence[str]]:
    """The values of which a record must have one, by facet or `document`.

    >>> keywords_asked(Query(filters=(("kind", "clause"), ("kind", "permission")), document="d"))
    {'kind': ['clause', 'permission'], 'document': ['d']}
    """
    named: dict[str, list[str]] = {}
    for name, value in query.filters:
        named.setdefault(name, []).append(value)
    return named | ({"document": [query.document]} if query.document else {})


def counting() -> dict[str, dict[str, dict[str, str | int]]]:
    """The request that counts every facet; both engines read it."""
    return {name: {"terms": {"field": name, "size": VALUES}} for name in FACETS}


def counted(
    answer: Mapping[str, Mapping[str, Sequence[Mapping[str, str | int]]]],
) -> Mapping[str, Mapping[str, int]]:
    """The counts in the answer to `counting`: most frequent first, then by value."""
    found = {
        name: {str(one["key"]): int(one["doc_count"]) for one in answer[name]["buckets"]}
        for name in FACETS
    }
    return {
        name: dict(sorted(values.items(), key=lambda pair: (-pair[1], pair[0])))
        for name, values in found.items()
    }
