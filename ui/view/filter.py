"""Which rows of two documents a visitor wants to see."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

import streamlit as st

from duban.alignment import Relation
from ui.view.bead import Row
from ui.view.session import say


class Shown(StrEnum):
    """Which rows a visitor wants to see."""

    ALL = "all"
    GARBLED = "garbled"
    OPEN = "open"


def chosen_rows(every: Sequence[Row], still: frozenset[int]) -> list[Row]:
    """What the visitor wants to see; the choices say how many rows each has."""
    garbled = {place for place, one in enumerate(every) if one.garbles}
    places = {Shown.ALL: set(range(len(every))), Shown.GARBLED: garbled, Shown.OPEN: still}
    wanted = st.segmented_control(
        say("ui.show"),
        list(Shown),
        default=Shown.ALL,
        required=True,
        format_func=lambda one: say(f"ui.show.{one.value}", count=len(places[one])),
        key="shown",
    )
    counts = Counter(one.relation for one in every)
    relations = st.pills(
        say("ui.relation"),
        [one for one in Relation if counts[one]],
        format_func=lambda one: f"{say('relation.' + one.value)} ({counts[one]})",
        selection_mode="multi",
        key="relations",
    )
    kept = places[wanted or Shown.ALL]
    return [
        one
        for place, one in enumerate(every)
        if place in kept and (not relations or one.relation in relations)
    ]
