"""Count which Chinese characters follow which, and which look or sound alike.

    python -m bench.train_characters --data DIR

reads the laws of DIR (laws.tar.xz, a fifth held out by name), jieba's word list, pypinyin's
readings and char_similar's stroke orders, and writes two files of `align/data`: characters.tsv
(character, count, count as a word of its own, readings, look-alikes) and bigrams.npz. No text
enters either file. Needs `pip install pypinyin` and `pip install --no-deps char_similar`.
"""

import argparse
import json
import math
import os
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np

OUT = Path(__file__).resolve().parents[1] / "align" / "data"
HELD_OUT = 5
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_DICTIONARY_SHARE = 20
"""jieba counted a corpus many times that of the laws; its counts are divided by this."""
_LIKE = 0.55
_VOCABULARY = 6000


def laws(folder: Path, *, held_out: bool) -> Iterator[str]:
    """The texts of the laws, either those held out or all others, without their headers."""
    with tarfile.open(folder / "laws.tar.xz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".md") else None
            if file is None or member.name.endswith("_index.md"):
                continue
            out = int(sha256(member.name.encode()).hexdigest(), 16) % HELD_OUT == 0
            if out is held_out:
                yield file.read().decode("utf-8").split("<!-- INFO END -->")[-1]


def counted(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Characters and pairs of characters with their weighted counts."""
    single, pairs = Counter[str](), Counter[str]()
    for text in laws(folder, held_out=False):
        for run in _HAN.findall(text):
            single.update(run)
            pairs.update(map("".join, pairwise(run)))
    for word, count in _dictionary():
        weight = max(count / _DICTIONARY_SHARE, 0.6)
        for char in word:
            single[char] += weight  # type: ignore[assignment]
        for left, right in pairwise(word):
            pairs[left + right] += weight  # type: ignore[assignment]
    return single, pairs


def _dictionary() -> Iterator[tuple[str, int]]:
    spec = find_spec("jieba")
    assert spec is not None
    assert spec.origin is not None
    with (Path(spec.origin).parent / "dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, count = line.split()[:2]
            if _HAN.fullmatch(word):
                yield word, int(count)


def alike(chars: list[str]) -> dict[str, str]:
    """For each character those with nearly the same strokes, the nearest first, twenty at most."""
    spec = find_spec("char_similar")
    assert spec is not None
    assert spec.origin is not None
    data = Path(spec.origin).parent / "data"
    orders = json.loads((data / "char_order.dict").read_text("utf-8"))
    known = [char for char in chars if len(orders.get(char, "")) > 2]
    found: dict[str, list[tuple[float, str]]] = {char: [] for char in known}
    for i, char in enumerate(known):
        for other in known[i + 1 :]:
            likeness = _likeness(orders[char], orders[other])
            if likeness >= _LIKE:
                found[char].append((likeness, other))
                found[other].append((likeness, char))
    return {
        char: "".join(other for _, other in sorted(rows, reverse=True)[:20])
        for char, rows in found.items()
    }


def _likeness(a: str, b: str) -> float:
    longest, shortest = max(len(a), len(b)), min(len(a), len(b))
    if shortest < 0.7 * longest:
        return 0.0
    head = _shared(a, b)
    tail = _shared(a[head:][::-1], b[head:][::-1])
    return (head + tail) / longest


def _shared(a: str, b: str) -> int:
    unlike = (i for i, (left, right) in enumerate(zip(a, b, strict=False)) if left != right)
    return next(unlike, min(len(a), len(b)))


def readings(char: str) -> str:
    """The readings of a character without tones, joined by commas."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - only training needs it

    found = pinyin(char, style=Style.NORMAL, heteronym=True)[0]
    return ",".join(dict.fromkeys(found[:3]))


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"), required=False)
    single, pairs = counted(Path(parser.parse_args().data))
    chars = [char for char, _ in single.most_common(_VOCABULARY)]
    likes = alike(chars[:4500])
    alone = {word: count for word, count in _dictionary() if len(word) == 1}
    rows = [
        f"{char}\t{round(single[char])}\t{alone.get(char, 0)}\t{readings(char)}"
        f"\t{likes.get(char, '')}"
        for char in chars
    ]
    (OUT / "characters.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    index = {char: i for i, char in enumerate(chars)}
    kept = sorted(
        (index[p[0]] * _VOCABULARY + index[p[1]], count)
        for p, count in pairs.items()
        if p[0] in index and p[1] in index and count >= 0.5
    )
    keys = np.array([key for key, _ in kept], dtype=np.int32)
    logs = np.array([min(255, round(16 * math.log1p(c))) for _, c in kept], dtype=np.uint8)
    np.savez_compressed(OUT / "bigrams.npz", keys=keys, logs=logs)
    print(f"{len(chars)} characters, {len(kept)} pairs")


if __name__ == "__main__":
    main()
