"""The seeds aligned by our own reading and segmentation, judged through the gold's units.

How our units are held against the judge's stands in `bench/own_units.py`.
"""

import json
import sys
from pathlib import Path

from align import BeadAligner, ClauseSegmenter, encoder
from bench.align_data import JiebaTokens
from bench.align_seeds import GOLD
from bench.measure import Measure, report
from bench.own_units import held, joined, link_score, lone_score
from duban.alignment import Unit
from duban.outcome import Parsed
from ingest.parse import parse


def units(path: Path) -> tuple[Unit, ...]:
    """The units of all documents of one file, in order of place, numbered anew."""
    parsed = parse(path.read_bytes(), path.name)
    assert isinstance(parsed, Parsed)
    found = [u for d in parsed.source.documents for u in ClauseSegmenter().units(d)]
    found = sorted({u.span.start: u for u in found}.values(), key=lambda u: u.span.start)
    return tuple(Unit(at, u.span, u.text, u.path) for at, u in enumerate(found))


def measure() -> list[Measure]:
    """Links and lone English units of the seeds, by our own units."""
    data = json.loads(GOLD.read_text("utf-8"))
    sides = [units(GOLD.parent.parent / data["docs"][side]) for side in ("en", "zh")]
    found = BeadAligner(encoder(), JiebaTokens()).align(*sides)
    a, b = (
        held(((unit["id"], unit["start"], unit["end"]) for unit in data[f"{side}_units"]), own)
        for side, own in zip(("en", "zh"), sides, strict=True)
    )
    links = link_score(
        ((i, j) for x in data["alignment"] for i in x["en"] for j in x["zh"]), found, a, b
    )
    lone = lone_score(
        (i for x in data["alignment"] if not x["zh"] for i in x["en"]), a, joined(found)[0]
    )
    return [
        Measure("align: seeds, own units, links F1", links.f1, 0.9),
        Measure("align: seeds, own units, English only, precision", lone.precision, 0.95),
        Measure("align: seeds, own units, English only, recall", lone.recall, 0.95),
    ]


if __name__ == "__main__":
    sys.exit(report(measure()))
