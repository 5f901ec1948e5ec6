"""What the record keeps comes back exactly as it was."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.codec import decode, encode
from duban.deadline import (
    Deadline,
    Due,
    Duration,
    Interval,
    Norm,
    Offset,
    OnDate,
    Recurring,
    Vague,
)
from duban.document import Document, Genre, Node, NodeKind
from duban.language import Language
from duban.message import message
from duban.span import Span

units = st.sampled_from(["day", "week", "month", "quarter", "year", "hour"])
dates = st.dates(date(1990, 1, 1), date(2100, 1, 1))
norms: st.SearchStrategy[Norm] = st.one_of(
    st.builds(OnDate, dates),
    st.builds(Interval, st.none() | dates, st.none() | dates),
    st.builds(
        Recurring,
        st.text(),
        st.none() | st.builds(Due, st.text(), st.integers(0, 99), units, st.booleans()),
        st.none() | st.integers(1, 9),
        st.none() | st.just("min"),
    ),
    st.builds(Offset, st.none() | st.text(), st.integers(0, 99), units, st.booleans()),
    st.builds(Duration, st.text(), st.none() | st.just("max"), st.booleans()),
    st.builds(Vague, st.text()),
)


@given(norms)
def test_every_norm_comes_back_with_its_own_type(norm: Norm) -> None:
    deadline = Deadline(Span("d", 0, 2), norm, message("DUB-SET-001", name="x", place="y"))
    assert decode(Deadline, encode(deadline)) == deadline


def test_document_keeps_its_text_elsewhere() -> None:
    span = Span("d", 0, 4)
    root = Node("d", None, "", None, 0, NodeKind.DOCUMENT, span)
    document = Document("d", "f" * 64, "一、总则", span, Genre.LAW, Language.ZH, nodes=(root,))
    payload = encode(document, without=frozenset({"text"}))
    assert "总则" not in payload
    assert decode(Document, payload, text="一、总则") == document


def test_payload_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="iso"):
        decode(Duration, '{"rrule": "FREQ=MONTHLY"}')
