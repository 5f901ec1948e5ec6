from collections.abc import Callable, Iterator

import pytest

from bench.phrases import is_trap, items, missed_deadlines, missed_thresholds
from bench.seed_times import obligation_values, required_deadlines, stage_windows

pytestmark = pytest.mark.gold


def test_deadline_phrases_keep_their_floor_and_traps_stay_silent() -> None:
    missed = {miss.item: miss for miss in missed_deadlines("deadline_phrases")}
    listed = items("deadline_phrases")
    phrases = [item for item in listed if not is_trap(item)]
    right = [item for item in phrases if item["id"] not in missed]
    assert len(right) / len(phrases) >= 0.97
    assert [item["id"] for item in listed if is_trap(item) and item["id"] in missed] == []


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("law_phrases", 0.02),
        ("law_phrases_2", 0.04),
        ("law_phrases_3", 0.04),
        ("notice_phrases", 0.03),
        ("notice_sentences", 0.04),
    ],
)
def test_phrases_by_another_reader_keep_their_floor(name: str, share: float) -> None:
    assert len(missed_deadlines(name)) <= share * len(items(name))


@pytest.mark.parametrize("name", ["law_phrases_3", "notice_phrases", "threshold_phrases_2"])
def test_traps_of_other_readers_stay_silent(name: str) -> None:
    read = missed_thresholds if name.startswith("threshold") else missed_deadlines
    missed = {miss.item for miss in read(name)}
    assert [item["id"] for item in items(name) if is_trap(item) and item["id"] in missed] == []


def test_threshold_phrases_keep_their_floor() -> None:
    assert len(items("threshold_phrases")) - len(missed_thresholds("threshold_phrases")) >= 65


@pytest.mark.parametrize(
    ("outcomes", "number"), [(obligation_values, 24), (stage_windows, 8), (required_deadlines, 9)]
)
def test_every_value_of_the_seeds_is_found(
    outcomes: Callable[[], Iterator[tuple[str, bool]]], number: int
) -> None:
    found = list(outcomes())
    assert len(found) == number
    assert [name for name, right in found if not right] == []
