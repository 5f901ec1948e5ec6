"""What the two sides of each bead are to each other, and whether a pair is two versions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from align.facts import Difference, FactKind, Facts, differences, facts
from align.turning import surely_lost
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.document import Document
from duban.garble import Garble, GarbleKind
from duban.language import Language
from duban.message import Message, message, named
from duban.span import Span

_ADAPTS = (FactKind.DATE, FactKind.RATIO, FactKind.MONEY, FactKind.NUMBER, FactKind.LEVEL)
_REPLACED = (FactKind.DATE, FactKind.RATIO, FactKind.MONEY, FactKind.NUMBER)
_SPOILS = (
    GarbleKind.REPETITION_LOOP,
    GarbleKind.DATE,
    GarbleKind.NUMBER,
    GarbleKind.TRUNCATION,
    GarbleKind.LOST_NEGATION,
)
"""Kinds of garble that change or take away what is stated; a bad word leaves the bead whole."""
_LEAST = 3
_SHARE = 0.25
_AROUND = 30
"""How many characters of an agency's name may stand beside the number in its line."""
_LENGTHY = 2.2
"""A Chinese character says about as much as three English ones, give or take this factor."""


def versions(
    alignment: Alignment, a: Document | None = None, b: Document | None = None
) -> Message | None:
    """Why the two are versions of one matter, not translations; None when they translate.

    Differing dates of two versions are adaptations: neither may be repaired from the other.
    """
    return (_cited(a, b) if a is not None and b is not None else None) or _differing(alignment)


def related(
    alignment: Alignment, versions: Message | None = None, garbles: Sequence[Garble] = ()
) -> Alignment:
    """The alignment with the relation of every bead and its reason.

    `versions` is what `versions()` said of the pair; `garbles` are those found in either document.
    """
    a = {unit.id: unit for unit in alignment.a}
    b = {unit.id: unit for unit in alignment.b}
    beads = (
        _related(bead, [a[i] for i in bead.a], [b[i] for i in bead.b], versions, garbles)
        for bead in alignment.beads
    )
    return replace(alignment, beads=tuple(beads))


def _related(
    bead: Bead,
    a: Sequence[Unit],
    b: Sequence[Unit],
    versions: Message | None,
    garbles: Sequence[Garble],
) -> Bead:
    relation, reason = _judged(a, b, versions, garbles)
    return replace(bead, relation=relation, reason=reason)


def _judged(
    a: Sequence[Unit], b: Sequence[Unit], versions: Message | None, garbles: Sequence[Garble]
) -> tuple[Relation, Message]:
    if not a or not b:
        side = Relation.A_ONLY if a else Relation.B_ONLY
        return side, message(f"bead.{side.value}")
    left, right = facts(_text(a)), facts(_text(b))
    found = differences(left, right)
    adapted = [d for d in (*found, *_levels(left, right)) if d.kind in _ADAPTS] if versions else []
    if adapted:
        return Relation.ADAPTED, message("bead.adapted", what=_listed(adapted))
    damaged = _damage(found, left, right, versions)
    if damaged:
        return Relation.GARBLED, message("bead.garbled", what=_listed(damaged))
    spans = [unit.span for unit in (*a, *b)]
    here = [g for g in garbles if g.kind in _SPOILS and any(map(g.span.overlaps, spans))]
    if here:
        kinds = dict.fromkeys(named(f"garble.{garble.kind.value}") for garble in here)
        return Relation.GARBLED, message("bead.garbled.passage", what=", ".join(kinds))
    if versions and _lopsided(_text(a), _text(b)):
        return Relation.ADAPTED, message("bead.adapted.length")
    return Relation.PARALLEL, message("bead.parallel")


def _damage(
    found: Sequence[Difference], a: Facts, b: Facts, versions: Message | None
) -> list[Difference]:
    """The differences that show harm: figures or dates replaced by others, a negation lost.

    A figure that one side lacks shows none, as a true translation leaves much unsaid.
    """
    replaced = [] if versions else [d for d in found if d.kind in _REPLACED]
    if not (any(d.a for d in replaced) and any(d.b for d in replaced)):
        replaced = []
    return [*replaced, *_denial(a, b)]


def _denial(a: Facts, b: Facts) -> list[Difference]:
    if a.language is b.language:
        return []
    source, target = (a, b) if a.language is Language.ZH else (b, a)
    word = surely_lost(source.text, target.text)
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


def _lopsided(a: str, b: str) -> bool:
    left, right = _weight(a), _weight(b)
    return max(left, right) > _LENGTHY * min(left, right)


def _weight(text: str) -> float:
    """How much a passage says, counted in English characters."""
    return 1 + sum(3.2 if ord(char) > 0x2E80 else 1 for char in text)


def _cited(a: Document, b: Document) -> Message | None:
    if _cites(a, b) or _cites(b, a):
        return message("pair.versions.cites")
    if a.region and b.region and a.region.name != b.region.name:
        return message("pair.versions.regions", a=a.region.name, b=b.region.name)
    return None


def _cites(a: Document, b: Document) -> bool:
    """Whether A cites B by its number without bearing that number itself."""
    number = b.number
    if number is None or (a.number and _number(a.number) == _number(number)):
        return False
    cited = [c.number for c in a.cites if c.number is not None and not _is_heading(a, c.span)]
    return any(_number(found) == _number(number) for found in cited)


def _is_heading(document: Document, span: Span) -> bool:
    """Whether a citation is a line by itself: so stands the number a document bears."""
    text = document.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)]
    return len(line.strip(" \t　（）()")) <= len(span) + 30 and not re.search(
        r"[，。,;；：:]", line
    )


def _number(number: object) -> tuple[object, object]:
    return getattr(number, "year", None), getattr(number, "serial", None)


def _differing(alignment: Alignment) -> Message | None:
    a = {unit.id: unit for unit in alignment.a}
    b = {unit.id: unit for unit in alignment.b}
    comparable = differing = 0
    for bead in alignment.beads:
        left = facts(_text([a[i] for i in bead.a]))
        right = facts(_text([b[i] for i in bead.b]))
        if not ((left.times and right.times) or (left.levels and right.levels)):
            continue
        comparable += 1
        kinds = {difference.kind for difference in differences(left, right)}
        differing += bool(kinds & {FactKind.DATE, FactKind.LEVEL})
    if differing < _LEAST or differing < _SHARE * comparable:
        return None
    return message("pair.versions.facts", differing=differing, comparable=comparable)
