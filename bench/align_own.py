"""The seeds aligned by our own reading and segmentation, judged through the gold's units.

Each gold unit counts as lying in the bead that holds most of its characters. A gold link is found
when both its units lie in one bead; a bead with both sides is right when it holds a gold link.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from align import BeadAligner, ClauseSegmenter, encoder
from bench.align_data import JiebaTokens, Score
from bench.align_seeds import GOLD
from bench.measure import Measure, report
from duban.alignment import Alignment, Unit
from duban.outcome import Parsed
from ingest.parse import parse


def units(path: Path) -> tuple[Unit, ...]:
    """The units of all documents of one file, in order of place, numbered anew."""
    parsed = parse(path.read_bytes(), path.name)
    assert isinstance(parsed, Parsed)
    found = [u for d in parsed.source.documents for u in ClauseSegmenter().units(d)]
    found = sorted({u.span.start: u for u in found}.values(), key=lambda u: u.span.start)
    return tuple(Unit(at, u.span, u.text, u.path) for at, u in enumerate(found))


def homes(
    gold: Sequence[Mapping[str, Any]], own: Sequence[Unit], beads: Mapping[int, int]
) -> dict[int, int]:
    """For each gold unit the bead that holds most of its characters; units that none holds miss."""
    found: dict[int, int] = {}
    for item in gold:
        shares: dict[int, int] = {}
        for unit in own:
            common = min(item["end"], unit.span.end) - max(item["start"], unit.span.start)
            if common > 0:
                shares[beads[unit.id]] = shares.get(beads[unit.id], 0) + common
        if shares:
            found[item["id"]] = max(shares, key=lambda bead: shares[bead])
    return found


def measure() -> list[Measure]:
    """Links and lone English units of the seeds, by our own units."""
    data = json.loads(GOLD.read_text("utf-8"))
    sides = [units(GOLD.parent.parent / data["docs"][side]) for side in ("en", "zh")]
    found = BeadAligner(encoder(), JiebaTokens()).align(*sides)
    of_a = {i: at for at, bead in enumerate(found.beads) for i in bead.a}
    of_b = {j: at for at, bead in enumerate(found.beads) for j in bead.b}
    home_a = homes(data["en_units"], found.a, of_a)
    home_b = homes(data["zh_units"], found.b, of_b)
    links, lone = _links(data, found, home_a, home_b), _lone(data, found, home_a)
    return [
        Measure("align: seeds, own units, links F1", links.f1, 0.9),
        Measure("align: seeds, own units, English only, precision", lone.precision, 0.95),
        Measure("align: seeds, own units, English only, recall", lone.recall, 0.95),
    ]


def _links(
    data: Mapping[str, Any], found: Alignment, of_a: Mapping[int, int], of_b: Mapping[int, int]
) -> Score:
    gold = [(i, j) for x in data["alignment"] for i in x["en"] for j in x["zh"]]
    hits = [of_a[i] for i, j in gold if i in of_a and of_a[i] == of_b.get(j)]
    both = [at for at, bead in enumerate(found.beads) if bead.a and bead.b]
    return Score(len(set(hits)), len(both), len(hits), len(gold))


def _lone(data: Mapping[str, Any], found: Alignment, of_a: Mapping[int, int]) -> Score:
    """Gold units without a counterpart; those the reader marked as of the page count as found."""
    gold = {i for x in data["alignment"] if not x["zh"] for i in x["en"]}
    everyone = {unit["id"] for unit in data["en_units"]}
    alone = {i for i in everyone if i not in of_a or not found.beads[of_a[i]].b}
    return Score(len(gold & alone), len(alone), len(gold & alone), len(gold))


if __name__ == "__main__":
    sys.exit(report(measure()))
