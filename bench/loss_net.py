"""What is learned from losses: examples, the texts they come from, the network that is stored."""

import argparse
import os
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from align.garbles.net import expanded
from bench.align_data import corpus, language
from bench.garble_losses import LOSSES
from bench.garble_marked import MARK, UNSEEN, sound
from bench.pair_sources import MarkedSide, judged_pairs
from bench.slip_net import fitted, stored
from duban.garble import GarbleKind
from duban.language import Language

HELD = ("losses_6", "losses_8", "losses_10")
"""The sets that nothing is learned from, so that they may judge what was."""
FREE = UNSEEN / "free"
"""Sound lines in which a noun or an adjective says a condition: feverish, imported."""
LESSONS = (*(folder for folder in LOSSES if folder.name not in HELD), FREE)
BEADS = {"aca": 1100, "mag": 1100, "mac_dev": 800}
_SEED = 3
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Example:
    """What is known of one thing that may be lost; `marked` if a person took it out."""

    document: str
    row: tuple[float, ...]
    lost: bool
    sound: bool
    marked: bool = False


def beads(data: Path, name: str, most: int) -> list[tuple[str, str]]:
    """Beads of a corpus, Chinese and English, by chance but always the same."""
    found = []
    for text in corpus(data, name):
        english = 0 if language(text, 0) is Language.EN else 1
        for a, b in text.gold:
            sides = (" ".join(text.a[i] for i in a), " ".join(text.b[j] for j in b))
            if all(sides) and len(sides[english]) < _LONGEST:
                found.append((sides[1 - english], sides[english]))
    random.Random(_SEED).shuffle(found)
    return found[:most]


def notices(folders: Sequence[Path]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each marked notice of some folders with its lines, Chinese and English, marks included."""
    for zh in sorted(path for folder in folders for path in folder.glob("*_zh.src")):
        en = zh.with_name(zh.name.replace("_zh", "_en"))
        lines = zip(*(each.read_text("utf-8").splitlines() for each in (zh, en)), strict=True)
        yield zh.stem[:-3], list(lines)


def parallels() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The judged pairs of two languages with their parallel beads, Chinese and English."""
    for pair in judged_pairs():
        sides = {side.language: side for side in (pair.a, pair.b)}
        if len(sides) == 2:
            swapped = pair.a.language == "en"
            beads = (b for b in pair.beads if b.a and b.b and b.relations[0] == "parallel")
            texts = ((_words(pair.a, bead.a), _words(pair.b, bead.b)) for bead in beads)
            yield f"pair {pair.name}", [(b, a) if swapped else (a, b) for a, b in texts]


def _words(side: MarkedSide, places: Sequence[int]) -> str:
    return " ".join(side.text[side.units[i].start : side.units[i].end] for i in places)


def marked(source: str, kind: GarbleKind) -> Iterator[str]:
    """The sound text with one of its marked losses of a kind at a time."""
    for lost in MARK.finditer(source):
        if lost["kind"] == kind.value:
            yield sound(source[: lost.start()]) + lost["words"] + sound(source[lost.end() :])


def learned(found: Sequence[Example], alarms: float, decay: float) -> dict[str, object]:
    """The weights as they are stored, and on standard error what unseen notices show.

    Losses are told from the odds that the share `alarms` of the sound examples of notices exceeds,
    as networks judge them that have not seen their notice.
    """
    names = sorted({one.document for one in found})
    net, unseen = fitted(
        np.array([expanded(one.row) for one in found]),
        np.array([float(one.lost) for one in found]),
        np.array([names.index(one.document) for one in found]),
        decay,
    )
    ours = np.array([one.document not in BEADS for one in found])
    clean = unseen[ours & np.array([one.sound for one in found])]
    told = float(np.quantile(clean, 1 - alarms))
    for what, chosen in (("lost", [o.lost for o in found]), ("marked", [o.marked for o in found])):
        odds = unseen[ours & np.array(chosen)]
        sys.stderr.write(f"{what}: {np.mean(odds > told):.3f} of {len(odds)} told\n")
    sys.stderr.write(f"odds {told:.2f}, false {np.sum(clean > told)} of {len(clean)}\n")
    return stored(net, told)


def arguments(description: str | None, out: Path) -> argparse.Namespace:
    """Where the corpora and the marked notices lie, and where the weights go."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    parser.add_argument("--folder", type=Path, nargs="+", default=LESSONS)
    parser.add_argument("--out", type=Path, default=out)
    return parser.parse_args()
