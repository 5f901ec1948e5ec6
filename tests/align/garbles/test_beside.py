"""Garbles that show only beside the counterpart, in notices of other subjects than the seeds."""

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside

ZH = [
    "各县要于2015年3月底前完成检查，抽查面不少于30%。",
    "灭火器不得挪作他用，致使群众安全得不到保障的要处理。",
    "能立即整改的要立即整改；立即整改确有困难的要制定整改计划。",
    "县教育局应当每月上报一次工作情况。",
]
EN = [
    "Counties shall finish checking by the end of March 2015, covering not less than 30%.",
    "Extinguishers shall not be used otherwise; where people are not kept safe, deal with it.",
    "What can be corrected at once shall be; where it is difficult, a plan shall be made.",
    "The county education bureaus shall report on the work once a month.",
]


def test_a_true_translation_stays_silent(beside: Beside) -> None:
    assert beside(EN, ZH) == ()
    assert beside(ZH, EN) == ()


def test_a_date_and_a_percentage_that_were_changed(beside: Beside) -> None:
    changed = [EN[0].replace("March", "May").replace("30%", "80%"), *EN[1:]]
    found = {(g.kind, g.proposal) for g in beside(changed, ZH)}
    assert found == {(Kind.DATE, "March 2015"), (Kind.NUMBER, "30%")}


def test_a_lost_negation(beside: Beside) -> None:
    lost = [EN[0], "Extinguishers are used otherwise, ensuring the safety of the people.", *EN[2:]]
    found = [g for g in beside(lost, ZH) if g.kind is Kind.LOST_NEGATION]
    assert found
    assert found[0].proposal is None
    assert "得不到" in found[-1].evidence.text() or "不得" in found[0].evidence.text()


def test_a_lost_condition(beside: Beside) -> None:
    lost = [*EN[:2], "Correct at once, correct in time and make plans of correction.", EN[3]]
    assert [g.kind for g in beside(lost, ZH) if g.kind is Kind.LOST_CONDITION] == [
        Kind.LOST_CONDITION
    ]


def test_a_duty_told_as_history(beside: Beside) -> None:
    lost = [*EN[:3], "The county education bureaus reported the state of the work in full."]
    found = [g for g in beside(lost, ZH) if g.kind is Kind.LOST_MODALITY]
    assert [g.proposal for g in found] == [
        "The county education bureaus shall report the state of the work in full."
    ]


def test_two_versions_are_never_mended_from_each_other(beside: Beside) -> None:
    notice = [
        "Provinces shall finish by the end of March 2015.",
        "Provinces shall check 50% by the end of May 2015.",
        "Provinces shall report by the end of June 2015.",
        "Provinces shall sum up by the end of July 2015.",
    ]
    plan = [
        "各市要于2015年4月底前完成。",
        "各县要于2015年6月底前检查70%。",
        "各市要于2015年8月底前上报。",
        "各县要于2015年9月底前总结。",
    ]
    kinds = {garble.kind for garble in beside(notice, plan)}
    assert not kinds & {Kind.DATE, Kind.NUMBER}


def test_the_counterpart_chooses_among_near_words(beside: Beside) -> None:
    zh = ["触犯刑律的，移送司法机关处理。"]
    en = ["Those who break the criminal law shall be pferred to judicial organs."]
    found = [g for g in beside(en, zh) if g.kind is Kind.BROKEN_WORD]
    assert [g.proposal for g in found] == ["transferred"]


def test_set_phrases_taken_word_by_word(beside: Beside) -> None:
    zh = ["要查处小金库，防止走过场，实行挂牌督办。"]
    en = ["Small golden treasuries are found, not going through the field, listed supervision."]
    found = {g.proposal for g in beside(en, zh) if g.kind is Kind.TERM}
    assert found == {
        "off-book funds",
        "going through the motions",
        "supervise to completion by public listing",
    }


def test_one_term_with_many_names(beside: Beside) -> None:
    zh = ["开展专项治理检查。" for _ in range(10)]
    heads = ["treatment"] * 3 + ["management"] * 4 + ["governance"] * 3
    en = [f"Carry out special {head} of fire halls in the schools." for head in heads]
    found = [g for g in beside(en, zh) if g.kind is Kind.TERM_INCONSISTENCY]
    assert len(found) == 3
    assert {g.proposal for g in found} == {"special governance"}


def test_two_characters_read_as_one_are_told_by_the_counterpart(
    beside: Beside,
) -> None:
    zh = [
        "领导小组在汇总各市情况和抽查结果的弧上，写出报告。",
        "省级领导小组在巡查的弧上，研究下一步工作。",
    ]
    en = [
        "On the basis of the conditions of the cities and of the checks, the group shall report.",
        "On the basis of the inspection, the provincial group shall study the next work.",
    ]
    found = [(g.span.of(chr(10).join(zh)), g.proposal) for g in beside(zh, en)]
    assert found == [("弧", "基础"), ("弧", "基础")]


def test_a_word_of_the_counterpart_makes_no_slip_of_a_sound_character(
    beside: Beside,
) -> None:
    zh = ["该保的一定要保住，该减的要坚决减下来。", "财政收入增长虽放缓，该办的实事不能少。"]
    en = [
        "Projects that should be kept shall be kept, and the rest be cut at the right rate.",
        "Though the growth rate of revenue is lower, real work shall not be less.",
    ]
    assert beside(zh, en) == ()
