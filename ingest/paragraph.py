"""The paragraphs of an article (款): cited by their place, as they bear no number."""

from bisect import bisect_left
from collections import defaultdict
from operator import attrgetter

from duban.document import NodeKind
from ingest.clause import Clause
from ingest.line import BLANKS, TextLine

_START = attrgetter("start")


def add_paragraphs(clauses: list[Clause], body: list[TextLine]) -> None:
    """Give each article of two paragraphs or more a clause for each; items go below theirs."""
    children: dict[int, list[Clause]] = defaultdict(list)
    for clause in clauses:
        if clause.parent is not None:
            children[clause.parent].append(clause)
    for index, clause in enumerate(list(clauses)):
        if clause.kind is NodeKind.ARTICLE:
            _divide(index, children[index], clauses, body)


def _divide(index: int, below: list[Clause], clauses: list[Clause], body: list[TextLine]) -> None:
    article = clauses[index]
    own = [line for line in _lines(article, body) if not _inside(line, below)]
    if len(own) < 2:
        return
    starts = [line.start for line in own]
    for at, line in enumerate(own):
        limit = starts[at + 1] if at + 1 < len(own) else article.end
        inner = [item for item in below if line.start <= item.start < limit]
        end = max([line.end, *(item.end for item in inner)])
        for item in inner:
            item.parent = len(clauses)
        numbered = line.start <= article.start
        start = _after_label(article, line) if numbered else line.start
        clauses.append(Clause(start, end, NodeKind.BODY, index, at + 1))


def _lines(article: Clause, body: list[TextLine]) -> list[TextLine]:
    """The lines of an article, beginning with the one it is numbered in."""
    first = max(bisect_left(body, article.start + 1, key=_START) - 1, 0)
    if first < len(body) and body[first].end <= article.start:
        first += 1  # the line the number stands in belongs to the page, not to the document
    last = bisect_left(body, article.end, key=_START)
    return body[first:last]


def _inside(line: TextLine, items: list[Clause]) -> bool:
    return any(item.start <= line.start < item.end for item in items)


def _after_label(article: Clause, line: TextLine) -> int:
    """Where the words of an article begin."""
    words = line.text[article.start + len(article.words) - line.start :].lstrip(BLANKS)
    return line.end - len(words)
