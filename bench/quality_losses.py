"""Losses beside a counterpart, on the five notices of one set: what is found, and falsely.

The whole is `bench.garble_losses`; this part of it is quick enough for every build. First run of
the set, before anything was mended for it: English .46, Chinese .46, conditions .17, 11 false.
"""

import sys

from bench.garble_losses import beside
from bench.garble_marked import UNSEEN
from bench.measure import Measure, report

_FLOORS = {"losses in en": 0.7, "losses in zh": 0.6, "condition": 0.6, "negation": 0.6}
_FALSE = {"false beside the losses": 8, "false on the sound pairs": 2}


def measure() -> list[Measure]:
    """The figures of `losses_5` that a change to either side must keep."""
    found = []
    for one in beside([UNSEEN / "losses_5"]):
        floor = next((v for name, v in _FLOORS.items() if one.name.startswith(name)), None)
        most = _FALSE.get(one.name)
        if floor is not None:
            found.append(Measure(one.name, one.value, floor))
        elif most is not None:
            found.append(Measure(one.name, one.value, most, at_most=True))
    return found


if __name__ == "__main__":
    sys.exit(report(measure()))
