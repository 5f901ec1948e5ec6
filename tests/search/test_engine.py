"""The contract of every engine: words and meaning in both languages, filters, counts, replacement.

The built-in engine always keeps it. The one on a server is asked where DUBAN_TEST_ELASTIC holds
an address; `server.sh` beside this file starts such a server.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from duban.ports import Vectors
from duban.query import Query, Record
from duban.span import Span
from extract.tokens import JiebaTokenizer
from search import BuiltinEngine, Engine

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


def opened(kind: str, folder: Path) -> Engine:
    if kind == "builtin":
        return BuiltinEngine(folder, JiebaTokenizer(), TwoTopics())
    url = os.environ.get("DUBAN_TEST_ELASTIC")
    if not url:
        pytest.skip("no server: DUBAN_TEST_ELASTIC is not set (see tests/search/server.sh)")
    elastic = pytest.importorskip("search.elastic")
    made: Engine = elastic.ElasticEngine(url, folder, JiebaTokenizer(), TwoTopics(), "duban-test")
    return made


@pytest.fixture(params=["builtin", pytest.param("elastic", marks=pytest.mark.server)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = opened(request.param, tmp_path)
    engine.clear()
    yield engine
    engine.clear()


@pytest.fixture
def engine(empty: Engine) -> Engine:
    empty.put(["d1", "d2"], RECORDS)
    return empty


def ids(engine: Engine, query: Query) -> list[str]:
    return [hit.record.id for hit in engine.search(query).hits]


def test_word_of_one_language_finds_the_other_by_meaning(engine: Engine) -> None:
    page = engine.search(Query("上报"))
    assert [(hit.record.id, hit.why) for hit in page.hits] == [
        ("m1", ("words", "meaning")),
        ("m3", ("meaning",)),
    ]


def test_highlights_are_raw_offsets(engine: Engine) -> None:
    hit = engine.search(Query("report")).hits[0]
    marked = [hit.record.text[m.start - 5 : m.end - 5] for m in hit.highlights]
    assert marked == ["report"]


def test_no_words_means_everything_in_order_of_the_text(engine: Engine) -> None:
    assert ids(engine, Query()) == ["m1", "m2", "m3"]


def test_page_and_total(engine: Engine) -> None:
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
def test_filters_narrow(engine: Engine, query: Query, found: list[str]) -> None:
    assert ids(engine, query) == found


def test_facets_count_what_matches(engine: Engine) -> None:
    facets = engine.search(Query()).facets
    assert facets["language"] == {"zh": 2, "en": 1}
    assert facets["actor"] == {"各市": 1}


def test_putting_a_document_again_replaces_its_records(engine: Engine) -> None:
    engine.put(["d1"], [RECORDS[1]])
    assert ids(engine, Query()) == ["m2", "m3"]


def test_document_without_records_leaves_the_index(engine: Engine) -> None:
    engine.put(["d1"], [])
    assert ids(engine, Query()) == ["m3"]
    assert ids(engine, Query("上报")) == ["m3"]


def test_pages_of_many_neither_repeat_nor_miss_a_record(empty: Engine) -> None:
    records = [
        replace(RECORDS[1], id=f"c{n}", span=Span("d1", n * 20, n * 20 + 11))
        for n in reversed(range(450))
    ]
    empty.put(["d1"], records)
    pages = [ids(empty, Query(offset=start, limit=50)) for start in range(0, 450, 50)]
    assert [one for page in pages for one in page] == [f"c{n}" for n in range(450)]


def test_mended_words_are_found_and_marked(empty: Engine) -> None:
    empty.put(["d1"], [replace(RECORDS[0], text="各市每月上扳工作情况", mended=RECORDS[0].text)])
    assert [hit.why for hit in empty.search(Query("上报")).hits] == [("words", "mended")]


def test_what_is_put_may_be_read_through_another_engine_of_the_same_place(
    engine: Engine, tmp_path: Path
) -> None:
    other = opened("builtin" if isinstance(engine, BuiltinEngine) else "server", tmp_path)
    assert other.search(Query("上报")) == engine.search(Query("上报"))


LONG = ("x" * 40_000, " ".join(f"w{n}" for n in range(3000)), "督" * 3000)


@pytest.mark.parametrize(
    "words", ["AND (", 'a:b:c "', "《", "  ", "OR", "\u3000", "上报 AND", *LONG]
)
def test_what_users_type_is_never_an_error(engine: Engine, words: str) -> None:
    engine.search(Query(words))


def test_overlong_word_is_found_by_what_stands_first_in_it(empty: Engine) -> None:
    empty.put(["d1"], [replace(RECORDS[1], text="0" * 400)])
    assert [hit.why for hit in empty.search(Query("0" * 300)).hits] == [("words", "meaning")]


def test_listing_without_words_was_found_by_none(engine: Engine) -> None:
    hits = engine.search(Query("")).hits
    assert hits
    assert not any("words" in hit.why for hit in hits)


def test_cleared_engine_finds_nothing(engine: Engine) -> None:
    engine.clear()
    assert engine.search(Query("上报")).total == 0
