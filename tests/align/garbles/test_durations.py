"""Durations a translation changed."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside


@pytest.mark.parametrize(
    ("own", "other", "words", "proposal"),
    [
        (
            "The bureau shall reply within 12 working days.",
            "主管局应当在2个工作日内答复。",
            "12 working days",
            "2 working days",
        ),
        ("记录保存三年。", "Records shall be kept for two years.", "三年", "2年"),
        ("Training lasts 27 hours.", "培训时间为72小时。", "27 hours", "72 hours"),
    ],
)
def test_a_duration_unlike_the_counterparts(
    beside: Beside, own: str, other: str, words: str, proposal: str
) -> None:
    found = [g for g in beside([own], [other]) if g.kind is Kind.NUMBER]
    assert (words, proposal) in [(g.span.of(own), g.proposal) for g in found]


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("within two working days", "在2个工作日内"),
        ("for one year and for 3 months", "期限为一年，另加三个月"),
        ("half a year", "六个月"),
        ("from 2008 to 2009, two years", "从2008年到2009年，共两年"),
    ],
)
def test_the_same_duration_in_other_words_stays_silent(
    beside: Beside, own: str, other: str
) -> None:
    assert [g for g in beside([own], [other]) if g.kind is Kind.NUMBER] == []
