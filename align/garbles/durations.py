"""Durations that a translation changed: short ones, too, as both sides name what they count."""

from collections import Counter
from collections.abc import Iterator

from align.durations import Duration, durations, same
from align.garbles.case import Case, Pair
from duban.garble import Garble, GarbleKind

_ZH_UNITS = {
    "working day": "个工作日", "day": "日", "week": "周", "month": "个月", "year": "年",
    "hour": "小时", "minute": "分钟",
}  # fmt: skip


def duration_garbles(case: Case) -> Iterator[Garble]:
    """Durations unlike the counterpart's, where both count as many and one differs.

    It differs in its number or in its unit; 24 hours are a day, but a working day is none. Nothing
    is told of another version.
    """
    if case.versions is not None:
        return
    for pair in case.pairs:
        own, other = durations(pair.own), durations(pair.other)
        if len(own) == len(other) and not _reordered(own, other):
            unlike = [(a, b) for a, b in zip(own, other, strict=True) if not same(a, b)]
            if len(unlike) == 1 and (_in_unit(*unlike[0]) or _in_number(*unlike[0])):
                yield _garble(case, pair, *unlike[0])


def _in_unit(own: Duration, meant: Duration) -> bool:
    return own.number == meant.number


def _in_number(own: Duration, meant: Duration) -> bool:
    return own.unit == meant.unit


def _reordered(own: list[Duration], other: list[Duration]) -> bool:
    left, right = (Counter((one.number, one.unit) for one in side) for side in (own, other))
    return left == right


def _garble(case: Case, pair: Pair, own: Duration, meant: Duration) -> Garble:
    words = pair.own[own.start : own.end]
    return case.found(
        (pair.start + own.start, pair.start + own.end),
        GarbleKind.NUMBER,
        "garbled.number.differs",
        _mended(own, meant, words),
        0.85,
        own=words,
        other=pair.other[meant.start : meant.end],
    )


def _mended(own: Duration, meant: Duration, words: str) -> str:
    """The number meant with the unit as printed here, or with the unit that was meant."""
    number = f"{float(meant.number):g}"
    english = own.words.isascii()
    if _in_number(own, meant):
        space = words[len(words) - len(own.words) - 1] if english else ""
        unit = own.words.removesuffix("s") if meant.number == 1 else own.words
        return f"{number}{space}{unit}"
    if english:
        return f"{number} {meant.unit}{'s' if meant.number != 1 else ''}"
    return f"{number}{_ZH_UNITS[meant.unit]}"
