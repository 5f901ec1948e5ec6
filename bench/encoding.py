"""The encoding rule on re-encoded snippets: `python -m bench.encoding --data DIR`.

Snippets of 4 to 2,000 characters of real laws, in simplified and traditional characters, and of
English with a few Chinese words, written in every encoding that can hold them; right means that
the decoded text is the snippet.
"""

import argparse
import os
import random
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measure, report
from ingest.encoding import decode
from ingest.reader import Refused

LENGTHS = (4, 8, 16, 40, 120, 400, 2000)
SIMPLIFIED = ("gb18030", "gbk", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
TRADITIONAL = ("big5", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030")
ENGLISH = ("gb18030", "utf-8", "utf-16", "utf-16-le")
SEED = Path(__file__).parents[1] / "corpus" / "000_6ce6e1858a38f718.txt"


def main() -> int:
    """Print the share of snippets read right, by group."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"), required=False)
    parser.add_argument("--each", type=int, default=60, help="snippets a length and encoding")
    options = parser.parse_args()
    if options.data is None:
        sys.stderr.write("no data: give --data or set DUBAN_DATA\n")
        return 2
    tally: dict[str, list[bool]] = defaultdict(list)
    for group, length, snippet, encoding in cases(options.data, options.each):
        right = is_right(snippet, encoding)
        for name in ("all", group, encoding, f"{length} characters"):
            tally[name].append(right)
    rows = [
        Measure(f"encoding: {name} ({len(hits)})", sum(hits) / len(hits), _bound(name))
        for name, hits in tally.items()
    ]
    return report(rows)


def _bound(name: str) -> float:
    return 0.985 if name == "all" else 0.94 if name == "4 characters" else 0.0


def is_right(snippet: str, encoding: str) -> bool:
    """Whether the snippet, written in the encoding, is read back unchanged."""
    try:
        return decode(snippet.encode(encoding)).text == snippet
    except Refused:
        return False


def cases(data: Path, each: int) -> Iterator[tuple[str, int, str, str]]:
    """Group, length, snippet and encoding; the same ones in every run."""
    import opencc  # noqa: PLC0415 - a development dependency

    laws = list(_laws(data))
    traditional = opencc.OpenCC("s2t")
    pick = random.Random(20080701)
    for length in LENGTHS:
        for _ in range(each):
            plain = _snippet(pick, laws, length)
            other = traditional.convert(plain)
            mixed = _english(pick, length, plain)
            for group, text, encodings in (
                ("zh", plain, SIMPLIFIED),
                ("zh traditional", other, TRADITIONAL),
                ("en with zh", mixed, ENGLISH),
            ):
                yield from ((group, length, text, e) for e in encodings if _holds(e, text))


def _holds(encoding: str, text: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeError:
        return False


def _laws(data: Path) -> Iterator[str]:
    with tarfile.open(data / "laws.tar.xz") as archive:
        for member in sorted(archive.getmembers(), key=lambda one: one.name):
            file = archive.extractfile(member) if member.name.endswith(".md") else None
            text = file.read().decode("utf-8") if file else ""
            body = text.split("<!-- INFO END -->")[-1].strip()
            if len(body) > 3 * max(LENGTHS):
                yield body


def _snippet(pick: random.Random, laws: list[str], length: int) -> str:
    """A stretch that begins with a Chinese character, as short files and cells do."""
    while True:
        law = pick.choice(laws)
        start = pick.randrange(len(law) - length)
        snippet = law[start : start + length]
        if "\u4e00" <= snippet[0] <= "\u9fff" and snippet.strip() == snippet:
            return snippet


def _english(pick: random.Random, length: int, chinese: str) -> str:
    seed = SEED.read_text("utf-8")
    start = pick.randrange(2000, 12000)
    words = [char for char in chinese if "\u4e00" <= char <= "\u9fff"][:4]
    return (seed[start : start + length] + " " + "".join(words)).strip()


if __name__ == "__main__":
    sys.exit(main())
