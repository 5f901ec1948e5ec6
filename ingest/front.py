"""What a document's lines are beside its clauses: title, number, addressees, signature, date."""

from dataclasses import dataclass, field

from duban.document import NodeKind
from ingest.line import TextLine
from ingest.metadata.issue_date import Day
from ingest.metadata.issuer import is_signature


@dataclass(slots=True)
class Front:
    """The lines of a part by what they are; `roles` tells the node kind of a line's index."""

    title: list[TextLine] = field(default_factory=list)
    masthead: list[TextLine] = field(default_factory=list)
    signature: list[TextLine] = field(default_factory=list)
    annexes: list[TextLine] = field(default_factory=list)
    adopted: list[TextLine] = field(default_factory=list)
    addressee: TextLine | None = None
    number: TextLine | None = None
    date: TextLine | None = None
    day: Day | None = None
    head: int = 0
    rows: frozenset[int] = frozenset()
    roles: dict[int, NodeKind] = field(default_factory=dict)


def signed_line(text: str, found: tuple[Day, ...]) -> bool:
    """Whether a line is bodies and, at its end, a day: those found in it are given."""
    if not found or found[-1].end < len(text) - 1:
        return False
    before = text[: found[-1].start].strip()
    return bool(before) and is_signature(before)


def moved(day: Day, line: TextLine) -> Day:
    """The day found in a line's words, at its place in the text."""
    return Day(line.start + day.start, line.start + day.end, day.value, day.years)
