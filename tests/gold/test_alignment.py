"""Floors on the alignment of the seed documents, by the gold's own clause units."""

import pytest

from bench.quality_align import measure


@pytest.mark.gold
def test_the_seeds_are_aligned_as_well_as_measured() -> None:
    short = [f"{row.name}: {row.value:.3f} < {row.bound}" for row in measure() if not row.holds]
    assert not short
