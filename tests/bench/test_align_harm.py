from hypothesis import given
from hypothesis import strategies as st

from bench.align_data import Text
from bench.align_harm import LIKE_SEED, LINES, SWAPPED, Harm, harmed
from bench.damage_lines import FURNITURE

TEXT = Text(
    "t",
    tuple(f"Sentence number {n} about fire safety, schools and many exits." for n in range(60)),
    tuple(f"关于消防安全、学校和出口的第{n}句。" for n in range(60)),
    tuple(((n,), (n,)) for n in range(60)),
)
STRANGER = ("A strange sentence.",) * 60


@given(st.integers(0, 1000))
def test_the_gold_follows_the_harm(seed: int) -> None:
    found = harmed(TEXT, 0, LIKE_SEED, [STRANGER], seed)
    assert sorted(i for a, _ in found.gold for i in a) == list(range(len(found.a)))
    assert sorted(j for _, b in found.gold for j in b) == list(range(len(found.b)))
    for a, b in found.gold:
        assert not (b and any(found.a[i] == "A strange sentence." for i in a))


@given(st.integers(0, 1000))
def test_every_sound_unit_stays_beside_its_number(seed: int) -> None:
    found = harmed(TEXT, 0, Harm(glued=0.3, torn=0.3), [STRANGER], seed)
    for a, b in found.gold:
        numbers = {word for i in a for word in found.a[i].split() if word.isdigit()}
        assert numbers == {"".join(filter(str.isdigit, found.b[j])) for j in b}


def test_swapped_blocks_cross() -> None:
    found = harmed(TEXT, 0, SWAPPED, [STRANGER], 3)
    places = [a[0] for a, b in found.gold if a and b]
    assert places != sorted(places)
    assert sorted(found.a) == sorted(TEXT.a)
    assert found.b == TEXT.b


def test_no_harm_changes_nothing_and_the_same_seed_harms_alike() -> None:
    plain = harmed(TEXT, 0, Harm(), [STRANGER], 1)
    assert (plain.a, plain.b, plain.gold) == (TEXT.a, TEXT.b, TEXT.gold)
    assert harmed(TEXT, 1, LIKE_SEED, [STRANGER], 7) == harmed(TEXT, 1, LIKE_SEED, [STRANGER], 7)
    assert harmed(TEXT, 0, LIKE_SEED, [STRANGER], 7) != harmed(TEXT, 0, LIKE_SEED, [STRANGER], 8)


def test_its_lines_are_not_those_of_training() -> None:
    for language in ("en", "zh"):
        for lines in FURNITURE.values():
            assert set(LINES[language]).isdisjoint(lines[language])
