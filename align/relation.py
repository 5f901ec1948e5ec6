"""What the two sides of each bead are to each other."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from align.contrast import lost_denials
from align.denial import Force
from align.facts import Difference, FactKind, Facts, differences, facts
from align.silence import silenced
from align.versions import REPLACEABLE
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.garble import Garble, GarbleKind
from duban.language import Language
from duban.message import Message, message, named

_ADAPTS = (*REPLACEABLE, FactKind.LEVEL)
_REPLACED = (*REPLACEABLE, FactKind.REFERENCE)
_SPOILS = (
    GarbleKind.REPETITION_LOOP,
    GarbleKind.DATE,
    GarbleKind.NUMBER,
    GarbleKind.TRUNCATION,
    GarbleKind.LOST_NEGATION,
)
"""Kinds of garble that change or take away what is stated; a bad word leaves the bead whole."""
_LENGTHY = math.log(2.2)
"""How far, as a factor, the lengths of a bead may lie from what is usual in the pair."""
_HAN = 3.2
"""A Chinese character says about as much as so many English ones."""
_STEADY = 10
"""Added to both lengths, so that short lines do not count as lopsided for a word or two."""


@dataclass(frozen=True, slots=True)
class _Case:
    """What is known of the whole pair when one of its beads is judged."""

    versions: Message | None
    garbles: Sequence[Garble]
    usual: float


def related(
    alignment: Alignment, versions: Message | None = None, garbles: Sequence[Garble] = ()
) -> Alignment:
    """The alignment with the relation of every bead and its reason.

    `versions` is what `versions()` said of the pair; `garbles` are those found in either document.
    """
    a = {unit.id: unit for unit in alignment.a}
    b = {unit.id: unit for unit in alignment.b}
    sides = [([a[i] for i in bead.a], [b[i] for i in bead.b]) for bead in alignment.beads]
    spoiling = [garble for garble in garbles if garble.kind in _SPOILS]
    case = _Case(versions, spoiling, _usual(sides))
    beads = zip(alignment.beads, sides, strict=True)
    return replace(alignment, beads=tuple(_related(bead, *units, case) for bead, units in beads))


def _related(bead: Bead, a: Sequence[Unit], b: Sequence[Unit], case: _Case) -> Bead:
    relation, reason = _judged(a, b, case)
    return replace(bead, relation=relation, reason=reason)


def _judged(a: Sequence[Unit], b: Sequence[Unit], case: _Case) -> tuple[Relation, Message]:
    if not a or not b:
        side = Relation.A_ONLY if a else Relation.B_ONLY
        return side, message(f"bead.{side.value}")
    left, right = facts(_text(a)), facts(_text(b))
    found = differences(left, right)
    adapted = _adapted(found, left, right) if case.versions else []
    if adapted:
        return Relation.ADAPTED, message("bead.adapted", what=_listed(adapted))
    damaged = _damage(found, left, right, case.versions)
    if damaged:
        return Relation.GARBLED, message("bead.garbled", what=_listed(damaged))
    spans = [unit.span for unit in (*a, *b)]
    here = [garble for garble in case.garbles if any(map(garble.span.overlaps, spans))]
    if here:
        kinds = dict.fromkeys(named(f"garble.{garble.kind.value}") for garble in here)
        return Relation.GARBLED, message("bead.garbled.passage", what=", ".join(kinds))
    if case.versions and abs(_length_ratio(a, b) - case.usual) > _LENGTHY:
        return Relation.ADAPTED, message("bead.adapted.length")
    return Relation.PARALLEL, message("bead.parallel")


def _adapted(found: Iterable[Difference], a: Facts, b: Facts) -> list[Difference]:
    """The differences that a change of version makes; a body counts when another stands for it."""
    return [
        *(one for one in found if one.kind in _ADAPTS),
        *(one for one in found if one.kind is FactKind.BODY and one.a and one.b),
        *_levels(a, b),
    ]


def _damage(
    found: Sequence[Difference], a: Facts, b: Facts, versions: Message | None
) -> list[Difference]:
    """The differences that show harm: figures or dates replaced by others, a negation lost.

    A figure that one side lacks shows none, as a true translation leaves much unsaid.
    """
    replaced = [] if versions else [d for d in found if d.kind in _REPLACED]
    both = any(d.a for d in replaced) and any(d.b for d in replaced)
    if not both:
        replaced = [d for d in replaced if _as_many(d.kind, a, b)]
    return [*replaced, *_denial(a, b)]


def _as_many(kind: FactKind, a: Facts, b: Facts) -> bool:
    """Whether both sides name as many sums of money: then one that is missing was replaced."""
    if kind is not FactKind.MONEY:
        return False
    left, right = ([f for f in side.figures if f.kind == kind.value] for side in (a, b))
    return len(left) == len(right)


def _denial(a: Facts, b: Facts) -> list[Difference]:
    """The ban or plain denial of the Chinese that the English lost."""
    if a.language is b.language:
        return []
    source, target = (a, b) if a.language is Language.ZH else (b, a)
    lost = (one.denial for one in lost_denials(target.text, source.text, target.language))
    bans = (denial.word for denial in lost if denial.force is Force.BAN)
    word = next(bans, None) or silenced(source.text, target.text)
    sides = (word, "") if source is a else ("", word)
    return [Difference(FactKind.NEGATION, *sides)] if word else []


def _levels(a: Facts, b: Facts) -> tuple[Difference, ...]:
    """A level that one version names and the other nowhere; a translation may leave it unsaid."""
    if bool(a.levels) == bool(b.levels):
        return ()
    left, right = (", ".join(sorted(side.levels)) for side in (a, b))
    return (Difference(FactKind.LEVEL, left, right),)


def _text(units: Sequence[Unit]) -> str:
    return " ".join(unit.text for unit in units)


def _listed(found: Iterable[Difference]) -> str:
    return "; ".join(
        f"{named('fact.' + d.kind.value)} {_shown(d.kind, d.a)} / {_shown(d.kind, d.b)}"
        for d in found
    )


def _shown(kind: FactKind, words: str) -> str:
    if kind is FactKind.LEVEL and words:
        return ", ".join(named(f"level.{level}") for level in words.split(", "))
    return words or "-"


def _usual(sides: Iterable[tuple[Sequence[Unit], Sequence[Unit]]]) -> float:
    """The usual ratio of the two lengths in this pair, as a logarithm; 0 for no bead."""
    return median([_length_ratio(a, b) for a, b in sides if a and b] or [0.0])


def _length_ratio(a: Sequence[Unit], b: Sequence[Unit]) -> float:
    return math.log(_weight(_text(a)) / _weight(_text(b)))


def _weight(text: str) -> float:
    """How much a passage says, counted in English characters."""
    return _STEADY + sum(_HAN if ord(char) > 0x2E80 else 1 for char in text)
