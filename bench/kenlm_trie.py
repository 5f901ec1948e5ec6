"""A language model out of the binary file that KenLM keeps it in: quantised trie of order three.

Only what `bench.train_characters` needs is read: words, pairs and their logarithms. The layout is
KenLM's version 5, model type 5: vocabulary, tables of values, then a trie from the last word back.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_COUNTS = 108
_TYPE = 96
_QUANTISED_ARRAY_TRIE = 5
_TO_NATURAL = np.float32(2.302585092994046)
Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Trie:
    """Natural logarithms by the number of a word; pair i is `lefts[i]` before `rights[i]`."""

    words: tuple[str, ...]
    alone: Floats
    backoff: Floats
    lefts: Integers
    rights: Integers
    pairs: Floats


def read(path: Path) -> Trie:
    """The model of a file of that layout; any other is refused with a `ValueError`."""
    data = path.read_bytes()
    if data[88] != 3 or int.from_bytes(data[_TYPE : _TYPE + 4], "little") != _QUANTISED_ARRAY_TRIE:
        raise ValueError(f"{path.name}: not a quantised array trie of order 3")
    words, pairs, triples = np.frombuffer(data, np.uint64, 3, _COUNTS).tolist()
    at = -(-(_COUNTS + 24) // 8) * 8 + 8 + 8 * words
    prob_bits, back_bits = data[at + 1], data[at + 2]
    chances = np.frombuffer(data, np.float32, 1 << prob_bits, at + 8)
    at += 8 + 4 * ((2 << prob_bits) + (1 << back_bits))
    rows = np.dtype([("chance", "<f4"), ("backoff", "<f4"), ("next", "<u8")])
    single = np.frombuffer(data, rows, words + 2, at)
    at += 16 * (words + 2)
    next_bits = _next_bits(pairs + 1, triples)
    offsets = 1 + (triples >> next_bits) + 1
    at += 8 * offsets + 7
    word_bits = words.bit_length()
    total = word_bits + prob_bits + back_bits + next_bits
    first = np.arange(pairs, dtype=np.int64) * total
    lefts = _bits(data, at, first, word_bits)
    codes = _bits(data, at, first + word_bits + back_bits, prob_bits)
    follow: Integers = single["next"][: words + 1].astype(np.int64)
    rights = np.repeat(np.arange(words), follow[1:] - follow[:-1])
    at += ((1 + pairs) * total + 7) // 8 + 8
    at += (triples * (word_bits + prob_bits) + word_bits + prob_bits + 7) // 8 + 8
    alone: Floats = single["chance"][:words]
    backoff: Floats = single["backoff"][:words]
    return Trie(
        tuple(data[at:].decode("utf-8").split("\0")[:words]),
        -np.abs(alone) * _TO_NATURAL,
        backoff * _TO_NATURAL,
        lefts,
        rights,
        -np.abs(chances[codes]) * _TO_NATURAL,
    )


def _next_bits(entries: int, most: int) -> int:
    """How many bits of a pointer stand in its entry; the rest is told by a table of offsets."""
    required = most.bit_length()
    sizes = [(most >> (required - chop)) * 64 - entries * chop for chop in range(required + 1)]
    return required - sizes.index(min(sizes))


def _bits(data: bytes, at: int, first: Integers, size: int) -> Integers:
    """Numbers of some bits each, the first bit of each counted from a place in the file."""
    every = np.frombuffer(data, np.uint8, offset=at)
    found = np.zeros(len(first), np.uint64)
    for byte in range(8):
        found |= every[(first >> 3) + byte].astype(np.uint64) << np.uint64(8 * byte)
    found >>= (first & 7).astype(np.uint64)
    return (found & np.uint64((1 << size) - 1)).astype(np.int64)
