"""From two documents to their alignment; garbled passages and proposals to mend them."""

from align.aligner import BeadAligner
from align.corrections import Correction, corrected, correction
from align.encoder import encoder
from align.exports import from_tmx, from_tsv, tmx, tsv
from align.garbles import Finder
from align.relation import related
from align.rendering import renders
from align.repairs import Mark, Mended, Repair, holding, mended, repair
from align.units import ClauseSegmenter, units_from_lines
from align.versions import versions

__all__ = [
    "BeadAligner",
    "ClauseSegmenter",
    "Correction",
    "Finder",
    "Mark",
    "Mended",
    "Repair",
    "corrected",
    "correction",
    "encoder",
    "from_tmx",
    "from_tsv",
    "holding",
    "mended",
    "related",
    "renders",
    "repair",
    "tmx",
    "tsv",
    "units_from_lines",
    "versions",
]
