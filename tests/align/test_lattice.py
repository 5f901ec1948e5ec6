from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.lattice import LIMIT, SHAPES, Scores, best_path, posterior, surest_path


def lattice(n: int, m: int, seed: int) -> Scores:
    rng = np.random.default_rng(seed)
    beads = np.full((len(SHAPES), n + 1, m + 1), -np.inf)
    for t, (a, b) in enumerate(SHAPES):
        if a <= n and b <= m:
            shape = (n - a + 1, m - b + 1)
            beads[t, : shape[0], : shape[1]] = rng.normal(-a - b, 2, shape)
    opens = [*rng.normal(-1, 1, 2), rng.normal(0, 2)]
    return Scores(beads, rng.normal(-2, 1, n), rng.normal(-2, 1, m), *map(float, opens))


def all_paths(
    n: int, m: int, i: int = 0, j: int = 0, state: str = "matched"
) -> Iterator[list[tuple[int, ...]]]:
    """Every path as steps; a null of A never follows one of B."""
    if (i, j) == (n, m):
        yield []
    for a, b in product(range(LIMIT), repeat=2):
        if a and b and a + b <= LIMIT and i + a <= n and j + b <= m:
            for rest in all_paths(n, m, i + a, j + b):
                yield [(i, j, a, b), *rest]
    if i < n and state != "b":
        for rest in all_paths(n, m, i + 1, j, "a"):
            yield [(i, j, 1, 0), *rest]
    if j < m:
        for rest in all_paths(n, m, i, j + 1, "b"):
            yield [(i, j, 0, 1), *rest]


def weight(scores: Scores, path: list[tuple[int, ...]]) -> float:
    total, before = 0.0, "matched"
    for i, j, a, b in path:
        if a and b:
            total, before = total + scores.beads[SHAPES.index((a, b)), i, j], "matched"
        elif a:
            total += scores.null_a[i] + (scores.open_a if before != "a" else 0)
            before = "a"
        else:
            total += scores.null_b[j] + (scores.open_b if before != "b" else 0)
            total += scores.both if before == "a" else 0
            before = "b"
    return total


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 10_000))
def test_the_best_path_and_the_posteriors_equal_those_of_all_paths(
    n: int, m: int, seed: int
) -> None:
    scores = lattice(n, m, seed)
    paths = list(all_paths(n, m))
    weights = np.array([weight(scores, path) for path in paths])
    assert best_path(scores) == paths[int(weights.argmax())]
    shares = np.exp(weights - np.logaddexp.reduce(weights))
    found = posterior(scores)
    assert found.log_total == pytest.approx(np.logaddexp.reduce(weights))
    expected = np.zeros_like(found.beads)
    nulls = np.zeros(n), np.zeros(m)
    for path, share in zip(paths, shares, strict=True):
        for i, j, a, b in path:
            if a and b:
                expected[SHAPES.index((a, b)), i, j] += share
            elif a:
                nulls[0][i] += share
            else:
                nulls[1][j] += share
    assert np.allclose(found.beads, expected)
    assert np.allclose(found.null_a, nulls[0])
    assert np.allclose(found.null_b, nulls[1])


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 1000))
def test_each_unit_is_in_one_bead_and_probabilities_add_up(n: int, m: int, seed: int) -> None:
    scores = lattice(n, m, seed)
    steps = best_path(scores)
    assert sum(a for _, _, a, _ in steps) == n
    assert sum(b for _, _, _, b in steps) == m
    found = posterior(scores)
    used = found.null_a.copy()
    for t, (a, _) in enumerate(SHAPES):
        for i in range(n - a + 1):
            used[i : i + a] += found.beads[t, i].sum()
    assert np.allclose(used, 1)


def test_the_surest_path_takes_two_likely_beads_for_one_unlikely_larger_one() -> None:
    """The larger bead is the heaviest single way, yet each small one is right more often."""
    scores = lattice(2, 2, 0)
    beads = np.full_like(scores.beads, -np.inf)
    beads[SHAPES.index((1, 1)), 0, 0] = beads[SHAPES.index((1, 1)), 1, 1] = 1.0
    beads[SHAPES.index((2, 2)), 0, 0] = 2.2
    nulls = np.full(2, -0.4)
    found = Scores(beads, nulls, nulls, 0.0, 0.0)
    assert best_path(found) == [(0, 0, 2, 2)]
    assert surest_path(posterior(found)) == [(0, 0, 1, 1), (1, 1, 1, 1)]


def test_where_nothing_is_likely_units_are_left_alone_rather_than_thrown_together() -> None:
    scores = lattice(3, 3, 0)
    beads = np.full_like(scores.beads, -np.inf)
    beads[SHAPES.index((3, 3)), 0, 0] = -2.0
    for i, j in product(range(3), repeat=2):
        beads[SHAPES.index((1, 1)), i, j] = 0.0
    nulls = np.full(3, -0.2)
    sure = posterior(Scores(beads, nulls, nulls, 0.0, 0.0))
    assert sure.beads[SHAPES.index((3, 3)), 0, 0] < 0.15
    assert all((a, b) != (3, 3) for _, _, a, b in surest_path(sure))
