"""Floors of the problem categories: official wording, and findings held out with their twins."""

import sys

from bench.measure import Measure, report
from bench.problems import findings, held_out, official, piped, scored, second_campaign, sets
from extract.problems import Weights


def measure() -> list[Measure]:
    """The figures of the issue, on the findings it names (the first) and on those written later."""
    passages, categories, problems = official()
    found = [
        Measure(f"seed passages in their category, of {passages}", categories, 63),
        Measure(f"seed passages with their problem, of {passages}", problems, 61),
    ]
    stated, proposed, invented = piped()
    found += [
        Measure(f"seed problems proposed by the pipeline, of {stated}", proposed, stated),
        Measure("seed problems invented by the pipeline", invented, 0, at_most=True),
    ]
    answers = held_out(Weights())
    for name, chosen in sets().items():
        score = scored(answers, chosen)
        found += [
            Measure(f"{name} findings held out: category", score.category, 0.65),
            Measure(f"{name} findings held out: problem in three", score.in_three, 0.60),
        ]
    for name, every in (("first", sets()["first"]), ("all", findings())):
        score = scored(answers, every)
        alarms = score.false_alarms / score.negatives
        found.append(Measure(f"{name} findings held out: false alarms", alarms, 0.1, at_most=True))
    fire = second_campaign()
    found += [
        Measure("fire safety findings: category", fire.category, 0.65),
        Measure("fire safety findings: problem in three", fire.in_three, 0.60),
    ]
    return found


if __name__ == "__main__":
    sys.exit(report(measure()))
