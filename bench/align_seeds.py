"""The alignment of the seed documents against its gold, by the gold's own clause units."""

import json
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from align.bead import Found
from bench.align_data import Pair, Score

GOLD = Path(__file__).parent.parent / "corpus" / "gold" / "alignment.json"


@dataclass(frozen=True, slots=True)
class Seeds:
    """The gold units of both sides and the beads that join them."""

    a: tuple[str, ...]
    b: tuple[str, ...]
    gold: tuple[Pair, ...]


def seeds() -> Seeds:
    """The clause units and beads of the gold file; English is side A."""
    data = json.loads(GOLD.read_text("utf-8"))
    a, b = (tuple(unit["text"] for unit in data[side]) for side in ("en_units", "zh_units"))
    return Seeds(a, b, tuple((tuple(x["en"]), tuple(x["zh"])) for x in data["alignment"]))


@dataclass(frozen=True, slots=True)
class SeedScores:
    """Beads and links are those with both sides; `a_only` counts units of A left alone."""

    beads: Score
    links: Score
    a_only: Score


def compared(gold: tuple[Pair, ...], found: list[Found]) -> SeedScores:
    """The three counts the seeds are judged by."""
    asked = {pair for pair in gold if pair[0] and pair[1]}
    given = {(bead.a, bead.b) for bead in found if bead.a and bead.b}
    lone_asked = {i for a, b in gold if not b for i in a}
    lone_given = {i for bead in found if not bead.b for i in bead.a}
    return SeedScores(
        _score(asked, given), _score(_links(asked), _links(given)), _score(lone_asked, lone_given)
    )


def _links(pairs: set[Pair]) -> set[tuple[int, int]]:
    return {(i, j) for a, b in pairs for i in a for j in b}


def _score(asked: AbstractSet[object], given: AbstractSet[object]) -> Score:
    right = len(asked & given)
    return Score(right, len(given), right, len(asked))
