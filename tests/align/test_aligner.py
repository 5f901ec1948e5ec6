from dataclasses import fields

import pytest

from align import BeadAligner, encoder, units_from_lines
from align.aligner import lattice_scores
from align.weights import parsed, shipped, written
from bench.align_data import JiebaTokens
from duban.alignment import Relation

EN = [
    "Home > News > Notices",
    "Fire safety of schools and kindergartens concerns the lives of children.",
    "All counties shall inspect every school before the end of May 2019.",
    "Blocked exits shall be cleared at once; responsible persons shall be punished.",
    "Share to: WeChat",
]
ZH = [
    "学校、幼儿园的消防安全关系到儿童的生命安全。",
    "各县要在2019年5月底前对所有学校进行检查。",
    "堵塞的安全出口要立即清理；",
    "对责任人要严肃处理。",
]
ALIGNER = BeadAligner(encoder(), JiebaTokens())


def pairs(
    a: list[str], b: list[str], aligner: BeadAligner = ALIGNER
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.a, bead.b) for bead in aligner.found(a, b)]


def test_a_damaged_notice_is_aligned_and_the_page_is_left_alone() -> None:
    assert pairs(EN, ZH) == [
        ((0,), ()),
        ((1,), (0,)),
        ((2,), (1,)),
        ((3,), (2, 3)),
        ((4,), ()),
    ]


def test_the_other_way_round_gives_the_same_beads() -> None:
    assert {(b, a) for a, b in pairs(ZH, EN)} == set(pairs(EN, ZH))


def test_a_passage_that_changed_places_is_found() -> None:
    a = [EN[2], EN[3], EN[1]]
    assert ((2,), (0,)) in pairs(a, ZH)
    assert ((0,), (1,)) in pairs(a, ZH)


@pytest.mark.parametrize(("a", "b"), [([], []), (EN, []), ([], ZH), (EN[:1], ZH[:1])])
def test_every_unit_is_in_exactly_one_bead(a: list[str], b: list[str]) -> None:
    found = pairs(a, b)
    assert sorted(i for bead, _ in found for i in bead) == list(range(len(a)))
    assert sorted(j for _, bead in found for j in bead) == list(range(len(b)))


def test_pieces_that_the_first_pass_leaves_out_are_aligned_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    a = [f"{unit} [{n}]" for n in range(150) for unit in EN[1:4]]
    b = [f"{unit} [{n}]" for n in range(150) for unit in ZH]
    sides = ALIGNER.sides(units_from_lines(a), units_from_lines(b))
    assert len(list(ALIGNER.pieces(sides))) > 1
    whole = pairs(a, b)
    monkeypatch.setattr("align.aligner._READ", 1)
    assert pairs(a, b) == whole


def test_scoring_a_piece_keeps_none_of_its_tables() -> None:
    sides = ALIGNER.sides(units_from_lines(EN), units_from_lines(ZH))
    (piece,) = ALIGNER.pieces(sides)
    assert lattice_scores(piece, shipped().values).beads.size
    assert vars(piece).keys() == {field.name for field in fields(piece)}


def test_beads_carry_ids_relation_and_probability() -> None:
    a, b = units_from_lines(EN), units_from_lines(ZH)
    found = ALIGNER.align(a, b)
    assert [bead.relation for bead in found.beads].count(Relation.A_ONLY) == 2
    assert all(0 <= bead.score <= 1 for bead in found.beads)
    assert found.a == a
    assert found == ALIGNER.align(a, b)


def test_odd_texts_break_nothing() -> None:
    odd = ["", " ", "。", "\ud800", "x" * 3000, "甲" * 2000, "12345", "…"]
    found = pairs(odd, ZH)
    assert sorted(i for bead, _ in found for i in bead) == list(range(len(odd)))


def test_weights_are_read_back_as_they_were_written() -> None:
    again = parsed(written(shipped()))
    assert again.trained_on == shipped().trained_on
    assert again.values == pytest.approx(shipped().values, abs=1e-4)


def test_weights_without_a_feature_are_refused() -> None:
    text = written(shipped()).replace("cosine.gain", "cosine.pain")
    with pytest.raises(ValueError, match=r"cosine\.gain"):
        parsed(text)


def test_a_unit_said_again_is_known_for_it() -> None:
    again = units_from_lines([*EN[:3], EN[2], *EN[3:]])
    echo = ALIGNER.sides(again, units_from_lines(ZH)).a.echo
    assert echo[3] == pytest.approx(1, abs=1e-3)
    assert max(echo[:3]) < 0.9
    assert echo[0] == 0
