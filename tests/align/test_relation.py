"""Relations of beads and the recognition of two versions."""

from align import related, versions
from duban.alignment import Alignment, Bead, Relation, Unit
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
