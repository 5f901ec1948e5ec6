"""Marked sources: exact units, beads that join them, relations."""

import pytest

from bench.pair_sources import LONE, JudgedPair, judged_pairs, marked_side

PAIRS = (*judged_pairs(), *judged_pairs(LONE))


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.name for pair in PAIRS])
def test_every_unit_is_exact_and_in_one_bead(pair: JudgedPair) -> None:
    for side, places in ((pair.a, [i for b in pair.beads for i in b.a]),
                         (pair.b, [j for b in pair.beads for j in b.b])):  # fmt: skip
        assert sorted(places) == list(range(len(side.units)))
        assert not set("«»") & set(side.text)
        texts = [side.text[unit.start : unit.end] for unit in side.units]
        assert all(text and text == text.strip() for text in texts)


def test_signs_give_the_judged_relation_first() -> None:
    side = marked_side("«1~»甲。«»乙。\n«2,3#=»丙。", "zh")
    assert [unit.signs for unit in side.units] == ["~", "", "#="]
    assert side.units[2].beads == ("2", "3")
    assert side.text == "甲。乙。\n丙。"
