"""How often: periods that a translation changed."""

from collections.abc import Iterator

from align.garbles.case import Case, Pair
from align.periods import Recurrence, recurrences, several
from duban.garble import Garble, GarbleKind
from duban.language import Language

_WORDS = {
    Language.ZH: {1: "每月", 3: "每季度", 6: "每半年", 12: "每年"},
    Language.EN: {1: "every month", 3: "every quarter", 6: "every half year", 12: "every year"},
}


def frequency_garbles(case: Case) -> Iterator[Garble]:
    """Periods unlike the counterpart's, where both name as many and one differs.

    Nothing is told of another version.
    """
    if case.versions is not None:
        return
    for pair in case.pairs:
        own, other = recurrences(pair.own), recurrences(pair.other)
        alike = len(own) == len(other) and several(pair.own) == several(pair.other)
        if alike and sorted(o.months for o in own) != sorted(o.months for o in other):
            unlike = [(a, b) for a, b in zip(own, other, strict=True) if a.months != b.months]
            if len(unlike) == 1:
                yield _garble(case, pair, *unlike[0])


def _garble(case: Case, pair: Pair, own: Recurrence, meant: Recurrence) -> Garble:
    return case.found(
        (pair.start + own.start, pair.start + own.end),
        GarbleKind.NUMBER,
        "garbled.number.differs",
        _WORDS[pair.language].get(int(meant.months)) if meant.months >= 1 else None,
        0.8,
        own=pair.own[own.start : own.end],
        other=pair.other[meant.start : meant.end],
    )
