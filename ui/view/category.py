"""The category of an obligation on its card: what holds and why, and the way to correct it."""

from datetime import UTC, datetime

import streamlit as st

from duban.error import UsageError
from duban.obligation import Obligation, Suggestion
from jobs.categorizing import NONE
from ui.view.session import language, say, workbench


def category(norm: Obligation, name: str) -> None:
    """Show what is proposed or set; a reviewer with a name may file the passage elsewhere."""
    told = [f"{_label(one.category)} · {_told(one)}" for one in norm.categories]
    if told:
        st.caption("  \n".join(told))
    with st.popover(say("ui.category")):
        if not name:
            st.caption(say("ui.name_to_file"))
            return
        known = [*workbench().taxonomy.places, NONE]
        now = norm.categories[0].category if norm.categories else NONE
        st.selectbox(
            say("ui.category"),
            known,
            index=known.index(now) if now in known else len(known) - 1,
            format_func=_label,
            key=f"category-{norm.id}",
        )
        st.button(say("ui.file_category"), key=f"file-{norm.id}", on_click=_file, args=(norm, name))
    if refused := st.session_state.pop(f"unfiled-{norm.id}", None):
        st.error(refused)


def _file(norm: Obligation, name: str) -> None:
    chosen = st.session_state[f"category-{norm.id}"]
    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        workbench().filing.file(norm.id, chosen, name, now)
    except UsageError as error:
        told = error.message
        words = f"{told.code} {told.text(language())} {told.advice(language())}"
        st.session_state[f"unfiled-{norm.id}"] = words


def _label(problem: str) -> str:
    if problem == NONE:
        return say("ui.no_category")
    return f"{problem} {workbench().taxonomy.named(problem, language())}"


def _told(one: Suggestion) -> str:
    return f"{one.score:.2f} · {one.reason.text(language())}"
