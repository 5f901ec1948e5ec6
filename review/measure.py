"""Thresholds compared: each with its like, the bound that each sets, and which is the laxer."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duban.coverage import Deviation, DeviationType, Direction
from duban.obligation import Extraction
from duban.quantity import Quantity, Threshold
from duban.span import Span
from review.kind import is_measure
from review.scope import Likeness
from review.trigger import turned

_TOLERANCE = 0.005  # a third is written 1/3, 33% and 0.3333
_SAME = 0.15  # what the same figure adds to the likeness of what two figures measure
_LIKE = 0.3  # likeness under which two figures measure different things, where one can choose
COUNTED = ("count", "person")  # units of plain numbers that say little alone
_CLAUSE = re.compile(r"[，。；：\n]|[,;:](?=\s)|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the words of its clause, which say what it measures.

    `turned` marks one that says when a duty arises or what is banned: the farther one is laxer.
    """

    quantity: Quantity
    what: str
    turned: bool = False


def bounds(span: Span, extraction: Extraction) -> tuple[Threshold, ...]:
    """The bounds at a span; a word that is read as a time (a quarter) is none."""
    return tuple(each for each in _quantities(span, extraction) if is_measure(each))


def amounts(span: Span, extraction: Extraction) -> tuple[Threshold, ...]:
    """The plain numbers at a span, which set no bound themselves (安排150万元)."""
    return tuple(each for each in _quantities(span, extraction) if not is_measure(each))


def _quantities(span: Span, extraction: Extraction) -> tuple[Threshold, ...]:
    return tuple(
        each
        for each in extraction.thresholds
        if span.overlaps(each.span)
        and not any(time.span.overlaps(each.span) for time in extraction.deadlines)
    )


def figures(text: str, thresholds: Iterable[Threshold]) -> tuple[Figure, ...]:
    """The quantities of a raw text with what each measures."""
    return tuple(_figure(text, each) for each in thresholds)


def differences(
    expected: Sequence[Figure],
    found: Sequence[Figure],
    likeness: Likeness,
    spare: Sequence[Figure] = (),
) -> tuple[Deviation, ...]:
    """How every figure expected differs from its like among those found, in order.

    Figures of one unit are paired one to one, by what they measure; one that finds no like looks
    for it among the spare ones, and failing that is absent. The only figures of a unit are each
    other's like.
    """
    pairs = {i: found[j] for i, j in _paired(expected, found, likeness).items()}
    rest = [i for i in range(len(expected)) if i not in pairs]
    late = _paired([expected[i] for i in rest], spare, likeness)
    pairs |= {rest[i]: spare[j] for i, j in late.items()}
    told = (_difference(each, pairs.get(i)) for i, each in enumerate(expected))
    return tuple(each for each in told if each is not None)


def _difference(expected: Figure, found: Figure | None) -> Deviation | None:
    """As `compared`; a duty that arises at no figure arises always, which is no failing."""
    if found is None:
        return None if expected.turned else compared(expected.quantity, [])
    return compared(expected.quantity, [found.quantity], turned=expected.turned)


def _paired(
    expected: Sequence[Figure],
    found: Sequence[Figure],
    likeness: Likeness,
) -> dict[int, int]:
    """The place of the like of each figure that has one; the surest pairs are taken first."""
    if not expected or not found:
        return {}
    scores = likeness([each.what for each in expected], [each.what for each in found])
    units = [each.quantity.unit for each in (*expected, *found)]
    order = sorted(
        (mine.quantity.unit != theirs.quantity.unit, -_fit(scores[i, j], mine, theirs), i, j)
        for i, mine in enumerate(expected)
        for j, theirs in enumerate(found)
        if _comparable(mine.quantity, theirs.quantity)
        and (float(scores[i, j]) >= _LIKE or _alone(mine.quantity, theirs.quantity, units))
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in order:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _fit(likeness: float, mine: Figure, theirs: Figure) -> float:
    same = compared(mine.quantity, [theirs.quantity]) is None
    return float(likeness) + _SAME * same


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two are of one unit; persons are also counted by what they are (5,000 farmers)."""
    return one.unit == other.unit or {one.unit, other.unit} == set(COUNTED)


def _alone(one: Quantity, other: Quantity, units: Sequence[str]) -> bool:
    """Whether two are the only ones of their unit, or of persons and what counts them."""
    shared = COUNTED if one.unit != other.unit else (one.unit,)
    return _comparable(one, other) and sum(unit in shared for unit in units) == 2


def _figure(text: str, threshold: Threshold) -> Figure:
    """The figure with the clause round it, without the span itself."""
    span = threshold.span
    start = max((each.end() for each in _CLAUSE.finditer(text, 0, span.start)), default=0)
    stop = _CLAUSE.search(text, span.end)
    before, after = text[start : span.start], text[span.end : stop.start() if stop else len(text)]
    words = span.of(text)
    what = f"{before} {after}".strip() or words
    return Figure(threshold.norm, what, turned(before, threshold, words, after))


def compared(
    expected: Quantity, found: Iterable[Quantity], *, turned: bool = False
) -> Deviation | None:
    """How the quantities found differ from the one expected; None when one is the same.

    Only quantities of one unit are compared; of several the nearest counts. `turned` as in
    `Figure`.

    >>> half, most = (Quantity(">=", "ratio", each) for each in (0.5, 0.7))
    >>> compared(half, [most]).type, compared(most, [half]).failing, compared(half, [half])
    (<DeviationType.HIGHER_THRESHOLD: 'higher_threshold'>, True, None)
    """
    alike = sorted(
        (each for each in found if _comparable(each, expected)),
        key=lambda each: abs(_bound(each) - _bound(expected)),
    )
    if not alike and expected.op == ">=" and expected.value == 1 and expected.unit in COUNTED:
        return None  # whoever appoints an officer appoints at least one
    if not alike:
        return Deviation(
            DeviationType.THRESHOLD_ABSENT, shown(expected), "", Direction.ABSENT, failing=True
        )
    gap = _bound(alike[0]) - _bound(expected)
    if abs(gap) <= _TOLERANCE * max(1.0, abs(_bound(expected))):
        return None
    return _told(expected, alike[0], lower=gap < 0, turned=turned)


def shown(quantity: Quantity) -> str:
    """The quantity in signs that need no translation.

    >>> shown(Quantity(">=", "ratio", 0.7)), shown(Quantity(">=", "CNY", 2e6))
    ('>=70%', '>=2000000 CNY')
    """
    if quantity.op == "range":
        return f"{quantity.low or 0:.12g}..{quantity.high or 0:.12g} {quantity.unit}"
    if quantity.unit == "ratio":
        return f"{quantity.op}{(quantity.value or 0) * 100:.4g}%"
    return f"{quantity.op}{quantity.value or 0:.12g} {quantity.unit}"


_WAYS = {
    (True, True): Direction.LOWER,
    (True, False): Direction.LOWER_STRICTER,
    (False, True): Direction.HIGHER,
    (False, False): Direction.HIGHER_STRICTER,
}
"""The direction by whether a quantity is lower, and whether that is laxer."""


def _told(expected: Quantity, found: Quantity, *, lower: bool, turned: bool) -> Deviation:
    at_most = (expected.op in ("<=", "<")) != turned
    laxer = lower != at_most
    kind = DeviationType.LOWER_THRESHOLD if lower else DeviationType.HIGHER_THRESHOLD
    direction = _WAYS[lower, laxer]
    return Deviation(kind, shown(expected), shown(found), direction, laxer)


def _bound(quantity: Quantity) -> float:
    value = quantity.value if quantity.value is not None else quantity.low
    return value or 0.0
