"""Mutation fuzzing of every reader: no failure without a code, no worker that cannot be ended.

`python -m bench.fuzz --minutes N [--seed S]`: sound samples of each format are cut, spliced,
overwritten and bit-flipped; container formats also inside their parts. Each file is read in this
process, where an uncoded exception shows its trace, every twentieth through a worker.
"""

import argparse
import faulthandler
import io
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bench.measure import Measure, report
from duban.outcome import Quarantined
from duban.settings import IngestSettings
from ingest.file import read_file
from ingest.reader import Refused, gather
from ingest.readers import READERS, sniff
from tests.ingest.hostile import archives, letters, printed, web, words
from tests.ingest.samples.notice import FORMATS
from tests.ingest.samples.seven_schemes import seven_schemes

LIMITS = replace(IngestSettings(), seconds=10.0, memory_bytes=1 << 30, ocr=False)
SAMPLES: dict[str, Callable[[], bytes]] = {
    **FORMATS,
    "seven.docx": seven_schemes,
    "apart.docx": words.apart,
    "object.docx": words.embedded,
    "table.pdf": lambda: printed.pdf(printed.ruled),
    "columns.pdf": lambda: printed.pdf(printed.columns),
    "active.pdf": printed.active,
    "gbk.zip": archives.gbk_names,
    "deep.zip": lambda: archives.deep(2),
    "attached.eml": letters.attached,
    "page.eml": web.mail,
    "template.ofd": letters.from_template,
}
_BITS = (b"\x00", b"\xff", b"\x80", b"<", b">", b"{", b"}", b"\\", b"0", b"-1", b"99999999", b"%n")


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The data with one to eight faults; a container sometimes within a part."""
    if data[:2] == b"PK" and chance.random() < 0.7:
        return _within(data, chance)
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        _fault(found, chance)
    return bytes(found)


def _fault(data: bytearray, chance: random.Random) -> None:
    if not data:
        return
    at = chance.randrange(len(data))
    length = chance.choice((1, 2, 4, 16, 256))
    kind = chance.randrange(6)
    if kind == 0:
        data[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        data[at : at + length] = bytes(chance.randrange(256) for _ in range(length))
    elif kind == 2:
        del data[at : at + length]
    elif kind == 3:
        other = chance.randrange(len(data))
        data[at:at] = data[other : other + length]
    elif kind == 4:
        data[at : at + length] = chance.choice(_BITS)
    else:
        del data[at:]


def _within(data: bytes, chance: random.Random) -> bytes:
    """A container with one part mutated, its directory sound."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        members = old.infolist()
        chosen = chance.choice(members).filename
        for member in members:
            content = bytearray(old.read(member))
            if member.filename == chosen:
                for _ in range(chance.choice((1, 2, 4))):
                    _fault(content, chance)
            new.writestr(member.filename, bytes(content))
    return buffer.getvalue()


def measure(minutes: float, seed: int) -> list[Measure]:
    """How many files were read, how many ended without a code."""
    chance = random.Random(seed)
    samples = {name: make() for name, make in SAMPLES.items()}
    ends: Counter[str] = Counter()
    faults = count = 0
    until = time.monotonic() + 60 * minutes
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < until:
            name = chance.choice(sorted(samples))
            data = mutated(samples[name], chance)
            Path(folder, "last").write_bytes(data)
            count += 1
            end = _isolated(name, data, folder) if count % 20 == 0 else _read(name, data)
            ends[end] += 1
            faults += end == "UNCODED"
    sys.stdout.write(f"{count} files: {dict(ends.most_common(24))}\n")
    return [Measure("fuzz: failures without a code", faults, 0, at_most=True)]


def _read(name: str, data: bytes) -> str:
    try:
        reader = sniff(data, name)
        if reader is None:
            return "DUB-ING-002"
        gather(reader.read(data, LIMITS))
    except Refused as refused:
        return refused.reason.code
    except Exception:  # noqa: BLE001 - finding such is what this is for
        sys.stdout.write(f"UNCODED {name}\n{traceback.format_exc()[-900:]}\n")
        Path(tempfile.gettempdir(), f"fuzz-{name}").write_bytes(data)
        return "UNCODED"
    return "ok"


def _isolated(name: str, data: bytes, folder: str) -> str:
    path = Path(folder, name)
    path.write_bytes(data)
    own = read_file(path, LIMITS)[0]
    if isinstance(own, Quarantined):
        uncoded = own.reason.code == "DUB-ING-120"
        if uncoded:
            sys.stdout.write(f"UNCODED {name}: {own.reason}\n")
            Path(tempfile.gettempdir(), f"fuzz-{name}").write_bytes(data)
        return "UNCODED" if uncoded else own.reason.code
    return own.outcome.value


def main() -> int:
    faulthandler.enable()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.stdout.write(f"readers: {', '.join(reader.name for reader in READERS)}\n")
    return report(measure(options.minutes, options.seed))


if __name__ == "__main__":
    sys.exit(main())
