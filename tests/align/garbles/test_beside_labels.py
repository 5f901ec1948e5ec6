"""Labels that only the counterpart still has."""

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside

ZH = [
    "（一）检查范围",
    "（二）检查内容",
    "（一）开展自查",
    "（二）集中检查",
    "（三）总结提高",
]
EN = [
    "(1) scope of inspection",
    "Contents of inspection.",
    "(1) carry out self-examination",
    "(two) inspect together",
    "(three) sum up and improve",
]


def test_a_lost_label_is_proposed_in_the_style_of_the_others(beside: Beside) -> None:
    found = [
        (g.span.start, g.proposal)
        for g in beside(EN, ZH)
        if g.evidence.code == "garbled.label.beside"
    ]
    assert found == [(len(EN[0]) + 1, "(2)Contents of inspection.")]


def test_a_translation_that_keeps_no_labels_lost_none(beside: Beside) -> None:
    bare = ["Scope", "Contents", "Carry out self-examination", "Inspect", "(3) sum up"]
    assert [g for g in beside(bare, ZH) if g.kind is Kind.NUMBERING] == []


def test_a_label_kept_is_not_lost(beside: Beside) -> None:
    kept = [EN[0], "(2) contents", EN[2], "(2) inspect together", "(3) sum up and improve"]
    assert [g for g in beside(kept, ZH) if g.kind is Kind.NUMBERING] == []
