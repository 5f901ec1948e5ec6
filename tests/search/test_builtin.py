"""The built-in engine: words and meaning in both languages, filters, counts, replacement."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from duban.ports import Vectors
from duban.query import Query, Record
from duban.span import Span
from extract.tokens import JiebaTokenizer
from search import BuiltinEngine

RECORDS = (
    Record(
        "m1", Span("d1", 0, 10), "各市每月上报工作情况", "obligation", "zh", "plan",
        actor="各市", level="city",
    ),
    Record("m2", Span("d1", 12, 23), "抽查面不少于百分之五十", "obligation", "zh", "plan"),
    Record(
        "m3", Span("d2", 5, 38), "The county shall report each month", "obligation", "en", "notice",
        due_from=date(2031, 3, 1), due_to=date(2031, 3, 31),
    ),
)  # fmt: skip


class TwoTopics:
    """An encoder that knows two topics: reporting, and everything else."""

    name = "two-topics"

    def encode(self, texts: Sequence[str]) -> Vectors:
        about = [any(word in text for word in ("上报", "report")) for text in texts]
        return np.array([[1.0, 0.0] if yes else [0.0, 1.0] for yes in about], np.float32)


@pytest.fixture
def engine(tmp_path: Path) -> BuiltinEngine:
    engine = BuiltinEngine(tmp_path, JiebaTokenizer(), TwoTopics())
    engine.put(["d1", "d2"], RECORDS)
    return engine


def ids(engine: BuiltinEngine, query: Query) -> list[str]:
    return [hit.record.id for hit in engine.search(query).hits]


def test_word_of_one_language_finds_the_other_by_meaning(engine: BuiltinEngine) -> None:
    page = engine.search(Query("上报"))
    assert [(hit.record.id, hit.why) for hit in page.hits] == [
        ("m1", ("words", "meaning")),
        ("m3", ("meaning",)),
    ]


def test_highlights_are_raw_offsets(engine: BuiltinEngine) -> None:
    hit = engine.search(Query("report")).hits[0]
    marked = [hit.record.text[m.start - 5 : m.end - 5] for m in hit.highlights]
    assert marked == ["report"]


def test_no_words_means_everything_in_order_of_the_text(engine: BuiltinEngine) -> None:
    assert ids(engine, Query()) == ["m1", "m2", "m3"]


def test_page_and_total(engine: BuiltinEngine) -> None:
    page = engine.search(Query(limit=1, offset=1))
    assert (page.total, [hit.record.id for hit in page.hits]) == (3, ["m2"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(filters=(("language", "en"),)), ["m3"]),
        (Query(filters=(("language", "en"), ("language", "zh"))), ["m1", "m2", "m3"]),
        (Query(filters=(("level", "city"), ("language", "zh"))), ["m1"]),
        (Query("上报", filters=(("language", "en"),)), ["m3"]),
        (Query(document="d2"), ["m3"]),
        (Query(due_from=date(2031, 3, 31)), ["m3"]),
        (Query(due_from=date(2031, 4, 1)), []),
        (Query(due_to=date(2031, 2, 28)), []),
    ],
)
def test_filters_narrow(engine: BuiltinEngine, query: Query, found: list[str]) -> None:
    assert ids(engine, query) == found


def test_facets_count_what_matches(engine: BuiltinEngine) -> None:
    facets = engine.search(Query()).facets
    assert facets["language"] == {"zh": 2, "en": 1}
    assert facets["actor"] == {"各市": 1}


def test_putting_a_document_again_replaces_its_records(engine: BuiltinEngine) -> None:
    engine.put(["d1"], [RECORDS[1]])
    assert ids(engine, Query()) == ["m2", "m3"]


def test_what_users_type_is_never_an_error(engine: BuiltinEngine) -> None:
    for words in ("AND (", 'a:b:c "', "《", "  ", "OR", "\u3000", "上报 AND"):
        engine.search(Query(words))


def test_cleared_engine_finds_nothing(engine: BuiltinEngine) -> None:
    engine.clear()
    assert engine.search(Query("上报")).total == 0
