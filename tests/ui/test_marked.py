"""Garbled passages are marked exactly, numbered, and change nothing of the text."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from duban.garble import Garble, GarbleKind
from duban.message import message
from duban.span import Span
from ui.view.bead import Found
from ui.view.marked import marked


def found(number: int, start: int, end: int) -> Found:
    told = message("bead.parallel")
    return Found(number, Garble(Span("d", start, end), GarbleKind.NUMBER, None, told, 0.5))


def test_a_mark_stands_where_the_span_says_with_its_number() -> None:
    html = marked("各市<要>上报", Span("d", 0, 7), [found(3, 2, 5)], frozenset())
    assert html == '各市<mark class="garbled">&lt;要&gt;</mark><sup>3</sup>上报'


def test_a_mended_passage_looks_mended_in_sign_and_colour() -> None:
    html = marked("规范弧管理", Span("d", 0, 5), [found(1, 2, 3)], frozenset({1}))
    assert html == '规范<mark class="mended">弧</mark><sup>1✓</sup>管理'


def test_passages_may_lie_in_each_other() -> None:
    html = marked("甲乙丙丁", Span("d", 0, 4), [found(1, 0, 4), found(2, 1, 2)], frozenset({2}))
    assert html == (
        '<mark class="garbled">甲</mark><mark class="garbled inner">乙</mark><sup>2✓</sup>'
        '<mark class="garbled">丙丁</mark><sup>1</sup>'
    )


def test_an_empty_passage_shows_its_number() -> None:
    assert marked("甲乙", Span("d", 0, 2), [found(1, 2, 2)], frozenset()) == "甲乙<sup>1</sup>"


places = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5)


@given(st.text(st.sampled_from("市<b>&\"'各script\n 。"), min_size=1, max_size=30), places)
def test_nothing_of_the_text_is_lost_or_becomes_markup(
    text: str, pairs: list[tuple[int, int]]
) -> None:
    garbles = [found(n, min(pair), max(pair)) for n, pair in enumerate(pairs)]
    html = marked(text, Span("d", 0, len(text)), garbles, frozenset())
    tags = {re.sub(r' class="[a-z ]+"', "", tag) for tag in re.findall(r"<[^>]*>", html)}
    assert tags <= {"<mark>", "</mark>", "<br>", "<sup>", "</sup>"}
    plain = re.sub(r"<sup>\d+</sup>|</?mark[^>]*>", "", html).replace("<br>", "\n")
    assert unescape(plain) == text
