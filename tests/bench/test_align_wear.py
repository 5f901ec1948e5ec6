import random

from hypothesis import given
from hypothesis import strategies as st

from bench.align_data import Text
from bench.align_wear import RUINED, WORN, Wear, worn

TEXT = Text(
    "t",
    tuple(f"Sentence number {n} about fire safety, schools and many exits." for n in range(60)),
    tuple(f"关于消防安全、学校和许多出口的第{n}句。" for n in range(60)),
    tuple(((n,), (n,)) for n in range(60)),
)
STRANGER = ("A strange sentence.",) * 60
NONE = Wear((0, 0), 0, 0, (0, 0), (0, 0), 0, 0, (0, 0), 1000, ())


@given(st.integers(0, 500), st.sampled_from([0, 1]), st.sampled_from([WORN, RUINED]))
def test_the_gold_follows_the_wear(seed: int, side: int, wear: Wear) -> None:
    found = worn(TEXT, side, wear, STRANGER, seed)
    assert [i for a, _ in found.gold for i in a] == list(range(len(found.a)))
    assert [j for _, b in found.gold for j in b] == list(range(len(found.b)))
    for pair in found.gold:
        strange = any((found.a, found.b)[side][i] == STRANGER[0] for i in pair[side])
        assert not (strange and pair[1 - side])


@given(st.integers(0, 500))
def test_what_is_cut_and_runs_on_keeps_its_numbers(seed: int) -> None:
    wear = Wear((0, 0), 0, 0.3, (0.4, 0.4), (0, 0), 0, 0, (0, 0), 1000, ())
    found = worn(TEXT, 0, wear, STRANGER, seed)
    for a, b in found.gold:
        told = {word for i in a for word in found.a[i].split() if word.isdigit()}
        assert told == set(filter(None, "".join(_figures(found.b[j]) for j in b).split()))


def _figures(text: str) -> str:
    return "".join(char if char.isdigit() else " " for char in text)


def test_no_wear_changes_nothing_and_the_same_seed_wears_alike() -> None:
    plain = worn(TEXT, 0, NONE, STRANGER, 1)
    assert (plain.a, plain.b, plain.gold) == (TEXT.a, TEXT.b, TEXT.gold)
    seed = random.Random(4).randrange(100)
    assert worn(TEXT, 1, RUINED, STRANGER, seed) == worn(TEXT, 1, RUINED, STRANGER, seed)
    assert worn(TEXT, 0, WORN, STRANGER, 7) != worn(TEXT, 0, WORN, STRANGER, 8)
