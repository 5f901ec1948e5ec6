import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from align.lattice import SHAPES, Scores, posterior
from bench.sparse_lattice import SparseLattice, Weighted


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 10_000))
def test_it_says_what_the_dense_lattice_says(n: int, m: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    dense = np.full((len(SHAPES), n + 1, m + 1), -np.inf)
    for t, (a, b) in enumerate(SHAPES):
        if a <= n and b <= m:
            values = rng.normal(-3, 2, (n - a + 1, m - b + 1))
            values[rng.random(values.shape) < 0.4] = -np.inf
            dense[t, : n - a + 1, : m - b + 1] = values
    at = np.array(np.nonzero(np.isfinite(dense)))
    nulls = rng.normal(-2, 1, n), rng.normal(-2, 1, m)
    expected = posterior(Scores(dense, *nulls, -1.0, -2.0, 1.5))
    found = SparseLattice((n, m), at).expected(Weighted(dense[tuple(at)], *nulls, -1.0, -2.0, 1.5))
    assert np.isclose(found.log_total, expected.log_total)
    assert np.allclose(found.beads, expected.beads[tuple(at)])
    assert np.allclose(found.null_a, expected.null_a)
    assert np.allclose(found.null_b, expected.null_b)
    assert np.allclose([found.opens_a, found.opens_b], [expected.opens_a, expected.opens_b])
