"""Two files beside one another: aligned once, told of both sides, corrected from either side."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from align import Finder
from duban.alignment import Alignment, Relation, Unit
from duban.document import Document
from duban.garble import GarbleKind
from duban.ports import Aligner, Segmenter
from duban.store import Store
from jobs.comparing import Comparing
from jobs.reading import Reading
from tests.align.garbles.conftest import aligned

EN, ZH, FOUND = aligned(
    ["Bicycles may be parked in the stairwell.", "Schools shall report by 3 May 2015."],
    ["楼梯间禁止停放自行车。", "学校应当于2015年5月3日前上报。"],
)


class _Stages(Aligner, Segmenter):
    """Stands for the segmenter and an aligner that counts its work."""

    def __init__(self) -> None:
        self.runs = 0

    def units(self, document: Document) -> tuple[Unit, ...]:
        return FOUND.a if document == EN else FOUND.b

    def align(self, a: Sequence[Unit], b: Sequence[Unit]) -> Alignment:
        self.runs += 1
        beads = (replace(one, score=0.95) for one in FOUND.beads)
        return Alignment(tuple(a), tuple(b), tuple(beads))


@pytest.fixture
def stages() -> _Stages:
    return _Stages()


@pytest.fixture
def comparing(stages: _Stages, tmp_path: Path) -> Comparing:
    return Comparing(Store(f"sqlite:///{tmp_path}/record.db"), stages, stages, Finder())


A, B = Reading((EN,), {}), Reading((ZH,), {})


def test_one_alignment_serves_both_sides(comparing: Comparing, stages: _Stages) -> None:
    ours, theirs = comparing.stated(A, B)
    assert [one.kind for one in ours] == [GarbleKind.LOST_NEGATION]
    assert theirs == ()
    assert comparing.compared(A, B)[0].beads
    assert stages.runs == 2


def test_a_correction_holds_whichever_file_was_named_first(comparing: Comparing) -> None:
    own, other = ([one.id for one in side] for side in (FOUND.a, FOUND.b))
    comparing.correct(B, A, (other, own), Relation.PARALLEL)
    (bead,) = comparing.alignment(A, B).beads
    assert (list(bead.a), list(bead.b)) == (own, other)
