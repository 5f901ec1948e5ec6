"""One text: a notice in nine files of eight formats has one hash: `python -m bench.one_text`."""

import sys
from collections import Counter

from bench.measure import Measure, report
from duban.outcome import Parsed
from ingest.identity import source_hash
from ingest.parse import parse
from tests.ingest.samples.notice import FORMATS


def measure() -> list[Measure]:
    """The share of the files that have the most frequent hash."""
    hashes = {name: _hash(name, make()) for name, make in FORMATS.items()}
    usual, times = Counter(hashes.values()).most_common(1)[0]
    for name in (name for name, found in hashes.items() if found != usual):
        sys.stdout.write(f"  another hash: {name}\n")
    return [Measure("formats with one text hash", times / len(hashes), 1.0)]


def _hash(name: str, data: bytes) -> str:
    result = parse(data, name)
    return source_hash(result.source) if isinstance(result, Parsed) else name


if __name__ == "__main__":
    sys.exit(report(measure()))
