"""Losses that change what is stated, planted in either language of notices nobody had run.

    python -m bench.garble_losses [--show] [--folder DIR]

Each notice stands twice, Chinese and English, with losses marked in both; each side is read against
the sound reading of the other. Both sound readings against each other give the false alarms: they
are full of free renderings whose negation turns into a positive.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.garble_marked import UNSEEN, Fared, Marked, fared, finder, unmarked, whole
from bench.garble_marked import sound as sounded
from bench.measure import Measure, report
from duban.document import Document
from duban.garble import Garble

LOSSES = tuple(sorted(UNSEEN.glob("losses*"), key=lambda path: (len(path.name), path.name)))
EARLIER = LOSSES[:4]
"""The sets that the floors are of; `bench.quality_losses` keeps those of the fifth."""
_FLOORS = {
    "losses in en, found": 0.86,
    "losses in zh, found": 0.79,
    "negation lost, found": 0.78,
    "condition lost, found": 0.74,
    "modality lost, found": 0.78,
    "number lost, found": 0.96,
    "date lost, found": 0.9,
    "actor lost, found": 0.0,
}
"""As reached on the earlier notices; what each set gave at its first run is in the README."""
_NAMES = {
    "lost_negation": "negation",
    "lost_condition": "condition",
    "modality_lost": "modality",
    "number_garble": "number",
    "date_garble": "date",
    "name_garble": "actor",
}


@dataclass(frozen=True, slots=True)
class Loss:
    """One side of a notice: as damaged and as sound, and the sound other side."""

    damaged: Marked
    sound: Document
    other: Document


def losses(folders: Sequence[Path] = LOSSES) -> Iterator[Loss]:
    """Every side of every notice, by name."""
    for path in sorted(path for folder in folders for path in folder.glob("*.src")):
        stem, _, language = path.stem.rpartition("_")
        beside = path.with_name(f"{stem}_{'zh' if language == 'en' else 'en'}.src")
        source = path.read_text("utf-8")
        text, marks = unmarked(source)
        other = whole(sounded(beside.read_text("utf-8")), f"{beside.stem}.txt")
        damaged = Marked(path.stem, whole(text, f"{path.stem}.txt"), marks, other)
        yield Loss(damaged, whole(sounded(source), f"{path.stem}.txt"), other)


def measure(folders: Sequence[Path] = EARLIER) -> list[Measure]:
    """What is found beside the other side, and what the wording alone shows."""
    return [*beside(folders), *alone(folders)]


def beside(folders: Sequence[Path]) -> list[Measure]:
    """Recall by language and by kind, proposals, and alarms of these kinds on the sound pairs."""
    every = list(losses(folders))
    judged = [fared(one.damaged, found(one.damaged.document, one.other)) for one in every]
    clean = [g for one in every for g in found(one.sound, one.other) if g.kind.value in _NAMES]
    sides = {"en": [], "zh": []}  # type: dict[str, list[Fared]]
    for one, each in zip(every, judged, strict=True):
        sides[one.damaged.name[-2:]].append(each)
    return [
        *(_recall(f"losses in {side}, found", each) for side, each in sides.items()),
        *(_recall(f"{name} lost, found", judged, kind) for kind, name in _NAMES.items()),
        _mended(judged),
        Measure("false beside the losses", _false(judged), 0, at_most=True),
        Measure("false on the sound pairs", len(clean), 0, at_most=True),
    ]


def alone(folders: Sequence[Path]) -> list[Measure]:
    """Recall and false findings where each damaged side is read by itself."""
    judged = [fared(one.damaged, found(one.damaged.document, None)) for one in losses(folders)]
    return [
        _recall("losses that the wording alone shows", judged),
        Measure("false alone", _false(judged), 0, at_most=True),
    ]


def found(document: Document, other: Document | None) -> tuple[Garble, ...]:
    """What the product tells of a document, against the other."""
    return finder().garbles(document, other)


def _recall(name: str, judged: Sequence[Fared], kind: str | None = None) -> Measure:
    met = sum(kind in (None, mark.kind.value) for one in judged for mark, _ in one.met)
    lost = sum(kind in (None, mark.kind.value) for one in judged for mark in one.missed)
    return Measure(f"{name}, of {met + lost}", met / max(1, met + lost), _FLOORS.get(name, 0.0))


def _mended(judged: Sequence[Fared]) -> Measure:
    right = [each for one in judged for each in one.mended]
    return Measure("losses found, proposal right", sum(right) / max(1, len(right)), 0.0)


def _false(judged: Iterable[Fared]) -> int:
    return sum(garble.kind.value in _NAMES for one in judged for garble in one.false)


def shown(folders: Sequence[Path] = LOSSES) -> Iterator[str]:
    """Every loss missed and every false finding, in words."""
    for one in losses(folders):
        told = fared(one.damaged, found(one.damaged.document, one.other))
        text = one.damaged.document.text
        for mark in told.missed:
            line = text[text.rfind("\n", 0, mark.start) + 1 : text.find("\n", mark.end)]
            yield f"{one.damaged.name} MISSED {mark.kind.value} {mark.meant!r}: {line}"
        yield from (f"{one.damaged.name} FALSE {_told(g, text)}" for g in told.false)
        for garble in found(one.sound, one.other):
            yield f"{one.damaged.name} SOUND {_told(garble, one.sound.text)}"


def _told(garble: Garble, text: str) -> str:
    return f"{garble.kind.value} {garble.span.of(text)!r} -> {garble.proposal!r}"


def main() -> int:
    """Print the figures, or what was missed and told wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print every miss and false finding")
    parser.add_argument("--folder", type=Path, nargs="+", default=EARLIER)
    asked = parser.parse_args()
    if asked.show:
        sys.stdout.write("\n".join(shown(asked.folder)) + "\n")
        return 0
    return report(measure(asked.folder))


if __name__ == "__main__":
    sys.exit(main())
