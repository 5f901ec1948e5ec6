"""Numbers with a unit, and how two of them and their operators become one quantity."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from duban.quantity import Operator, Quantity


@dataclass(frozen=True, slots=True)
class Value:
    """A number, or the range from `low` to it, with its unit at an offset of the text."""

    start: int
    end: int
    number: float
    unit: str
    low: float | None = None
    of: str | None = None
    op: Operator = "="


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity at an offset of the analysed text; `rule` is a message code."""

    start: int
    end: int
    norm: Quantity
    rule: str


OfWhat = Callable[[str, Value], str | None]
Bounded = Callable[[str, Value, int], Value | None]


def apart(text: str, values: Iterable[Value], bounded: Bounded) -> list[Value]:
    """The values with their operators, in order, none overlapping another; the longest goes first.

    `bounded` is told how far the value before reaches, and returns None for what is no quantity.
    """
    kept: list[Value] = []
    for value in sorted(values, key=lambda each: (each.start, -each.end)):
        floor = kept[-1].end if kept else 0
        bound = bounded(text, value, floor) if value.start >= floor else None
        if bound is not None:
            kept.append(bound)
    return kept


def joined(
    text: str, values: Sequence[Value], between: re.Pattern[str], to: re.Pattern[str], of: OfWhat
) -> Iterator[Found]:
    """The quantities of a text: neighbours joined to ranges, the rest one by one.

    `between` stands between 不低于 X and 不高于 Y, `to` between the ends of X至Y.
    """
    skip = False
    for index, value in enumerate(values):
        if skip:
            skip = False
            continue
        following = values[index + 1] if index + 1 < len(values) else None
        found = following and _range(text, value, following, between, to, of)
        if found:
            skip = True
            yield found
        else:
            yield _single(replace(value, of=value.of or of(text, value)))


def _range(
    text: str,
    low: Value,
    high: Value,
    between: re.Pattern[str],
    to: re.Pattern[str],
    of: OfWhat,
) -> Found | None:
    if low.unit != high.unit or low.number >= high.number or low.low is not None:
        return None
    joint = text[low.end : high.start]
    bounded = low.op in (">=", ">") and high.op in ("<=", "<") and between.fullmatch(joint)
    plain = low.op in ("=", "~", ">=", ">") and high.op in ("=", "<=", "~") and to.fullmatch(joint)
    if not (bounded or plain):
        return None
    norm = Quantity(
        "range",
        high.unit,
        low=low.number,
        high=high.number,
        incl_low=low.op != ">",
        incl_high=high.op != "<",
        of=of(text, replace(high, op="range")),
    )
    return Found(low.start, high.end, norm, "quantity.range")


def _single(value: Value) -> Found:
    if value.low is not None:
        norm = Quantity("range", value.unit, low=value.low, high=value.number, of=value.of)
        return Found(value.start, value.end, norm, "quantity.range")
    norm = Quantity(value.op, value.unit, value.number, of=value.of)
    rule = "quantity.plain" if value.op == "=" else "quantity.bound"
    return Found(value.start, value.end, norm, rule)
