"""Wear: a third generator of damage, for measuring only; no weight is ever trained on it.

Written from the words of the task alone, after both others, as a stranger would: whole documents
instead of parts, both sides hurt, running titles every so many units, clauses said over and over,
letters mistaken, sentences run together in threes. Heavier than what befell the seeds.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.align_data import Pair, Text

_HAN = re.compile(r"[㐀-鿿]")
_END = re.compile(r"[.!?;,。！？；，]+[\"'”’)]*$")
_MARK = re.compile(r"[,;:，、；：]\s*")
_TITLES = {"en": "Official Gazette, Issue {issue}    {page}", "zh": "公报 第{issue}期   {page}"}
_LINES = {
    "en": (
        "Skip to main content",
        "Today is Friday",
        "Search this site...",
        "[ Print ] [ Close ] [ Save ]",
        "Issue date: 2014-11-02",
        "Browse count: 871 times",
        "Tags: work, meeting, funds",
        "All rights reserved (c) 2014 Municipal Portal",
        "Report an error",
        "Service hotline 12345",
        "1. The city holds a telephone conference",
        "2. Leaders visit the masses before the festival",
        "Friendly links",
        "Registered with the network police 3301",
    ),
    "zh": ("今天是星期五", "发布日期：2014-11-02", "阅读次数：871", "友情链接", "网站纠错"),
}


@dataclass(frozen=True, slots=True)
class Wear:
    """Shares of the units of the worn and of the other side that meet with each harm.

    `page` is how many beads a page holds, `blocks` the sizes of foreign passages.
    """

    drop: tuple[float, float] = (0.08, 0.02)
    gap: float = 0.04
    run_on: float = 0.07
    cut: tuple[float, float] = (0.12, 0.03)
    words: tuple[float, float] = (0.15, 0.02)
    loop: float = 0.05
    double: float = 0.015
    lines: tuple[int, int] = (10, 2)
    page: int = 30
    blocks: tuple[int, ...] = (12, 12)


WORN = Wear()
RUINED = Wear(
    drop=(0.15, 0.06),
    gap=0.08,
    run_on=0.14,
    cut=(0.2, 0.08),
    words=(0.3, 0.06),
    loop=0.1,
    double=0.03,
    lines=(14, 5),
    page=18,
    blocks=(25, 15, 8),
)

Row = tuple[list[str], list[str]]
"""The units of the worn side and of the other one that belong together."""
Rows = list[Row]


def worn(text: Text, side: int, wear: Wear, stranger: Sequence[str], seed: int) -> Text:
    """The text with one side (0 A, 1 B) worn, the other scratched; `stranger` is foreign text."""
    chance = random.Random(f"{text.name} {seed}")
    sides = text.a, text.b
    rows: Rows = [
        ([sides[side][i] for i in pair[side]], [sides[1 - side][j] for j in pair[1 - side]])
        for pair in text.gold
    ]
    for step in _STEPS:
        rows = step(rows, wear, chance)
    for size in wear.blocks:
        start, at = chance.randrange(max(1, len(stranger) - size)), chance.randrange(len(rows) + 1)
        rows[at:at] = [([unit], []) for unit in stranger[start : start + size]]
    return _text(text.name, side, _printed(rows, wear, chance))


def _dropped(rows: Rows, wear: Wear, chance: random.Random) -> Rows:
    found: Rows = [
        (
            [unit for unit in own if chance.random() >= wear.drop[0]],
            [unit for unit in other if chance.random() >= wear.drop[1]],
        )
        for own, other in rows
    ]
    gone = 0
    while gone < wear.gap * len(found):
        size = chance.randint(2, 7)
        at = chance.randrange(max(1, len(found) - size))
        found[at : at + size] = [([], other) for _, other in found[at : at + size]]
        gone += size
    return found


def _run_on(rows: Rows, wear: Wear, chance: random.Random) -> Rows:
    """Sentences that run on into the next, at times into the one after it, too."""
    found: Rows = []
    more = 0
    for own, other in rows:
        last = found[-1] if found else ([], [])
        joins = all((*last, own, other)) and sum(map(len, (*last, own, other))) <= 9
        if joins and (more or chance.random() < wear.run_on):
            more = max(0, more - 1) if more else chance.choice((0, 0, 0, 1))
            joint = _joint(last[0][-1], own[0], chance)
            found[-1] = ([*last[0][:-1], joint, *own[1:]], [*last[1], *other])
        else:
            found.append((own, other))
    return found


def _joint(first: str, second: str, chance: random.Random) -> str:
    glue = chance.choice(("，", "")) if _HAN.search(first) else chance.choice((" ", ", "))
    return f"{_END.sub('', first)}{glue}{second}"


def _cut(rows: Rows, wear: Wear, chance: random.Random) -> Rows:
    def parts(units: list[str], rate: float) -> list[str]:
        return [
            part
            for unit in units
            for part in (_parts(unit, chance) if chance.random() < rate else [unit])
        ]

    return [(parts(own, wear.cut[0]), parts(other, wear.cut[1])) for own, other in rows]


def _parts(unit: str, chance: random.Random) -> list[str]:
    """The unit cut behind a mark, or anywhere; a long one at times in three."""
    pieces = list(unit) if _HAN.search(unit) else re.findall(r"\S+\s*", unit)
    if len(pieces) < 8:
        return [unit]
    places = sorted(chance.sample(range(2, len(pieces) - 1), 2))
    if chance.random() < 0.8:
        places = places[:1]
        marks = [at + 1 for at, piece in enumerate(pieces[2:-2], 2) if _MARK.search(piece)]
        places = [chance.choice(marks)] if marks and chance.random() < 0.5 else places
    cuts = [0, *places, len(pieces)]
    found = ["".join(pieces[a:b]).strip() for a, b in pairwise(cuts)]
    return [part for part in found if part]


def _garbled(rows: Rows, wear: Wear, chance: random.Random) -> Rows:
    found: Rows = []
    known = [[word for row in rows for unit in row[k] for word in _words(unit)] for k in (0, 1)]
    for own, other in rows:
        mine = [_wrong(unit, 2 * wear.words[0] * chance.random(), known[0], chance) for unit in own]
        mine = [_looped(unit, chance) if chance.random() < wear.loop else unit for unit in mine]
        found.append((mine, [_wrong(unit, wear.words[1], known[1], chance) for unit in other]))
        if own and chance.random() < wear.double:
            found.append(([chance.choice(mine)], []))
    return found


def _words(unit: str) -> list[str]:
    return list(unit) if _HAN.search(unit) else unit.split()


def _wrong(unit: str, rate: float, known: Sequence[str], chance: random.Random) -> str:
    words = [
        _mistaken(word, known, chance) if chance.random() < rate else word for word in _words(unit)
    ]
    glue = "" if _HAN.search(unit) else " "
    return glue.join(word for word in words if word) or unit


def _mistaken(word: str, known: Sequence[str], chance: random.Random) -> str:
    """The word lost, another in its place, or a letter wrong, missing or turned."""
    kind = chance.randrange(6)
    if kind < 2 or len(word) < 4:
        return "" if kind == 0 else chance.choice(known)
    at = chance.randrange(1, len(word) - 1)
    middle = (chance.choice("aeiourstln"), "", word[at + 1] + word[at], word[at] * 2)[kind - 2]
    return word[:at] + middle + word[at + (2 if kind == 4 else 1) :]


def _looped(unit: str, chance: random.Random) -> str:
    """A clause, the whole, or a few words said again and again."""
    clauses = _MARK.split(unit)
    kind = chance.random()
    if kind < 0.4 and len(clauses) > 1:
        return unit.replace(clauses[0], ", ".join([clauses[0]] * chance.randint(2, 5)), 1)
    glue = "" if _HAN.search(unit) else " "
    if kind < 0.6:
        return glue.join([unit] * chance.randint(2, 3))
    words = _words(unit)
    at, size = chance.randrange(len(words)), chance.randint(1, 4)
    again = words[at : at + size] * chance.randint(3, 20)
    return glue.join([*words[:at], *again, *words[at + size :]])


_STEPS: tuple[Callable[[Rows, Wear, random.Random], Rows], ...] = (
    _dropped,
    _run_on,
    _cut,
    _garbled,
)


def _printed(rows: Rows, wear: Wear, chance: random.Random) -> Rows:
    """The rows with a running title on each page and lines of the website round both sides."""
    title = _TITLES["zh" if _HAN.search("".join(u for row in rows[:30] for u in row[0])) else "en"]
    issue, page = chance.randint(2, 20), chance.randint(1, 90)
    found: Rows = []
    for at, row in enumerate(rows, 1):
        found.append(row)
        if at % wear.page == 0:
            found.append(([title.format(issue=issue, page=page + at // wear.page)], []))
    for k, count in enumerate(wear.lines):
        han = _HAN.search("".join(u for row in rows[:30] for u in row[k]))
        pool = _LINES["zh" if han else "en"]
        lines = [_alone(line, k) for line in chance.sample(pool, min(count, len(pool)))]
        found = [*lines[: count // 2], *found, *lines[count // 2 :]]
    return found


def _alone(unit: str, side: int) -> Row:
    return ([unit], []) if side == 0 else ([], [unit])


def _text(name: str, side: int, rows: Rows) -> Text:
    units: tuple[list[str], list[str]] = ([], [])
    gold: list[Pair] = []
    for row in rows:
        mine, others = (
            tuple(range(len(units[k]), len(units[k]) + len(row[k != side])))
            for k in (side, 1 - side)
        )
        units[side].extend(row[0])
        units[1 - side].extend(row[1])
        pairs: list[Pair] = [*(((i,), ()) for i in mine), *(((), (j,)) for j in others)]
        if mine and others:
            pairs = [(mine, others)]
        gold.extend(pair if side == 0 else pair[::-1] for pair in pairs)
    return Text(f"{name}^", tuple(units[0]), tuple(units[1]), tuple(gold))
