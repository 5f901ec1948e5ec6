"""The record: one transaction a file, decisions that only grow, names a person would use."""

import json
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from duban.coverage import (
    Coverage,
    Deviation,
    DeviationType,
    Direction,
    Requirement,
    RequirementKind,
    Status,
    Verdict,
)
from duban.document import Document, DocumentNumber, Genre, Source
from duban.error import FailingEnvironmentError, UsageError
from duban.filing import Filing
from duban.garble import GarbleKind
from duban.identity import content_id, digest
from duban.language import Language
from duban.message import message
from duban.obligation import Extraction
from duban.outcome import Outcome, Parsed, Quarantined
from duban.span import Span
from duban.store import Store
from duban.store.decisions import broken_at

NUMBER = "建消发〔2031〕7号"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path}/record/duban.db")


def parsed(words: str, name: str = "notice.txt", number: str | None = None) -> Parsed:
    sha256 = digest(words.encode())
    document = content_id(sha256, 0)
    span = Span(document, 0, len(words))
    found = DocumentNumber(number, "建消发", 2031, 7, span) if number else None
    one = Document(document, sha256, words, span, Genre.NOTICE, Language.ZH, number=found)
    return Parsed(Source(name, sha256, "utf-8", words, (one,)), Outcome.OK)


def keep(store: Store, words: str, path: str, number: str | None = None) -> Document:
    value = parsed(words, path, number)
    document = value.source.documents[0]
    store.files.keep(
        path,
        words.encode(),
        value,
        {document.id: Extraction()},
        text_hash=digest(words.strip().encode()),
        pipeline="1",
    )
    return document


def test_document_is_found_by_path_number_and_prefix(store: Store) -> None:
    document = keep(store, "各市要开展检查。", "a/notice.txt", NUMBER)
    for name in ("a/notice.txt", NUMBER, "建消发[2031]7号", document.id[:6]):
        assert store.documents.find(name) == document


def test_number_borne_twice_means_the_first_by_name(store: Store) -> None:
    keep(store, "各县要开展检查。", "b.txt", NUMBER)
    first = keep(store, "各市要开展检查。", "a.txt", NUMBER)
    assert store.documents.find(NUMBER) == first


def test_unknown_name_says_what_to_do(store: Store) -> None:
    with pytest.raises(UsageError) as raised:
        store.documents.find("nowhere")
    assert raised.value.message.advice(Language.ZH)


def test_keeping_again_replaces_and_does_not_double(store: Store) -> None:
    keep(store, "各市要开展检查。", "a.txt")
    keep(store, "各市要开展检查。", "a.txt")
    assert len(store.documents.all()) == store.files.count() == 1


def test_duplicate_is_a_second_sighting(store: Store) -> None:
    document = keep(store, "各市要开展检查。", "a.txt")
    other = digest(b"other bytes")
    store.files.see("b.txt", other, document.sha256, b"other bytes")
    assert store.files.places(document.sha256) == ("a.txt", "b.txt")
    assert store.files.original(other) == b"other bytes"
    keep(store, "各市要开展检查。", "a.txt")
    assert store.files.places(document.sha256) == ("a.txt", "b.txt")


def test_quarantine_counts_attempts_and_ends_with_success(store: Store) -> None:
    refused = Quarantined("a.txt", "f" * 64, message("DUB-SET-001", name="x", place="y"))
    store.files.set_aside("a.txt", refused)
    store.files.set_aside("a.txt", refused)
    assert store.files.aside("DUB-SET-001") == (refused,)
    keep(store, "各市要开展检查。", "a.txt")
    assert store.files.aside() == ()


def test_outbox_holds_each_document_until_it_is_indexed(store: Store) -> None:
    document = keep(store, "各市要开展检查。", "a.txt")
    assert store.outbox.waiting() == (document.id,)
    store.outbox.done([document.id])
    assert store.outbox.waiting() == ()
    store.outbox.refill()
    assert store.outbox.waiting() == (document.id,)


def test_second_writer_on_one_item_is_told(store: Store) -> None:
    first = store.decisions.append("n", "s", "r", "{}", after=0)
    with pytest.raises(UsageError) as raised:
        store.decisions.append("n", "s", "r", "{}", after=0)
    assert raised.value.message.code == "DUB-STO-005"
    assert store.decisions.append("n", "s", "r", "{}", after=first.sequence).sequence == 2


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE decisions SET payload='x' WHERE sequence=2",
        "DELETE FROM decisions WHERE sequence=2",
        "UPDATE decisions SET sequence=9 WHERE sequence=1",
    ],
)
def test_tampering_with_the_chain_is_found(store: Store, tampering: str) -> None:
    for requirement in ("r1", "r2", "r3"):
        store.decisions.append("n", "s", requirement, "{}", after=0)
    assert broken_at(store.decisions.all()) is None
    with create_engine(store.url).begin() as connection:
        connection.execute(text(tampering))
    assert broken_at(store.decisions.all()) is not None


def test_record_of_a_newer_duban_is_refused(store: Store) -> None:
    with create_engine(store.url).begin() as connection:
        connection.execute(text("INSERT INTO schema_version VALUES (99, 'the future')"))
    with pytest.raises(FailingEnvironmentError) as raised:
        Store(store.url)
    assert raised.value.message.code == "DUB-STO-001"


def test_filings_are_only_added_and_the_last_on_a_passage_holds(store: Store) -> None:
    first = Filing("挪用基金；", "C2.1", "Ma Li", "2024-05-06T08:00:00+00:00", "d")
    second = Filing("挪用 基金。", "", "Li Wei", "2024-05-07T08:00:00+00:00", "d")
    other = Filing("未按时征缴", "C1.2")
    for filing in (first, other, second):
        store.examples.put(filing)
    assert store.examples.history() == (first, other, second)
    assert store.examples.all() == (second, other)


def test_filings_of_an_older_record_are_kept(store: Store) -> None:
    with create_engine(store.url).begin() as connection:
        connection.execute(text("DROP TABLE filings"))
        connection.execute(text("DELETE FROM schema_version WHERE version >= 2"))
        connection.execute(text("CREATE TABLE examples (id TEXT, text TEXT, category TEXT)"))
        connection.execute(text("INSERT INTO examples VALUES ('1', '挪用基金', 'C2.1')"))
    assert Store(store.url).examples.all() == (Filing("挪用基金", "C2.1"),)


def reviewed(store: Store, *deviations: Deviation) -> Coverage:
    a, b = keep(store, "各市要检查学校、医院。", "a.txt"), keep(store, "各市检查场所。", "b.txt")
    asked = Requirement("r", RequirementKind.SCOPE, a.text, "各市", None, (a.span,))
    why = message("review.covered", score="0.70")
    verdict = Verdict(asked, Status.DEVIATES, (b.span,), deviations, 0.7, why)
    return Coverage(a.id, b.id, (verdict,))


def as_once_kept(payload: str) -> str:
    """A review as it was written when the direction also told what is left out and by whom."""
    coverage = json.loads(payload)
    for deviation in coverage["verdicts"][0]["deviations"]:
        omitted, by = deviation.pop("omitted"), deviation.pop("by")
        if deviation["direction"] == "omits":
            deviation["direction"] = f"omits {'; '.join(omitted)}"
        if deviation["direction"] == "accepted":
            deviation["direction"] = f"accepted {by or '-'}"
    return json.dumps(coverage)


def test_directions_of_an_older_record_give_up_what_stood_behind_them(store: Store) -> None:
    mended = DeviationType.MENDED
    coverage = reviewed(
        store,
        Deviation(
            DeviationType.NARROWER_SCOPE, "学校", "场所", Direction.OMITS, failing=True,
            omitted=("学校", "医院"),
        ),
        Deviation(DeviationType.WINDOW, "1", "2", Direction.LATER, failing=True, start_days=1),
        Deviation(DeviationType.GARBLED, "1", "2", GarbleKind.DATE, failing=False),
        Deviation(mended, "1", "2", Direction.ACCEPTED, failing=False, by="Ma Li"),
        Deviation(mended, "1", "2", Direction.ACCEPTED, failing=False),
    )  # fmt: skip
    store.reviews.keep(coverage)
    with create_engine(store.url).begin() as connection:
        older = as_once_kept(connection.scalar(text("SELECT payload FROM reviews")) or "")
        connection.execute(text("UPDATE reviews SET payload = :older"), {"older": older})
        connection.execute(text("DELETE FROM schema_version WHERE version >= 3"))
    assert Store(store.url).reviews.get(coverage.notice, coverage.submission) == coverage
