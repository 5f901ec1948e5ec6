"""Sound translations reviewed under their originals, where nothing falls short.

    python -m bench.review_translations [--all] [FOLDER ...]

The sound readings of notices with planted losses, in free translation, each way round. Every
verdict that is neither covered nor out of reach is a false one. `--all` shows these.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.garble_losses import LOSSES
from bench.garble_marked import sound
from bench.measure import Measure, report
from bench.reviewing import reviewed
from duban.coverage import Status, Verdict

_RIGHT = frozenset({Status.COVERED, Status.NOT_APPLICABLE})


def verdicts(folders: Sequence[Path] = LOSSES) -> Iterator[tuple[str, Verdict]]:
    """Every verdict on a translation, with the name of the original."""
    for path in sorted(path for folder in folders for path in folder.glob("*.src")):
        stem, _, language = path.stem.rpartition("_")
        beside = path.with_name(f"{stem}_{'zh' if language == 'en' else 'en'}.src")
        original, translation = (sound(each.read_text("utf-8")) for each in (path, beside))
        coverage, _ = reviewed(original.encode(), translation.encode())
        yield from ((path.stem, each) for each in coverage.verdicts)


def measure(folders: Sequence[Path] = LOSSES) -> list[Measure]:
    """The share of verdicts that are right, and how many call a duty another one."""
    found = [each for _, each in verdicts(folders)]
    right = sum(each.status in _RIGHT for each in found)
    deviating = sum(each.status is Status.DEVIATES for each in found)
    return [
        Measure("translations under their originals: verdicts right", right / len(found), 0.93),
        Measure(
            "translations under their originals: false deviations", deviating, 15, at_most=True
        ),
    ]


def main() -> int:
    """Print the figures, with `--all` every false verdict before them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*", default=LOSSES)
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    for name, verdict in verdicts(asked.folders) if asked.all else ():
        if verdict.status not in _RIGHT:
            told = "; ".join(f"{d.expected} > {d.found}" for d in verdict.deviations)
            passage = verdict.requirement.passage
            sys.stdout.write(f"{name} {verdict.status} {verdict.score} {passage} {told}\n")
    return report(measure(asked.folders))


if __name__ == "__main__":
    sys.exit(main())
