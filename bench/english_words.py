"""Write align/data/words.txt: English words that the bundled list lacks.

    python -m bench.english_words SCOWL WORDFREQ

takes the folder of SCOWL's lists (Debian `scowl`) and wordfreq's `large_en.msgpack.gz`: the words
of SCOWL up to its size 80, of all spellings, that wordfreq has seen once in a hundred million
words or more.
"""

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import srsly

from align.english import is_formed

_SIZE = 80
_RAREST = 800
"""In centibels below once a word: one in a hundred million words."""
_WORD = re.compile(r"[a-z]{4,24}")
_FILE = Path(__file__).resolve().parents[1] / "align" / "data" / "words.txt"


def scowl(folder: Path) -> Iterator[str]:
    """The plain words of SCOWL's lists of all spellings, up to the size."""
    for path in sorted(folder.iterdir()):
        name, _, size = path.name.rpartition(".")
        if name.endswith("words") and int(size) <= _SIZE:
            yield from (word.strip() for word in path.read_text("latin-1").split("\n"))


def seen(file: Path) -> frozenset[str]:
    """The words that wordfreq counts often enough."""
    tiers = srsly.msgpack_loads(gzip.decompress(file.read_bytes()))
    return frozenset(word for tier in tiers[1 : _RAREST + 2] for word in tier)


def main() -> int:
    """Write the file, one word a line."""
    common = seen(Path(sys.argv[2]))
    words = {word for word in scowl(Path(sys.argv[1])) if _WORD.fullmatch(word) and word in common}
    kept = sorted(word for word in words if not is_formed(word))
    _FILE.write_text("\n".join(kept) + "\n", "utf-8")
    print(f"{len(kept)} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
