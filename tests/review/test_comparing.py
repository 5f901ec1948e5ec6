"""Plans of an invented province under an invented notice, through the real pipeline."""

import pytest

from bench.reviewing import reviewed
from duban.coverage import DeviationType, Direction, Status, Verdict

Verdicts = tuple[Verdict, ...]

NOTICE = """国家林草局办公室关于开展森林防火专项检查的通知
林办防〔2023〕12号
各省、自治区、直辖市林业和草原主管部门：
　　现就有关事项通知如下：
　　一、检查范围
　　检查范围应当包括：（一）国有林场；（二）自然保护区；（三）森林公园；（四）输配电线路。
　　二、工作安排
　　（一）省级林业主管部门抽查比例不少于30%，隐患整改率不低于90%。
　　（二）各地要于每月底前报送工作进展，10月31日前报送总结报告。
　　（三）我局每半年对重点林区开展一次巡查。严禁在林区内野外用火。
　　（四）省级林业主管部门要会同公安、应急、气象、电力等部门建立会商制度。
国家林草局办公室
2023年3月6日
"""
PLAN = """河岭省森林防火专项检查方案
河林防〔2023〕9号
各市林业局：
　　根据《国家林草局办公室关于开展森林防火专项检查的通知》（林办防〔2023〕12号）要求，制定本方案。
　　一、检查范围
　　检查范围包括国有林场、自然保护区和输配电线路。
　　二、工作安排
　　（一）省林业局抽查比例不少于40%，隐患整改率不低于80%。
　　（二）各市要于每季度末前报送工作进展，11月30日前报送总结报告。
　　（三）省林业局每年对重点林区开展一次巡查。省林业局会同省公安厅、省应急管理厅、省气象局建立会商制度。
河岭省林业局
2023年3月20日
"""


@pytest.fixture(scope="module")
def verdicts() -> Verdicts:
    coverage, _ = reviewed(NOTICE.encode(), PLAN.encode())
    return coverage.verdicts


def at(verdicts: Verdicts, words: str) -> Verdict:
    return next(each for each in verdicts if words in each.requirement.passage)


def told(verdict: Verdict) -> set[tuple[DeviationType, bool]]:
    return {(each.type, each.failing) for each in verdict.deviations}


def test_dropped_item_of_an_inline_list_is_named(verdicts: Verdicts) -> None:
    (deviation,) = at(verdicts, "检查范围应当").deviations
    assert deviation.omitted == ("森林公园",)


def test_subject_is_no_item_of_a_list(verdicts: Verdicts) -> None:
    (deviation,) = at(verdicts, "会商").deviations
    assert deviation.omitted == ("电力",)


def test_two_figures_of_one_unit_in_a_sentence_are_checked_apart(verdicts: Verdicts) -> None:
    higher, lower = at(verdicts, "抽查比例"), at(verdicts, "隐患整改率")
    assert (higher.status, told(higher)) == (
        Status.COVERED,
        {(DeviationType.HIGHER_THRESHOLD, False)},
    )
    assert (lower.status, told(lower)) == (
        Status.DEVIATES,
        {(DeviationType.LOWER_THRESHOLD, True)},
    )


@pytest.mark.parametrize("words", ["每月底前", "10月31日前"])
def test_localities_of_the_submission_do_not_hide_a_later_deadline(
    verdicts: Verdicts, words: str
) -> None:
    verdict = at(verdicts, words)
    assert verdict.status is Status.DEVIATES
    assert told(verdict) == {(DeviationType.LATER_DEADLINE, True)}


def test_prohibition_without_a_body_binds_everybody(verdicts: Verdicts) -> None:
    assert at(verdicts, "野外用火").status is Status.MISSING


def test_duty_of_the_superior_shows_how_the_mirrored_one_differs(verdicts: Verdicts) -> None:
    verdict = at(verdicts, "巡查")
    assert verdict.status is Status.NOT_APPLICABLE
    assert [(each.type, each.direction) for each in verdict.deviations] == [
        (DeviationType.LATER_DEADLINE, "less_often")
    ]
    assert not verdict.deviations[0].failing


def test_how_long_records_are_kept_is_checked_apart_from_making_them() -> None:
    notice = NOTICE.replace(
        "严禁在林区内野外用火。", "林场应当建立巡护记录，记录保存期限不少于3年。"
    )
    plan = PLAN.replace("省林业局每年", "林场建立巡护记录，记录至少保存2年。省林业局每年")
    verdicts = reviewed(notice.encode(), plan.encode())[0].verdicts
    assert at(verdicts, "应当建立巡护记录").status is Status.COVERED
    (deviation,) = at(verdicts, "保存期限").deviations
    assert deviation.direction is Direction.SHORTER


def review(asked: str, offered: str) -> Verdicts:
    notice = NOTICE.replace("严禁在林区内野外用火。", asked)
    plan = PLAN.replace("省林业局每年", f"{offered}省林业局每年")
    return reviewed(notice.encode(), plan.encode())[0].verdicts


def test_records_kept_for_fewer_years_after_an_event_fall_short() -> None:
    verdicts = review("巡护记录保存至合同期满后5年。", "巡护记录保存至合同期满后3年。")
    (deviation,) = at(verdicts, "合同期满").deviations
    assert (deviation.direction, deviation.failing) == (Direction.SHORTER, True)


def test_leave_beside_the_same_ban_weakens_nothing() -> None:
    verdicts = review("不得限制使用自带祭品。", "群众可以自带祭品，林场不得限制使用。")
    assert at(verdicts, "自带祭品").status is Status.COVERED


def test_a_day_of_completion_is_answered_by_the_work_of_its_sentence() -> None:
    verdicts = review(
        "各地要对加油站逐站开展防雷检测，检测率不低于90%，7月31日前完成。",
        "对加油站逐站开展防雷检测，检测率不低于95%，8月15日前完成。",
    )
    (deviation,) = at(verdicts, "7月31日前完成").deviations
    assert deviation.type is DeviationType.LATER_DEADLINE


def test_a_choice_beside_the_clause_that_answers_weakens_nothing() -> None:
    verdicts = review("各地要公布举报电话。", "公布举报电话，对查实的举报可以给予奖励。")
    assert at(verdicts, "公布举报电话").status is Status.COVERED


def test_the_plan_itself_is_what_was_to_be_drawn_up() -> None:
    verdicts = review(
        "省级林业主管部门要制定实施方案，建立月调度制度。", "省林业局建立月调度制度。"
    )
    assert at(verdicts, "月调度").status is Status.COVERED


def test_a_figure_may_stand_in_another_sentence_of_the_clause() -> None:
    verdicts = review(
        "林场应当逐件清点扑火工具，做到账物相符率不低于90%。",
        "林场逐件清点扑火工具312件。账物相符率为85%。",
    )
    (deviation,) = at(verdicts, "逐件清点").deviations
    assert (deviation.type, deviation.found) == (DeviationType.LOWER_THRESHOLD, "=85%")


def test_a_choice_in_the_second_half_of_a_sentence_turns_the_ban_and_not_the_duty() -> None:
    notice = NOTICE.replace("严禁在林区内野外用火。", "林区须分区管理，不得与农田共用水源。")
    choice = "林区分区管理，可以与农田共用水源。"
    coverage, _ = reviewed(
        notice.encode(), PLAN.replace("省林业局每年", f"{choice}省林业局每年").encode()
    )
    (deviation,) = at(coverage.verdicts, "不得与农田").deviations
    assert deviation.direction is Direction.OPPOSITE
    assert at(coverage.verdicts, "须分区").status is Status.COVERED
