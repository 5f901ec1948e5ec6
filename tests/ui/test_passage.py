"""Document text stays inert in HTML, and marks stand where the spans say."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from duban.span import Span
from ui.view.passage import in_context, passage

texts = st.text(st.sampled_from("市<b>&\"'各script\n 。"), min_size=1, max_size=40)


@given(texts, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_nothing_of_the_text_is_lost_or_becomes_markup(
    text: str, pairs: list[tuple[int, int]]
) -> None:
    marks = [Span("d", min(pair), max(pair)) for pair in pairs]
    html = passage(text, 0, len(text), marks)
    assert set(re.findall(r"<[^>]*>", html)) <= {"<mark>", "</mark>", "<br>"}
    assert html.count("<mark>") == html.count("</mark>")
    plain = re.sub(r"</?mark>", "", html).replace("<br>", "\n")
    assert unescape(plain) == text


def test_context_stays_in_the_paragraph() -> None:
    text = "前一段。\n各市要每月上报。\n后一段。"
    assert in_context(text, Span("d", 7, 9)) == "各市<mark>要每</mark>月上报。"


def test_context_shows_whole_words_and_says_where_it_is_cut() -> None:
    text = "Comprehensive investigation and registration of all buildings. Report now. " * 2
    start = text.index("Report")
    shown = in_context(text, Span("d", start, start + 10))
    assert shown.startswith("… and registration of all buildings. <mark>Report now</mark>")
    assert shown.endswith("investigation and …")
    assert in_context("全" * 90, Span("d", 45, 46)) == f"…{'全' * 40}<mark>全</mark>{'全' * 40}…"
