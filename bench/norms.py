"""Norm labels of statute sentences: `python -m bench.norms --data DIR` (DIR holds laws.tar.xz).

Sentences are found again by the digest of their words; nothing of the laws is kept. The labels of
DIR came with the task; the three samples of `corpus/gold/statute_labels.json` were labelled before
any run. Their first runs gave micro-F1 .896, .859 and, after what those two showed was mended,
.932 on the third; since then they are known.
"""

import argparse
import hashlib
import json
import os
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measure, report
from duban.document import Genre
from duban.language import Language
from duban.obligation import NormType, Obligation, Strength
from extract import Extractor

GOLD = Path(__file__).parents[1] / "corpus" / "gold"
_ARTICLE = re.compile(r"^(?:\*\*)?第[一二三四五六七八九十百零千]+条(?:之[一二三])?(?:\*\*)?[\s　]*")
_LETTER = {NormType.OBLIGATION: "O", NormType.PROHIBITION: "F", NormType.PERMISSION: "P"}


def labels(found: tuple[Obligation, ...]) -> frozenset[str]:
    """O, F, P for the duties, S when a consequence of a breach stands there, else N."""
    letters = {_LETTER[o.type] for o in found if o.is_duty}
    letters |= {"S" for o in found if o.strength is Strength.SANCTION}
    return frozenset(letters or {"N"})


def sentences(archive: Path) -> Iterator[str]:
    """The sentences of all laws, article numbers stripped, split at 。 and ；."""
    with tarfile.open(archive) as laws:
        for member in laws:
            stream = laws.extractfile(member) if member.isfile() else None
            for line in stream.read().decode("utf-8", "replace").split("\n") if stream else ():
                for part in re.split(r"(?<=[。；])", _ARTICLE.sub("", line.strip())):
                    if part.strip():
                        yield part.strip()


def labelled(data: Path, labels: Path) -> list[tuple[str, frozenset[str]]]:
    """The sentences with their labels; those that depend on an unseen lead-in are left out."""
    items = json.loads(labels.read_text("utf-8"))["items"]
    wanted = {item["sha1"]: frozenset(item["labels"]) for item in items}
    found: dict[str, str] = {}
    for sentence in sentences(data / "laws.tar.xz"):
        found.setdefault(hashlib.sha1(sentence.encode()).hexdigest()[:16], sentence)
    return [(found[k], want) for k, want in wanted.items() if k in found and "o" not in want]


def measure(data: Path, *, show: bool = False) -> list[Measure]:
    """Micro-F1 over the labels O, F, P, S and N: of the task's labels, and of our own samples."""
    given = _scored(data, data / "statute_sentence_labels.json", show=show)
    own = _scored(data, GOLD / "statute_labels.json", show=show)
    return [
        Measure("statute sentences found again", given[0], 180),
        Measure("statute norms micro-F1", given[1], 0.93),
        Measure("own statute sentences found again", own[0], 150),
        Measure("own statute norms micro-F1", own[1], 0.93),
    ]


def _scored(data: Path, labels_file: Path, *, show: bool) -> tuple[int, float]:
    extractor, hits, counts = Extractor(), 0, Counter[str]()
    for sentence, want in labelled(data, labels_file):
        got = labels(extractor.text(sentence, Language.ZH, genre=Genre.LAW).obligations)
        hits += len(got & want)
        counts.update(gold=len(want), found=len(got), sentences=1)
        if show and got != want:
            sys.stdout.write(f"{''.join(sorted(want))} -> {''.join(sorted(got))} {sentence}\n")
    return counts["sentences"], 2 * hits / max(1, counts["gold"] + counts["found"])


def main() -> int:
    """Print the figures; --show prints the sentences that differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("DUBAN_DATA", "."))
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    return report(measure(Path(options.data), show=options.show))


if __name__ == "__main__":
    raise SystemExit(main())
