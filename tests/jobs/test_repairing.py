"""Accepting repairs: kept at once with who and when, the later holds, a second writer is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from duban.document import Document, Genre, Source
from duban.error import UsageError
from duban.garble import Garble, GarbleKind
from duban.identity import content_id, digest
from duban.language import Language
from duban.message import message
from duban.obligation import Extraction
from duban.outcome import Outcome, Parsed
from duban.span import Span
from duban.store import Store
from jobs.reading import Reading
from jobs.repairing import Accepted, Repairing

RAW = "规范弧管理。各市要上报。"
SHA = digest(RAW.encode())


def document(place: int, start: int, end: int) -> Document:
    name = content_id(SHA, place)
    return Document(name, SHA, RAW, Span(name, start, end), Genre.PLAN, Language.ZH)


DOCUMENTS = (document(0, 0, 6), document(1, 7, 12))
READING = Reading(DOCUMENTS, {})
GARBLE = Garble(
    Span(DOCUMENTS[0].id, 2, 3), GarbleKind.SUBSTITUTION, "基础", message("bead.parallel"), 0.6
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(f"sqlite:///{tmp_path}/record.db")
    parsed = Parsed(Source("p.txt", SHA, "utf-8", RAW, DOCUMENTS), Outcome.OK)
    said = {one.id: Extraction() for one in DOCUMENTS}
    made.files.keep("p.txt", RAW.encode(), parsed, said, text_hash=SHA, pipeline="1")
    return made


@pytest.fixture
def touched() -> list[str]:
    return []


@pytest.fixture
def repairing(store: Store, touched: list[str]) -> Repairing:
    return Repairing(store, READING, lambda read: touched.extend(one.id for one in read))


def test_proposal_is_kept_with_who_and_when(repairing: Repairing, touched: list[str]) -> None:
    repairing.accept(GARBLE, Accepted(by="Ma Li", at="2031-01-01"))
    (held,) = repairing.at(GARBLE)
    assert (held.was, held.words, held.by, held.at) == ("弧", "基础", "Ma Li", "2031-01-01")
    assert touched == [DOCUMENTS[0].id]


def test_later_words_hold_and_raw_ones_take_back(repairing: Repairing, store: Store) -> None:
    for words, day in (("基础", "01"), ("基本", "02")):
        repairing.accept(GARBLE, Accepted(words, "Ma Li", f"2031-01-{day}"))
    assert [one.words for one in repairing.holding()] == ["基本"]
    repairing.accept(GARBLE, Accepted("弧", "Ma Li", "2031-01-03"))
    assert repairing.holding() == ()
    repairing.accept(GARBLE, Accepted("基础", "Ma Li", "2031-01-04"))
    assert [one.words for one in repairing.holding()] == ["基础"]
    # nothing that was accepted is ever lost
    assert len(store.repairs.of(SHA)) == 4


def test_second_writer_is_told(repairing: Repairing) -> None:
    seen = repairing.at(GARBLE)
    repairing.accept(GARBLE, Accepted("基础", "Ma Li", "2031-01-01"), seen)
    with pytest.raises(UsageError) as raised:
        repairing.accept(GARBLE, Accepted("基本", "Li Ma", "2031-01-02"), seen)
    assert raised.value.message.code == "DUB-JOB-011"
    assert [one.by for one in repairing.holding()] == ["Ma Li"]


def test_file_outside_the_record_is_refused(tmp_path: Path, touched: list[str]) -> None:
    stranger = Repairing(Store(f"sqlite:///{tmp_path}/empty.db"), READING, lambda _: None)
    with pytest.raises(UsageError) as raised:
        stranger.accept(GARBLE, Accepted())
    assert raised.value.message.code == "DUB-JOB-006"


def test_a_garble_waits_until_a_repair_holds_at_its_place(repairing: Repairing) -> None:
    later = replace(GARBLE, span=Span(DOCUMENTS[1].id, 9, 10))
    assert repairing.waiting([GARBLE, later]) == [GARBLE, later]
    repairing.accept(GARBLE, Accepted(by="Ma Li", at="2031-01-01"))
    assert repairing.waiting([GARBLE, later]) == [later]


def test_a_span_of_the_whole_file_is_placed_in_its_document() -> None:
    whole = READING.whole.id
    assert READING.placed(Span(whole, 2, 3)) == Span(DOCUMENTS[0].id, 2, 3)
    assert READING.placed(Span(whole, 9, 10)) == Span(DOCUMENTS[1].id, 9, 10)
