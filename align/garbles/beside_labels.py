"""Labels that the counterpart has and the passage beside it lost."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from align.garbles.case import Case, Pair
from align.labels import Label, labels, printed
from duban.garble import Garble, GarbleKind

_LEAST = 3
_KEPT = 0.6
"""The share of a style's labels that must be kept before one not kept is a loss."""
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class _Kept:
    """A passage beside a labelled one, and its own label, if any."""

    pair: Pair
    other: Label
    own: Label | None


def lost_labels(case: Case) -> Iterator[Garble]:
    """Paragraphs without a label beside labelled ones, where others beside such keep theirs.

    The proposal is in the style that most lists open with; none is made against
    another version, whose lists differ.
    """
    if case.versions is not None:
        return
    styles: dict[str, list[_Kept]] = defaultdict(list)
    for kept in _beside(case):
        styles[kept.other.style].append(kept)
    for same in styles.values():
        own = Counter(kept.own.style for kept in same if kept.own)
        if own.total() >= _LEAST and own.total() >= _KEPT * len(same):
            firsts = Counter(k.own.style for k in same if k.own and k.own.value == 1)
            style = (firsts or own).most_common(1)[0][0]
            like = next(k for k in same if k.own and k.own.style == style)
            for kept in same:
                if kept.own is None:
                    yield _garble(case, kept, style, like)


def _beside(case: Case) -> Iterator[_Kept]:
    starts = {line.start for line in case.lines}
    for pair in case.pairs:
        other = _opening(pair.other)
        if other and pair.start in starts:
            yield _Kept(pair, other, _opening(pair.own))


def _opening(text: str) -> Label | None:
    return next((label for label in labels(text) if label.opening), None)


def _garble(case: Case, kept: _Kept, style: str, like: _Kept) -> Garble:
    sample = like.own
    assert sample is not None
    label = printed(kept.other.value, style, like.pair.own[sample.start : sample.end])
    words = kept.pair.own.split("\n")[0][:_SHOWN]
    rest = next((label[i:] for i in range(1, len(label)) if words.startswith(label[i:])), "")
    return case.found(
        (kept.pair.start, kept.pair.start + len(words)),
        GarbleKind.NUMBERING,
        "garbled.label.beside",
        label + words[len(rest) :],
        0.85,
        label=label,
    )
