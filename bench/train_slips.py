"""Learn how surely a slip of Chinese characters happened, and write `align/data/slips.json`.

    python -m bench.train_slips --data DIR

Half of the laws of DIR, chosen by their words, and the Chinese of align/mag and align/aca are
damaged a character here and there; the other half of the laws is left to judge by
(`bench.garbles`). Only weights enter the file. A set of weights is learned for each way of slipping
(logistic regression); the odds from which a slip is told are those that one clean paragraph in
three hundred reaches.
"""

import argparse
import json
import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from align.characters import characters
from align.garbles.doubt import FEATURES, features, group
from align.garbles.run import Run
from align.garbles.slips import Slip, slips
from align.phrasing import phrasing, sign
from bench.laws import is_judged, laws

OUT = Path(__file__).resolve().parents[1] / "align" / "data" / "slips.json"
_SEED = 1
_TEXTS = 36
_PROSE = {"mag": 12, "aca": 6}
_ALARMS = 1 / 300
_HURT = 0.6
_RARER = {"gained": 1.5, "other": 1.0, "lost": 0.5}
"""By how much the log odds of a way are less in the world than among the damage done here."""
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LONG = re.compile(r"[\u4e00-\u9fff]{4,}")
_WAYS = ("shape", "sound", "shape", "sound", "other", "lost", "lost", "twice", "gained")
_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A slip the finder weighs: whether it happened, and the clean paragraph it stands in."""

    features: tuple[float, ...]
    group: str
    happened: bool
    paragraph: int


def hurt(text: str, way: str, chance: random.Random) -> tuple[str, int, str, str] | None:
    """A paragraph with one slip: its text, the place, what stands there and what did."""
    runs = list(_LONG.finditer(text))
    if not runs:
        return None
    run = chance.choice(runs)
    at = chance.randrange(run.start(), run.end())
    was, table = text[at], characters()
    common = [char for char, count in table.counts.items() if count > 200]
    if way in ("lost", "twice", "gained"):
        new = {"lost": "", "twice": was, "gained": chance.choice(common[:1500])}[way]
        rest = text[at + 1 :] if way == "lost" else text[at:]
        return text[:at] + new + rest, at, new, was if way == "lost" else ""
    near = [char for char, why in table.alike(was).items() if why == way and char in common]
    near = near[: chance.choice((1, 3, 8, 40))]  # a nearer one is likelier to be taken for it
    new = chance.choice(common if way == "other" else near or [""])
    return (text[:at] + new + text[at + 1 :], at, new, was) if new and new != was else None


def examples(texts: list[list[str]]) -> Iterator[Example]:
    """The slips weighed in clean texts, none of which happened, and those done to them."""
    chance = random.Random(_SEED)
    number = 0
    for paragraphs in texts:
        document = "\n".join(paragraphs)
        for paragraph in paragraphs:
            number += 1
            for _, slip, found in weighed(paragraph, document):
                yield Example(found, group(slip.why), happened=False, paragraph=number)
        done = {
            i: damage
            for i, paragraph in enumerate(paragraphs)
            if chance.random() < _HURT and (damage := hurt(paragraph, chance.choice(_WAYS), chance))
        }
        document = "\n".join(done[i][0] if i in done else p for i, p in enumerate(paragraphs))
        for text, at, old, new in done.values():
            for start, slip, found in weighed(text, document):
                if _is(slip, start, at, old, new):
                    yield Example(found, group(slip.why), happened=True, paragraph=0)


def _is(slip: Slip, start: int, at: int, old: str, new: str) -> bool:
    """Whether a slip is the one done; another repair at the right place counts, too."""
    if not old:
        return not slip.old and slip.new == new and abs(start - at) <= 1
    return slip.old == old and (start == at or (not new and abs(start - at) <= 1))


def weighed(text: str, document: str) -> Iterator[tuple[int, Slip, tuple[float, ...]]]:
    """The slips of a paragraph with their offsets and features."""
    model, table = phrasing(), characters()
    for found in _HAN.finditer(text):
        left = sign(text[found.start() - 1 : found.start()])
        run = Run(model, found[0], left, sign(text[found.end() : found.end() + 1]))
        for slip in slips(run, model, table):
            yield found.start() + slip.start, slip, features(run, slip, document, model, table)


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


def fitted(given: _Floats, happened: _Floats) -> list[float]:
    """The weights of a logistic regression on raw features, the constant last."""
    mean, spread = given.mean(0), given.std(0) + 1e-6
    scaled = np.c_[(given - mean) / spread, np.ones(len(given))]

    def loss(weights: _Floats) -> tuple[float, _Floats]:
        score = scaled @ weights
        missed = np.logaddexp(0, np.where(happened == 1, -score, score)).sum()
        gradient = scaled.T @ (1 / (1 + np.exp(-score)) - happened)
        return missed + np.square(weights[:-1]).sum(), gradient + 2 * np.r_[weights[:-1], 0]

    weights = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B").x
    raw = weights[:-1] / spread
    return [*raw.tolist(), float(weights[-1] - raw @ mean)]


def learned(found: list[Example], paragraphs: int) -> dict[str, list[float]]:
    """The weights of each group, the constants lowered so that the told slips have odds above 0."""
    weights = {}
    for name in sorted({one.group for one in found}):
        own = [one for one in found if one.group == name]
        given = np.array([one.features for one in own])
        row = fitted(given, np.array([float(one.happened) for one in own]))
        weights[name] = [*row[:-1], row[-1] - _RARER.get(name, 0.0)]
    worst: dict[int, float] = {}
    for one in found:
        if not one.happened:
            score = float(np.dot(weights[one.group], (*one.features, 1.0)))
            worst[one.paragraph] = max(score, worst.get(one.paragraph, -99.0))
    told = sorted(worst.values(), reverse=True)[round(_ALARMS * paragraphs)]
    return {
        name: [*(round(w, 4) for w in row[:-1]), round(row[-1] - told, 4)]
        for name, row in weights.items()
    }


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    folder = Path(parser.parse_args().data)
    tuning = [*prose(folder), *texts(folder, judged=False)[:_TEXTS]]
    weights = learned(list(examples(tuning)), sum(map(len, tuning)))
    kept = {"features": [*FEATURES, "constant"], "weights": weights}
    OUT.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
