"""Detectors of garbled passages, one kind a file, and the finder that runs them all."""

from align.garbles.finder import DETECTORS, Finder

__all__ = ["DETECTORS", "Finder"]
