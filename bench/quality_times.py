"""Floors of times and thresholds: the phrase lists, their traps, and the seeds' own values.

The phrases of statutes were written by another reader and frozen. Run once before any of them
had been read, the grammar had 85 of 100 right, value and event; what it has now includes the
general faults which that run showed.
"""

import sys

from bench.measure import Measure, report
from bench.phrases import is_trap, items, missed_deadlines, missed_thresholds
from bench.seed_times import obligation_values, required_deadlines, stage_windows


def measure() -> list[Measure]:
    """The figures of the issue, on the lists of phrases and on the seeds."""
    missed = {miss.item for miss in missed_deadlines("deadline_phrases")}
    listed = items("deadline_phrases")
    phrases = [item for item in listed if not is_trap(item)]
    right = sum(item["id"] not in missed for item in phrases) / len(phrases)
    alarms = sum(item["id"] in missed for item in listed if is_trap(item))
    laws = items("law_phrases")
    law_right = 1 - len(missed_deadlines("law_phrases")) / len(laws)
    quantities = items("threshold_phrases")
    wrong = len(missed_thresholds("threshold_phrases"))
    return [
        Measure("deadline phrases, value right", right, 0.97),
        Measure("false alarms on its traps", alarms, 0, at_most=True),
        Measure("phrases of statutes by another reader, value and event", law_right, 0.9),
        Measure(f"threshold phrases, of {len(quantities)}", len(quantities) - wrong, 65),
        _share("deadlines and thresholds of seed duties", list(obligation_values())),
        _share("stage windows of both seeds", list(stage_windows())),
        _share("deadlines of the seed requirements", list(required_deadlines())),
    ]


def _share(name: str, outcomes: list[tuple[str, bool]]) -> Measure:
    found = sum(right for _, right in outcomes)
    return Measure(f"{name}, of {len(outcomes)}", found, len(outcomes))


if __name__ == "__main__":
    sys.exit(report(measure()))
