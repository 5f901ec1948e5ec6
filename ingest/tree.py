"""The clause tree of one document: nodes with ids, levels and spans, from lines and clauses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duban.document import Node, NodeKind
from duban.identity import content_id
from duban.span import Span
from ingest.boilerplate import Aside, Why
from ingest.clause import Clause
from ingest.front import Front
from ingest.imprint import is_imprint
from ingest.part import Part


@dataclass(frozen=True, slots=True)
class Root:
    """Where a document's tree hangs: its ids and the root of the document it is attached to."""

    document: str
    sha256: str
    index: int
    parent: str | None = None
    start: int = 0
    end: int = 0
    level: int = 0

    @property
    def id(self) -> str:
        """The id of the root node."""
        return content_id(self.sha256, str(self.index))


def tree(
    root: Root, part: Part, front: Front, clauses: Sequence[Clause], asides: Sequence[Aside]
) -> tuple[Node, ...]:
    """All nodes in document order, the root first."""
    inner = [aside for aside in asides if aside.end <= root.end]
    made = [*_unnumbered(part, front, clauses, inner), *enumerate(clauses)]
    made.sort(key=lambda pair: (pair[1].start, -pair[1].end))
    return (_root_node(root, part, front), *_nodes(root, made))


def _nodes(root: Root, ordered: list[tuple[int, Clause]]) -> Iterator[Node]:
    """The nodes in order; an id derives from the digest of the file and the path of places."""
    placed = {-1: (str(root.index), root.id, root.level)}
    counts: dict[str, int] = {}
    for key, clause in ordered:
        above, parent, level = placed[-1 if clause.parent is None else clause.parent]
        counts[above] = counts.get(above, 0) + 1
        path = f"{above}/{counts[above]}"
        own = content_id(root.sha256, path)
        if key >= 0:
            placed[key] = path, own, level + 1
        yield _node(root, clause, own, parent, level + 1)


def _node(root: Root, clause: Clause, own: str, parent: str, level: int) -> Node:
    return Node(
        id=own,
        parent=parent,
        label=clause.words,
        ordinal=clause.ordinal,
        level=level,
        kind=clause.kind,
        span=Span(root.document, clause.start, clause.end),
        heading=None if clause.heading is None else Span(root.document, *clause.heading),
    )


def _root_node(root: Root, part: Part, front: Front) -> Node:
    label = part.label
    title = label.title if label is not None and label.title else None
    if title is None and front.title:
        title = front.title[0].start, front.title[-1].end
    first = part.lines[0]
    attached = label is not None or part.attached
    return Node(
        id=root.id,
        parent=root.parent,
        label="" if label is None else first.text[: label.end - first.start],
        ordinal=None if label is None else label.ordinal,
        level=root.level,
        kind=NodeKind.ATTACHMENT if attached else NodeKind.DOCUMENT,
        span=Span(root.document, root.start, root.end),
        heading=None if title is None else Span(root.document, *title),
    )


def _unnumbered(
    part: Part, front: Front, clauses: Sequence[Clause], asides: Sequence[Aside]
) -> Iterator[tuple[int, Clause]]:
    """Front matter, and the paragraphs before the first number; each with the key -1."""
    yield from ((-1, clause) for clause in _front(part, front))
    first = min((clause.start for clause in clauses if clause.parent is None), default=None)
    title = {line.start for line in (*front.title, *front.masthead)}
    start_at = 1 if part.label is not None else 0
    free = [
        line
        for at, line in enumerate(part.lines)
        if at >= max(start_at, front.head)
        and at not in front.roles
        and line.start not in title
        and not is_imprint(line.text)
    ]
    before = [line for line in free if first is None or line.start < first]
    if not before:
        return
    if first is not None:
        yield -1, Clause(before[0].start, min(before[-1].end, first), NodeKind.PREAMBLE, None)
        return
    for line in before:
        yield -1, Clause(line.start, _with_remnant(line.end, asides), NodeKind.BODY, None)


def _front(part: Part, front: Front) -> Iterator[Clause]:
    """One node for each run of lines of one role."""
    run: list[int] = []
    for at in [*sorted(front.roles), -1]:
        if run and (at != run[-1] + 1 or front.roles.get(at) is not front.roles[run[0]]):
            kind = front.roles[run[0]]
            yield Clause(part.lines[run[0]].start, part.lines[run[-1]].end, kind, None)
            run = []
        run.append(at)


def _with_remnant(end: int, asides: Sequence[Aside]) -> int:
    """The end moved over a lone full stop, the remains of a lost paragraph, that follows."""
    for aside in asides:
        if aside.why is Why.PUNCTUATION and 0 <= aside.start - end <= 4:
            return aside.end
    return end
