"""Texts cut anew: free translations made from literal ones, for training.

Corpora of literal translation join one sentence to one and keep its words. A free translation
turns one sentence into several, or several into one, and says much in other words. Here units of
one side are cut and those of the other joined, and words are lost, while the gold follows; nothing
is left without a counterpart.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bench.align_data import Text
from bench.chunks import chunks
from bench.damage import Block, blocks_of, halves, text_of, worded

PART = 60
_MOST_PARTS, _MOST_UNITS = 4, 8


@dataclass(frozen=True, slots=True)
class Manner:
    """Chances, for side A and side B: a unit is cut, it joins the next one, a word is damaged."""

    cut: tuple[float, float]
    join: tuple[float, float]
    words: tuple[float, float]


MANNERS = (
    Manner(cut=(0, 0.45), join=(0.1, 0), words=(0.3, 0)),
    Manner(cut=(0.45, 0), join=(0, 0.1), words=(0.3, 0)),
    Manner(cut=(0.25, 0.05), join=(0.02, 0.1), words=(0.5, 0)),
    Manner(cut=(0.05, 0.25), join=(0.1, 0.02), words=(0.5, 0)),
    Manner(cut=(0, 0.3), join=(0.15, 0), words=(0.6, 0)),
    Manner(cut=(0.3, 0), join=(0, 0.15), words=(0.6, 0)),
    Manner(cut=(0, 0), join=(0, 0), words=(0.5, 0)),
)


def recut(texts: Sequence[Text], seed: int, first: int = 0) -> list[Text]:
    """Every part of the texts once, in every manner of `MANNERS` in turn, from `first` on."""
    parts = (part for text in texts for part in chunks(text, PART))
    manners = MANNERS[first % len(MANNERS) :] + MANNERS[: first % len(MANNERS)]
    return [_recut(part, manners[n % len(manners)], seed + n) for n, part in enumerate(parts)]


def _recut(text: Text, manner: Manner, seed: int) -> Text:
    chance = random.Random(seed)
    blocks = blocks_of(text, 0)
    for block in blocks:
        block.own = _cut(block.own, manner.cut[0], chance)
        block.other = _cut(block.other, manner.cut[1], chance)
    blocks = _joined(blocks, manner.join, chance)
    for block in blocks:
        block.own = [worded(unit, manner.words[0], chance) for unit in block.own]
        block.other = [worded(unit, manner.words[1], chance) for unit in block.other]
    return text_of(text, 0, blocks)


def _cut(units: Sequence[str], rate: float, chance: random.Random) -> list[str]:
    found: list[str] = []
    for unit in units:
        parts = [unit]
        while len(parts) < _MOST_PARTS and chance.random() < rate:
            longest = max(range(len(parts)), key=lambda at: len(parts[at]))
            parts[longest : longest + 1] = halves(parts[longest], chance)
        found.extend(parts)
    return found


def _joined(
    blocks: Sequence[Block], rates: tuple[float, float], chance: random.Random
) -> list[Block]:
    """Blocks of which the last unit of one side runs on into the next block, as one block."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        side = _joining(last, block, rates, chance)
        if last is None or side is None:
            found.append(block)
            continue
        own, other = _run_on(last.own, block.own), [*last.other, *block.other]
        if side == 1:
            own, other = [*last.own, *block.own], _run_on(last.other, block.other)
        found[-1] = Block(own, other)
    return found


def _joining(
    last: Block | None, block: Block, rates: tuple[float, float], chance: random.Random
) -> int | None:
    """The side on which a block runs on into the next, if it does."""
    if last is None or not (last.own and last.other and block.own and block.other):
        return None
    if sum(map(len, (last.own, last.other, block.own, block.other))) > _MOST_UNITS:
        return None
    return next((side for side in (0, 1) if chance.random() < rates[side]), None)


def _run_on(units: Sequence[str], more: Sequence[str]) -> list[str]:
    space = " " if units[-1].isascii() else ""
    return [*units[:-1], f"{units[-1]}{space}{more[0]}", *more[1:]]
