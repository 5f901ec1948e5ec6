import numpy as np
import pytest

from align.habit import Habit, counted, habit, kind
from align.lattice import LIMIT, SHAPES, Scores, posterior

WEIGHTS = {"habit.bead": 0.5, "habit.open": 2.0}


def scores(n: int = 3, m: int = 3) -> Scores:
    beads = np.full((len(SHAPES), n + 1, m + 1), -np.inf)
    for t, (a, b) in enumerate(SHAPES):
        if a <= n and b <= m and a + b <= LIMIT:
            beads[t, : n - a + 1, : m - b + 1] = 1.0 if a == b == 1 else -4.0
    return Scores(beads, np.full(n, -3.0), np.full(m, -3.0), -1.0, -1.0)


def test_what_is_expected_is_counted_by_kind() -> None:
    found = counted(posterior(scores()))
    assert found[0] == pytest.approx(3, abs=0.1)
    assert found.min() >= 0
    units = sum(sum(SHAPES[t]) for t in range(len(SHAPES)) if kind(*SHAPES[t]) == 0)
    assert units == 2


def test_what_is_common_in_the_text_is_raised_and_what_is_rare_lowered() -> None:
    usual = habit([np.array((0, 60, 0, 0, 30, 0))])
    before, after = scores(), usual.weighed(scores(), WEIGHTS)
    one, two = SHAPES.index((1, 1)), SHAPES.index((1, 2))
    assert after.beads[one, 0, 0] < before.beads[one, 0, 0]
    assert after.beads[two, 0, 0] > before.beads[two, 0, 0]
    assert after.open_a == pytest.approx(before.open_a + 2 * usual.open_a)
    assert after.open_a > before.open_a > after.open_b


def test_a_text_without_beads_has_no_habit() -> None:
    assert habit([]) == Habit()
    assert Habit().weighed(scores(), WEIGHTS).open_a == scores().open_a


def test_a_short_text_shows_less_than_a_long_one_of_the_same_kind() -> None:
    short, long = habit([np.array((3, 0, 0, 0, 1, 0))]), habit([np.array((300, 0, 0, 0, 100, 0))])
    assert 0 < short.open_a < long.open_a
