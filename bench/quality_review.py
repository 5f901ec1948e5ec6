"""Coverage of the province's plan under the notice, through the real pipeline.

    python -m bench.quality_review

Status, deviations and evidence against `corpus/gold/coverage.json`, and the link between the two
files. Statuses must be right for 30 of the 37 requirements.
"""

import json
import sys
from pathlib import Path
from typing import Any

from bench import review_pairs, review_translations
from bench.measure import Measure, report
from bench.reviewing import Expected, Scored, documents, reviewed, scored
from review import answered, link

CORPUS = Path(__file__).parents[1] / "corpus"


def judged() -> tuple[Expected, ...]:
    """The gold verdicts."""
    gold = json.loads((CORPUS / "gold" / "coverage.json").read_text("utf-8"))
    return tuple(_expected(each, each["hebei"]) for each in gold["requirements"])


def _expected(asked: dict[str, Any], found: dict[str, Any]) -> Expected:
    deviation = found["deviation"]
    types = frozenset({deviation["type"]} - {"stricter"}) if deviation else frozenset()
    return Expected(
        asked["id"],
        tuple((start, end) for start, end in asked["notice_spans"]),
        frozenset({found["status"]}),
        types,
        tuple((start, end) for start, end in found["spans"]),
    )


def review() -> tuple[Scored, ...]:
    """The gold requirements with the verdicts found."""
    gold = json.loads((CORPUS / "gold" / "coverage.json").read_text("utf-8"))
    files = [(CORPUS / gold[side]).read_bytes() for side in ("notice", "submission")]
    return scored(reviewed(*files)[0], judged())


def windows(found: tuple[Scored, ...]) -> int:
    """How many of the judged window shifts were found with direction and days."""
    gold = json.loads((CORPUS / "gold" / "coverage.json").read_text("utf-8"))
    by_id = {each["id"]: each["hebei"]["deviation"] for each in gold["requirements"]}
    right = 0
    for each in found:
        shift = by_id[each.expected.name]
        if shift and shift["type"] == "window" and each.verdict:
            right += any(
                (one.direction, one.start_days, one.end_days)
                == (shift["direction"], shift["start_days"], shift["end_days"])
                for one in each.verdict.deviations
            )
    return right


def linked() -> bool:
    """Whether the plan is found to answer the notice."""
    gold = json.loads((CORPUS / "gold" / "coverage.json").read_text("utf-8"))
    notice, plan = (
        documents((CORPUS / gold[side]).read_bytes(), gold[side])
        for side in ("notice", "submission")
    )
    return answered(link(plan[0], notice)) == notice[0].id


def measure() -> list[Measure]:
    """The measured figures with their floors."""
    found = review()
    planted = [each for each in found if each.expected.deviations]
    shown = [each for each in found if each.expected.evidence]
    return [
        Measure("review: statuses right of 37", sum(each.status for each in found), 30),
        Measure("review: window shifts with direction and days", windows(found), 4),
        Measure("review: deviations found of 7", sum(each.deviation for each in planted), 7),
        Measure("review: false deviations", sum(e.false_alarm for e in found), 2, at_most=True),
        Measure("review: evidence at the judged passage", sum(e.shown for e in shown), 25),
        Measure("review: plan linked to its notice", int(linked()), 1),
        *review_pairs.measure(),
        *review_translations.measure(),
    ]


if __name__ == "__main__":
    for one in review():
        verdict = one.verdict
        status = verdict.status.value if verdict else "-"
        mark = "  " if one.status and one.deviation else "X "
        deviations = "; ".join(
            f"{d.type.value} {d.direction} {'; '.join(d.omitted)}".strip()
            for d in (verdict.deviations if verdict else ())
        )
        wanted = "|".join(sorted(one.expected.statuses | one.expected.deviations))
        print(f"{mark}{one.expected.name} {wanted:28} {status} {deviations}")
    sys.exit(report(measure()))
