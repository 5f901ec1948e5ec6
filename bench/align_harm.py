"""Harm: a second generator of damage, for measuring only; no weight is ever trained on it.

Written from the description of what befalls a text (drops, merges, splits, loops, damaged words,
furniture, foreign and swapped blocks), not from `bench/damage.py`: what somebody else's damage
would look like. It cuts at blanks where the other cuts at commas, repeats whole units where the
other repeats words, strews furniture over the pages and takes other foreign text.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.align_data import Pair, Text

LINES = {
    "en": (
        "- {n} -",
        "Page {n} of 38",
        "http://www.example.gov/tzgg/t2012{n}.htm",
        "News centre | Policy | Services | Interaction",
        "Reader's comments ({n})",
        "(Responsible editor: Li)",
        "Tel: 0{n}-8390",
        "Last modified 2012-06-{n}",
        "<< previous page   next page >>",
        "Document issued by the Office, 2012 No. {n}",
        "Distribution: all units, file ({n})",
        "TABLE {n}",
    ),
    "zh": (
        "— {n} —",
        "第{n}页 共38页",
        "新闻中心 | 政策 | 服务 | 互动",
        "责任编辑：李",
        "网友评论（{n}）",
        "下一页",
        "表{n}",
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A bead on its way: the units of the harmed side and of the sound one."""

    own: tuple[str, ...]
    sound: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Harm:
    """Shares of units that meet with each harm, and numbers of lines and blocks."""

    gone: float = 0.0
    gone_sound: float = 0.0
    gaps: int = 0
    glued: float = 0.0
    torn: float = 0.0
    stuck: float = 0.0
    again: float = 0.0
    typos: float = 0.0
    lines: int = 0
    lines_sound: int = 0
    strangers: int = 0
    swaps: int = 0


LIKE_SEED = Harm(
    gone=0.1,
    gone_sound=0.02,
    gaps=1,
    glued=0.08,
    torn=0.12,
    stuck=0.06,
    again=0.02,
    typos=0.15,
    lines=14,
    lines_sound=2,
    strangers=2,
)
SWAPPED = Harm(swaps=1)

Rows = list[Row]
Strangers = Sequence[Sequence[str]]


def harmed(text: Text, side: int, harm: Harm, strangers: Strangers, seed: int) -> Text:
    """The text with one side (0 A, 1 B) harmed; `strangers` are foreign texts for that side."""
    chance = random.Random(f"{text.name} {seed}")
    sides = text.a, text.b
    rows = [
        Row(
            tuple(sides[side][i] for i in pair[side]),
            tuple(sides[1 - side][j] for j in pair[1 - side]),
        )
        for pair in text.gold
    ]
    for step in _STEPS:
        rows = step(rows, harm, chance)
    rows = _with_lines(_with_strangers(rows, harm, strangers, chance), harm, chance)
    return _text(text.name, side, rows, _order(len(rows), harm.swaps, chance))


def _gone(rows: Rows, harm: Harm, chance: random.Random) -> Rows:
    found = [
        Row(
            tuple(unit for unit in row.own if chance.random() > harm.gone),
            tuple(unit for unit in row.sound if chance.random() > harm.gone_sound),
        )
        for row in rows
    ]
    for _ in range(harm.gaps):
        size = chance.randint(3, 8)
        at = chance.randrange(max(1, len(found) - size))
        found[at : at + size] = [Row((), row.sound) for row in found[at : at + size]]
    return found


def _glued(rows: Rows, harm: Harm, chance: random.Random) -> Rows:
    """A unit runs on into the next; its stop stays, falls away or becomes another mark."""
    found: Rows = []
    for row in rows:
        last = found[-1] if found else None
        joins = last and last.own and last.sound and row.own and row.sound
        if last and joins and chance.random() < harm.glued:
            glue = chance.choice((" ", " ", "; ", " and "))
            left = last.own[-1] if glue == " " and chance.random() < 0.5 else last.own[-1][:-1]
            middle = f"{left}{glue}{row.own[0]}"
            own = (*last.own[:-1], middle, *row.own[1:])
            found[-1] = Row(own, last.sound + row.sound)
        else:
            found.append(row)
    return found


def _torn(rows: Rows, harm: Harm, chance: random.Random) -> Rows:
    return [
        Row(tuple(part for unit in row.own for part in _parts(unit, harm, chance)), row.sound)
        for row in rows
    ]


def _parts(unit: str, harm: Harm, chance: random.Random) -> list[str]:
    """The unit, or its two parts round a blank somewhere in its middle."""
    words = unit.split(" ")
    if len(words) < 6 or chance.random() >= harm.torn:
        return [unit]
    at = chance.randint(len(words) // 3, 2 * len(words) // 3)
    return [" ".join(words[:at]), " ".join(words[at:])]


def _typos(rows: Rows, harm: Harm, chance: random.Random) -> Rows:
    words = [word for row in rows for unit in row.own for word in unit.split(" ")]
    return [
        Row(
            tuple(
                " ".join(
                    _typo(word, words, chance) if chance.random() < harm.typos else word
                    for word in unit.split(" ")
                )
                for unit in row.own
            ),
            row.sound,
        )
        for row in rows
    ]


def _typo(word: str, others: Sequence[str], chance: random.Random) -> str:
    kind = chance.randrange(5)
    if kind == 0:
        return chance.choice(others)
    if len(word) < 4 or kind == 1:
        return word.upper()
    at = chance.randrange(1, len(word) - 1)
    if kind == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] if kind == 3 else f"{word[:at]} {word[at:]}"


def _stuck(rows: Rows, harm: Harm, chance: random.Random) -> Rows:
    """Units whose end is said again and again, and units that stand twice or three times."""
    found: Rows = []
    for row in rows:
        own = tuple(_stutter(u, chance) if chance.random() < harm.stuck else u for u in row.own)
        found.append(Row(own, row.sound))
        if own and chance.random() < harm.again:
            found.extend([Row(own[-1:], ())] * chance.randint(1, 3))
    return found


def _stutter(unit: str, chance: random.Random) -> str:
    words = unit.split(" ")
    size = min(len(words), chance.randint(1, 6))
    tail = " ".join(words[-size:])
    glue = chance.choice((" ", ", ", ". "))
    return glue.join([unit, *[tail] * chance.randint(3, 12)])


_STEPS: tuple[Callable[[Rows, Harm, random.Random], Rows], ...] = (
    _gone,
    _glued,
    _torn,
    _typos,
    _stuck,
)


def _with_strangers(rows: Rows, harm: Harm, strangers: Strangers, chance: random.Random) -> Rows:
    for _ in range(harm.strangers):
        units = chance.choice(strangers)
        size = chance.randint(6, 16)
        start = chance.randrange(max(1, len(units) - size))
        at = chance.randrange(len(rows) + 1)
        rows = [*rows[:at], *(Row((u,), ()) for u in units[start : start + size]), *rows[at:]]
    return rows


def _with_lines(rows: Rows, harm: Harm, chance: random.Random) -> Rows:
    """Furniture at both ends, and a third of it between any two beads."""
    for count, own in ((harm.lines, True), (harm.lines_sound, False)):
        latin = any(u.isascii() for row in rows[:40] for u in (row.own if own else row.sound))
        lines = [
            chance.choice(LINES["en" if latin else "zh"]).format(n=chance.randint(2, 37))
            for _ in range(count)
        ]
        for line in lines:
            inside = chance.randrange(len(rows) + 1)
            at = chance.choice((0, len(rows), inside))
            rows = [*rows[:at], Row((line,), ()) if own else Row((), (line,)), *rows[at:]]
    return rows


def _order(count: int, swaps: int, chance: random.Random) -> list[int]:
    """The rows in the order of the harmed side, where neighbouring blocks have changed places."""
    order = list(range(count))
    for _ in range(swaps):
        first, second = chance.randint(5, 12), chance.randint(5, 12)
        at = chance.randrange(max(1, count - first - second))
        middle, end = at + first, at + first + second
        order[at:end] = order[middle:end] + order[at:middle]
    return order


def _text(name: str, side: int, rows: Rows, order: Sequence[int]) -> Text:
    units: tuple[list[str], list[str]] = ([], [])
    own: dict[int, range] = {}
    for place in order:
        own[place] = range(len(units[side]), len(units[side]) + len(rows[place].own))
        units[side].extend(rows[place].own)
    gold: list[Pair] = []
    for place, row in enumerate(rows):
        other = len(units[1 - side])
        units[1 - side].extend(row.sound)
        gold.extend(_beads(tuple(own[place]), tuple(range(other, len(units[1 - side]))), side))
    return Text(f"{name}~", tuple(units[0]), tuple(units[1]), tuple(gold))


def _beads(own: Sequence[int], sound: Sequence[int], side: int) -> list[Pair]:
    """One bead of both sides, or a null bead for each unit."""
    if own and sound:
        pairs = [(tuple(own), tuple(sound))]
    else:
        pairs = [*(((unit,), ()) for unit in own), *(((), (unit,)) for unit in sound)]
    return [pair if side == 0 else pair[::-1] for pair in pairs]
