"""Correcting an alignment by hand: passages of both sides that belong together."""

from collections.abc import Sequence

import streamlit as st

from duban.alignment import Relation, Unit
from ui.view.pair import Pair
from ui.view.session import say, workbench

_SHOWN = 70


def correction(pair: Pair) -> None:
    """Ask for passages of A and B; what is set is kept at the click."""
    with st.expander(say("ui.belong")):
        st.caption(say("ui.belong.help"))
        first, second = st.columns(2)
        with first:
            a = _passages("a", pair.a.main.id, pair.alignment.a)
        with second:
            b = _passages("b", pair.b.main.id, pair.alignment.b)
        st.button(
            say("ui.belong.set"),
            key="belong",
            disabled=not (a or b),
            help=say("ui.belong.both"),
            on_click=_set,
            args=(pair, a, b),
        )


def _passages(side: str, document: str, units: Sequence[Unit]) -> list[int]:
    label = say(f"ui.side_{side}")
    words = {unit.id: f"{label}{unit.id} {_short(unit.text)}" for unit in units}
    return st.multiselect(
        label,
        list(words),
        format_func=lambda one: words[one],
        key=f"belong-{side}-{document}",
        placeholder="",
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _set(pair: Pair, a: Sequence[int], b: Sequence[int]) -> None:
    workbench().comparing.correct(pair.a, pair.b, (a, b), Relation.PARALLEL)
    for side, reading in (("a", pair.a), ("b", pair.b)):
        st.session_state[f"belong-{side}-{reading.main.id}"] = []
