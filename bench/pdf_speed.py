"""PDF speed against pdfplumber, and the memory of a long file. `python -m bench.pdf_speed`.

Both read the same files in one run and are counted in processor seconds. Ours includes paragraphs,
columns, margins, clause tree and metadata; pdfplumber's is `extract_text` alone, its pages closed.
"""

import argparse
import io
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from bench.measure import Measure, report
from bench.typeset import one_column, two_columns
from ingest.parse import parse

_SEED = Path("corpus/001_f1e9b082ed9552fe.txt")
_LONG = 1300
_ROWS = 22
# The best of so many turns each, one after the other, as other work disturbs the clock.
_RUNS = 4


def measure(pages: int = 60, long: int = _LONG) -> list[Measure]:
    """How many times faster, and the peak memory on a file of 1,300 pages."""
    files = [one_column(_text(pages), "方案"), two_columns(_text(pages // 2), "方案")]
    runs = [[_seconds(way, files) for way in (_read, _parse, _plumbed)] for _ in range(_RUNS)]
    ours, structured, theirs = (min(column) for column in zip(*runs, strict=True))
    sys.stdout.write(f"pdfplumber {theirs:.2f} s, read {ours:.2f} s, parse {structured:.2f} s\n")
    peak = _peak(one_column(_text(long), "方案"))
    return [
        Measure("PDF read, times faster than pdfplumber", theirs / ours, 10),
        Measure("PDF parse, times faster than pdfplumber", theirs / structured, 10),
        Measure(f"peak memory on {long} pages", peak / 2**20, 200, at_most=True, unit=" MB"),
    ]


def _text(pages: int) -> list[str]:
    """Paragraphs of the seed, repeated until they fill so many pages."""
    paragraphs = [line.strip() for line in _SEED.read_text("utf-8").splitlines() if line.strip()]
    found: list[str] = []
    rows = 0
    while rows < pages * _ROWS:
        for number, paragraph in enumerate(paragraphs):
            found.append(f"{rows}{number}{paragraph}")
            rows += len(paragraph) // 27 + 1
    return found


def _read(data: bytes) -> None:
    from duban.settings import IngestSettings  # noqa: PLC0415 - counted with neither side
    from ingest.readers.pdf import PdfReader  # noqa: PLC0415

    for _ in PdfReader().read(data, IngestSettings(ocr=False)):
        pass


def _parse(data: bytes) -> None:
    parse(data, "a.pdf")


def _plumbed(data: bytes) -> None:
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()
            page.close()


def _seconds(read: Callable[[bytes], None], files: list[bytes]) -> float:
    started = time.process_time()
    for data in files:
        read(data)
    return time.process_time() - started


def _peak(data: bytes) -> int:
    """The peak memory, in bytes, of a fresh process that parses the file."""
    file = Path(f"/proc/self/fd/{os.memfd_create('long.pdf')}")
    file.write_bytes(data)
    code = (
        "import sys, resource; from pathlib import Path; from ingest.parse import parse;"
        "parse(Path(sys.argv[1]).read_bytes(), 'long.pdf')"
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    descriptor = int(file.name)
    os.set_inheritable(descriptor, True)  # noqa: FBT003 - the name says it
    status = os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", code, str(file)])
    if status:
        raise SystemExit(f"the reading process ended with {status}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(peak, before) * 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--long", type=int, default=_LONG)
    options = parser.parse_args()
    return report(measure(options.pages, options.long))


if __name__ == "__main__":
    sys.exit(main())
