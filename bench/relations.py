"""How often true translations are called garbled, and how often damaged ones are found.

Clean: the gold beads of the corpora. Damaged: the same beads with one fact of the English changed
or lost; only beads whose two sides bear the fact are damaged. Same text, same damage.
"""

import argparse
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from align import related
from bench.align_data import corpus, language
from bench.measure import Measure, report
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.language import Language
from duban.message import message
from duban.span import Span

CLEAN = ("aca", "mag", "mac_dev")
FALSE = 0.02
"""The share of true translations that may be called garbled."""
Damage = Callable[[str, str, random.Random], str | None]
_MONTH = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b"
)
_MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_NOT = re.compile(
    r"\b(?:do|does|did|must|shall|should|may|can|could|will|would|is|are|was|were) ?not\b"
)
_ZH_NOT = re.compile("不|未|没有|无法|禁止")


def number(english: str, chinese: str, chance: random.Random) -> str | None:
    """A figure of two digits or more that the Chinese writes in digits too, one digit changed."""
    figures = re.finditer(r"(?<![\d.,])\d{2,}(?![\d.,]\d|\d)", english)
    found = [m for m in figures if re.search(rf"(?<!\d){m[0]}(?!\d)", chinese)]
    return _digit(english, chance.choice(found), chance) if found else None


def year(english: str, chinese: str, chance: random.Random) -> str | None:
    """A year that both name, one of its last two digits changed."""
    found = [m for m in re.finditer(r"\b(?:19|20)\d\d\b", english) if f"{m[0]}年" in chinese]
    return _digit(english, chance.choice(found), chance, 2) if found else None


def month(english: str, chinese: str, chance: random.Random) -> str | None:
    """A month that both name, another in its place."""
    found = list(_MONTH.finditer(english))
    if not found or "月" not in chinese:
        return None
    match = chance.choice(found)
    other = chance.choice([name for name in _MONTHS if name != match[0]])
    return english[: match.start()] + other + english[match.end() :]


def percent(english: str, chinese: str, chance: random.Random) -> str | None:
    """A percentage that both name, one digit changed."""
    found = list(re.finditer(r"\b\d{2}(?=(?:\.\d+)?(?:%| per ?cent))", english))
    if not found or not re.search("%|％|百分之", chinese):
        return None
    return _digit(english, chance.choice(found), chance)


def negation(english: str, chinese: str, _chance: random.Random) -> str | None:
    """The one "not" of a passage of which the Chinese is negated once, taken out."""
    found = list(_NOT.finditer(english))
    if len(found) != 1 or len(_ZH_NOT.findall(chinese)) != 1:
        return None
    verb = re.sub(r"\s?not$", "", found[0][0])
    return english[: found[0].start()] + verb + english[found[0].end() :]


def _digit(text: str, match: re.Match[str], chance: random.Random, from_: int = 0) -> str:
    at = match.start() + chance.randrange(from_, len(match[0]))
    other = chance.choice([d for d in "123456789" if d != text[at]])
    return text[:at] + other + text[at + 1 :]


DAMAGES: tuple[Damage, ...] = (number, percent, year, month, negation)


def measure(data: Path) -> list[Measure]:
    """The false alarms of each corpus, and what is found of each damage over all of them."""
    beads = {name: list(_beads(data, name)) for name in CLEAN}
    rows = [
        Measure(f"{name}: true translations called garbled", _share(each), FALSE, at_most=True)
        for name, each in beads.items()
    ]
    every = [bead for each in beads.values() for bead in each]
    return rows + [_found(damage, every) for damage in DAMAGES]


FLOORS = {"number": 0.88, "percent": 0.95, "year": 0.95, "month": 0.92, "negation": 0.5}
"""The share of each damage that is found, as reached."""


def _found(damage: Damage, beads: list[tuple[str, str]]) -> Measure:
    chance = random.Random(7)
    hurt = [(bad, zh) for en, zh in beads if (bad := damage(en, zh, chance))]
    name = damage.__name__
    return Measure(f"{name} damage found, of {len(hurt)}", _share(hurt), FLOORS[name])


def _share(beads: list[tuple[str, str]]) -> float:
    return sum(is_garbled(*bead) for bead in beads) / max(1, len(beads))


def _beads(data: Path, name: str) -> Iterator[tuple[str, str]]:
    for text in corpus(data, name):
        english = 0 if language(text, 0) is Language.EN else 1
        for pair in text.gold:
            if pair[0] and pair[1]:
                sides = [" ".join(text.a[i] for i in pair[0]), " ".join(text.b[j] for j in pair[1])]
                yield sides[english], sides[1 - english]


def judged(english: str, chinese: str) -> Bead:
    """The bead of two passages as the product judges it."""
    reason = message("bead.parallel")
    units = [
        Unit(0, Span(side, 0, len(text)), text) for side, text in (("a", english), ("b", chinese))
    ]
    bead = Bead((0,), (0,), 1.0, Relation.PARALLEL, reason)
    return related(Alignment((units[0],), (units[1],), (bead,))).beads[0]


def is_garbled(english: str, chinese: str) -> bool:
    """Whether the product calls the pair garbled."""
    return judged(english, chinese).relation is Relation.GARBLED


def alarms(data: Path) -> str:
    """Every false alarm with its reason, and how many there are of each kind."""
    lines, kinds = [], Counter[str]()
    for name in CLEAN:
        for english, chinese in _beads(data, name):
            bead = judged(english, chinese)
            if bead.relation is Relation.GARBLED:
                what = str(bead.reason.text())
                kinds[what.rpartition(" differ in ")[2].partition(" ")[0]] += 1
                lines.append(f"{name}: {what}\n  {english}\n  {chinese}")
    return "\n".join([*lines, str(dict(kinds))])


def main() -> int:
    """Print the figures, or every false alarm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    parser.add_argument("--alarms", action="store_true", help="print every false alarm")
    asked = parser.parse_args()
    if asked.data is None:
        parser.error("--data or DUBAN_DATA must name the folder of the corpora")
    if asked.alarms:
        sys.stdout.write(alarms(Path(asked.data)) + "\n")
        return 0
    return report(measure(Path(asked.data)))


if __name__ == "__main__":
    sys.exit(main())
