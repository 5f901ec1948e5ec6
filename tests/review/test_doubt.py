"""Findings that rest on garbled passages, and what is forbidden here and allowed there."""

import pytest

from bench.reviewing import reviewed
from duban.coverage import DeviationType, Status
from duban.garble import Garble, GarbleKind
from duban.language import Language
from duban.message import message
from duban.span import Span
from review import Mend, deviation_words, doubted
from tests.review.samples import coverage


def _garble(document: str, start: int, end: int, kind: GarbleKind) -> Garble:
    evidence = message("garbled.date.year", words="209年")
    return Garble(Span(document, start, end), kind, "2009年", evidence, 0.9)


def test_a_garbled_date_marks_the_findings_that_rest_on_it_and_changes_no_status() -> None:
    found, documents = coverage()
    texts = {each.id: each.text for each in documents.values()}
    at = texts["s"].index("2009")
    marked = doubted(found, [_garble("s", at, at + 5, GarbleKind.DATE)], texts)
    assert [v.status for v in marked.verdicts] == [v.status for v in found.verdicts]
    marks = [[d for d in v.deviations if d.type is DeviationType.GARBLED] for v in marked.verdicts]
    assert [len(each) for each in marks] == [1, 1, 0]
    assert (marks[0][0].expected, marks[0][0].found, marks[0][0].failing) == (
        texts["s"][at : at + 5],
        "2009年",
        False,
    )


def test_a_mended_passage_is_shown_with_its_reading_and_who_accepted_it() -> None:
    found, documents = coverage()
    texts = {each.id: each.text for each in documents.values()}
    at = texts["s"].index("2009")
    mend = Mend(Span("s", at, at + 5), "2010年", "Ma Li")
    (mark,) = doubted(found, (), texts, [mend]).verdicts[0].deviations[-1:]
    assert (mark.type, mark.failing) == (DeviationType.MENDED, False)
    words = texts["s"][at : at + 5]
    assert deviation_words(mark, Language.EN) == (
        f"text mended (accepted by Ma Li): {words} → 2010年"
    )


def test_a_bad_character_or_one_elsewhere_marks_nothing() -> None:
    found, documents = coverage()
    texts = {each.id: each.text for each in documents.values()}
    far = len(texts["s"]) - 1
    garbles = [
        _garble("s", 2, 3, GarbleKind.SUBSTITUTION),
        _garble("s", far, far + 1, GarbleKind.DATE),
    ]
    assert doubted(found, garbles, texts) == found


NOTICE = """\
Notice on elevator safety
All county bureaus:
1. County bureaus shall inspect all elevators.
2. Elevators with serious hidden dangers {rule} continue to be used.
"""
PLAN = """\
东城县电梯安全管理工作方案
各乡镇人民政府：
一、县局对辖区电梯开展全面检查。
二、存在严重隐患的电梯{rule}继续使用。
"""


@pytest.mark.parametrize(
    ("asked", "offered", "status"),
    [
        ("shall not", "不得", Status.COVERED),
        ("shall not", "可以", Status.DEVIATES),
        ("may", "不得", Status.DEVIATES),
        ("may", "可以", Status.COVERED),
    ],
)
def test_a_ban_and_a_leave_of_the_same_thing_do_not_answer_each_other(
    asked: str, offered: str, status: Status
) -> None:
    notice, plan = NOTICE.format(rule=asked), PLAN.format(rule=offered)
    found, _ = reviewed(notice.encode(), plan.encode())
    verdict = next(v for v in found.verdicts if "dangers" in v.requirement.passage)
    assert verdict.status is status


def test_a_mark_without_a_reading_shows_what_the_counterpart_says() -> None:
    found, documents = coverage()
    texts = {each.id: each.text for each in documents.values()}
    at = texts["s"].index("2009")
    evidence = message("garbled.lost_negation", other="不得动用", turn="不得")
    garble = Garble(Span("s", at, at + 5), GarbleKind.LOST_NEGATION, None, evidence, 0.9)
    marks = [
        each
        for verdict in doubted(found, [garble], texts).verdicts
        for each in verdict.deviations
        if each.type is DeviationType.GARBLED
    ]
    assert {each.found for each in marks} == {"不得动用"}
