"""Floors of the problem categories: official wording, and findings held out with their twins."""

import sys

from bench.measure import Measure, report
from bench.problems import first, held_out, official, scored, second
from extract.problems import Weights


def measure() -> list[Measure]:
    """The figures of the issue, on the findings it names and on those written later."""
    passages, categories, problems = official()
    found = [
        Measure(f"seed passages in their category, of {passages}", categories, 63),
        Measure(f"seed passages with their problem, of {passages}", problems, 61),
    ]
    answers = held_out(Weights())
    for name, chosen in (("findings", first()), ("later findings", second())):
        score = scored(answers, chosen)
        alarms = score.false_alarms / score.negatives
        found += [
            Measure(f"{name} held out: category", score.category, 0.65),
            Measure(f"{name} held out: problem in three", score.in_three, 0.60),
            Measure(f"{name} held out: false alarms", alarms, 0.1, at_most=True),
        ]
    return found


if __name__ == "__main__":
    sys.exit(report(measure()))
