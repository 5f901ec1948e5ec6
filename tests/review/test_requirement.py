"""What the sentences of a notice ask, item by item."""

import pytest

from bench.reviewing import documents
from duban.coverage import Requirement, RequirementKind
from duban.deadline import Interval
from extract import Extractor
from review import requirements

ZH = """省应急厅关于开展集中检查的通知
临应急〔2031〕5号
各市应急局：
决定自2031年3月至10月在全省开展集中检查。
一、检查范围
全部加油站。
二、工作要求
{}
省应急厅
2031年2月20日
"""
EN = """Department of Safety
Notice on Inspections
Ref. DS/2031/5

To all cities:

It has been decided to carry out inspections from March to October 2031.

I. Scope

Petrol stations and depots.

II. Requirements

{}

20 February 2031
"""


def asked(frame: str, words: str) -> tuple[Requirement, ...]:
    found = documents(frame.format(words).encode(), "notice.txt")
    extractor = Extractor()
    return requirements(found, {each.id: extractor.document(each) for each in found})


def passages(frame: str, words: str) -> list[str]:
    return [" ".join(each.passage.split()) for each in asked(frame, words)]


@pytest.mark.parametrize(
    ("frame", "first", "second"),
    [
        (ZH, "对存在隐患的，应当责令停用", "对拒不整改的，民政部门应当撤销登记。"),
        (
            EN,
            "Stations shall be repaired by June 2031",
            "those not repaired in time shall be shut down.",
        ),
        (EN, "A number for calls shall be made public", "verified tips shall be rewarded."),
    ],
)
def test_duty_with_a_subject_of_its_own_is_asked_apart(frame: str, first: str, second: str) -> None:
    joint = "；" if frame is ZH else ", and "
    found = passages(frame, f"{first}{joint}{second}")
    assert found[-2:] == [first, second]


def test_duties_of_one_subject_stay_together() -> None:
    words = "Cities shall check all stations and keep a list of them."
    assert passages(EN, words)[-1] == words


def test_two_things_by_two_days_are_asked_apart_each_with_its_day() -> None:
    words = "1. Cities shall submit a plan by 20 April 2031 and a report by 15 October 2031."
    plan, report = asked(EN, words)[-2:]
    assert (plan.passage, report.passage) == (
        "1. Cities shall submit a plan by 20 April 2031",
        "a report by 15 October 2031.",
    )
    assert isinstance(plan.deadline, Interval)
    assert isinstance(report.deadline, Interval)
    assert plan.deadline.end != report.deadline.end


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "一、餐厨垃圾量下降25%以上，参与率达到95%以上。",
            ["一、餐厨垃圾量下降25%以上", "参与率达到95%以上。"],
        ),
        ("一、参与率和合格率分别达到95%和98%。", ["一、参与率和合格率分别达到95%和98%。"]),
    ],
)
def test_two_rates_in_two_clauses_are_asked_apart(words: str, parts: list[str]) -> None:
    assert passages(ZH, words)[-len(parts) :] == parts


def test_two_measures_are_asked_apart_whatever_they_measure() -> None:
    words = "一、检查覆盖率不低于50%，对典型案例每季度曝光不少于2起。"
    assert passages(ZH, words)[-2:] == [
        "一、检查覆盖率不低于50%",
        "对典型案例每季度曝光不少于2起。",
    ]


def test_what_may_last_so_long_is_asked_apart_from_the_duty_before_it() -> None:
    words = "一、学校要动态调整采购数量，食材库存周转不超过7天。"
    assert passages(ZH, words)[-2:] == ["一、学校要动态调整采购数量", "食材库存周转不超过7天。"]


def test_beside_a_goal_what_has_its_own_subject_is_asked() -> None:
    words = "By the end of 2031, the rate shall reach 90%, and no fire shall occur."
    assert passages(EN, words)[-1] == "no fire shall occur."


@pytest.mark.parametrize("frame", [ZH, EN])
def test_period_of_the_campaign_and_its_scope_are_asked(frame: str) -> None:
    period, extent, *_ = asked(frame, "各市要认真检查。")
    assert period.kind is RequirementKind.STAGE
    assert isinstance(period.deadline, Interval)
    assert period.deadline.as_dict()["end"] == "2031-10-31"
    assert extent.kind is RequirementKind.SCOPE


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (ZH, "拨付周期不得超过1个月。"),
        (EN, "Speed must not exceed 30 km/h."),
    ],
)
def test_ban_on_going_beyond_a_figure_is_no_ban(frame: str, words: str) -> None:
    assert asked(frame, words)[-1].kind is not RequirementKind.PROHIBITION


def test_running_scope_names_its_classes() -> None:
    words = EN.replace("Petrol stations and depots.", "Petrol stations, depots that store gas.")
    scope = next(each for each in asked(words, "x") if each.kind is RequirementKind.SCOPE)
    assert scope.elements == ("Petrol stations", "depots that store gas")
