"""A row of two documents side by side: the relation in words and colour, then both texts."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from duban.language import language_of
from duban.span import Span
from ui.view.bead import Found, Row, Side
from ui.view.marked import marked
from ui.view.repair import Repairs
from ui.view.session import language, say

_LONGEST = 1500
"""Of one passage no more is shown than this many characters."""


def row(one: Row, found: tuple[Sequence[Found], ...], repairs: tuple[Repairs, ...]) -> None:
    """Show a row; below the texts stand the garbled passages that begin in it."""
    texts = (
        _text(side, every, held)
        for side, every, held in zip((one.a, one.b), found, repairs, strict=True)
    )
    st.html(f'{_head(one)}<div class="pair">{"".join(texts)}</div>')
    for side, held in zip((one.a, one.b), repairs, strict=True):
        for each in side.garbles:
            held.at(each).show()


def _head(one: Row) -> str:
    if one.bead is None:
        return _badge("outside", say("ui.page_matter"))
    bead = one.bead
    badge = _badge(bead.relation.value, say(f"relation.{bead.relation.value}"))
    sides = (("a", bead.a), ("b", bead.b))
    units = " ".join(f"{say(f'ui.side_{side}')}{i}" for side, ids in sides for i in ids)
    sure = say("ui.confidence", score=f"{bead.score:.2f}")
    told = " · ".join((sure, units, bead.reason.text(language())))
    return f'{badge} <span class="quiet">{escape(told)}</span>'


def _badge(colour: str, word: str) -> str:
    return f'<span class="relation {colour}">{escape(word)}</span>'


def _text(side: Side, found: Sequence[Found], held: Repairs) -> str:
    mended = frozenset(one.number for one in found if held.at(one).is_mended)
    spans = [unit.span for unit in side.units] or [one.garble.span for one in side.garbles]
    if not spans:
        return f'<div class="quiet">— {escape(say("ui.no_counterpart"))}</div>'
    text = side.document.text
    shown = "".join(f"<p>{_stretch(text, span, found, mended)}</p>" for span in spans)
    spoken = language_of(spans[0].of(text)).value
    return f'<div lang="{spoken}">{shown}</div>'


def _stretch(text: str, span: Span, found: Sequence[Found], mended: frozenset[int]) -> str:
    cut = Span(span.document, span.start, min(span.end, span.start + _LONGEST))
    return marked(text, cut, found, mended) + ("…" if cut.end < span.end else "")
