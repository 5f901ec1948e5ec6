"""Bounds turned round: a floor where the counterpart sets a ceiling at the same figure."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from align.bounds import Bound, bounds, turned
from align.clause import clauses
from align.denial import Force
from align.garbles.case import Case, Pair
from duban.garble import Garble, GarbleKind
from duban.language import Language

_NEXT = 2
"""Bound and next clause may be rendered by the opposite of both: fewer than two may not."""


def turned_bounds(case: Case) -> Iterator[Garble]:
    """Bounds of either language that lie on the other side of their figure in the counterpart.

    Nothing is told of another version, nor where one side denies more beside the bound.
    """
    if case.versions is not None:
        return
    for pair in case.pairs:
        other = Language.ZH if pair.language is Language.EN else Language.EN
        mine, theirs = bounds(pair.own, pair.language), bounds(pair.other, other)
        for value in dict.fromkeys(bound.value for bound in mine):
            for own, meant in _opposed(value, mine, theirs):
                if _denials(pair.own, pair.language, own) == _denials(pair.other, other, meant):
                    yield _garble(case, pair, own, meant)


def _opposed(
    value: Fraction, mine: Sequence[Bound], theirs: Sequence[Bound]
) -> list[tuple[Bound, Bound]]:
    """The one bound of a figure that differs, where both sides bound it as often."""
    own, other = ([one for one in side if one.value == value] for side in (mine, theirs))
    if len(own) != len(other) or sorted(b.side for b in own) == sorted(b.side for b in other):
        return []
    unlike = [(a, b) for a, b in zip(own, other, strict=True) if a.side is not b.side]
    return unlike if len(unlike) == 1 else []


def _denials(text: str, language: Language, bound: Bound) -> bool:
    """Whether the clause of a bound or the next one denies."""
    found = [one for one in clauses(text, language) if one.end > bound.start][:_NEXT]
    return any(one.denies(Force.TELLS) for one in found)


def _garble(case: Case, pair: Pair, own: Bound, meant: Bound) -> Garble:
    span = pair.start + own.start, pair.start + own.end
    code, words = "garbled.number.bound", {"own": own.words, "other": meant.words}
    return case.found(span, GarbleKind.NUMBER, code, turned(own.words), 0.85, **words)
