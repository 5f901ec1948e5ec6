"""Search obligations and clauses: words, meaning, filters, where each was found."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from duban.obligation import NormType, Obligation
from duban.query import Hit, Query
from ui.view.category import category
from ui.view.decision import reviewer
from ui.view.passage import passage
from ui.view.session import say, workbench

_PER_PAGE = 10
# what is listed before anybody searches: no titles, no bare clauses
_NORMS = tuple(("kind", each.value) for each in NormType)
_FILTERS = ("kind", "language", "level", "actor", "category", "fund", "region", "genre")


def main() -> None:
    """One search box, filters beside it, one card a hit."""
    st.title(say("ui.page.obligations"))
    words = st.text_input(say("ui.search.box"), key="q", bind="query-params")
    filters = _filters()
    if not words.strip() and not any(name == "kind" for name, _ in filters):
        filters += _NORMS
    asked = Query(words, filters, limit=_PER_PAGE, offset=(_page() - 1) * _PER_PAGE)
    with st.spinner(say("ui.searching")):
        found = workbench().search(asked)
    st.caption(say("ui.total", count=found.total))
    name = reviewer()
    for hit in found.hits:
        _card(hit, name)
    _pages(found.total)


def _filters() -> tuple[tuple[str, str], ...]:
    everything = workbench().search(Query(limit=1)).facets
    chosen: list[tuple[str, str]] = []
    with st.sidebar:
        for name in _FILTERS:
            counts: Mapping[str, int] = everything.get(name, {})
            if counts:
                picked = st.multiselect(
                    say(f"ui.facet.{name}"),
                    list(counts),
                    format_func=partial(_counted, counts),
                    key=f"filter-{name}",
                    placeholder=say("ui.any"),
                )
                chosen += [(name, value) for value in picked]
    return tuple(chosen)


def _counted(counts: Mapping[str, int], value: str) -> str:
    return f"{value} ({counts[value]})"


def _page() -> int:
    return int(st.session_state.get("page", 1))


def _pages(total: int) -> None:
    last = max(1, -(-total // _PER_PAGE))
    if last > 1:
        st.number_input(say("ui.page"), 1, last, key="page", help=f"1-{last}")


def _card(hit: Hit, name: str) -> None:
    record = hit.record
    document = workbench().store.documents.get(record.span.document)
    title = document.title.value if document.title else document.id
    with st.container(border=True):
        st.html(passage(document.text, record.span.start, record.span.end, hit.highlights))
        if record.mended:
            st.text(say("ui.mended_reading", words=record.mended))
        found_by = ", ".join(say(f"ui.why.{name}") for name in hit.why)
        sure = f"{hit.score:.2f} {found_by}" if hit.why else ""
        parts = [say(f"type.{record.kind}"), record.actor, sure]
        st.caption(" · ".join(part for part in parts if part))
        st.page_link(
            "screens/document.py",
            label=title,
            query_params={"id": document.id, "at": str(record.span.start)},
        )
        norm = _norm(hit)
        if norm is not None:
            category(norm, name)


def _norm(hit: Hit) -> Obligation | None:
    """The norm a hit stands for; a clause stands for none."""
    extraction = workbench().store.documents.extraction(hit.record.span.document)
    return next((one for one in extraction.obligations if one.id == hit.record.id), None)


if __name__ == "__main__":
    main()
