"""What times and quantities cost on real statutes, beside JioNLP's time extraction.

`--data DIR` holds laws.tar.xz (default: the environment variable DUBAN_DATA). JioNLP is no part
of the project: `pip install jionlp` into this environment to have it measured in the same run.
"""

import argparse
import contextlib
import importlib
import io
import os
import re
import sys
import tarfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.measure import Measure, report
from duban.language import Language
from extract import quantities, times

_SENTENCE = re.compile(r"(?<=[。；])")
_SAMPLE = 1000


def sentences(archive: Path) -> list[str]:
    """The sentences of the laws in the archive, in order, headings left out."""
    found: list[str] = []
    with tarfile.open(archive) as laws:
        for member in laws:
            file = laws.extractfile(member) if member.name.endswith(".md") else None
            lines = io.TextIOWrapper(file, "utf-8").read().splitlines() if file else []
            bodies = (line.strip() for line in lines if line[:1] not in "#<")
            found += [part for line in bodies for part in _SENTENCE.split(line) if len(part) > 6]
    return found


def spread(found: Sequence[str], number: int) -> list[str]:
    """So many sentences, evenly spread over all; fewer when there are fewer."""
    step = max(1, len(found) // number)
    return list(found[::step][:number])


def cpu(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """CPU seconds for 1,000 of the texts, after one to warm up."""
    read(texts[0])
    start = time.process_time()
    for text in texts:
        read(text)
    return 1000 * (time.process_time() - start) / len(texts)


def both(text: str) -> None:
    """Times and quantities of a text, as the pipeline reads them."""
    times.find(text, Language.ZH)
    quantities.find(text, Language.ZH)


def jionlp() -> Callable[[str], object] | None:
    """JioNLP's time extraction, None where it is not installed; it prints, which is hushed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            extract = importlib.import_module("jionlp").ner.extract_time
    except ImportError:
        return None

    def read(text: str) -> object:
        hushed = io.StringIO()
        with (
            contextlib.redirect_stdout(hushed),
            contextlib.redirect_stderr(hushed),
            contextlib.suppress(Exception),
        ):
            return extract(text, time_base=0)
        return None

    return read


def growth(found: Sequence[str]) -> float:
    """The cost of a sentence among ten times as many, over its cost among a tenth: 1 is linear."""
    many = spread(found, 20 * _SAMPLE)
    return cpu(both, many) / cpu(both, spread(found, 2 * _SAMPLE))


def long_paragraph(found: Sequence[str]) -> float:
    """Ten times the text in one paragraph, over ten times its cost: 1 is linear."""
    short, long = "".join(found[:200]), "".join(found[:2000])
    return cpu(both, [long]) / (10 * cpu(both, [short]) * len(long) / (10 * len(short)))


def measure(data: Path) -> list[Measure]:
    """The figures of cost, growth and the ratio to JioNLP."""
    found = sentences(data / "laws.tar.xz")
    texts = spread(found, _SAMPLE)
    own = cpu(both, texts)
    only_times = cpu(lambda text: times.find(text, Language.ZH), texts)
    rows = [
        Measure("times and quantities of 1,000 sentences, CPU", own, 1.0, at_most=True, unit="s"),
        Measure("times alone", only_times, 1.0, at_most=True, unit="s"),
        Measure("growth with the number of sentences", growth(found), 1.5, at_most=True),
        Measure("growth with the length of a paragraph", long_paragraph(found), 1.5, at_most=True),
    ]
    peer = jionlp()
    if peer is None:
        sys.stdout.write(
            "JioNLP is not installed here: its ratio is left out (pip install jionlp)\n"
        )
        return rows
    ratio = only_times / cpu(peer, texts)
    return [*rows, Measure("times over JioNLP's extract_time, CPU", ratio, 2.0, at_most=True)]


def main() -> int:
    """Print the figures; 1 when one falls short, 2 without data."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    data = parser.parse_args().data
    if data is None:
        sys.stderr.write("no data: give --data DIR or set DUBAN_DATA\n")
        return 2
    return report(measure(Path(data)))


if __name__ == "__main__":
    sys.exit(main())
