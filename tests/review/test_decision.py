from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.codec import decode, encode
from duban.coverage import Coverage, Status, Verdict
from duban.error import UsageError
from review import (
    Act,
    Decision,
    Fingerprints,
    Made,
    decide,
    fingerprints,
    read,
    reopened,
    standings,
)
from tests.review.samples import coverage

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
CONFIRM = Made(Act.CONFIRM, "ma", "2026-11-21T10:00:00Z")


def made(verdict: Verdict, texts: dict[str, str], entered: Made = CONFIRM) -> Decision:
    return decide(verdict, texts, fingerprints(verdict, texts), entered)


def sample() -> tuple[Coverage, dict[str, str]]:
    review, documents = coverage()
    return review, {id_: each.text for id_, each in documents.items()}


def test_decision_holds_on_what_was_seen() -> None:
    review, texts = sample()
    taken = made(review.verdicts[0], texts)
    first, *others = standings(review, [taken], texts)
    assert first.holding == (taken,)
    assert not first.reopened
    assert all(not each.holding and not each.reopened for each in others)


def test_decision_holds_on_the_verdict_as_the_record_gives_it_back() -> None:
    review, texts = sample()
    taken = [made(each, texts) for each in review.verdicts]
    assert reopened(decode(Coverage, encode(review)), taken, texts) == ()


def test_changed_evidence_reopens_exactly_that_decision() -> None:
    review, texts = sample()
    taken = [made(each, texts) for each in review.verdicts]
    moved = replace(review.verdicts[1], evidence=review.verdicts[1].evidence[:0])
    changed = Coverage("n", "s", (review.verdicts[0], moved, review.verdicts[2]))
    assert reopened(changed, taken, texts) == (taken[1],)


def test_changed_requirement_reopens_its_decision() -> None:
    review, texts = sample()
    taken = [made(each, texts) for each in review.verdicts]
    asked = replace(review.verdicts[0].requirement, actor="各县")
    changed = Coverage(
        "n", "s", (replace(review.verdicts[0], requirement=asked), *review.verdicts[1:])
    )
    assert reopened(changed, taken, texts) == (taken[0],)


def test_vanished_requirement_reopens_its_decision() -> None:
    review, texts = sample()
    taken = [made(each, texts) for each in review.verdicts]
    assert reopened(Coverage("n", "s", review.verdicts[1:]), taken, texts) == (taken[0],)


def test_new_rules_reopen_all(monkeypatch: pytest.MonkeyPatch) -> None:
    review, texts = sample()
    taken = [made(each, texts) for each in review.verdicts]
    monkeypatch.setattr(fingerprints, "__defaults__", ("next",))
    assert reopened(review, taken, texts) == tuple(taken)


def test_text_moved_elsewhere_reopens_nothing() -> None:
    review, texts = sample()
    taken = [made(each, texts) for each in review.verdicts]
    spans = tuple(replace(s, start=s.start + 5, end=s.end + 5) for s in review.verdicts[0].evidence)
    moved = replace(review.verdicts[0], evidence=spans)
    shifted = {"n": texts["n"], "s": "　　　　　" + texts["s"]}
    assert reopened(Coverage("n", "s", (moved,)), taken[:1], shifted) == ()


def test_stale_fingerprint_is_rejected() -> None:
    review, texts = sample()
    verdict = review.verdicts[0]
    seen = fingerprints(verdict, texts)
    with pytest.raises(UsageError, match="DUB-REV-001"):
        decide(replace(verdict, status=Status.MISSING), texts, seen, CONFIRM)
    with pytest.raises(UsageError, match="DUB-REV-001"):
        decide(verdict, texts, replace(seen, rules="0"), CONFIRM)


@pytest.mark.parametrize(("act", "status"), [(Act.CORRECT, None), (Act.SIGN, Status.COVERED)])
def test_only_a_correction_names_a_status(act: Act, status: Status | None) -> None:
    review, texts = sample()
    with pytest.raises(UsageError, match="DUB-REV-002"):
        made(review.verdicts[0], texts, Made(act, "ma", "2026-11-21", status))


def test_last_correction_counts_and_signature_stands() -> None:
    review, texts = sample()
    verdict = review.verdicts[0]
    entered = [
        Made(Act.CORRECT, "ma", "1", Status.PARTIAL),
        Made(Act.CORRECT, "li", "2", Status.MISSING),
        Made(Act.SIGN, "li", "3"),
        Made(Act.NOTE, "li", "4", note="核对过"),
    ]
    standing = standings(review, [made(verdict, texts, each) for each in entered], texts)[0]
    assert standing.status is Status.MISSING
    assert standing.signed


@given(TEXT, TEXT, st.sampled_from(Act))
def test_payload_round_trip(reviewer: str, note: str, act: Act) -> None:
    taken = Decision("r", act, reviewer, "t", Fingerprints("a", "b", "1"), "", note)
    assert read(taken.payload()) == taken


@pytest.mark.parametrize("payload", ["", "[]", "{}", '{"act": "guess", "bound": {}}'])
def test_no_decision_is_refused(payload: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read(payload)
