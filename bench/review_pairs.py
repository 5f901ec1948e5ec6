"""Reviews of invented pairs in other fields, whose verdicts were written before any rule.

    python -m bench.review_pairs [--all]

Each file of `tests/review/pairs` holds a notice, a plan and the verdicts; the pair of another
writer lies in `corpus/gold/pairs`. With --all every item is shown, not only the wrong ones.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.measure import Measure, report
from bench.reviewing import Expected, Scored, reviewed, scored

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests" / "review" / "pairs"
OTHER = ROOT / "corpus" / "gold" / "pairs"


def pairs() -> Iterator[tuple[str, tuple[Scored, ...]]]:
    """Every pair by name, with its judged requirements and the verdicts found."""
    for file in sorted(OWN.glob("*.json")):
        pair = json.loads(file.read_text("utf-8"))
        coverage, _ = reviewed(pair["notice"].encode(), pair["submission"].encode())
        yield file.stem, scored(coverage, [_own(each, pair["notice"]) for each in pair["expected"]])
    for file in sorted(OTHER.glob("*_coverage.json")):
        pair = json.loads(file.read_text("utf-8"))
        data = [(OTHER / pair[side]).read_bytes() for side in ("notice", "submission")]
        judged = [_other(each) for each in pair["requirements"]]
        yield f"other {file.stem}", scored(reviewed(*data)[0], judged)


def _own(each: dict[str, Any], notice: str) -> Expected:
    start = notice.index(each["quote"])
    kinds = frozenset(each["deviation"].split("|")) if each["deviation"] else frozenset()
    span = (start, start + len(each["quote"]))
    return Expected(each["quote"][:40], (span,), frozenset(each["status"].split("|")), kinds)


def _other(each: dict[str, Any]) -> Expected:
    found = each["submission"]
    deviation = found["deviation"]
    kinds = frozenset({deviation["type"]} - {"stricter"}) if deviation else frozenset()
    spans = tuple((start, end) for start, end in each["notice_spans"])
    evidence = tuple((start, end) for start, end in found["spans"])
    name = f"{each['id']} {each['paraphrase'][:40]}"
    return Expected(name, spans, frozenset({found["status"]}), kinds, evidence)


def measure() -> list[Measure]:
    """Over all pairs: right statuses, planted deviations found, and false alarms."""
    found = [each for _, pair in pairs() for each in pair]
    planted = [each for each in found if each.expected.deviations]
    return [
        Measure("review pairs: items judged", len(found), 1103),
        Measure("review pairs: statuses right", sum(e.status for e in found) / len(found), 0.96),
        Measure(
            "review pairs: deviations found", sum(e.deviation for e in planted) / len(planted), 0.97
        ),
        Measure(
            "review pairs: false deviations", sum(e.false_alarm for e in found), 4, at_most=True
        ),
    ]


def _show(*, everything: bool) -> None:
    for name, found in pairs():
        print(f"== {name}")
        for one in found:
            right = one.status and one.deviation and not one.false_alarm
            if right and not everything:
                continue
            verdict = one.verdict
            status = f"{verdict.status.value} {verdict.score:.2f}" if verdict else "-"
            deviations = "; ".join(
                f"{d.type.value} {d.direction} {'; '.join(d.omitted)} {d.expected} > {d.found}"
                for d in (verdict.deviations if verdict else ())
            )
            wanted = "|".join(sorted(one.expected.statuses | one.expected.deviations))
            mark = "  " if right else "X "
            print(f"{mark}{one.expected.name} [{wanted}] {status} {deviations[:120]}")


if __name__ == "__main__":
    _show(everything="--all" in sys.argv)
    sys.exit(report(measure()))
