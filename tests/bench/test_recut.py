from hypothesis import given
from hypothesis import strategies as st

from bench.align_data import Text
from bench.recut import MANNERS, recut

TEXT = Text(
    "t",
    tuple(f"In year {n} the bureau inspected schools, exits and alarms." for n in range(70)),
    tuple(f"第{n}年，该局检查了学校、出口和报警器。" for n in range(70)),
    tuple(((n,), (n,)) for n in range(70)),
)


@given(st.integers(0, 1000))
def test_every_unit_stands_in_one_bead_and_none_is_left_alone(seed: int) -> None:
    for part in recut([TEXT], seed):
        assert [i for a, _ in part.gold for i in a] == list(range(len(part.a)))
        assert [j for _, b in part.gold for j in b] == list(range(len(part.b)))
        assert all(a and b for a, b in part.gold)


def test_the_gold_follows_the_cuts() -> None:
    """Each bead holds the same years on both sides, however its units were cut and joined."""
    for part in recut([Text("t", TEXT.b, TEXT.a, TEXT.gold)] * len(MANNERS), 7):
        for a, b in part.gold:
            years = ["".join(c for c in text if c.isdigit()) for text in part.a + part.b]
            own = [years[i] for i in a if years[i]]
            other = [years[len(part.a) + j] for j in b if years[len(part.a) + j]]
            assert not own or not other or set("".join(own)) & set("".join(other))


def test_the_same_seed_cuts_alike_and_another_does_not() -> None:
    assert recut([TEXT], 3) == recut([TEXT], 3)
    assert recut([TEXT], 3) != recut([TEXT], 4)


def test_the_manners_start_where_asked_and_go_round() -> None:
    assert recut([TEXT], 3, len(MANNERS)) == recut([TEXT], 3)
    assert recut([TEXT], 3, 1) != recut([TEXT], 3)
