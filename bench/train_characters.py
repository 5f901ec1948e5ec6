"""Write what `align` knows of Chinese words and characters: four files of `align/data`.

    python -m bench.train_characters --words zh_CN.lm --signs lm_sc.t3g --lexicon pydict_sc.bin

phrasing.npz holds words, how likely each is, and which follow which; edges.npz which of them stand
beside the signs of a clause, and pairs that phrasing.npz lacks; characters.tsv for every character
its count, how often it is a word of its own, its readings and its look-alikes; seldom.tsv for
characters that stand in no word the common ones they look like.

Words are libime's (Debian package `libime-data-language-model`, LGPL-2.1+); newer ones come from
JioNLP's counts (Apache-2.0), rarer ones from jieba's list (MIT). Signs and further pairs are
open-gram's (`sunpinyin-data`, CC BY-SA 3.0; in a file of its own, for its terms), printed by
`tslminfo` of `sunpinyin-utils`, which must be on the path. Readings are pypinyin's (MIT). No
running text is read. Needs `pip install pypinyin` and `pip install --no-deps jionlp`.
"""

import argparse
import json
import math
import re
import subprocess
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from align.phrasing import mix
from bench.kenlm_trie import Trie, read
from bench.look_alikes import alike, package, seldom

OUT = Path(__file__).resolve().parents[1] / "align" / "data"
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SIGNS = "，。；？！：“”、…"
_LEAST = 3
"""How often jieba must have counted a word that the model lacks."""
_RARE, _USED = -14.0, -16.0
_COMMONER = math.log(200)
"""How many times commoner the look-alike of a rare word is that is taken for its misspelling."""
_JIEBA = 60_101_967
_SHARE = 0.03
"""The share of its uses in which a character must be read a way for that to count."""
_TOTAL = 5_000_000
"""To how many characters the counts are scaled."""
_VOCABULARY = 7000
_STEP = 12
"""Logarithms are stored in steps of a twelfth."""
_TOLD = 3e-9
"""How much a further pair must tell, in natural units a word of text, to be kept."""
_GAIN = 0.25
"""What a sign must add to or take from the chance of a word for the pair to be kept."""

Logs = dict[str, float]
Pairs = dict[tuple[str, str], float]


def opengram(threaded: Path, lexicon: Path) -> tuple[Logs, Pairs]:
    """The chance of every word of open-gram, and that of every pair of words and signs.

    The empty word is the edge of a sentence.
    """
    names = _names(lexicon)
    known = {i for i, name in enumerate(names) if not name or name in _SIGNS or _han(name)}
    words: Logs = {}
    pairs: Pairs = {}
    order = 0
    printed = subprocess.run(
        ["tslminfo", "-v", "-p", str(threaded)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    for line in printed.stdout.splitlines():
        parts = line.split()
        if line.startswith("\\"):
            order = int(line[1])
        elif order == 1 and int(parts[0]) in known:
            words[names[int(parts[0])]] = math.log(float(parts[1]))
        elif order == 2 and {int(parts[0]), int(parts[1])} <= known:
            left, right = names[int(parts[0])], names[int(parts[1])]
            if not (_is_sign(left) and _is_sign(right)):
                pairs[left, right] = math.log(float(parts[2]))
    return words, pairs


def _is_sign(word: str) -> bool:
    return not word or word in _SIGNS


def _names(lexicon: Path) -> list[str]:
    """The words of sunpinyin's lexicon by number: UCS-4 strings behind a header of four words."""
    data = lexicon.read_bytes()
    at = int.from_bytes(data[8:12], "little")
    return data[at:].decode("utf-32-le").split("\0")


def _han(word: str) -> bool:
    return bool(_HAN.fullmatch(word))


def jieba_words() -> Iterator[tuple[str, int]]:
    """The words of jieba's list with their counts."""
    with (package("jieba") / "dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, count = line.split()[:2]
            if _han(word):
                yield word, int(count)


def news_words() -> dict[str, int]:
    """The words of JioNLP's list, counted in news of the years to 2022."""
    with zipfile.ZipFile(package("jionlp") / "dictionary" / "word_distribution.zip") as packed:
        lines = packed.read(packed.namelist()[0]).decode("utf-8").splitlines()
    rows = (json.loads(line) for line in lines if line.strip())
    return {word: count for word, count in rows if _han(word)}


def lexicon(model: Trie, likes: dict[str, str]) -> Logs:
    """The words of the model and of jieba's list without those that are others misspelt."""
    common = dict(zip(model.words, model.alone.tolist(), strict=True))
    found = {word: chance for word, chance in common.items() if _han(word)}
    news = news_words()
    total = sum(news.values())
    for word, count in news.items():
        found.setdefault(word, math.log(count / total))
    for word, count in jieba_words():
        if word not in found and count >= _LEAST and len(word) <= 8:
            found[word] = math.log(count / _JIEBA / 2)
    return {
        word: chance
        for word, chance in found.items()
        if len(word) == 1 or chance > _RARE or not misspelt(word, chance, common, likes)
    }


def misspelt(word: str, chance: float, words: Logs, likes: dict[str, str]) -> bool:
    """Whether a rare word of the list is a far commoner one with a look-alike in it: 严竣."""
    return any(
        words.get(word[:i] + like + word[i + 1 :], -99.0) > _COMMONER + chance
        for i, char in enumerate(word)
        for like in likes.get(char, "")
    )


def write_words(words: Logs, model: Trie) -> list[str]:
    """Write phrasing.npz: words in order, logarithms, and the pairs as rows of numbers."""
    names = sorted(words)
    number = {name: i for i, name in enumerate(names)}
    place = np.array([number.get(word, -1) for word in model.words])
    lefts, rights = place[model.lefts], place[model.rights]
    kept = (lefts >= 0) & (rights >= 0)
    lefts, rights, chances = lefts[kept], rights[kept], model.pairs[kept]
    order = np.lexsort((rights, lefts))
    low, high = _parts(rights[order])
    backoffs = dict(zip(model.words, model.backoff.tolist(), strict=True))
    np.savez_compressed(
        OUT / "phrasing.npz",
        words=np.frombuffer("\n".join(names).encode("utf-8"), np.uint8),
        chances=_logs(words[name] for name in names),
        backoffs=_logs(min(0.0, backoffs.get(name, 0.0)) for name in names),
        sizes=np.bincount(lefts, minlength=len(names)).astype(np.uint32),
        pairs=_logs(chances[order].tolist()),
        rights_low=low,
        rights_high=high,
    )
    print(f"{len(names)} words, {len(lefts)} pairs")
    return names


def write_edges(names: list[str], words: Logs, pairs: Pairs, model: Trie) -> None:
    """Write edges.npz: chances of signs, and pairs of words and signs by their numbers."""
    every = ["", *_SIGNS, *names]
    number = {name: i for i, name in enumerate(every)}
    telling = _telling(model, pairs)
    rows = sorted(
        (number[left], number[right], chance)
        for (left, right), chance in pairs.items()
        if left in number
        and right in number
        and (
            abs(chance - words[right]) > _GAIN
            if _is_sign(left) or _is_sign(right)
            else (left, right) in telling
        )
    )
    lefts, rights = (_parts(np.array([row[side] for row in rows])) for side in (0, 1))
    np.savez_compressed(
        OUT / "edges.npz",
        signs=_logs(words[sign] for sign in ("", *_SIGNS)),
        pairs=_logs(row[2] for row in rows),
        lefts_low=lefts[0],
        lefts_high=lefts[1],
        rights_low=rights[0],
        rights_high=rights[1],
    )
    print(f"{len(rows)} pairs with signs and further ones")


def _telling(model: Trie, pairs: Pairs) -> set[tuple[str, str]]:
    """The pairs of words that the model lacks, and that tell much beside what it expects."""
    number = {word: i for i, word in enumerate(model.words)}
    known = set((model.lefts * len(number) + model.rights).tolist())
    found = set()
    for (left, right), chance in pairs.items():
        if left in number and right in number:
            a, b = number[left], number[right]
            expected = float(model.backoff[a] + model.alone[b])
            mixed = mix(expected, chance)
            told = math.exp(float(model.alone[a]) + mixed) * (mixed - expected)
            if told > _TOLD and a * len(number) + b not in known:
                found.add((left, right))
    return found


def _parts(numbers: NDArray[np.int64]) -> tuple[NDArray[np.uint16], NDArray[np.uint8]]:
    """Numbers as their lower sixteen bits and the rest, which pack better apart."""
    return (numbers & 0xFFFF).astype(np.uint16), (numbers >> 16).astype(np.uint8)


def _logs(chances: Iterable[float]) -> NDArray[np.uint16]:
    """Natural logarithms, negated, in steps; what is above 0 counts as 0."""
    return np.array([round(-_STEP * min(0.0, c)) for c in chances], np.uint16)


def write_characters(words: Logs) -> dict[str, str]:
    """Write characters.tsv, the commonest character first; the look-alikes of each."""
    count, alone, within = Counter[str](), Counter[str](), Counter[str]()
    for word, chance in words.items():
        for char in word if _han(word) else "":
            count[char] += math.exp(chance)  # type: ignore[assignment]
    for word, times in jieba_words():
        if len(word) == 1:
            alone[word] += times
        for char in word:
            within[char] += times
    scale = _TOTAL / sum(count.values())
    chars = [char for char, _ in count.most_common(_VOCABULARY)]
    likes, sounds = alike(chars), readings()
    rows = [
        f"{char}\t{round(count[char] * scale)}\t{alone[char]}\t{within[char]}"
        f"\t{','.join(sounds.get(char, ()))}\t{' '.join(likes[char])}"
        for char in chars
    ]
    (OUT / "characters.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return {char: twins + near for char, (twins, near, _) in likes.items()}


def write_seldom(words: Logs) -> None:
    """Write seldom.tsv: what neither words in use nor simplified print hold, and its likes."""
    lines = (OUT / "characters.tsv").read_text("utf-8").splitlines()
    common = [line.split("\t")[0] for line in lines]
    known = {*common, *"".join(w for w, chance in words.items() if len(w) > 1 and chance > _USED)}
    others = [char for char in map(chr, range(0x4E00, 0x9FA6)) if char not in known]
    rare = [char for char in others if not char.encode("gb2312", "ignore")]
    found = seldom(rare, common)
    rows = (f"{char}\t{twins}\n" for char, twins in found.items())
    (OUT / "seldom.tsv").write_text("".join(rows), "utf-8")


def readings() -> dict[str, list[str]]:
    """The common readings of characters without tones, by the words of jieba's list."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - only training needs it

    found: dict[str, Counter[str]] = defaultdict(Counter)
    for word, times in jieba_words():
        for char, sound in zip(word, lazy_pinyin(word), strict=True):
            found[char][sound] += times
    return {
        char: [sound for sound, times in row.most_common() if times >= _SHARE * row.total()]
        for char, row in found.items()
    }


def main() -> None:
    """Write the four files."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("words", "signs", "lexicon"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    asked = parser.parse_args()
    model = read(asked.words)
    single, pairs = opengram(asked.signs, asked.lexicon)
    words = lexicon(model, write_characters(single))
    write_seldom(words)
    write_edges(write_words(words, model), single, pairs, model)


if __name__ == "__main__":
    main()
