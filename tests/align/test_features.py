from dataclasses import replace

import numpy as np

from align import BeadAligner, encoder, units_from_lines
from align.features import bead_features, names, null_features
from align.piece import Piece
from align.side import SCATTER
from bench.align_data import JiebaTokens

ALIGNER = BeadAligner(encoder(), JiebaTokens())
ONE = "The bureau shall inspect the funds and report the accounts to the ministry."


def features(a: list[str], b: list[str]) -> dict[str, float]:
    """The features of the bead of all units."""
    sides = ALIGNER.sides(units_from_lines(a), units_from_lines(b))
    piece = Piece(sides.a, sides.b, (0, 0), (len(a), len(b)), sides.ratio)
    found = dict(bead_features(piece, len(a), len(b)))
    return {
        name: value if isinstance(value, float) else float(value[0, 0])
        for name, value in found.items()
    }


def test_every_feature_of_beads_and_nulls_has_a_weight() -> None:
    sides = ALIGNER.sides(units_from_lines([ONE]), units_from_lines(["该局应当检查基金。"]))
    piece = Piece(sides.a, sides.b, (0, 0), (1, 1), sides.ratio)
    told = {name for name, _ in bead_features(piece, 1, 1)}
    told |= {name for of_b in (False, True) for name, _ in null_features(piece, of_b)}
    assert told < set(names())
    assert set(names()) - told == {
        "habit.bead",
        "habit.open",
        "null_a.open",
        "null_b.open",
        "null.both",
    }


def test_a_member_that_says_again_what_its_neighbour_says_is_not_fresh() -> None:
    joined = features([ONE], ["该局应当检查基金，", "并向该部报告账目。"])
    again = features([ONE], ["该局应当检查基金，", "各局也应当检查基金，"])
    turned = features(["该局应当检查基金，", "各局也应当检查基金，"], [ONE])
    assert again["wording.fresh"] < joined["wording.fresh"] <= 0
    assert turned["wording.fresh"] == again["wording.fresh"]
    assert features([ONE], ["该局应当检查基金。"])["wording.fresh"] == 0


def test_a_number_that_opens_an_inner_member_stands_on_both_sides() -> None:
    one, two = "Article 13 No one may charge here.", "Article 14 No one may park here."
    first, second = "第十三条 禁止在此充电。", "第十四条 禁止在此停放。"
    assert features([one], [first, second])["mark.inner"] == 1
    assert features([one, two], [first, second])["mark.inner"] == 0
    assert features([one], [first, "禁止在此停放。"])["mark.inner"] == 0


def test_lengths_are_as_odd_as_the_sure_pairs_of_the_text_make_them() -> None:
    sides = ALIGNER.sides(units_from_lines([ONE]), units_from_lines(["该局应当检查基金。"]))
    odd = []
    for scatter in (0.1, 0.5):
        a = replace(sides.a, scatter=scatter)
        piece = Piece(a, sides.b, (0, 0), (1, 1), 2 * sides.ratio)
        odd.append(float(np.max(dict(bead_features(piece, 1, 1))["length.odd"])))
    assert odd[0] == 1.0
    assert 0.3 < odd[1] < 0.4


def test_pairs_that_agree_in_length_show_that_it_hardly_strays() -> None:
    lines = [ONE, "Schools close at noon.", "Fire doors are kept shut at night, too."]
    same = ALIGNER.sides(units_from_lines(lines), units_from_lines(lines))
    assert same.a.scatter == same.b.scatter
    assert same.a.scatter < SCATTER


def test_a_pair_far_less_alike_than_the_sure_ones_stands_apart() -> None:
    a = units_from_lines([ONE, "Schools close at noon."])
    b = units_from_lines(["该局应当检查基金，并向该部报告账目。", "学校中午放学。"])
    sides = ALIGNER.sides(a, b)
    piece = Piece(sides.a, sides.b, (0, 0), (2, 2), sides.ratio)
    apart = dict(bead_features(piece, 1, 1))["cosine.apart_single"]
    assert isinstance(apart, np.ndarray)
    assert apart[0, 0] == apart[1, 1] == 0
    assert min(apart[0, 1], apart[1, 0]) > 0


def test_a_member_that_makes_the_bead_less_alike_is_idle() -> None:
    joined = features([ONE], ["该局应当检查基金，", "并向该部报告账目。"])
    idle = features([ONE], ["该局应当检查基金，并向该部报告账目。", "学校中午放学。"])
    assert idle["cosine.idle"] < joined["cosine.idle"] == 0
