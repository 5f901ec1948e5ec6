"""From two documents to their alignment; garbled passages and proposals to mend them."""

from align.aligner import BeadAligner
from align.encoder import encoder
from align.units import ClauseSegmenter, units_from_lines

__all__ = ["BeadAligner", "ClauseSegmenter", "encoder", "units_from_lines"]
