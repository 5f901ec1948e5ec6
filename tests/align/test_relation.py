"""Relations of beads and the recognition of two versions."""

import pytest

from align import related, versions
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.garble import Garble, GarbleKind
from duban.language import Language
from duban.message import message
from duban.span import Span


def pair(a: list[str], b: list[str]) -> Alignment:
    def units(name: str, lines: list[str]) -> tuple[Unit, ...]:
        return tuple(Unit(i, Span(name, i * 500, i * 500 + len(t)), t) for i, t in enumerate(lines))

    reason = message("bead.parallel")
    beads = [
        Bead((i,) if i < len(a) else (), (i,) if i < len(b) else (), 1.0, Relation.PARALLEL, reason)
        for i in range(max(len(a), len(b)))
    ]
    return Alignment(units("a", a), units("b", b), tuple(beads))


def relations(a: list[str], b: list[str]) -> list[Relation]:
    alignment = pair(a, b)
    return [bead.relation for bead in related(alignment, versions(alignment)).beads]


def test_same_facts_are_parallel_and_lone_units_stand_alone() -> None:
    a = ["Check one third of the halls by June 2015.", "More."]
    assert relations(a, ["2015年6月前检查三分之一的礼堂。"]) == [Relation.PARALLEL, Relation.A_ONLY]
    assert relations(["More."], ["更多。", "其他。"])[1] is Relation.B_ONLY


def test_a_changed_fact_of_a_translation_is_a_garble() -> None:
    found = relations(["Check 40% of the halls by June 2015."], ["2015年6月前检查70%的礼堂。"])
    assert found == [Relation.GARBLED]


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("Dozens of schools closed in recent decades.", "近几十年来有数十所学校关闭。"),
        ("In the 1970s there were 20 of them.", "70年代有20个。"),
        ("The 30-year-old manager earns $25,000.", "这位30岁的经理年薪25，000美元。"),
        ("There is a 70% chance of loss.", "损失的可能性有七成。"),
        ("Louis XVI reigned then.", "当时路易十六在位。"),
        ("One in ten of them is obese.", "十分之一的人肥胖。"),
        ("He is 17 and lives in the north.", "他住在北方。"),
        ("I must tell you so.", "我不得不告诉您。"),
        ("Have you told the office yet?", "你告诉办公室了没有？"),
        ("The unauthorised use of funds is a crime.", "未经批准使用资金是犯罪。"),
    ],
)
def test_facts_written_otherwise_or_left_unsaid_are_parallel(en: str, zh: str) -> None:
    assert relations([en], [zh]) == [Relation.PARALLEL]


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("Founded in 8976 by a doctor.", "1976年由一名医生创立。"),
        ("It closed at 30 p.m. that day.", "当天10点关门。"),
        ("Samples of 19g are taken.", "取样10g。"),
        ("Check 30 schools by May 2015.", "2015年6月前检查30所学校。"),
        ("Funds may be used upon approval.", "未经批准不得动用资金。"),
        ("Protecting the interests of the masses.", "致使群众利益得不到保障。"),
    ],
)
def test_a_fact_replaced_or_turned_is_a_garble(en: str, zh: str) -> None:
    assert relations([en], [zh]) == [Relation.GARBLED]


def test_only_a_garble_of_what_is_stated_spoils_the_bead() -> None:
    alignment = pair(["Schools shall report."], ["学校应当上报。"])
    for kind, relation in ((GarbleKind.TERM, "parallel"), (GarbleKind.TRUNCATION, "garbled")):
        garble = Garble(Span("a", 0, 7), kind, None, message("bead.parallel"), 0.9)
        assert [bead.relation.value for bead in related(alignment, None, [garble]).beads] == [
            relation
        ]


def test_changed_facts_of_two_versions_are_adaptations() -> None:
    a = [f"Provinces shall report by the end of {m} 2015." for m in ("March", "May", "June")]
    b = [f"各市要于2015年{m}月底前上报。" for m in (4, 7, 8)]
    alignment = pair(a, b)
    why = versions(alignment)
    assert why is not None
    assert "3" in why.text()
    assert relations(a, b) == [Relation.ADAPTED] * 3


def test_one_changed_date_does_not_make_versions() -> None:
    a = [f"Report by the end of {m} 2015." for m in ("March", "May", "June", "July", "August")]
    b = [f"于2015年{m}月底前上报。" for m in (3, 5, 6, 7, 9)]
    assert versions(pair(a, b)) is None


def test_every_reason_speaks_both_languages() -> None:
    alignment = pair(["Check 40%.", "x"], ["检查70%。"])
    for bead in related(alignment).beads:
        assert bead.reason.text()


def test_damage_of_either_side_spoils_a_bead_and_its_kind_is_said_in_the_reader_s_language() -> (
    None
):
    alignment = pair(["Keep it for 3 years."], ["保存3年。"])
    garble = Garble(Span("b", 2, 4), GarbleKind.NUMBER, None, message("bead.parallel"), 0.9)
    (bead,) = related(alignment, None, [garble]).beads
    assert bead.relation is Relation.GARBLED
    assert "数字" in bead.reason.text(Language.ZH)


def test_lopsided_is_measured_by_the_pair_itself() -> None:
    """A wordy translation makes no bead longer than the others."""
    wordy = ["The departments of the people's government at each level shall carry out checks."] * 5
    a, b = (
        [*wordy, wordy[0] + " " + "And they shall then report all of it again to us." * 4],
        ["各级部门检查。"] * 6,
    )
    why = message("pair.versions.draft")
    found = [bead.relation for bead in related(pair(a, b), why).beads]
    assert found == [Relation.PARALLEL] * 5 + [Relation.ADAPTED]


def test_as_many_sums_of_money_of_which_one_is_missing_is_a_garble() -> None:
    a, b = ["A fine of 20,000 to 200,000 yuan."], ["处2万元至2万元罚款。"]
    assert relations(a, b) == [Relation.GARBLED]
