"""The yardstick of development: every document judged by weights that have not seen it.

    python -m bench.align_folds --data DIR [--cache FILE] [--draws 3]

aca, mag and berg are left out whole; mac_dev document by document, which foretells how the shipped
weights, having seen the others, do on a novel of somebody else. Clean, with seed-like damage of the
first generator (`dam`), with that of the second (`harm`), which training never uses, and with two
neighbouring blocks swapped; damage is drawn anew `--draws` times. After ± stands how far the figure
strays when parts are drawn with replacement: less than that is no difference.
Strict F1 is aligner-eval's; berg is judged by Vecalign's.
"""

import argparse
import os
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import pstdev

import numpy as np

from align.aligner import BeadAligner
from align.encoder import encoder
from bench.align import Result, damaged_parts, harmed_parts, measured
from bench.align_data import CORPORA, JiebaTokens, Text, corpus
from bench.align_example import UNTRAINED
from bench.align_harm import LIKE_SEED, SWAPPED
from bench.held_out import HeldOut

_RESAMPLED = 200


@dataclass(frozen=True, slots=True)
class Judged:
    """A text as aligned: the counts, and for each bead its confidence and whether it is right."""

    result: Result
    told: tuple[tuple[float, bool], ...]


Table = dict[tuple[str, str], list[Judged]]


def main() -> None:
    """Print a row for every corpus and kind of damage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA", "."))
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--draws", type=int, default=1)
    parser.add_argument("--held-out", help="some of aca, mag, berg, mac_dev, mac_dev/001 ...")
    asked = parser.parse_args()
    texts = [text for name in CORPORA for text in corpus(Path(asked.data), name)]
    model, tokens = encoder(cache=asked.cache), JiebaTokens()
    taught = HeldOut(BeadAligner(model, tokens, UNTRAINED), texts)
    found: Table = {}
    for held_out in asked.held_out.split(",") if asked.held_out else _held_out(texts):
        aligner = BeadAligner(model, tokens, taught.weights(held_out))
        own = [text for text in texts if held_out in (text.name, text.name.split("/")[0])]
        for kind, parts in _kinds(own, texts, Path(asked.data), asked.draws):
            judged = [_judged(aligner, part) for part in parts]
            for name in (held_out, *(("mac_dev each",) if "/" in held_out else ())):
                found.setdefault((name, kind), []).extend(judged)
    sys.stdout.writelines(_row(*key, rows) for key, rows in sorted(found.items()))
    sys.stdout.write(f"temperature that fits best: {_temperature(found):.2f}\n")


def _judged(aligner: BeadAligner, text: Text) -> Judged:
    beads, gold = aligner.found(text.a, text.b), set(text.gold)
    told = tuple((bead.score, (bead.a, bead.b) in gold) for bead in beads)
    return Judged(measured([text], lambda _: beads), told)


def _held_out(texts: Sequence[Text]) -> list[str]:
    """Every corpus, and every document of mac_dev."""
    return [*CORPORA, *(text.name for text in texts if text.name.startswith("mac_dev"))]


def _kinds(
    own: Sequence[Text], texts: Sequence[Text], data: Path, draws: int
) -> Iterator[tuple[str, Sequence[Text]]]:
    yield "clean", own
    if own[0].name.startswith("berg"):
        return
    for draw in range(draws):
        seed = 5000 + 100 * draw
        yield "dam", damaged_parts(own, data, seed)
        yield "harm", harmed_parts(own, LIKE_SEED, texts, seed)
        yield "swap", harmed_parts(own, SWAPPED, texts, seed)


def _row(name: str, kind: str, rows: Sequence[Judged]) -> str:
    total = _total(rows)
    return (
        f"{name:<12} {kind:<6} F {_f1(name, rows):.4f} ± {_spread(name, rows):.4f}  "
        f"null P {total.nulls.precision:.3f} R {total.nulls.recall:.3f}  "
        f"sure {total.sure.precision:.4f} ({total.sure.found} of {total.strict.found})\n"
    )


def _total(rows: Sequence[Judged]) -> Result:
    return sum((row.result for row in rows), Result())


def _f1(name: str, rows: Sequence[Judged]) -> float:
    total = _total(rows)
    return total.vecalign.f1 if name == "berg" else total.strict.f1


def _spread(name: str, rows: Sequence[Judged]) -> float:
    chance = random.Random(1)
    return pstdev(_f1(name, chance.choices(rows, k=len(rows))) for _ in range(_RESAMPLED))


def _temperature(found: Table) -> float:
    """The temperature under which the confidences told are likeliest to come out so; 1 is right."""
    told = [one for rows in found.values() for row in rows for one in row.told]
    scores = np.clip([score for score, _ in told], 1e-5, 1 - 1e-5)
    odds, right = np.log(scores / (1 - scores)), np.array([right for _, right in told])

    def surprise(temperature: float) -> float:
        return float(np.log1p(np.exp(np.where(right, -odds, odds) / temperature)).sum())

    return min((step / 20 for step in range(10, 80)), key=surprise)


if __name__ == "__main__":
    main()
