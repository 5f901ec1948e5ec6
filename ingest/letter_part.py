"""The parts of a Taiwanese letter: 主旨, 說明 and 辦法 stand over its clauses like sections."""

import re
from collections.abc import Iterable, Iterator

from ingest.line import TextLine
from ingest.marker import Marker, Style

_LABEL = re.compile(r"(主旨|说明|办法|拟办|公告事项)\s*[:：]\s*")
_FIRST = "主旨"


def letter_parts(lines: Iterable[TextLine]) -> Iterator[Marker]:
    """Their markers in order; none in a text that says no 主旨. Characters are simplified.

    >>> lines = [TextLine(0, 6, "主旨：请查照"), TextLine(7, 10, "说明：")]
    >>> [(part.ordinal, part.start, part.body) for part in letter_parts(lines)]
    [(1, 0, 3), (2, 7, 10)]
    """
    found = [(line, label) for line in lines if (label := _LABEL.match(line.text))]
    if not any(label[1] == _FIRST for _, label in found):
        return
    for ordinal, (line, label) in enumerate(found, 1):
        end = line.start + len(label[0].rstrip())
        yield Marker(Style.LABEL, ordinal, line.start, end, line.start + label.end())


def names_subject(line: TextLine) -> bool:
    """Whether a line says what a letter is about, its title and its first part at once."""
    return line.text.startswith(_FIRST) and _LABEL.match(line.text) is not None
