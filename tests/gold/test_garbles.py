"""Garbles of the seeds against the gold judgments; the floors are the order's bars."""

import pytest

from align import related, versions
from align.garbles import Finder
from bench.garble_gold import CORE, Score, alignment, document, judged, scored, turned
from bench.quality_garbles import total
from duban.alignment import Relation
from duban.garble import GarbleKind

pytestmark = pytest.mark.gold


@pytest.fixture(scope="module")
def score() -> Score:
    return total()


def test_precision(score: Score) -> None:
    assert score.precision() >= 0.90
    assert score.precision(named=True) >= 0.90


def test_recall(score: Score) -> None:
    assert score.recall(CORE) >= 0.85
    assert score.recall() >= 0.60


def test_proposals(score: Score) -> None:
    assert score.proposals() >= 0.70


def test_without_the_counterpart_the_core_kinds_show_too() -> None:
    found = Finder().garbles(document("en"))
    assert scored(found, judged(), "en").recall(CORE) >= 0.85


def test_the_seeds_are_versions_and_no_date_is_mended_from_the_other() -> None:
    aligned = alignment()
    why = versions(aligned)
    assert why is not None
    found = Finder().judged(document("en"), document("zh"), aligned)
    dates = [g for g in found if g.kind is GarbleKind.DATE]
    assert dates
    assert not any("differs" in g.evidence.code for g in dates)


def test_relations_of_the_gold_beads() -> None:
    aligned = alignment()
    made = related(aligned, versions(aligned))
    pairs = list(zip(aligned.beads, made.beads, strict=True))
    agree = sum(gold.relation is bead.relation for gold, bead in pairs)
    assert agree >= 0.94 * len(pairs)
    parallel = [bead for gold, bead in pairs if gold.relation is Relation.PARALLEL]
    assert sum(bead.relation is Relation.ADAPTED for bead in parallel) <= 2


def test_relations_of_the_gold_beads_with_the_garbles_that_are_found() -> None:
    aligned = alignment()
    found = [
        *Finder().judged(document("en"), document("zh"), aligned),
        *Finder().judged(document("zh"), document("en"), turned(aligned)),
    ]
    made = related(aligned, versions(aligned), found)
    pairs = zip(aligned.beads, made.beads, strict=True)
    agree = sum(gold.relation is bead.relation for gold, bead in pairs)
    assert agree >= 0.93 * len(aligned.beads)
