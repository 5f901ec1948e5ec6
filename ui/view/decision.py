"""The foot of a requirement's card: what was decided on it, and the buttons to decide."""

from dataclasses import dataclass
from datetime import UTC, datetime

import streamlit as st

from duban.coverage import Status
from duban.error import UsageError
from jobs.deciding import Deciding, Seen
from review import Act, Made, Standing
from ui.view.session import language, say


def reviewer() -> str:
    """The name the visitor signs with, asked for once in the sidebar."""
    return st.sidebar.text_input(say("ui.reviewer"), key="reviewer").strip()


def decisions(standing: Standing, deciding: Deciding, name: str) -> None:
    """Show the decisions that hold and take a new one; each is written at the click."""
    for each in standing.holding:
        status = say(f"status.{each.status}") if each.status else ""
        told = (say(f"act.{each.act.value}"), status, each.note, each.reviewer, each.at[:10])
        st.caption(" · ".join(part for part in told if part))
    if standing.reopened:
        st.caption(say("ui.reopened", count=len(standing.reopened)))
    if not name:
        st.caption(say("ui.name_first"))
        return
    _ask(standing, deciding, name)


def _ask(standing: Standing, deciding: Deciding, name: str) -> None:
    key = standing.verdict.requirement.id
    confirm, status, correct, note = st.columns([1, 2, 1, 3], vertical_alignment="bottom")
    note.text_input(say("ui.note"), key=f"note-{key}")
    status.selectbox(
        say("ui.status"),
        [one for one in Status if one is not standing.status],
        format_func=lambda one: say(f"status.{one.value}"),
        key=f"status-{key}",
    )
    # bound now, while it is shown: a click on an outdated page is refused
    shown = _Shown(standing, deciding, deciding.seen(standing.verdict), name)
    for column, act, sign in ((confirm, Act.CONFIRM, "✓"), (correct, Act.CORRECT, "✗")):
        label = f"{sign} {say(f'act.{act.value}')}"
        column.button(label, key=f"{act.value}-{key}", on_click=shown.decide, args=(act,))
    if told := st.session_state.pop(f"refused-{key}", None):
        st.error(told)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A requirement as the reviewer sees it while deciding."""

    standing: Standing
    deciding: Deciding
    seen: Seen
    name: str

    def decide(self, act: Act) -> None:
        """Write the decision; what refuses it is shown on the card."""
        key = self.standing.verdict.requirement.id
        status = st.session_state[f"status-{key}"] if act is Act.CORRECT else None
        now = datetime.now(UTC).isoformat(timespec="seconds")
        made = Made(act, self.name, now, status, st.session_state[f"note-{key}"])
        try:
            self.deciding.make(self.standing.verdict, self.seen, made)
        except UsageError as error:
            told = error.message
            words = f"{told.code} {told.text(language())} {told.advice(language())}"
            st.session_state[f"refused-{key}"] = words
