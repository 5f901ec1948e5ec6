"""One document with what is attached to it: the clause tree beside the text, a place marked."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from duban.document import Document, Node
from duban.span import Span
from ui.view.passage import passage
from ui.view.session import say, workbench

_SHOWN = 40


def main() -> None:
    """Choose a document; the tree stands left, the text right."""
    st.title(say("ui.page.document"))
    documents = workbench().store.documents.all()
    if not documents:
        st.info(say("ui.no_documents"))
        return
    mains = [one for one in documents if one.part_of is None]
    chosen = st.selectbox(
        say("ui.page.document"), mains, index=_asked(documents, mains), format_func=_title
    )
    parts = workbench().store.documents.with_parts(chosen)
    st.caption(" · ".join(_metadata(chosen)))
    tree, text = st.columns([1, 2])
    with tree:
        st.subheader(say("ui.tree"))
        st.html("".join(_branch(one, node) for one in parts for node in one.nodes))
    with text:
        st.subheader(say("ui.text"))
        st.html("".join(_marked(one) for one in parts))


def _asked(documents: Sequence[Document], mains: Sequence[Document]) -> int:
    asked = next((one for one in documents if one.id == st.query_params.get("id")), mains[0])
    return [one.id for one in mains].index(asked.part_of or asked.id)


def _title(document: Document) -> str:
    return document.title.value if document.title else document.id


def _metadata(document: Document) -> Iterable[str]:
    told = {
        "ui.number_of": document.number.canonical if document.number else "",
        "ui.date": document.date.value.isoformat() if document.date else "",
        "ui.issuers": "、".join(one.value for one in document.issuers),
        "ui.region": document.region.name if document.region else "",
        "ui.cites": "、".join(
            one.number.canonical if one.number else one.title for one in document.cites
        ),
    }
    return (f"{say(code)}: {value}" for code, value in told.items() if value)


def _branch(document: Document, node: Node) -> str:
    words = document.words(node.heading or node.span).strip().split("\n", 1)[0]
    line = f"{node.label} {words.removeprefix(node.label).strip()}".strip()
    shown = escape(line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…")
    link = f'<a href="#at-{node.span.start}">{shown}</a>'
    return f'<div style="margin-left:{node.level}em">{link}</div>'


def _marked(document: Document) -> str:
    asked = st.query_params.get("at", "")
    at = int(asked) if asked.isdigit() and document.id == st.query_params.get("id") else -1
    pieces: list[str] = []
    for paragraph in document.paragraphs:
        span = paragraph.span
        marks = [Span(document.id, at, span.end)] if span.start <= at < span.end else []
        anchors = "".join(
            f'<a id="at-{node.span.start}"></a>'
            for node in document.nodes
            if span.start <= node.span.start < span.end
        )
        body = passage(document.text, span.start, span.end, marks)
        pieces.append(f"<p>{anchors}{body}</p>")
    return "".join(pieces)


if __name__ == "__main__":
    main()
