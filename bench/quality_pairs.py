"""Pairs of texts in other fields, judged before any run; lone pairs have much on one side only.

    python -m bench.quality_pairs [--wrong] [NAME ...]

Beads and links by the judge's units, links and lone units by our own, relations and versions.
`--wrong` prints each pair's figures and every relation the judge does not accept.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import add

from bench.align_data import Score
from bench.measure import Measure, report
from bench.pair_scores import Run, Told, run
from bench.pair_sources import FOLDER, LONE, judged_pairs

_FOLDERS = (("pairs", FOLDER), ("lone pairs", LONE))
_FLOORS: Mapping[str, Mapping[str, float]] = {
    "pairs": {
        "beads, strict F1": 0.975,
        "links F1": 0.98,
        "lone units, precision": 0.9,
        "lone units, recall": 0.88,
        "own units, links F1": 0.97,
        "own units, lone, precision": 0.9,
        "own units, lone, recall": 0.85,
        "relations right": 0.95,
        "false garbled": 0.01,
        "own units, relations right": 0.94,
        "versions told": 1.0,
    },
    "lone pairs": {
        "beads, strict F1": 0.905,
        "links F1": 0.92,
        "lone units, precision": 0.96,
        "lone units, recall": 0.6,
        "own units, links F1": 0.89,
        "own units, lone, precision": 0.88,
        "own units, lone, recall": 0.535,
        "relations right": 0.955,
        "false garbled": 0.011,
        "own units, relations right": 0.92,
        "versions told": 1.0,
    },
}


def measure() -> list[Measure]:
    """All pairs of each folder together, beside their floors."""
    runs = ((name, [run(pair) for pair in judged_pairs(folder)]) for name, folder in _FOLDERS)
    return [row for name, found in runs for row in _measures(name, found)]


def _measures(name: str, runs: Sequence[Run]) -> list[Measure]:
    return [
        Measure(f"{name}: {what}", value, _FLOORS[name][what], at_most=what == "false garbled")
        for what, value in _figures(runs).items()
    ]


def _figures(runs: Sequence[Run]) -> dict[str, float]:
    beads, links = _sum(r.beads.beads for r in runs), _sum(r.beads.links for r in runs)
    lone = _sum(score for r in runs for score in (r.beads.a_only, r.lone_b))
    own, own_lone = _sum(r.own_links for r in runs), _sum(r.own_lone for r in runs)
    told = [one for r in runs for one in r.told]
    return {
        "beads, strict F1": beads.f1,
        "links F1": links.f1,
        "lone units, precision": lone.precision,
        "lone units, recall": lone.recall,
        "own units, links F1": own.f1,
        "own units, lone, precision": own_lone.precision,
        "own units, lone, recall": own_lone.recall,
        "relations right": _share(told),
        "false garbled": _false_garbled(told),
        "own units, relations right": _share([one for r in runs for one in r.own_told]),
        "versions told": sum(r.recognised for r in runs) / len(runs),
    }


def _sum(scores: Iterable[Score]) -> Score:
    return reduce(add, scores, Score(0, 0, 0, 0))


def _share(told: Sequence[Told]) -> float:
    return sum(one.right for one in told) / max(1, len(told))


def _false_garbled(told: Sequence[Told]) -> float:
    """The share of sound beads that are called garbled."""
    sound = [one for one in told if "garbled" not in one.bead.relations]
    return sum(one.found == "garbled" for one in sound) / max(1, len(sound))


def _details(one: Run) -> str:
    aligned, version = one.beads, "right" if one.recognised else "WRONG"
    lines = [
        f"{one.pair.name}: beads {aligned.beads.f1:.3f}, links {aligned.links.f1:.3f}",
        f"  lone {_pr(aligned.a_only)} and {_pr(one.lone_b)}, version {version}: {one.version}",
        f"  own links {one.own_links.precision:.3f} {one.own_links.recall:.3f}",
        f"  own lone {_pr(one.own_lone)}",
        f"  relations {_share(one.told):.3f}, by own units {_share(one.own_told):.3f}",
    ]
    for name, told in (("judge's units", one.told), ("own units", one.own_told)):
        table = Counter((t.bead.relations[0], t.found) for t in told)
        lines.append(f"  {name}: " + ", ".join(f"{a}>{b} {n}" for (a, b), n in table.items()))
        lines += [
            f"    {'/'.join(t.bead.relations)} > {t.found}: {t.reason}\n"
            f"      {t.words[0]}\n      {t.words[1]}"
            for t in told
            if not t.right
        ]
    return "\n".join(lines)


def _pr(score: Score) -> str:
    return f"{score.right_found}/{score.found} of {score.asked}"


def main() -> int:
    """Print the figures, or what is wrong in each pair."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args()
    rows: list[Measure] = []
    for name, folder in _FOLDERS:
        chosen = [p for p in judged_pairs(folder) if not asked.names or p.name in asked.names]
        runs = [run(pair) for pair in chosen]
        if asked.wrong:
            sys.stdout.write("".join(_details(one) + "\n" for one in runs))
        rows += _measures(name, runs) if runs else []
    return report(rows)


if __name__ == "__main__":
    sys.exit(main())
