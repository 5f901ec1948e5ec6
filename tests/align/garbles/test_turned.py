"""What a review is told of a counterpart: losses of a translation, of a version only denials."""

from dataclasses import replace

from align import encoder
from align.garbles import Finder
from duban.document import DocumentNumber
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


def told(en: list[str], zh: list[str], score: float = 0.95) -> set[Kind]:
    own, other, alignment = aligned(en, zh)
    beads = tuple(replace(bead, score=score) for bead in alignment.beads)
    found = Finder(encoder=encoder()).turned(own, other, replace(alignment, beads=beads))
    return {garble.kind for garble in found}


def test_a_translation_tells_what_it_lost_and_changed() -> None:
    assert told(EN, ZH) == {Kind.LOST_NEGATION, Kind.LOST_MODALITY}
    changed = [*EN[:4], EN[4].replace("July", "August")]
    assert told(changed, ZH) == {Kind.LOST_NEGATION, Kind.LOST_MODALITY, Kind.DATE}


def test_a_plan_that_sets_its_own_days_tells_only_the_denial() -> None:
    plan = [line.replace("2015", "2016") for line in ZH]
    assert told(EN, plan) == {Kind.LOST_NEGATION}


def test_an_unsure_counterpart_tells_nothing() -> None:
    assert told(EN, ZH, 0.6) == set()


def test_where_a_fact_differs_the_original_is_not_at_fault() -> None:
    own, other, alignment = aligned(["5月20日前报部备案。"], ["Report before 2 May."])
    sure = replace(alignment, beads=tuple(replace(one, score=0.95) for one in alignment.beads))
    assert {one.kind for one in Finder(encoder=encoder()).turned(own, other, sure)} == {Kind.DATE}
    numbered = replace(own, number=DocumentNumber("建督〔2031〕27号", "建督", 2031, 27, own.span))
    assert Finder(encoder=encoder()).turned(numbered, other, sure) == ()
