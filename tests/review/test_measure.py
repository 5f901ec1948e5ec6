from collections.abc import Sequence

import numpy as np

from duban.coverage import DeviationType
from duban.deadline import Deadline, Recurring
from duban.message import message
from duban.obligation import Extraction
from duban.ports import Vectors
from duban.quantity import Operator, Quantity, Threshold
from duban.span import Span
from review.measure import Figure, amounts, bounds, differences, figures

READ = message("review.covered")


def like(texts: Sequence[str], others: Sequence[str]) -> Vectors:
    """1 where two clauses share their first two characters."""
    return np.array([[float(a[:2] == b[:2]) for b in others] for a in texts], dtype=np.float32)


def figure(what: str, value: float, unit: str = "ratio", op: Operator = ">=") -> Figure:
    return Figure(Quantity(op, unit, value), what)


def test_the_only_persons_and_the_only_count_are_each_others_like() -> None:
    asked, found = figure("参演人员", 20, "person"), figure("drill", 15, "count")
    (deviation,) = differences([asked], [found], like)
    assert deviation.type is DeviationType.LOWER_THRESHOLD


def test_every_figure_is_compared_not_only_the_first() -> None:
    asked = (figure("抽查比例", 0.3), figure("机构数量", 50, "count"))
    found = (figure("抽查比例", 0.4), figure("机构数量", 30, "count"))
    types = [(each.type, each.failing) for each in differences(asked, found, like)]
    assert types == [
        (DeviationType.HIGHER_THRESHOLD, False),
        (DeviationType.LOWER_THRESHOLD, True),
    ]


def test_figures_of_one_unit_are_paired_by_what_they_measure() -> None:
    asked = (figure("排查覆盖率", 0.95), figure("整改完成率", 0.8))
    found = (figure("整改完成率", 0.8), figure("排查覆盖率", 0.9))
    (lower,) = differences(asked, found, like)
    assert (lower.expected, lower.found, lower.failing) == (">=95%", ">=90%", True)


def test_dropped_second_figure_is_absent() -> None:
    asked = (figure("抽查比例", 0.3), figure("整改完成率", 0.8))
    (absent,) = differences(asked, (figure("抽查比例", 0.3),), like)
    assert (absent.type, absent.expected) == (DeviationType.THRESHOLD_ABSENT, ">=80%")


def test_at_least_one_is_met_by_the_thing_itself() -> None:
    assert differences((figure("专职人员", 1, "person"),), (), like) == ()
    assert differences((figure("专职人员", 2, "person"),), (), like)


def test_same_figures_in_another_order_are_no_difference() -> None:
    asked = (figure("甲甲", 0.3), figure("乙乙", 0.8), figure("丙丙", 5, "count"))
    assert differences(asked, asked[::-1], like) == ()


def threshold(text: str, words: str, value: float) -> Threshold:
    start = text.index(words)
    span = Span("d", start, start + len(words))
    return Threshold(span, Quantity(">=", "ratio", value), READ)


def test_a_figure_is_told_with_its_clause() -> None:
    text = "各市要自查，抽查比例不少于30%，整改完成率不低于80%。"
    read = [threshold(text, "不少于30%", 0.3), threshold(text, "不低于80%", 0.8)]
    assert [each.what for each in figures(text, read)] == ["抽查比例", "整改完成率"]


def test_words_read_as_a_time_are_no_bound() -> None:
    text = "每季度检查一次，比例不少于30%。"
    quarter, share = threshold(text, "季度", 0.25), threshold(text, "不少于30%", 0.3)
    time = Deadline(Span("d", 0, 3), Recurring("FREQ=MONTHLY;INTERVAL=3"), READ)
    extraction = Extraction(deadlines=(time,), thresholds=(quarter, share))
    assert bounds(Span("d", 0, len(text)), extraction) == (share,)


def test_a_plain_number_is_no_bound_but_an_amount() -> None:
    text = "省财政安排专项资金150万元。"
    plain = Threshold(Span("d", 9, 14), Quantity("=", "CNY", 1.5e6), READ)
    extraction, whole = Extraction(thresholds=(plain,)), Span("d", 0, len(text))
    assert (bounds(whole, extraction), amounts(whole, extraction)) == ((), (plain,))
    asked, given = figure("专项资金", 2e6, "CNY"), figure("专项资金", 1.5e6, "CNY", "=")
    (lower,) = differences((asked,), (given,), like)
    assert (lower.expected, lower.found) == (">=2000000 CNY", "=1500000 CNY")


def test_plain_numbers_answer_only_where_no_bound_does() -> None:
    asked = (figure("学生数", 1000, "count", ">"), figure("会计人数", 2, "count"))
    bound, plain = figure("学生数", 1000, "count", ">"), figure("会计人数", 1, "count", "=")
    (lower,) = differences(asked, (bound,), like, (plain,))
    assert (lower.expected, lower.found, lower.failing) == (">=2 count", "=1 count", True)


def test_persons_are_also_counted_by_what_they_are() -> None:
    asked = (figure("农民培训", 5000, "count"),)
    (lower,) = differences(asked, (figure("农民人数", 3000, "person"),), like)
    assert (lower.type, lower.failing) == (DeviationType.LOWER_THRESHOLD, True)


def test_a_figure_of_the_same_unit_goes_before_one_that_is_only_comparable() -> None:
    asked = (figure("检查人员", 6, "person"),)
    found = (figure("检查小组", 12, "count", "="), figure("检查人数", 5, "person", "="))
    (lower,) = differences(asked, found, like)
    assert lower.found == "=5 person"
