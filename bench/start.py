"""What starting a command costs: `python -m bench.start`.

Each runs in a process of its own over an empty record; the figure is the least CPU of five runs.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.measure import Measure, report

RUN = "from ui.cli import main; main()"
_BOUNDS = {"--help": 0.2, "config": 0.3, "check": 0.8, "matrix --help": 0.8, "search": 2.0}


def seconds(arguments: Sequence[str], folder: Path) -> float:
    """CPU seconds of one command whose record and index lie in a folder."""
    environment = os.environ | {
        "DUBAN_STORE__URL": f"sqlite:///{folder}/record.db",
        "DUBAN_SEARCH__FOLDER": str(folder / "index"),
    }
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure() -> list[Measure]:
    """The figures of a few commands, from the lightest on."""
    with tempfile.TemporaryDirectory() as folder:
        return [
            Measure(
                f"CPU s of `duban {command}`",
                min(seconds(command.split(), Path(folder)) for _ in range(5)),
                bound,
                at_most=True,
            )
            for command, bound in _BOUNDS.items()
        ]


if __name__ == "__main__":
    sys.exit(report(measure()))
