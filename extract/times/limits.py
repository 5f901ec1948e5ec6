"""The walk over lengths of time that both languages share: two that belong together, else one."""

from collections.abc import Callable, Iterator, Sequence

from extract.times.found import Found
from extract.times.length import Length


def limits(
    lengths: Sequence[Length],
    between: Callable[[Length, Length | None], Found | None],
    alone: Callable[[Length], Found | None],
) -> Iterator[Found]:
    """What the lengths mean, in order; a length read together with the one before counts once.

    `between` reads a length with the next one (None at the end), `alone` a length by itself.
    """
    skipped: Length | None = None
    for index, length in enumerate(lengths):
        if length is skipped:
            continue
        following = lengths[index + 1] if index + 1 < len(lengths) else None
        found = between(length, following)
        if found is not None:
            skipped = following
        else:
            found = alone(length)
        if found is not None:
            yield found
