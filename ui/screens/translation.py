"""Translation: two documents side by side, passage by passage, and the garbled ones to mend."""

from collections.abc import Sequence

import streamlit as st

from duban.identity import content_id
from ui.view.bead import Row, numbered, rows
from ui.view.correction import correction
from ui.view.decision import reviewer
from ui.view.filter import chosen_rows
from ui.view.pair import pair
from ui.view.repair import Repairs
from ui.view.row import row
from ui.view.session import say, workbench

_PER_PAGE = 25
_TOP = "top"


def main() -> None:
    """Choose two documents; see every passage beside its counterpart; mend what is garbled."""
    st.title(say("ui.page.translation"), anchor=_TOP)
    chosen = pair()
    if chosen is None:
        st.info(say("ui.two_documents"))
        return
    name = reviewer()
    found = numbered(chosen.garbles[0]), numbered(chosen.garbles[1])
    made = [workbench().repairing(one) for one in (chosen.a, chosen.b)]
    texts = chosen.a.main.text, chosen.b.main.text
    repairs = tuple(
        Repairs(one, text, one.holding(), name) for one, text in zip(made, texts, strict=True)
    )
    every = rows(chosen.a.main, chosen.b.main, chosen.alignment, found)
    shown = chosen_rows(every, _open(every, repairs))
    if name:
        correction(chosen)
    else:
        st.caption(say("ui.name_to_repair"))
    for one in _page(shown, content_id(chosen.a.main.id, chosen.b.main.id)):
        with st.container(border=True):
            row(one, found, repairs)
    if len(shown) > _PER_PAGE:
        st.html(f'<a href="#{_TOP}">↑ {say("ui.to_pages")}</a>')


def _open(every: Sequence[Row], repairs: Sequence[Repairs]) -> frozenset[int]:
    """The places of rows in which something is still to be mended."""
    return frozenset(
        place
        for place, one in enumerate(every)
        for side, held in zip((one.a, one.b), repairs, strict=True)
        if not all(held.at(each).is_mended for each in side.garbles)
    )


def _page(shown: Sequence[Row], pair_id: str) -> Sequence[Row]:
    """The rows of the page in view; a change of pair or filter begins at the first again."""
    if not shown:
        st.info(say("ui.no_rows"))
        return ()
    last = -(-len(shown) // _PER_PAGE)
    wanted = st.session_state.get("shown"), tuple(st.session_state.get("relations", ()))
    at = 1
    if last > 1:
        key = f"rows-{content_id(pair_id, last, *wanted)}"
        at = st.pagination(last, key=key)
    return shown[(at - 1) * _PER_PAGE : at * _PER_PAGE]


if __name__ == "__main__":
    main()
