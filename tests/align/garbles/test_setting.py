"""What surrounds a slip, and how a document is written as a whole."""

from align.characters import characters
from align.garbles.doubt import FEATURES, features
from align.garbles.run import Run
from align.garbles.setting import SETTING, manner, setting
from align.garbles.slips import slips
from align.phrasing import EDGE, phrasing

SOUND, ODD = "各级人民政府应当加强领导", "袤遽窠荻苎蘅芷茝"


def run(text: str) -> Run:
    return Run(phrasing(), text, EDGE, "，")


def test_a_document_of_known_words_fits_better() -> None:
    assert manner(SOUND, [run(SOUND)]).fit > manner(ODD, [run(ODD)]).fit


def test_each_feature_has_its_name() -> None:
    one = run("规范屏管理工作")
    own = manner(one.text, [one])
    slip = next(slips(one, phrasing(), characters()))
    assert len(setting(one, slip, own, phrasing(), characters())) == len(SETTING)
    assert len(features(one, slip, own, phrasing(), characters())) == len(FEATURES)
