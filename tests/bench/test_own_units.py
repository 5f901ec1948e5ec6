"""Our units held against a judge's: what is finer or coarser costs nothing, wrong beads do."""

from bench.own_units import held, joined, link_score, lone_score
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.message import message
from duban.span import Span

JUDGED = [(0, 0, 10), (1, 10, 20), (2, 20, 30)]
LINKS = [(0, 0), (1, 1)]


def units(*spans: tuple[int, int]) -> tuple[Unit, ...]:
    return tuple(
        Unit(at, Span("d", *span), "x" * (span[1] - span[0])) for at, span in enumerate(spans)
    )


def aligned(a: tuple[Unit, ...], *beads: tuple[tuple[int, ...], tuple[int, ...]]) -> Alignment:
    b = units((0, 10), (10, 20), (20, 30))
    reason = message("bead.parallel")
    return Alignment(a, b, tuple(Bead(*one, 1.0, Relation.PARALLEL, reason) for one in beads))


def scores(alignment: Alignment) -> tuple[float, float]:
    found = link_score(LINKS, alignment, held(JUDGED, alignment.a), held(JUDGED, alignment.b))
    return found.precision, found.recall


def test_finer_units_cost_nothing() -> None:
    a = units((0, 5), (5, 10), (10, 20), (20, 30))
    assert scores(aligned(a, ((0, 1), (0,)), ((2,), (1,)), ((3,), ()))) == (1.0, 1.0)


def test_coarser_units_cost_nothing() -> None:
    a = units((0, 20), (20, 30))
    assert scores(aligned(a, ((0,), (0, 1)), ((1,), ()))) == (1.0, 1.0)


def test_a_wrong_bead_costs() -> None:
    a = units((0, 10), (10, 20), (20, 30))
    assert scores(aligned(a, ((0,), (0,)), ((2,), (1,)), ((1,), ()))) == (0.5, 0.5)


def test_lone_units_are_those_that_no_bead_holds() -> None:
    alignment = aligned(units((0, 10), (10, 20)), ((0,), (0,)), ((1,), (1,)))
    found = lone_score([2], held(JUDGED, alignment.a), joined(alignment)[0])
    assert (found.precision, found.recall) == (1.0, 1.0)
