"""Damage: the harm that machine translation, web pages and adaptation do to a text, on purpose.

Works on beads (units of A, units of B) so that the gold follows the damage. Training and testing
use different furniture, different foreign text and different random seeds.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.align_data import Pair, Text
from bench.damage_lines import FURNITURE, LABELS

_WORD = re.compile(r"[A-Za-z]{3,}")
_STOP = re.compile(r"[.。;；]\s*$")


@dataclass(frozen=True, slots=True)
class Foreign:
    """Text that has no business in the document, for both sides, and the page's furniture."""

    a: tuple[str, ...]
    b: tuple[str, ...]
    furniture: str


@dataclass(slots=True)
class Block:
    """A bead while it is damaged: its units of the damaged side and of the other one."""

    own: list[str]
    other: list[str]


@dataclass(frozen=True, slots=True)
class Rates:
    """How much of each damage; shares of units, and lengths of blocks.

    `split` cuts behind a mark, `torn` at any blank; `again` says a unit twice; `strewn` lines of
    furniture stand anywhere in the text; foreign text comes in so many `blocks`. What is `numbered`
    opens with the same number on both sides, what is `bare` has lost its full stop. Of the `kin` a
    unit stands beside, on either side, half is that unit's and half another's.
    """

    drop: float = 0.0
    drop_other: float = 0.0
    block: int = 0
    block_other: int = 0
    merge: float = 0.0
    split: float = 0.0
    loop: float = 0.0
    words: float = 0.0
    furniture: int = 0
    furniture_other: int = 0
    foreign: int = 0
    foreign_other: int = 0
    echo: int = 0
    commas: float = 0.0
    torn: float = 0.0
    again: float = 0.0
    strewn: int = 0
    blocks: int = 1
    numbered: float = 0.0
    bare: float = 0.0
    kin: float = 0.0
    words_other: float = 0.0


SEED_LIKE = Rates(
    drop=0.08,
    block=4,
    merge=0.06,
    split=0.15,
    loop=0.05,
    words=0.12,
    furniture=16,
    foreign=20,
    foreign_other=3,
    block_other=0,
)


def damaged(text: Text, side: int, rates: Rates, foreign: Foreign, seed: int) -> Text:
    """The text with one side (0 A, 1 B) damaged, and its gold changed with it."""
    chance = random.Random(seed)
    blocks = blocks_of(text, side)
    for step in _STEPS:
        blocks = step(blocks, rates, chance)
    own, other = (foreign.a, foreign.b) if side == 0 else (foreign.b, foreign.a)
    blocks = _inserted(blocks, rates, (own, other), chance)
    return text_of(text, side, _furnished(blocks, rates, foreign.furniture, chance))


def blocks_of(text: Text, side: int) -> list[Block]:
    """The gold beads of a text as blocks, `side` being the one to damage."""
    sides = (text.a, text.b)
    return [
        Block([sides[side][i] for i in pair[side]], [sides[1 - side][j] for j in pair[1 - side]])
        for pair in text.gold
    ]


def drawn(chance: random.Random) -> Rates:
    """Damage of any kind and strength: each kind in about half of the texts, evenly strong."""

    def some(most: float) -> float:
        return most * chance.random() if chance.random() < 0.5 else 0.0

    return Rates(
        drop=some(0.2),
        drop_other=some(0.08),
        block=round(some(9)),
        block_other=round(some(7)),
        merge=some(0.12),
        split=some(0.3),
        loop=some(0.1),
        words=some(0.25),
        furniture=round(some(16)),
        furniture_other=round(some(5)),
        foreign=round(some(36)),
        foreign_other=round(some(10)),
        echo=round(some(8)),
        commas=some(0.6),
        torn=some(0.2),
        again=some(0.06),
        strewn=round(some(14)),
        blocks=chance.randint(1, 3),
        numbered=some(0.6),
        bare=some(0.4),
        kin=some(0.1),
        words_other=some(0.1),
    )


def _numbered(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    """Beads that open with a number, as articles of a law and items of a list do."""
    latin, han = (chance.choice(LABELS[language]) for language in ("en", "zh"))
    number = 0
    for block in blocks:
        if not rates.numbered or chance.random() >= rates.numbered:
            continue
        number = number % 10 + 1
        for units in (block.own, block.other):
            label = (latin if units and _WORD.search(units[0]) else han)[number - 1]
            units[:1] = [f"{label}{unit}" for unit in units[:1]]
    return blocks


def _drop(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    for block in blocks:
        block.own = [unit for unit in block.own if chance.random() >= rates.drop]
        block.other = [unit for unit in block.other if chance.random() >= rates.drop_other]
    return blocks


def _drop_block(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    for size, name in ((rates.block, "own"), (rates.block_other, "other")):
        if size and len(blocks) > size:
            start = chance.randrange(len(blocks) - size)
            for block in blocks[start : start + size]:
                setattr(block, name, [])
    return blocks


def _merge(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    """Joins a unit with the next; where they belong to two beads, the beads become one."""
    found: list[Block] = []
    for block in blocks:
        joined: list[str] = []
        for unit in block.own:
            if joined and chance.random() < rates.merge:
                joined[-1] = f"{joined[-1].rstrip('.')} {unit}"
            else:
                joined.append(unit)
        last = found[-1] if found else None
        if last and last.own and joined and last.other and chance.random() < rates.merge:
            first = f"{last.own[-1].rstrip('.')}, {joined[0]}"
            last.own[-1:] = [first, *joined[1:]]
            last.other.extend(block.other)
        else:
            found.append(Block(joined, list(block.other)))
    return found


def _split(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    for block in blocks:
        units: list[str] = []
        for unit in block.own:
            units.extend(halves(unit, chance) if chance.random() < rates.split else [unit])
        block.own = [part for unit in units for part in _torn(unit, rates.torn, chance)]
    return blocks


def _torn(unit: str, rate: float, chance: random.Random) -> list[str]:
    """A unit cut in two at any blank, or between any two characters where it has none."""
    if not rate or len(unit) < 16 or chance.random() >= rate:
        return [unit]
    blanks = [at for at, char in enumerate(unit) if char == " " and 4 <= at <= len(unit) - 4]
    at = chance.choice(blanks or range(4, len(unit) - 4))
    return [unit[:at].strip(), unit[at:].strip()]


def halves(unit: str, chance: random.Random) -> list[str]:
    """A unit cut in two, behind a mark where it has one; whole where no half would be left."""
    marks = [m.end() for m in re.finditer(r"[,;:，；：、]\s*", unit)]
    spaces = [m.end() for m in re.finditer(r"\s+", unit)]
    inner = [at for at in marks or spaces if 8 <= at <= len(unit) - 8]
    if not inner:
        return [unit]
    at = chance.choice(inner)
    return [unit[:at].strip(), unit[at:].strip()]


def _loop(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    for block in blocks:
        block.own = [
            _looped(unit, chance) if chance.random() < rates.loop else unit for unit in block.own
        ]
    return blocks


def _looped(unit: str, chance: random.Random) -> str:
    words = unit.split()
    if len(words) < 4:
        return unit
    at = chance.randrange(len(words) - 1)
    phrase = words[at : at + chance.choice((1, 1, 2, 3))]
    return " ".join(words[:at] + phrase * chance.randrange(5, 30) + words[at:])


def _kin(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    """Units without a counterpart that share half their words with a neighbour, as in a list."""
    found: list[Block] = []
    for block in blocks:
        found.append(block)
        if rates.kin and chance.random() < rates.kin:
            of_own = chance.random() < 0.5
            others = chance.choice(blocks)
            units, more = (block.own, others.own) if of_own else (block.other, others.other)
            if units and more:
                unit = [_half_of_each(units[-1], more[0], chance)]
                lone = Block(unit, []) if of_own else Block([], unit)
                found.insert(len(found) - chance.randrange(2), lone)
    return found


def _half_of_each(unit: str, other: str, chance: random.Random) -> str:
    """The first half of one text and the second of the other."""
    first, second = (unit, other) if chance.random() < 0.5 else (other, unit)
    if not _WORD.search(unit):
        return first[: len(first) // 2] + second[len(second) // 2 :]
    words, more = first.split(), second.split()
    return " ".join([*words[: len(words) // 2], *more[len(more) // 2 :]])


def _words(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    for block in blocks:
        block.own = [worded(unit, rates.words, chance) for unit in block.own]
        if rates.words_other:
            block.other = [worded(unit, rates.words_other, chance) for unit in block.other]
    return blocks


def worded(unit: str, rate: float, chance: random.Random) -> str:
    """Words lost, doubled, cut or swapped; Chinese characters, too."""
    latin = _WORD.search(unit)
    words = unit.split(" ") if latin else list(unit)
    found: list[str] = []
    for word in words:
        if chance.random() >= rate:
            found.append(word)
            continue
        kind = chance.random()
        if kind < 0.3:
            continue
        if kind < 0.45:
            found.extend([word, word])
        elif kind < 0.7 and len(word) > 5:
            found.append(word[chance.randrange(1, len(word) - 2) :])
        elif kind < 0.85 and found:
            found.insert(-1, word)
        else:
            found.append(chance.choice(words))
    return (" " if latin else "").join(found) or unit


def _commas(blocks: list[Block], rates: Rates, chance: random.Random) -> list[Block]:
    """Units of both sides that end as clauses of a longer sentence do, not as sentences."""
    for block in blocks:
        block.own = [comma(unit, rates.commas, chance) for unit in block.own]
        block.other = [comma(unit, rates.commas, chance) for unit in block.other]
        if rates.bare:
            block.own = [_bared(unit, rates.bare, chance) for unit in block.own]
            block.other = [_bared(unit, rates.bare, chance) for unit in block.other]
    return blocks


def comma(unit: str, rate: float, chance: random.Random) -> str:
    """The unit, its full stop now and then a comma."""
    if not rate or chance.random() >= rate:
        return unit
    return _STOP.sub("，" if unit.rstrip().endswith(("。", "；")) else ",", unit)


def _bared(unit: str, rate: float, chance: random.Random) -> str:
    return _STOP.sub("", unit) if chance.random() < rate else unit


def _inserted(
    blocks: list[Block],
    rates: Rates,
    foreign: tuple[Sequence[str], Sequence[str]],
    chance: random.Random,
) -> list[Block]:
    for size, pool, own in (
        (rates.foreign, foreign[0], True),
        (rates.foreign_other, foreign[1], False),
    ):
        for _ in range(rates.blocks if size and len(pool) > size else 0):
            share = max(1, size // rates.blocks)
            start = chance.randrange(len(pool) - share)
            units = [Block([u], []) if own else Block([], [u]) for u in pool[start : start + share]]
            at = chance.randrange(len(blocks) + 1)
            blocks[at:at] = units
    if rates.echo and len(blocks) > rates.echo:
        start, at = (chance.randrange(len(blocks) - rates.echo + 1) for _ in range(2))
        again = [Block([u], []) for b in blocks[start : start + rates.echo] for u in b.own]
        blocks[at:at] = again
    return [part for block in blocks for part in _again(block, rates.again, chance)]


def _again(block: Block, rate: float, chance: random.Random) -> list[Block]:
    """A block whose last unit may stand once or twice more, without a counterpart."""
    if not rate or not block.own or chance.random() >= rate:
        return [block]
    return [block, *(Block([block.own[-1]], []) for _ in range(chance.choice((1, 1, 2))))]


def _furnished(blocks: list[Block], rates: Rates, name: str, chance: random.Random) -> list[Block]:
    lines = FURNITURE[name]
    for size, own in ((rates.furniture, True), (rates.furniture_other, False)):
        latin = any(_WORD.search(u) for b in blocks for u in (b.own if own else b.other)[:1])
        pool = list(lines["en" if latin else "zh"])
        chance.shuffle(pool)
        chosen = [Block([u], []) if own else Block([], [u]) for u in pool[:size]]
        cut = chance.randrange(len(chosen) + 1)
        blocks = [*chosen[:cut], *blocks, *chosen[cut:]]
        if own:
            for line in [*pool, *pool][size : size + rates.strewn]:
                at = chance.randrange(len(blocks) + 1)
                blocks[at:at] = [Block([line], [])]
    return blocks


def text_of(text: Text, side: int, blocks: Sequence[Block]) -> Text:
    """The text that the blocks make, with its gold."""
    units: tuple[list[str], list[str]] = ([], [])
    gold: list[Pair] = []
    for block in blocks:
        own = tuple(range(len(units[side]), len(units[side]) + len(block.own)))
        other = tuple(range(len(units[1 - side]), len(units[1 - side]) + len(block.other)))
        units[side].extend(block.own)
        units[1 - side].extend(block.other)
        gold.extend(_pairs(own, other, side))
    return Text(f"{text.name}*", tuple(units[0]), tuple(units[1]), tuple(gold))


def _pairs(own: tuple[int, ...], other: tuple[int, ...], side: int) -> list[Pair]:
    """One bead, or one null bead a unit."""
    both: list[Pair] = [((i,), ()) for i in own] + [((), (j,)) for j in other]
    if own and other:
        both = [(own, other)]
    return [pair if side == 0 else (pair[1], pair[0]) for pair in both]


_STEPS: tuple[Callable[[list[Block], Rates, random.Random], list[Block]], ...] = (
    _kin,
    _numbered,
    _drop,
    _drop_block,
    _merge,
    _split,
    _words,
    _loop,
    _commas,
)
