"""Garbles outside the seeds: what is found in damaged paragraphs, and told of clean ones.

    python -m bench.garbles --data DIR

reads the half of the laws that no weight was tuned on (laws.tar.xz) and the English of align/aca.
"""

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from align.garbles import Finder
from bench.damaged import Damage, Damaged
from bench.garble_damage import CHINESE, ENGLISH
from bench.laws import is_judged, laws
from bench.measure import Measure, report
from duban.document import Document, Genre
from duban.garble import Garble
from duban.language import language_of
from duban.span import Span

_SEED = 20
_EACH = 60
_CLEAN = 200
_FLOORS = {
    "same_shape": (0.58, 0.9),
    "same_sound": (0.78, 0.9),
    "any_other": (0.36, 0.55),
    "lost_character": (0.18, 0.7),
    "character_twice": (0.84, 0.0),
    "two_as_one": (0.42, 0.0),
    "zh_twice": (0.9, 0.95),
    "zh_bracket": (0.97, 0.0),
    "zh_number": (0.97, 0.97),
    "zh_day": (0.97, 0.0),
    "zh_break": (0.97, 0.97),
    "zh_loop": (0.95, 0.97),
    "zh_percent": (0.97, 0.97),
    "furniture": (0.92, 0.0),
}
"""The shares of Chinese damage that are found, and of those found that are rightly mended.

They hold what was measured: a lone paragraph with one slip in it shows little beside the slip.
"""


def plain(text: str) -> Document:
    """A bare paragraph as a document."""
    return Document("d", "", text, Span("d", 0, len(text)), Genre.OTHER, language_of(text))


def english(folder: Path) -> list[str]:
    """The academic English, four sentences a paragraph."""
    lines = (folder / "align" / "aca" / "en.txt").read_text("utf-8").split("\n")
    kept = [line.strip() for line in lines if line.strip()]
    return [" ".join(kept[i : i + 4]) for i in range(0, len(kept), 4)]


def chinese(folder: Path) -> list[str]:
    """The paragraphs of the half of the laws that judges."""
    texts = (text for text in laws(folder) if is_judged(text))
    return [part for text in texts for part in text.split("\n") if len(part) > 20]


def found(damaged: Damaged, garbles: Sequence[Garble]) -> Garble | None:
    """The finding at the place of the damage and of its kind."""
    here = (
        g
        for g in garbles
        if g.kind is damaged.kind and g.span.start < damaged.end and damaged.start < g.span.end
    )
    return next(here, None)


def right(damaged: Damaged, garble: Garble) -> bool:
    """Whether accepting the proposal gives the words back that were lost."""
    if damaged.was is None or garble.proposal is None:
        return False
    return damaged.was.lower() in garble.proposal.lower()


def detection(
    damages: Sequence[Damage], texts: Sequence[str], finder: Finder
) -> Iterator[tuple[str, int, int, int, int]]:
    """A row a damage: its name, how often done, found, mendable and found, rightly mended."""
    for damage in damages:
        chance = random.Random(_SEED)
        done = hit = open_ = mended = 0
        for text in texts:
            damaged = damage(text, chance)
            if damaged is None or done >= _EACH:
                continue
            done += 1
            garble = found(damaged, finder.garbles(plain(damaged.text)))
            hit += garble is not None
            open_ += garble is not None and damaged.was is not None
            mended += garble is not None and right(damaged, garble)
        yield damage.__name__, done, hit, open_, mended


def alarms(texts: Sequence[str], finder: Finder) -> Counter[str]:
    """How many clean paragraphs are told of, by the first kind told; `all` sums them."""
    told = Counter[str]()
    for text in texts:
        garbles = finder.garbles(plain(text))
        if garbles:
            told[garbles[0].kind.value] += 1
            told["all"] += 1
    return told


def measure(folder: Path) -> list[Measure]:
    """The figures; found and mended are shares, alarms are a share of the clean paragraphs."""
    finder = Finder()
    shuffled = random.Random(_SEED)
    en, zh = english(folder), chinese(folder)
    shuffled.shuffle(en)
    shuffled.shuffle(zh)
    rows = []
    for damages, texts in ((ENGLISH, en), (CHINESE, zh)):
        for name, done, hit, open_, mended in detection(damages, texts, finder):
            language = "en" if damages is ENGLISH else "zh"
            found_, right_ = _FLOORS.get(name if language == "zh" else "", (0.0, 0.0))
            rows.append(Measure(f"{language} {name}: found of {done}", hit / max(1, done), found_))
            if open_:
                share = mended / open_
                rows.append(Measure(f"{language} {name}: rightly mended", share, right_))
    for name, texts in (("laws", zh), ("academic English", en)):
        told = alarms(texts[:_CLEAN], finder)
        share = told["all"] / len(texts[:_CLEAN])
        rows.append(Measure(f"clean {name}: told of {dict(told)}", share, 0.02, at_most=True))
    mixed = alarms([*zh[_CLEAN : _CLEAN + 100], *en[_CLEAN // 2 : _CLEAN // 2 + 100]], finder)
    rows.append(Measure("clean, 100 of each", mixed["all"] / 200, 0.02, at_most=True))
    return rows


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    folder = parser.parse_args().data
    if folder is None:
        parser.error("--data or DUBAN_DATA is needed")
    return report(measure(Path(folder)))


if __name__ == "__main__":
    sys.exit(main())
