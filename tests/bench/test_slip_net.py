"""The small network that is fitted on slips."""

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.slip_net import fitted

Rows = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]


@pytest.fixture(scope="module")
def rows() -> Rows:
    chance = np.random.default_rng(3)
    given = chance.normal(size=(400, 3)) * (1, 5, 0.2) + (0, 2, 1)
    happened = (np.abs(given[:, 0]) > 0.8).astype(float)  # no straight line tells them apart
    return given, happened, np.arange(400)


def test_what_no_line_tells_apart_is_told(rows: Rows) -> None:
    given, happened, part = rows
    net, unseen = fitted(given, happened, part)
    assert np.mean((unseen > 0) == happened) > 0.9
    assert np.mean((net.odds(given) > 0) == happened) > 0.9


def test_the_same_rows_give_the_same_network(rows: Rows) -> None:
    given, happened, part = rows
    first, second = (fitted(given, happened, part)[0] for _ in range(2))
    assert np.array_equal(first.inner, second.inner)
    assert first.base == second.base
