"""The period of a campaign, beside the one that a plan announces or its stages make."""

import pytest

from bench.reviewing import reviewed
from duban.coverage import DeviationType, Status, Verdict

NOTICE = """省应急厅关于开展集中检查的通知
临应急〔2031〕5号
各市应急局：
决定自2031年3月至10月在全省开展集中检查。
各市要建立台账。
省应急厅
2031年2月20日
"""
PLAN = """青山市集中检查方案
青应急〔2031〕9号
根据《省应急厅关于开展集中检查的通知》（临应急〔2031〕5号），制定本方案。
一、建立台账。
{}
青山市应急局
2031年3月5日
"""
STAGES = "二、步骤\n（一）自查阶段（{}）。\n（二）检查阶段（2031年6月至10月）。"


def verdict(words: str) -> Verdict:
    found, _ = reviewed(NOTICE.encode(), PLAN.format(words).encode())
    return found.verdicts[0]


@pytest.mark.parametrize(
    "words",
    [
        "二、集中检查自2031年3月至10月开展。",
        "二、行动时间\n2031年3月至10月。",
        STAGES.format("2031年3月至5月"),
        STAGES.format("2031年3月21日至5月31日"),
    ],
)
def test_same_period_is_covered_whoever_states_it(words: str) -> None:
    assert verdict(words).status is Status.COVERED


@pytest.mark.parametrize(
    "words", ["二、集中检查自2031年3月至8月开展。", STAGES.format("2031年5月至6月")]
)
def test_another_period_deviates(words: str) -> None:
    found = verdict(words)
    assert found.status is Status.DEVIATES
    assert [each.type for each in found.deviations] == [DeviationType.WINDOW]


def test_period_that_nothing_states_is_missing() -> None:
    assert verdict("").status is Status.MISSING


def test_accidents_of_the_past_are_no_campaign() -> None:
    past = NOTICE.replace(
        "决定自2031年3月至10月在全省开展", "2030年3月至10月，全省加油站火灾频发。决定开展"
    )
    found, _ = reviewed(past.encode(), PLAN.format("").encode())
    assert not any("2030年" in each.requirement.passage for each in found.verdicts)
