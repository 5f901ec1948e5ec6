"""Rows of two documents: every bead and every garbled passage once, in reading order."""

from hypothesis import given
from hypothesis import strategies as st

from duban.alignment import Alignment, Bead, Relation, Unit
from duban.document import Document, Genre
from duban.garble import Garble, GarbleKind
from duban.language import Language
from duban.message import message
from duban.span import Span
from ui.view.bead import numbered, rows

TOLD = message("bead.parallel")


def document(name: str, text: str) -> Document:
    span = Span(name, 0, len(text))
    return Document(name, "f" * 64, text, span, Genre.NOTICE, Language.ZH)


def garble(start: int, end: int, name: str = "a") -> Garble:
    return Garble(Span(name, start, end), GarbleKind.TRUNCATION, None, TOLD, 0.8)


A = document("a", "首页。甲甲甲。乙乙乙。丙丙丙。尾")
B = document("b", "一一一。二二二。")
UNITS_A = tuple(Unit(i, Span("a", s, s + 4), A.text[s : s + 4]) for i, s in enumerate((3, 7, 11)))
UNITS_B = tuple(Unit(i, Span("b", s, s + 4), B.text[s : s + 4]) for i, s in enumerate((0, 4)))
BEADS = (
    Bead((0,), (0,), 0.9, Relation.PARALLEL, TOLD),
    Bead((1,), (), 0.9, Relation.A_ONLY, TOLD),
    Bead((2,), (1,), 0.9, Relation.ADAPTED, TOLD),
)
ALIGNED = Alignment(UNITS_A, UNITS_B, BEADS)


def test_a_passage_outside_all_units_has_a_row_at_its_place() -> None:
    found = numbered([garble(0, 3), garble(15, 16)])
    made = rows(A, B, ALIGNED, (found, ()))
    assert [one.relation for one in made] == [
        None,
        Relation.PARALLEL,
        Relation.A_ONLY,
        Relation.ADAPTED,
        None,
    ]
    assert [one.number for one in made[0].garbles] == [1]


def test_a_passage_of_b_outside_all_units_stands_by_its_side() -> None:
    units = (Unit(0, Span("b", 4, 8), "二二二。"),)
    aligned = Alignment(UNITS_A, units, (BEADS[1], Bead((2,), (0,), 0.9, Relation.PARALLEL, TOLD)))
    made = rows(A, B, aligned, ((), numbered([garble(0, 3, "b")])))
    assert [bool(one.b.garbles) for one in made] == [False, True, False]
    assert made[1].a.units == ()


def test_an_empty_place_belongs_to_the_unit_it_touches() -> None:
    made = rows(A, B, ALIGNED, (numbered([garble(7, 7)]), ()))
    assert [len(one.garbles) for one in made] == [1, 0, 0]


@given(st.lists(st.tuples(st.integers(0, 16), st.integers(0, 6)), max_size=6))
def test_every_garbled_passage_has_exactly_one_row(places: list[tuple[int, int]]) -> None:
    found = numbered(garble(start, min(16, start + size)) for start, size in places)
    made = rows(A, B, ALIGNED, (found, ()))
    numbers = [each.number for one in made for each in one.garbles]
    assert sorted(numbers) == [one.number for one in found]
    assert [one.bead for one in made if one.bead] == list(BEADS)
    starts = [one.a.start for one in made if one.a.units or one.a.garbles]
    assert starts == sorted(starts)
