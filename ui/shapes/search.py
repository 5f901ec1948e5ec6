"""The shape of a page of search results."""

from typing_extensions import TypedDict

from duban.query import Hit, Page
from ui.shapes.span import PlaceShape


class FoundSpanShape(PlaceShape):
    """The words of a hit with the document they lie in."""

    document: str


class RangeShape(TypedDict):
    """A stretch of the raw text."""

    start: int
    end: int


class HitShape(TypedDict):
    """One record found; `why` names what it was found by."""

    id: str
    document: str
    span: FoundSpanShape
    kind: str
    actor: str
    level: str
    score: float
    why: list[str]
    highlights: list[RangeShape]


class SearchShape(TypedDict):
    """One page of hits, best first."""

    total: int
    hits: list[HitShape]
    facets: dict[str, dict[str, int]]


def search_shape(page: Page, *, with_facets: bool = True) -> SearchShape:
    """A page of hits, with the counts of every keyword field if asked for."""
    facets = {name: dict(counts) for name, counts in page.facets.items()}
    return {
        "total": page.total,
        "hits": [_hit(hit) for hit in page.hits],
        "facets": facets if with_facets else {},
    }


def _hit(hit: Hit) -> HitShape:
    record = hit.record
    span = record.span
    return {
        "id": record.id,
        "document": span.document,
        "span": {
            "document": span.document,
            "start": span.start,
            "end": span.end,
            "text": record.text,
        },
        "kind": record.kind,
        "actor": record.actor,
        "level": record.level,
        "score": round(hit.score, 4),
        "why": list(hit.why),
        "highlights": [{"start": mark.start, "end": mark.end} for mark in hit.highlights],
    }
