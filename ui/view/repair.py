"""A garbled passage below its row: kind, evidence, proposal, and the ways to accept a reading."""

from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

import streamlit as st

from align import Repair
from duban.error import UsageError
from duban.identity import content_id
from jobs.repairing import Accepted, Repairing
from ui.view.bead import Found
from ui.view.session import language, say

_QUOTED = 90
"""Longer words are cut in the line; they stand whole in the text above."""
_ONE_LINE = 80


@dataclass(frozen=True, slots=True)
class Repairs:
    """The repairs that hold in one file, and the garbled passages they may be for."""

    repairing: Repairing
    text: str
    holding: tuple[Repair, ...]
    name: str

    def at(self, found: Found) -> "Repairable":
        """A garbled passage with what was accepted at its place."""
        span = found.garble.span
        raw = span.of(self.text)
        place = Repair(span.start, span.end, raw, "")
        held = tuple(one for one in self.holding if one.meets(place))
        return Repairable(found, raw, held, self.repairing, self.name)


@dataclass(frozen=True, slots=True)
class Repairable:
    """One garbled passage as a visitor sees it, with what was accepted at its place."""

    found: Found
    raw: str
    held: tuple[Repair, ...]
    repairing: Repairing
    name: str

    @property
    def own(self) -> Repair | None:
        """What was accepted for exactly this passage."""
        span = self.found.garble.span
        place = (span.start, span.end)
        return next((one for one in self.held if (one.start, one.end) == place), None)

    @property
    def is_mended(self) -> bool:
        """Whether a reading was accepted for the whole of it, alone or with words around."""
        span = self.found.garble.span
        return any(one.start <= span.start and span.end <= one.end for one in self.held)

    @property
    def key(self) -> str:
        """Names the passage among all widgets, whatever stands before it."""
        span = self.found.garble.span
        return content_id(span.document, span.start, span.end, self.found.garble.kind.value)

    def show(self) -> None:
        """Tell what was found and what was accepted; a visitor with a name may accept."""
        told, buttons = st.columns([4, 1.5], vertical_alignment="center")
        told.html(self._told())
        if self.name:
            with buttons.container(horizontal=True, horizontal_alignment="right", gap="small"):
                self._buttons()
        if refused := st.session_state.pop(f"unmended-{self.key}", None):
            st.error(refused)

    def _buttons(self) -> None:
        garble, own = self.found.garble, self.own
        if own is not None:
            was = own.was
            st.button(
                say("ui.take_back"), key=f"back-{self.key}", on_click=self.accept, args=(was,)
            )
        elif garble.proposal is not None:
            proposal = garble.proposal
            st.button(
                say("ui.accept"), key=f"accept-{self.key}", on_click=self.accept, args=(proposal,)
            )
        with st.popover(say("ui.own_words")), st.form(f"own-{self.key}", border=False):
            usual = own.words if own else garble.proposal or self.raw
            box = st.text_input if len(usual) < _ONE_LINE else st.text_area
            box(say("ui.own_words.box"), usual, key=f"words-{self.key}")
            st.form_submit_button(say("ui.accept"), on_click=self._accept_typed)

    def _accept_typed(self) -> None:
        words = st.session_state[f"words-{self.key}"]
        if words.strip():
            self.accept(words)

    def accept(self, words: str) -> None:
        """Write the reading into the record; what refuses it is shown at the passage."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        try:
            self.repairing.accept(self.found.garble, Accepted(words, self.name, now), self.held)
        except UsageError as error:
            told = error.message
            words = f"{told.code} {told.text(language())} {told.advice(language())}"
            st.session_state[f"unmended-{self.key}"] = words

    def _told(self) -> str:
        garble, own = self.found.garble, self.own
        was = _quoted(self.raw) if self.raw else escape(say("ui.nowhere"))
        if own is not None:
            state, reading = f"✓ {say('ui.mended')}", _reading(own.words)
            why = " · ".join(part for part in (own.by, own.at[:10]) if part)
        else:
            state = f"✎ {say('ui.mended_around')}" if self.held else ""
            reading = escape(say("ui.no_proposal"))
            if garble.proposal is not None:
                reading = _reading(garble.proposal)
            why = garble.evidence.text(language())
        sure = say("ui.confidence", score=f"{garble.confidence:.2f}")
        kind = say(f"garble.{garble.kind.value}")
        head = " · ".join(escape(part) for part in (state, kind, sure) if part)
        return (
            f'<div class="found"><sup>{self.found.number}</sup> '
            f'<span class="quiet">{head}</span><br>'
            f'<span class="was">{was}</span> → <b>{reading}</b>'
            f'<br><span class="quiet">{escape(why)}</span></div>'
        )


def _reading(words: str) -> str:
    return escape(words) if words.strip() else escape(say("ui.left_out"))


def _quoted(words: str) -> str:
    line = " ".join(words.split()) or words
    return escape(line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…")
