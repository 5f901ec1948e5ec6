"""The judged pairs through the product: beads, lone units, relations and versions, counted.

By the judge's units the aligner alone is measured, by our own the whole way of `duban align`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from align import BeadAligner, encoder, versions
from bench.align_data import JiebaTokens, Score
from bench.align_seeds import SeedScores, compared
from bench.own_units import Held, held, joined, link_score, lone_score
from bench.pair_sources import JudgedBead, JudgedPair, MarkedSide
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.message import Message, message
from duban.outcome import Parsed
from duban.settings import AlignSettings, Settings, StoreSettings
from duban.span import Span
from ingest.parse import parse
from jobs.reading import Reading
from jobs.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Told:
    """A judged bead with two sides, and the relation found for it."""

    bead: JudgedBead
    words: tuple[str, str]
    found: str
    reason: str

    @property
    def right(self) -> bool:
        """Whether the judge accepts the relation."""
        return self.found in self.bead.relations


@dataclass(frozen=True, slots=True)
class Run:
    """What one pair showed: by the judge's units, then by our own."""

    pair: JudgedPair
    beads: SeedScores
    lone_b: Score
    own_links: Score
    own_lone: Score
    told: tuple[Told, ...]
    own_told: tuple[Told, ...]
    version: Message | None

    @property
    def recognised(self) -> bool:
        """Whether versions were told from translations."""
        return (self.version is not None) is (self.pair.version != "same")


@cache
def workbench() -> Workbench:
    """The product with an empty record."""
    return Workbench(Settings(StoreSettings("sqlite://"), align=AlignSettings(cache="")))


def run(pair: JudgedPair) -> Run:
    """The pair through the aligner, and through the product as `duban align` goes."""
    gold = tuple((bead.a, bead.b) for bead in pair.beads)
    found = BeadAligner(encoder(), JiebaTokens()).found(_texts(pair.a), _texts(pair.b))
    asked = {bead.b[0] for bead in pair.beads if not bead.a}
    given = {j for bead in found if not bead.a for j in bead.b}
    a, b = _reading(pair.a, pair.name), _reading(pair.b, pair.name)
    own = workbench().comparing.alignment(a, b)
    holders = _held(pair.a, own.a), _held(pair.b, own.b)
    return Run(
        pair,
        compared(gold, found),
        Score(len(asked & given), len(given), len(asked & given), len(asked)),
        link_score(((i, j) for left, right in gold for i in left for j in right), own, *holders),
        _own_lone(pair, own, holders),
        _told(pair, workbench().comparing.judged(_judged(pair, a, b), a.whole, b.whole)),
        _own_told(pair, own, holders),
        versions(own, a.whole, b.whole),
    )


def _texts(side: MarkedSide) -> list[str]:
    return [side.text[unit.start : unit.end] for unit in side.units]


def _reading(side: MarkedSide, name: str) -> Reading:
    parsed = parse(side.text.encode("utf-8"), f"{name}.txt")
    assert isinstance(parsed, Parsed)
    return Reading(parsed.source.documents, {})


def _judged(pair: JudgedPair, a: Reading, b: Reading) -> Alignment:
    """The judge's own beads, their relations not yet told."""
    sides = []
    for side, reading in ((pair.a, a), (pair.b, b)):
        texts = zip(side.units, _texts(side), strict=True)
        spans = [(Span(reading.main.id, one.start, one.end), text) for one, text in texts]
        sides.append(tuple(Unit(at, span, text) for at, (span, text) in enumerate(spans)))
    reason, relation = message("bead.parallel"), Relation.PARALLEL
    beads = [Bead(bead.a, bead.b, 1.0, relation, reason) for bead in _two_sided(pair)]
    return Alignment(sides[0], sides[1], tuple(beads))


def _two_sided(pair: JudgedPair) -> list[JudgedBead]:
    return [bead for bead in pair.beads if bead.a and bead.b]


def _told(pair: JudgedPair, alignment: Alignment) -> tuple[Told, ...]:
    beads = zip(_two_sided(pair), alignment.beads, strict=True)
    return tuple(_telling(pair, judged, [found]) for judged, found in beads)


def _own_told(pair: JudgedPair, own: Alignment, holders: tuple[Held, Held]) -> tuple[Told, ...]:
    """Judged beads that a bead of ours holds, by the weightiest relation told of them."""
    found = []
    for judged in _two_sided(pair):
        left = frozenset().union(*(holders[0][i] for i in judged.a))
        right = frozenset().union(*(holders[1][j] for j in judged.b))
        beads = [bead for bead in own.beads if left & set(bead.a) and right & set(bead.b)]
        if beads:
            found.append(_telling(pair, judged, beads))
    return tuple(found)


def _telling(pair: JudgedPair, judged: JudgedBead, beads: Sequence[Bead]) -> Told:
    turned = [bead for bead in beads if bead.relation is not Relation.PARALLEL]
    bead = (turned or beads)[0]
    words = (
        " ".join(_texts(side)[at] for at in places)
        for side, places in ((pair.a, judged.a), (pair.b, judged.b))
    )
    left, right = words
    return Told(judged, (left, right), bead.relation.value, bead.reason.text())


def _held(side: MarkedSide, own: Sequence[Unit]) -> Held:
    return held(((at, unit.start, unit.end) for at, unit in enumerate(side.units)), own)


def _own_lone(pair: JudgedPair, own: Alignment, holders: tuple[Held, Held]) -> Score:
    """Judged units of either side that stand alone."""
    a, b = joined(own)
    left = (i for bead in pair.beads if not bead.b for i in bead.a)
    right = (j for bead in pair.beads if not bead.a for j in bead.b)
    return lone_score(left, holders[0], a) + lone_score(right, holders[1], b)
