from align.bead import Found, ordered


def beads(*pairs: tuple[list[int], list[int]]) -> list[Found]:
    return [Found(tuple(a), tuple(b), 1.0) for a, b in pairs]


def test_the_order_is_that_of_a_and_lone_units_of_b_follow_the_one_before() -> None:
    mixed = beads(([], [0]), ([1], [3]), ([], [2]), ([0], [1]), ([], [4]), ([2], []))
    assert ordered(mixed) == beads(
        ([], [0]), ([0], [1]), ([], [2]), ([1], [3]), ([2], []), ([], [4])
    )


def test_runs_left_alone_on_both_sides_put_a_first() -> None:
    mixed = beads(([], [0]), ([], [1]), ([0], []), ([1], [2]))
    assert ordered(mixed) == beads(([0], []), ([], [0]), ([], [1]), ([1], [2]))


def test_ordering_again_changes_nothing() -> None:
    once = ordered(beads(([2], [0]), ([0], [1]), ([1], []), ([], [2])))
    assert ordered(once) == once
