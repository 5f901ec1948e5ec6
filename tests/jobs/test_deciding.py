"""Decisions on a review: kept at once, bound to what was seen, told to a second writer."""

from dataclasses import replace
from pathlib import Path

import pytest

from duban.coverage import Coverage, Requirement, RequirementKind, Status, Verdict
from duban.document import Document, Genre
from duban.error import UsageError
from duban.language import Language
from duban.message import message
from duban.span import Span
from duban.store import Store
from jobs.deciding import Deciding
from review import Act, Made

WORDS = "各市要每月上报。"
DOCUMENT = Document("d", "f" * 64, WORDS, Span("d", 0, 8), Genre.NOTICE, Language.ZH)
ASKED = Requirement("r", RequirementKind.REPORTING, WORDS, "各市", None, (Span("d", 0, 8),))
FOUND = Verdict(ASKED, Status.MISSING, (), (), 0.1, message("review.missing", score="0.1"))
COVERAGE = Coverage("n", "s", (FOUND,))
CONFIRMED = Made(Act.CONFIRM, "Ma", "2031-01-01T00:00:00+00:00")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path}/record.db")


def deciding(store: Store, verdict: Verdict = FOUND) -> Deciding:
    return Deciding(store, replace(COVERAGE, verdicts=(verdict,)), {"d": DOCUMENT})


def test_correction_counts_and_survives(store: Store) -> None:
    first = deciding(store)
    made = replace(CONFIRMED, act=Act.CORRECT, status=Status.COVERED)
    first.make(FOUND, first.seen(FOUND), made)
    (standing,) = deciding(store).standings()
    assert (standing.status, len(standing.holding)) == (Status.COVERED, 1)


def test_second_writer_is_told(store: Store) -> None:
    mine, theirs = deciding(store), deciding(store)
    seen = mine.seen(FOUND)
    theirs.make(FOUND, theirs.seen(FOUND), CONFIRMED)
    with pytest.raises(UsageError) as raised:
        mine.make(FOUND, seen, CONFIRMED)
    assert raised.value.message.code == "DUB-STO-005"


def test_changed_verdict_is_refused_and_reopens_its_decision(store: Store) -> None:
    first = deciding(store)
    seen = first.seen(FOUND)
    first.make(FOUND, seen, CONFIRMED)
    changed = replace(FOUND, status=Status.PARTIAL)
    later = deciding(store, changed)
    with pytest.raises(UsageError) as raised:
        later.make(changed, seen, CONFIRMED)
    assert raised.value.message.code == "DUB-REV-001"
    (standing,) = later.standings()
    assert (len(standing.holding), len(standing.reopened)) == (0, 1)
