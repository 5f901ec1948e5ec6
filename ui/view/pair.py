"""Choosing two documents to be compared: linked ones of different language stand first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from duban.alignment import Alignment
from duban.document import Document
from duban.identity import content_id
from jobs.comparing import Sides
from jobs.reading import Reading
from review import link
from ui.view.session import say, workbench

_TRIED = 20
"""How many documents are asked for a link before any pair will do."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files side by side: what belongs together, with people's corrections, what is garbled."""

    a: Reading
    b: Reading
    alignment: Alignment
    garbles: Sides


def pair() -> Pair | None:
    """The two files a visitor chose, None where the record does not hold two.

    The address of the page names them, so that it can be sent and survives a reload.
    """
    mains = {one.id: one for one in workbench().store.documents.all() if one.part_of is None}
    if len(mains) < 2:
        return None
    first, second = st.columns(2)
    ids = tuple(mains)
    a = _chosen(first, "a", ids, mains, _first(ids))
    others = _counterparts(a, ids)
    b = _chosen(second, "b", others, mains, others[0])
    return _compared(*(workbench().reading(one) for one in (a, b)))


def _chosen(
    column: DeltaGenerator,
    side: str,
    ids: Sequence[str],
    known: dict[str, Document],
    usual: str,
) -> str:
    asked = st.query_params.get(side, usual)
    picked: str = column.selectbox(
        say(f"ui.side_{side}"),
        ids,
        index=ids.index(asked if asked in ids else usual),
        format_func=lambda one: _named(known[one]),
        key=f"{side}-{content_id(*ids)}",
    )
    column.caption(" · ".join(_told(known[picked])))
    st.query_params[side] = picked
    return picked


def _told(document: Document) -> Iterator[str]:
    if document.number:
        yield document.number.canonical
    if document.date:
        yield document.date.value.isoformat()


def _named(document: Document) -> str:
    title = document.title.value if document.title else document.id
    return f"[{document.language.value}] {title}"


@st.cache_data(show_spinner=False, max_entries=8)
def _first(ids: tuple[str, ...]) -> str:
    """The document that another of them answers or translates, else the first."""
    for one in ids[:_TRIED]:
        for found in workbench().links(workbench().reading(one)):
            return _main(found.target)
    return ids[0]


@st.cache_data(show_spinner=False, max_entries=64)
def _counterparts(a: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The other documents: linked ones before others, then those of the other language."""
    mine = workbench().reading(a)
    linked = {_main(found.target) for found in workbench().links(mine)}
    known = {one: workbench().store.documents.get(one) for one in ids if one != a}
    linked |= {one for one, document in known.items() if link(document, mine.documents)}
    places = {one: place for place, one in enumerate(known)}
    return tuple(
        sorted(
            known,
            key=lambda one: (
                one not in linked,
                known[one].language is mine.main.language,
                places[one],
            ),
        )
    )


def _main(document: str) -> str:
    return workbench().store.documents.get(document).part_of or document


def _compared(a: Reading, b: Reading) -> Pair:
    with st.spinner(say("ui.comparing"), show_time=True):
        alignment, garbles = _found(a.main.id, b.main.id)
    return Pair(a, b, workbench().comparing.corrected(a, b, alignment), garbles)


@st.cache_resource(show_spinner=False, max_entries=16)
def _found(a: str, b: str) -> tuple[Alignment, Sides]:
    # ids follow from content, and accepting never changes the raw text: this holds for ever
    return workbench().comparing.compared(*(workbench().reading(one) for one in (a, b)))
