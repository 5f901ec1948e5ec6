"""Chunks: parts of a text with their gold, for damage that is drawn anew for each."""

from collections.abc import Sequence

from bench.align_data import Pair, Text


def chunks(text: Text, size: int) -> list[Text]:
    """The text cut at gold borders into parts of `size` beads; crossing beads end no part."""
    parts: list[list[Pair]] = [[]]
    reach = (0, 0)
    for pair in text.gold:
        if len(parts[-1]) >= size and _beyond(pair, reach):
            parts.append([])
        parts[-1].append(pair)
        reach = (max((reach[0], *pair[0])), max((reach[1], *pair[1])))
    return [_part(text, part) for part in parts]


def _beyond(pair: Pair, reach: tuple[int, int]) -> bool:
    return bool(pair[0] and pair[1]) and pair[0][0] > reach[0] and pair[1][0] > reach[1]


def _part(text: Text, pairs: Sequence[Pair]) -> Text:
    a = sorted(i for pair in pairs for i in pair[0])
    b = sorted(j for pair in pairs for j in pair[1])
    at_a, at_b = ({unit: at for at, unit in enumerate(units)} for units in (a, b))
    gold = tuple(
        (tuple(at_a[i] for i in pair[0]), tuple(at_b[j] for j in pair[1])) for pair in pairs
    )
    return Text(text.name, tuple(text.a[i] for i in a), tuple(text.b[j] for j in b), gold)
