"""Which slips words can tell of, and which rest on names, numerals and words rightly doubled."""

import re
from collections.abc import Sequence

from align.garbles.proper import PLACES
from align.garbles.run import Run
from align.garbles.slips import Slip, Why
from align.phrasing import EDGE, UNKNOWN, phrasing

_WORD = -11.0
"""How common two words must be that may meet in one character."""
_SOMEONE, _EACH, _HEAD = "某", "一", "长"
_NUMERALS = frozenset("一二三四五六七八九十百千零〇两")
_ONE_BY_ONE = re.compile(
    r"[逐每各][个家户处座栋幢仓库村镇乡县园校企店厂站点项条件批台套人名位级层组块片栏页章节段车船井矿桥塔]"
)


def judgeable(run: Run, slip: Slip, named: Sequence[tuple[int, int]]) -> bool:
    """Whether words can tell: not of names, numerals, doubled ends of places, the end of a line."""
    if any(start <= slip.start < end for start, end in named):
        return False
    if slip.why is Why.LOST and (0, len(run.text)) in named:
        return False  # a name need not go on
    if slip.why is Why.TWICE:
        return (
            slip.old not in PLACES and slip.old != _SOMEONE and not _rightly_twice(run.text, slip)
        )
    if _each_of_a_kind(run.text, slip):
        return False
    if slip.why is Why.LOST:
        return slip.start < len(run.text) or run.edges[1] != EDGE
    return not {slip.old, slip.new} <= _NUMERALS


def _each_of_a_kind(text: str, slip: Slip) -> bool:
    """Whether it would undo 逐处 or 每栋, which any measure word makes and no list holds."""
    start = slip.start
    pairs = (text[max(0, start - 1) : start + 1], text[start : start + 2])
    return bool(slip.old) and any(_ONE_BY_ONE.fullmatch(pair) for pair in pairs)


def _rightly_twice(text: str, slip: Slip) -> bool:
    """Whether a character stands twice as in 一箱箱, in two words (用水水量), or as 财务部部长."""
    first = slip.start - (text[slip.start - 1 : slip.start] == slip.old)
    alone = phrasing().alone
    words = (text[first - 1 : first + 1] if first else "", text[first + 1 : first + 3])
    if all(word[1:] and alone.get(word, UNKNOWN) > _WORD for word in words):
        return True
    led = text[first + 2 : first + 3] == _HEAD and slip.old + _HEAD in phrasing().alone
    return led or text[max(0, first - 1) : first] == _EACH
