"""Accepted repairs reach extraction with a mark, and every span leads back to the raw text."""

from hypothesis import given
from hypothesis import strategies as st

from align import Repair
from duban.document import Document, Genre, Node, NodeKind
from duban.language import Language
from duban.message import message
from duban.obligation import Extraction, NormType, Obligation, Strength
from duban.span import Span
from jobs.mending import Mending

RAW = "一、各市要在巡查的弧上抽查。二、各县要上报。"
REPAIR = Repair(9, 10, "弧", "基础")


def document() -> Document:
    span = Span("d", 0, len(RAW))
    root = Node("d", None, "", None, 0, NodeKind.DOCUMENT, span)
    return Document("d", "f" * 64, RAW, span, Genre.PLAN, Language.ZH, nodes=(root,))


def sentences(readable: Document) -> Extraction:
    """Takes every sentence for a norm; the words it saw stand in `action`."""
    norms = []
    start = 0
    for end in (at + 1 for at, char in enumerate(readable.text) if char == "。"):
        span = Span(readable.id, start, end)
        told = message("DUB-SET-001", name="x", place="y")
        norms.append(
            Obligation(
                "n",
                NormType.OBLIGATION,
                Strength.EXPLICIT,
                span,
                told,
                action=span.of(readable.text),
            )
        )
        start = end
    return Extraction(tuple(norms))


def test_extraction_reads_the_mended_words_and_points_at_the_raw_ones() -> None:
    first, second = Mending(document(), [REPAIR]).extracted(sentences).obligations
    assert first.action == "一、各市要在巡查的基础上抽查。"
    assert first.span.of(RAW) == "一、各市要在巡查的弧上抽查。"
    assert (first.mended, second.mended) == (True, False)
    assert second.span.of(RAW) == "二、各县要上报。"


def test_words_are_given_only_where_something_was_mended() -> None:
    mending = Mending(document(), [REPAIR])
    assert mending.words(Span("d", 5, 12)) == "在巡查的基础上抽"
    assert mending.words(Span("d", 14, 20)) == ""


@given(st.lists(st.tuples(st.integers(0, 22), st.integers(1, 4), st.text("甲乙", max_size=5))))
def test_every_span_stays_inside_the_raw_text(edits: list[tuple[int, int, str]]) -> None:
    repairs = [
        Repair(start, min(start + size, len(RAW)), RAW[start : start + size], words)
        for start, size, words in edits
        if start < len(RAW)
    ]
    found = Mending(document(), repairs).extracted(sentences)
    assert all(0 <= norm.span.start <= norm.span.end <= len(RAW) for norm in found.obligations)
