"""Lost conditions beside the counterpart: of whatever form, in either language."""

import pytest

from align.garbles import Finder
from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside, aligned

LOST = [
    ("Rooms shall be closed.", "墙面出现裂缝的房间应当关闭。", "墙面出现裂缝的"),
    (
        "Parents shall be told at once; the pupil may go home.",
        "应当立即告知家长；学生体温超过38℃的，可以回家。",
        "学生体温超过38℃的",
    ),
    (
        "车辆应当停驶检修。",
        "Vehicles whose brakes have failed shall be taken off the road for repair.",
        "whose brakes have failed",
    ),
    (
        "船舶不得离港，应当加固缆绳。",
        "In typhoons and heavy storms, no ship may leave the port, and ropes shall be doubled.",
        "In typhoons and heavy storms",
    ),
]
KEPT = [
    ("Rooms with cracked walls shall be closed.", "墙面出现裂缝的房间应当关闭。"),
    ("Feverish pupils may go home.", "体温超过38℃的学生可以回家。"),
    ("Without the consent of the owner no tree may be felled.", "未经所有人同意，不得砍伐树木。"),
    ("Repairs apart, lifts shall run at all hours.", "除检修外，电梯应当全天运行。"),
]


@pytest.mark.parametrize(("own", "other", "condition"), LOST)
def test_the_condition_that_is_lost_is_named(
    beside: Beside, own: str, other: str, condition: str
) -> None:
    (told,) = (one for one in beside([own], [other]) if one.kind is Kind.LOST_CONDITION)
    assert condition in told.evidence.text()
    assert f"“{condition}”" in str(told.proposal)


@pytest.mark.parametrize(("en", "zh"), KEPT)
def test_a_condition_in_other_words_is_kept_either_way(beside: Beside, en: str, zh: str) -> None:
    told = [g.kind for own, other in ((en, zh), (zh, en)) for g in beside([own], [other])]
    assert Kind.LOST_CONDITION not in told


def test_the_clause_is_told_that_stands_without_its_condition(
    beside: Beside,
) -> None:
    own, other, _ = LOST[1]
    (told,) = (one for one in beside([own], [other]) if one.kind is Kind.LOST_CONDITION)
    assert told.span.of(own) == "the pupil may go home"
    assert told.proposal == "the pupil may go home (“学生体温超过38℃的”)"


def test_what_a_clause_without_subject_is_about_is_told_with_it(beside: Beside) -> None:
    own, other = (
        "操作设备，应当取得许可证。",
        "Whoever works a machine of more than 5 kilowatts shall hold a licence.",
    )
    (told,) = (one for one in beside([own], [other]) if one.kind is Kind.LOST_CONDITION)
    assert told.span.of(own) == "操作设备，应当取得许可证"


def test_a_condition_that_is_set_elsewhere_is_offered_in_the_same_words(beside: Beside) -> None:
    english = ["Owners shall pay.", "If this is really hard for them, guests may pay by the month."]
    chinese = ["确有困难的，业主应当付款。", "确有困难的，来客可以按月付款。"]
    (told,) = (one for one in beside(english, chinese) if one.kind is Kind.LOST_CONDITION)
    assert told.proposal == "Owners shall pay if this is really hard for them"


def test_without_an_encoder_no_condition_is_asked_after() -> None:
    own, other, alignment = aligned(["Rooms shall be closed."], ["墙面出现裂缝的房间应当关闭。"])
    told = Finder().judged(own, other, alignment)
    assert Kind.LOST_CONDITION not in [one.kind for one in told]
