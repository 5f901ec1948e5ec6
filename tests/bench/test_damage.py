import random
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from bench.align_data import Text, strict, vecalign
from bench.chunks import chunks
from bench.damage import SEED_LIKE, Foreign, Rates, damaged, drawn
from bench.damage_lines import FURNITURE

TEXT = Text(
    "t",
    tuple(f"Sentence number {n} about fire safety, schools and exits." for n in range(40)),
    tuple(f"关于消防安全、学校和出口的第{n}句。" for n in range(40)),
    tuple(((n,), (n,)) for n in range(40)),
)
FOREIGN = Foreign(("A foreign sentence.",) * 60, ("外来的句子。",) * 60, "test")


@given(st.integers(0, 1000), st.sampled_from([0, 1]))
def test_the_gold_follows_the_damage(seed: int, side: int) -> None:
    found = damaged(TEXT, side, drawn(random.Random(seed)), FOREIGN, seed)
    assert sorted(i for a, _ in found.gold for i in a) == list(range(len(found.a)))
    assert sorted(j for _, b in found.gold for j in b) == list(range(len(found.b)))
    foreign = "A foreign sentence." if side == 0 else "外来的句子。"
    for a, b in found.gold:
        if any((found.a, found.b)[side][i] == foreign for i in (a, b)[side]):
            assert not (a, b)[1 - side]


def test_no_damage_changes_nothing_and_the_same_seed_gives_the_same_text() -> None:
    plain = damaged(TEXT, 0, Rates(), FOREIGN, 1)
    assert (plain.a, plain.b, plain.gold) == (TEXT.a, TEXT.b, TEXT.gold)
    assert damaged(TEXT, 0, SEED_LIKE, FOREIGN, 7) == damaged(TEXT, 0, SEED_LIKE, FOREIGN, 7)
    assert damaged(TEXT, 0, SEED_LIKE, FOREIGN, 7) != damaged(TEXT, 0, SEED_LIKE, FOREIGN, 8)


def test_furniture_of_training_and_test_is_kept_apart() -> None:
    for language in ("en", "zh"):
        assert set(FURNITURE["train"][language]).isdisjoint(FURNITURE["test"][language])


def test_chunks_keep_every_bead() -> None:
    assert [len(part.gold) for part in chunks(TEXT, 15)] == [15, 15, 10]
    assert chunks(TEXT, 15)[1].gold[0] == ((0,), (0,))


def test_the_two_scorers_differ_on_null_beads() -> None:
    gold = [((0,), (0,)), ((1,), ())]
    found = [((0,), (0,)), ((1,), (1,))]
    assert strict(gold, found).recall == 0.5
    assert vecalign(gold, found).recall == 1.0
    assert strict(gold, found).precision == vecalign(gold, found).precision == 0.5


def test_units_that_end_as_clauses_keep_their_words_and_their_beads() -> None:
    found = damaged(TEXT, 0, Rates(commas=1.0), FOREIGN, 3)
    assert found.gold == TEXT.gold
    assert [unit[:-1] for unit in found.a] == [unit[:-1] for unit in TEXT.a]
    assert {unit[-1] for unit in found.a} == {","}
    assert {unit[-1] for unit in found.b} == {"，"}


def test_a_unit_said_again_has_no_counterpart_the_second_time() -> None:
    found = damaged(TEXT, 0, Rates(again=0.3), FOREIGN, 3)
    assert len(found.a) > len(TEXT.a)
    for a, b in found.gold:
        assert len(a) == 1
        assert bool(b) == (a[0] == 0 or found.a[a[0]] != found.a[a[0] - 1])


def test_torn_units_keep_their_words_and_strewn_lines_stand_alone() -> None:
    found = damaged(TEXT, 0, Rates(torn=0.5), FOREIGN, 3)
    assert [" ".join(found.a[i] for i in a) for a, _ in found.gold] == list(TEXT.a)
    lines = damaged(TEXT, 0, Rates(strewn=6), FOREIGN, 3)
    assert len([a for a, b in lines.gold if not b]) == len(lines.a) - len(TEXT.a) == 6


def test_foreign_text_comes_in_as_many_blocks_as_asked() -> None:
    found = damaged(TEXT, 0, Rates(foreign=12, blocks=3), FOREIGN, 3)
    assert found.a.count("A foreign sentence.") == 12


def test_numbered_beads_open_with_the_same_number_on_both_sides() -> None:
    found = damaged(TEXT, 0, Rates(numbered=1.0), FOREIGN, 3)
    assert found.gold == TEXT.gold
    labels = [unit.removesuffix(text) for unit, text in zip(found.a, TEXT.a, strict=True)]
    han = [unit.removesuffix(text) for unit, text in zip(found.b, TEXT.b, strict=True)]
    assert all(labels)
    assert all(han)
    assert len(set(labels)) == len(set(han)) == 10
    assert labels[:10] == labels[10:20]
    assert han[:10] == han[10:20]


def test_bare_units_have_lost_their_stop_and_nothing_else() -> None:
    found = damaged(TEXT, 0, Rates(bare=1.0), FOREIGN, 3)
    assert [*found.a, *found.b] == [unit[:-1] for unit in (*TEXT.a, *TEXT.b)]


def test_drawn_damage_is_of_many_kinds_and_strengths() -> None:
    drawings = [drawn(random.Random(seed)) for seed in range(40)]
    for field in fields(Rates):
        values = [getattr(rates, field.name) for rates in drawings]
        assert len(set(values)) >= 3
        assert field.name == "blocks" or 8 <= sum(value == 0 for value in values) <= 36
    assert drawn(random.Random(5)) == drawn(random.Random(5))


def test_kin_stand_alone_beside_a_unit_of_which_they_have_half() -> None:
    found = damaged(TEXT, 0, Rates(kin=1.0), FOREIGN, 5)
    lone = [(a, b) for a, b in found.gold if not (a and b)]
    assert len(lone) == len(TEXT.gold)
    halves = {" ".join(unit.split()[:4]) for unit in TEXT.a} | {unit[:8] for unit in TEXT.b}
    for a, b in lone:
        unit = " ".join(found.a[a[0]].split()[:4]) if a else found.b[b[0]][:8]
        assert unit in halves
