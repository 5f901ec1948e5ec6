import pytest

from bench.measure import Measure
from bench.quality_extract import FILES, deadline_agrees, level_agrees, measure, seed

pytestmark = pytest.mark.gold


@pytest.mark.parametrize("row", measure(), ids=lambda row: row.name)
def test_floor_holds(row: Measure) -> None:
    assert row.holds, f"{row.name}: {row.value:.3f} against {row.bound}"


@pytest.mark.parametrize("name", FILES)
def test_precision_and_recall(name: str) -> None:
    result = seed(name)
    assert result.precision >= 0.95
    assert result.recall >= 0.95


def test_measures_can_fail() -> None:
    gold, found = seed("zh_hebei").pairs[0]
    assert not level_agrees({**gold, "applies_to": "enterprise"}, found)
    assert not deadline_agrees({**gold, "deadline": {"kind": "vague", "class": "x"}}, found)
