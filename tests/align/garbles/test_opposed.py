"""Opposed conditions that fell together, and two of which none is left."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside

FELL = [
    (
        "Pupils who can walk shall walk; those who can are fetched.",
        "能够步行的学生应当步行；不能步行的，由学校接送。",
        "who can are fetched",
        "who cannot are fetched",
    ),
    (
        "有能力偿还的，应当按期偿还；有能力偿还的，可以申请缓交。",
        "Those who can repay shall repay on time; those who cannot may ask for more time.",
        "有能力偿还的",
        "没有能力偿还的",
    ),
]
KEPT = [
    (
        "Pupils who can walk shall walk; the others are fetched.",
        "能够步行的学生应当步行；不能步行的，由学校接送。",
    ),
    (
        "Faults shall be mended at once where that can be done; otherwise a plan is made.",
        "能立即整改的要立即整改；不能立即整改的要制定计划。",
    ),
]


@pytest.mark.parametrize(("own", "other", "words", "meant"), FELL)
def test_a_condition_that_lost_its_denial_is_denied_again(
    beside: Beside, own: str, other: str, words: str, meant: str
) -> None:
    (told,) = (g for g in beside([own], [other]) if g.kind is Kind.LOST_NEGATION)
    assert told.span.of(own) == words
    assert told.proposal == meant


@pytest.mark.parametrize(("own", "other"), KEPT)
def test_other_words_may_carry_the_denial(beside: Beside, own: str, other: str) -> None:
    kinds = {g.kind for each in ((own, other), (other, own)) for g in beside([each[0]], [each[1]])}
    assert not kinds & {Kind.LOST_NEGATION, Kind.LOST_CONDITION}


def test_orders_that_lost_both_conditions_are_told_once(beside: Beside) -> None:
    own = "Mend the roofs at once, mend them in time and make a plan."
    other = "能立即修缮的要立即修缮；立即修缮确有困难的要制定计划。"
    (told,) = (g for g in beside([own], [other]) if g.kind is Kind.LOST_CONDITION)
    assert "能立即修缮的" in told.evidence.text()
    assert "确有困难" in told.evidence.text()
