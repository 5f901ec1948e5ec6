"""Floors of times and thresholds: the phrase lists, their traps, and the seeds' own values.

The two lists of phrases of statutes were written by other readers and frozen. Run once before
any of them had been read, the grammar had 85 of 100 of the first right, value and event, and
later 86 of 100 of the second; what it has now includes the general faults which those runs
showed.
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
    unseen = items("law_phrases_2")
    unseen_right = 1 - len(missed_deadlines("law_phrases_2")) / len(unseen)
    quantities = items("threshold_phrases")
    wrong = len(missed_thresholds("threshold_phrases"))
    return [
        Measure("deadline phrases, value right", right, 0.97),
        Measure("false alarms on its traps", alarms, 0, at_most=True),
        Measure("phrases of statutes by another reader, value and event", law_right, 0.9),
        Measure("second list of statutes by another reader", unseen_right, 0.9),
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
