"""How extraction grows to a million sentences: `python -m bench.extract_growth --data DIR`.

Sentences of laws (over and over, each time with another number behind them, so that nothing can
be remembered) are read one by one by one process, as `duban extract --jsonl` reads lines: times,
quantities and norms. For each part of the stream the CPU time of 1,000 sentences and the memory
of the process at its peak are printed; the last part must cost what the first one did.
`--sentences` gives the number (1,000,000), `--parts` how often the cost is noted (20).
"""

import argparse
import itertools
import os
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.extract_cost import sample
from bench.measure import Measure, report
from duban.document import Genre
from duban.language import Language
from extract import Extractor

_LAWS = 25_000


def stream(data: Path, wanted: int) -> Iterator[str]:
    """So many sentences, no two alike."""
    texts = sample(data, _LAWS)
    rounds = itertools.chain.from_iterable(
        (f"{text}（{number}）" for text in texts) for number in itertools.count()
    )
    return itertools.islice(rounds, wanted)


def costs(data: Path, wanted: int, parts: int) -> Iterator[tuple[float, float]]:
    """For each part, CPU seconds of 1,000 sentences and the peak of memory in MB so far."""
    extractor, texts = Extractor(), stream(data, wanted)
    extractor.text("自收到通知之日起15日内报送。", Language.ZH, genre=Genre.LAW)
    size = wanted // parts
    for _ in range(parts):
        chunk = list(itertools.islice(texts, size))
        begun = time.process_time()
        for text in chunk:
            extractor.text(text, Language.ZH, genre=Genre.LAW)
        cpu = 1000 * (time.process_time() - begun) / len(chunk)
        yield cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(data: Path, wanted: int, parts: int) -> list[Measure]:
    """Cost and memory of the last parts beside those of the first."""
    noted = []
    for number, (cpu, peak) in enumerate(costs(data, wanted, parts), 1):
        sys.stdout.write(
            f"{number * wanted // parts:>9} sentences  {cpu:.3f} s per 1,000  {peak:.0f} MB\n"
        )
        sys.stdout.flush()
        noted.append((cpu, peak))
    few = max(1, parts // 5)
    first, last = (sum(cpu for cpu, _ in part) / few for part in (noted[:few], noted[-few:]))
    return [
        Measure("CPU s per 1,000 sentences, whole stream", sum(c for c, _ in noted) / parts, 1.0,
                at_most=True),
        Measure("cost at the end over cost at the beginning", last / first, 1.2, at_most=True),
        Measure("memory at the end over memory after the first part",
                noted[-1][1] / noted[0][1], 1.2, at_most=True),
    ]  # fmt: skip


def main() -> int:
    """Print the figures; 1 when one falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("DUBAN_DATA", "."))
    parser.add_argument("--sentences", type=int, default=1_000_000)
    parser.add_argument("--parts", type=int, default=20)
    options = parser.parse_args()
    return report(measure(Path(options.data), options.sentences, options.parts))


if __name__ == "__main__":
    raise SystemExit(main())
