"""Corrections by hand: respected whatever the next alignment says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from align import Correction, corrected, correction
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.message import message
from duban.span import Span


def alignment(beads: list[tuple[tuple[int, ...], tuple[int, ...]]], words: str = "") -> Alignment:
    def units(side: int) -> tuple[Unit, ...]:
        ids = sorted(i for bead in beads for i in bead[side])
        return tuple(Unit(i, Span("d", i, i + 1), f"{words}{side}{i % 3}") for i in ids)

    reason = message("bead.parallel")
    made = tuple(Bead(a, b, 0.7, Relation.PARALLEL, reason) for a, b in beads)
    return Alignment(units(0), units(1), made)


def test_a_correction_outlives_another_alignment_of_the_same_words() -> None:
    first = alignment([((0,), (0,)), ((1,), (1,)), ((2,), (2,))])
    kept = correction(first, [0, 1], [1], Relation.ADAPTED)
    again = alignment([((0,), (0, 1)), ((1, 2), (2,))])
    beads = corrected(again, [kept]).beads
    assert [(bead.a, bead.b) for bead in beads] == [((0, 1), (1,)), ((), (0,)), ((2,), (2,))] or [
        (bead.a, bead.b) for bead in beads
    ] == [((), (0,)), ((0, 1), (1,)), ((2,), (2,))]
    fixed = next(bead for bead in beads if bead.a == (0, 1))
    assert (fixed.relation, fixed.score) == (Relation.ADAPTED, 1.0)


def test_words_that_are_gone_void_the_correction() -> None:
    first = alignment([((0,), (0,))])
    kept = correction(first, [0], [0], Relation.GARBLED)
    other = alignment([((0,), (0,))], words="new")
    assert corrected(other, [kept]) == other


def test_the_later_correction_holds() -> None:
    first = alignment([((0,), (0,)), ((1,), (1,))])
    early = correction(first, [0], [1], Relation.PARALLEL)
    late = correction(first, [0], [0], Relation.ADAPTED)
    beads = corrected(first, [early, late]).beads
    assert ((0,), (0,)) in [(bead.a, bead.b) for bead in beads]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_every_unit_stays_in_exactly_one_bead(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 6))
    first = alignment([((i,), (i,)) for i in range(size)])
    ids = st.lists(st.integers(0, size - 1), unique=True, max_size=3)
    a, b = sorted(data.draw(ids)), sorted(data.draw(ids))
    made = corrected(first, [correction(first, a, b, Relation.PARALLEL)])
    assert sorted(i for bead in made.beads for i in bead.a) == list(range(size))
    assert sorted(i for bead in made.beads for i in bead.b) == list(range(size))
    assert all(bead.a or bead.b for bead in made.beads)


def test_a_stored_correction_reads_back() -> None:
    one = Correction(("甲", "a\n"), ("b",), Relation.ADAPTED, (0, 1), (2,))
    assert Correction.from_json(one.as_json()) == one
    assert Correction.from_json(one.as_json()).id == one.id
