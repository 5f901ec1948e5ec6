"""Time and memory of the aligner over growing texts, made by repeating a corpus.

    python -m bench.align_scale --data DIR [--cache FILE] [--most 30000]

Every copy carries a number of its own, as the chapters of one work would. With `--cache` the time
of encoding is left out where the sentences are known.
"""

import argparse
import os
import resource
import sys
import time
from pathlib import Path

from align.aligner import BeadAligner
from align.dictionary import entries
from align.encoder import encoder
from bench.align_data import JiebaTokens, Text, corpus
from bench.measure import Measure, report


def repeated(text: Text, units: int) -> tuple[list[str], list[str]]:
    """Copies of both sides, until side A has so many units and side B in proportion."""
    times = -(-units // len(text.a))
    a = [f"{unit} [{n}]" if n else unit for n in range(times) for unit in text.a]
    b = [f"{unit} [{n}]" if n else unit for n in range(times) for unit in text.b]
    return a[:units], b[: units * len(text.b) // len(text.a)]


def main() -> int:
    """Print seconds of CPU and peak memory for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA", "."))
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--most", type=int, default=4000)
    asked = parser.parse_args()
    text = max(corpus(Path(asked.data), "mac_dev"), key=lambda t: len(t.b) / len(t.a))
    aligner = BeadAligner(encoder(cache=asked.cache), JiebaTokens())
    aligner.found(text.a[:5], text.b[:5])
    entries()
    sizes = [size for size in (1000, 2000, 4000, 8000, 16000, 30000) if size <= asked.most]
    spent = [_spent(aligner, text, size) for size in sizes]
    growth = (spent[-1][0] / sizes[-1]) / (spent[0][0] / sizes[0])
    return report(
        [
            Measure("1,000 units, CPU", spent[0][0], 15, at_most=True, unit=" s"),
            Measure(f"{sizes[-1]} units, peak memory", spent[-1][1], 3, at_most=True, unit=" GB"),
            Measure("time a unit, longest over shortest", growth, 2, at_most=True),
        ]
    )


def _spent(aligner: BeadAligner, text: Text, size: int) -> tuple[float, float]:
    a, b = repeated(text, size)
    start = time.process_time()
    aligner.found(a, b)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    sys.stdout.write(f"{size:6} x {len(b):6} units {seconds:8.1f} s CPU {memory:6.2f} GB peak\n")
    sys.stdout.flush()
    return seconds, memory


if __name__ == "__main__":
    sys.exit(main())
