"""Dates whose parts changed places, and damaged dates beside a counterpart."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside, Find


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        (
            "Summary stage (2019 to 2020 January of September).",
            "2019 to 2020 January of September",
            None,
        ),
        (
            "Schools report to the bureau before 5 per month.",
            "before 5 per month",
            "before the 5th of every month",
        ),
        (
            "Records are sent not later than 22 per month.",
            "not later than 22 per month",
            "not later than the 22nd of every month",
        ),
    ],
)
def test_parts_out_of_order(find: Find, text: str, words: str, proposal: str | None) -> None:
    assert find(text, Kind.DATE) == [(words, proposal)]


@pytest.mark.parametrize(
    "text",
    [
        "Schools report before the 5th of every month.",
        "The fee was 30 per month before 2019 and rose by 25 per month.",
        "From September 2019 to January 2020 and in March of 2021.",
    ],
)
def test_dates_in_order_stay_silent(find: Find, text: str) -> None:
    assert find(text, Kind.DATE) == []


ZH = [
    "（一）动员阶段（2019年3月至4月）。",
    "（二）自查阶段（2019年5月至8月）。",
    "（三）检查阶段（2019年9月至11月）。",
    "（四）总结阶段（2019年12月至2020年1月）。",
    "各校应于2019年6月30日前上报自查报告。",
]
EN = [
    "(1) mobilization stage (3-4 2019).",
    "(2) self-examination stage (5-8 2019).",
    "(3) inspection stage (9-11 2019).",
    "(4) summary stage (2019 to 2020 January of December).",
    "Schools shall submit the report of self-examination before July 30, 2019.",
]


def test_damaged_dates_make_no_other_version_and_are_read_from_the_counterpart(
    beside: Beside,
) -> None:
    found = [g.proposal for g in beside(EN, ZH) if g.kind is Kind.DATE]
    assert found[3:] == ["December 2019 to January 2020", "30 June 2019"]
    assert found[:3] == ["(March-April 2019)", "(May-August 2019)", "(September-November 2019)"]


def test_sound_dates_that_differ_still_make_another_version(beside: Beside) -> None:
    other = [
        f"Stage {i}: from {a} 2019 to {b} 2019."
        for i, (a, b) in enumerate([("May", "June"), ("July", "August"), ("October", "November")])
    ]
    found = [g for g in beside([*other, EN[4]], [*ZH[:3], ZH[4]]) if g.kind is Kind.DATE]
    assert found == []
