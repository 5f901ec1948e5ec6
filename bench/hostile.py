"""All hostile inputs, the slow ones too, against the limits Duban ships with.

`python -m bench.hostile [--slow] [--seconds N]`: for each the outcome, the seconds to the
verdict and how much the asking process grew.
"""

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from bench.measure import Measure, report
from duban.settings import IngestSettings
from tests.ingest.test_hostile import CASES, check, grown


def measure(*, slow_only: bool, seconds: float) -> list[Measure]:
    """How many inputs end as the table says, and the worst growth of the asking process."""
    limits = replace(IngestSettings(), seconds=seconds, ocr=False)
    chosen = [case for case in CASES if case.slow or not slow_only]
    right, slowest, largest = 0, 0.0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for case in chosen:
            before = grown()
            try:
                took = check(case, Path(folder), limits)
                right += 1
            except AssertionError as error:
                sys.stdout.write(f"WRONG {case}: {str(error)[:300]}\n")
                continue
            growth = (grown() - before) / 2**20
            slowest, largest = max(slowest, took), max(largest, growth)
            sys.stdout.write(f"{case}: {took:.2f} s, parent +{growth:.1f} MB\n")
    return [
        Measure("hostile inputs that end as the table says", right / len(chosen), 1.0),
        Measure("slowest verdict", slowest, seconds + 4, at_most=True, unit=" s"),
        Measure("growth of the asking process", largest, 50, at_most=True, unit=" MB"),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slow", action="store_true", help="only the slow ones")
    parser.add_argument("--seconds", type=float, default=60.0)
    options = parser.parse_args()
    return report(measure(slow_only=options.slow, seconds=options.seconds))


if __name__ == "__main__":
    sys.exit(main())
