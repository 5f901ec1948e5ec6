"""What a review is told of a counterpart: losses of a translation, of a version only denials."""

from collections.abc import Sequence

from align.garbles import Finder
from duban.alignment import Alignment, Bead, Unit
from duban.document import Document
from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import aligned

EN = [
    "Bicycles may be parked in the stairwell.",
    "Drivers may wear seat belts.",
    "Schools shall report by the end of May 2015.",
    "Schools shall check by the end of June 2015.",
    "Schools shall correct by the end of July 2015.",
]
ZH = [
    "楼梯间禁止停放自行车。",
    "驾驶员必须系安全带。",
    "学校应当于2015年5月底前上报。",
    "学校应当于2015年6月底前检查。",
    "学校应当于2015年7月底前纠正。",
]


class _Known:
    """Stands for the aligner and the segmenter where the alignment is known."""

    def __init__(self, alignment: Alignment, score: float) -> None:
        beads = (Bead(b.a, b.b, score, b.relation, b.reason) for b in alignment.beads)
        self._alignment = Alignment(alignment.a, alignment.b, tuple(beads))

    def units(self, _document: Document) -> tuple[Unit, ...]:
        return ()

    def align(self, _a: Sequence[Unit], _b: Sequence[Unit]) -> Alignment:
        return self._alignment


def told(en: list[str], zh: list[str], score: float = 0.95) -> set[Kind]:
    own, other, alignment = aligned(en, zh)
    known = _Known(alignment, score)
    return {garble.kind for garble in Finder(known, known).turned(own, other)}


def test_a_translation_tells_what_it_lost_and_changed() -> None:
    assert told(EN, ZH) == {Kind.LOST_NEGATION, Kind.LOST_MODALITY}
    changed = [*EN[:4], EN[4].replace("July", "August")]
    assert told(changed, ZH) == {Kind.LOST_NEGATION, Kind.LOST_MODALITY, Kind.DATE}


def test_a_plan_that_sets_its_own_days_tells_only_the_denial() -> None:
    plan = [line.replace("2015", "2016") for line in ZH]
    assert told(EN, plan) == {Kind.LOST_NEGATION}


def test_an_unsure_counterpart_or_no_aligner_tells_nothing() -> None:
    assert told(EN, ZH, 0.6) == set()
    own, other, _ = aligned(EN, ZH)
    assert Finder().turned(own, other) == ()
