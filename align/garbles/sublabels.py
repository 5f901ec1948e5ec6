"""Labels under other labels that are miscounted: 2.1, 2.2, 2.4, 2.4 and (a), (b), (b), (d)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from align.garbles.case import Case
from duban.garble import Garble, GarbleKind

_LABEL = re.compile(
    r"(?P<head>\d{1,2}[.．])(?P<n>\d{1,2})(?=[ \u3000\t])(?! ?[\d%])|"
    r"(?P<open>[(（])(?P<l>[a-h])[)）](?=\s?\w)"
)
_LEAST = 3
"""How many labels a row has at least."""


@dataclass(frozen=True, slots=True)
class _Sublabel:
    start: int
    end: int
    row: str
    value: int


def sublabels(case: Case) -> Iterator[Garble]:
    """Decimal and lettered labels whose number those before and after show to be another."""
    for row in _rows(list(_read(case))):
        for label, value in _miscounted(row):
            words = case.document.text[label.start : label.end]
            where, kind = (label.start, label.end), GarbleKind.NUMBERING
            meant = _printed(words, value)
            yield case.found(where, kind, "garbled.label.number", meant, 0.85, label=words)


def _read(case: Case) -> Iterator[_Sublabel]:
    for line in case.lines:
        match = _LABEL.match(line.text)
        if match:
            value = int(match["n"]) if match["n"] else ord(match["l"]) - ord("a") + 1
            row = match["head"] or match["open"]
            yield _Sublabel(line.start, line.start + match.end(), row, value)


def _rows(read: Sequence[_Sublabel]) -> Iterator[list[_Sublabel]]:
    """The rows that count from one; a further first label opens another."""
    open_rows: dict[str, list[_Sublabel]] = {}
    for label in read:
        if label.value == 1 and label.row in open_rows:
            yield open_rows.pop(label.row)
        open_rows.setdefault(label.row, []).append(label)
    yield from open_rows.values()


def _miscounted(row: Sequence[_Sublabel]) -> Iterator[tuple[_Sublabel, int]]:
    """The labels out of their place, and the values they must have."""
    if len(row) < _LEAST or row[0].value != 1:
        return
    for i in range(1, len(row)):
        before, here = row[i - 1].value, row[i].value
        after = row[i + 1].value if i + 1 < len(row) else before + 2
        last = i + 1 == len(row)
        if here != before + 1 and after == before + 2 and not (last and here != before):
            yield row[i], before + 1


def _printed(words: str, value: int) -> str:
    """The label with another value, in its own form.

    >>> _printed("2.4", 3), _printed("(b)", 3)
    ('2.3', '(c)')
    """
    if words[0].isdigit():
        return re.sub(r"\d+$", str(value), words)
    return words[0] + chr(ord("a") + value - 1) + words[-1]
