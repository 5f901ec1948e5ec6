"""Beads by position, before they carry the ids of the units."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One bead: units `a[0]` .. of A and `b[0]` .. of B, and its probability."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float
