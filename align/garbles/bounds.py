"""Bounds turned round: a floor where the counterpart sets a ceiling at the same figure."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from align.bounds import Bound, bounds, turned
from align.clause import clauses
from align.denial import Force
from align.durations import durations
from align.figures import Figure, figures
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
        yield from _other_figure(case, pair, mine, theirs)


def _other_figure(
    case: Case, pair: Pair, mine: Sequence[Bound], theirs: Sequence[Bound]
) -> Iterator[Garble]:
    """The one bounded figure that differs, of as many bounded alike in the same order.

    It is told even where another figure of the counterpart has its value. Lengths of time have
    their own rule.
    """
    if len(mine) != len(theirs) or any(
        a.side is not b.side for a, b in zip(mine, theirs, strict=True)
    ):
        return
    unlike = [(a, b) for a, b in zip(mine, theirs, strict=True) if a.value != b.value]
    if len(unlike) != 1 or Counter(b.value for b in mine) == Counter(b.value for b in theirs):
        return
    own, meant = (
        _figure(text, bound) for text, bound in zip((pair.own, pair.other), unlike[0], strict=True)
    )
    if own and meant and own.kind is meant.kind:
        words, other = (text[f.start : f.end] for text, f in ((pair.own, own), (pair.other, meant)))
        span = pair.start + own.start, pair.start + own.end
        proposal = other if re.fullmatch(r"[\d.,%]+", words + other) else None
        yield case.found(
            span,
            GarbleKind.NUMBER,
            "garbled.number.differs",
            proposal,
            0.85,
            own=words,
            other=other,
        )


def _figure(text: str, bound: Bound) -> Figure | None:
    """The figure that is bounded, if it is no length of time."""
    near = [f for f in figures(text) if f.value == bound.value]
    timed = durations(text)
    if any(d.number == bound.value for d in timed):
        return None
    return min(near, key=lambda f: abs(f.start - bound.start), default=None)


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
