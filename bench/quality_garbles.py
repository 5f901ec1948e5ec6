"""Garbles of the seeds: precision, recall and proposals against the gold judgments."""

import sys

from align.garbles import Finder
from bench.garble_gold import CORE, Score, alignment, document, judged, scored, turned
from bench.measure import Measure, report
from duban.alignment import Alignment


def measure() -> list[Measure]:
    """The figures of the seeds, each document read against the other."""
    score = total()
    return [
        Measure("garbles precision", score.precision(), 0.90),
        Measure("garbles precision, kind named right", score.precision(named=True), 0.85),
        Measure("garbles recall, core kinds", score.recall(CORE), 0.85),
        Measure("garbles recall, all kinds", score.recall(), 0.60),
        Measure("garbles proposals right", score.proposals(), 0.70),
    ]


def total() -> Score:
    """Both sides together, each read against the other by the gold alignment."""
    aligned = alignment()
    english, chinese = _side("en", "zh", aligned), _side("zh", "en", turned(aligned))
    return Score(
        english.met + chinese.met,
        english.missed + chinese.missed,
        english.false + chinese.false,
        english.misnamed + chinese.misnamed,
    )


def _side(side: str, other: str, aligned: Alignment) -> Score:
    found = Finder().judged(document(side), document(other), aligned)
    return scored(found, judged(), side)


if __name__ == "__main__":
    sys.exit(report(measure()))
