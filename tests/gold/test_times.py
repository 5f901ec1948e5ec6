import pytest

from bench.phrases import is_trap, items, missed_deadlines, missed_thresholds
from bench.seed_times import obligation_values, required_deadlines, stage_windows

pytestmark = pytest.mark.gold


def test_deadline_phrases_keep_their_floor_and_traps_stay_silent():
    missed = {miss.item: miss for miss in missed_deadlines("deadline_phrases")}
    listed = items("deadline_phrases")
    phrases = [item for item in listed if not is_trap(item)]
    right = [item for item in phrases if item["id"] not in missed]
    assert len(right) / len(phrases) >= 0.97
    assert [item["id"] for item in listed if is_trap(item) and item["id"] in missed] == []


@pytest.mark.parametrize("name", ["law_phrases", "law_phrases_2"])
def test_phrases_of_statutes_by_another_reader_keep_their_floor(name):
    assert len(missed_deadlines(name)) <= 0.1 * len(items(name))


def test_threshold_phrases_keep_their_floor():
    assert len(items("threshold_phrases")) - len(missed_thresholds("threshold_phrases")) >= 65


@pytest.mark.parametrize(
    ("outcomes", "number"), [(obligation_values, 24), (stage_windows, 8), (required_deadlines, 9)]
)
def test_every_value_of_the_seeds_is_found(outcomes, number):
    found = list(outcomes())
    assert len(found) == number
    assert [name for name, right in found if not right] == []
