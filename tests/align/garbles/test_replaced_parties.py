"""Parties that were replaced by others beside a counterpart, and duties that were spared."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside

SOUND = [
    ("用人单位应当为劳动者缴纳保险费。", "Employers shall pay the contributions of their workers."),
    (
        "劳动者有过错的，可以减轻用人单位的责任。",
        "If a worker is at fault, the employer is less liable.",
    ),
    ("申请人应当回避。", "Applicants shall stand aside."),
]
REPLACED = [
    (0, "Workers shall pay the contributions of their workers.", "Workers", "Employers"),
    (1, "If a worker is at fault, the worker is less liable.", "worker", "employer"),
]


@pytest.mark.parametrize(("at", "own", "words", "meant"), REPLACED)
def test_a_party_in_the_place_of_another_is_told(
    beside: Beside, at: int, own: str, words: str, meant: str
) -> None:
    lines = [english for _, english in SOUND]
    found = beside([*lines[:at], own, *lines[at + 1 :]], [chinese for chinese, _ in SOUND])
    text = "\n".join([*lines[:at], own, *lines[at + 1 :]])
    (told,) = (one for one in found if one.kind is Kind.NAME)
    assert told.span.of(text) == words
    assert told.proposal == meant


def test_parties_that_answer_one_another_are_silent(beside: Beside) -> None:
    chinese, english = [zh for zh, _ in SOUND], [en for _, en in SOUND]
    told = (*beside(chinese, english), *beside(english, chinese))
    assert not [one for one in told if one.kind in (Kind.NAME, Kind.LOST_MODALITY)]


@pytest.mark.parametrize(
    ("own", "other", "meant"),
    [
        ("Applicants need not stand aside.", "申请人应当回避。", "Applicants shall stand aside"),
        ("申请人不必回避。", "Applicants shall stand aside.", "申请人应当回避"),
    ],
)
def test_a_duty_that_is_spared_is_told(beside: Beside, own: str, other: str, meant: str) -> None:
    (told,) = (one for one in beside([own], [other]) if one.kind is Kind.LOST_MODALITY)
    assert told.proposal == meant
