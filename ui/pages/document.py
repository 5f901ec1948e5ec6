"""One document: its clause tree beside its text, boilerplate greyed, the place asked for marked."""

from html import escape

import streamlit as st

from duban.document import Document, Node
from duban.span import Span
from ui.view.passage import passage
from ui.view.session import say, workbench


def main() -> None:
    """Choose a document; the tree stands left, the text right."""
    st.title(say("ui.page.document"))
    documents = workbench().store.documents.all()
    if not documents:
        st.info(say("ui.no_documents"))
        return
    asked = st.query_params.get("id")
    ids = [one.id for one in documents]
    start = ids.index(asked) if asked in ids else 0
    chosen = st.selectbox(say("ui.page.document"), documents, index=start, format_func=_title)
    _metadata(chosen)
    tree, text = st.columns([1, 2])
    with tree:
        st.subheader(say("ui.tree"))
        st.html("".join(_branch(chosen, node) for node in chosen.nodes if node.label))
    with text:
        st.subheader(say("ui.text"))
        st.html(_marked(chosen))


def _title(document: Document) -> str:
    return document.title.value if document.title else document.id


def _metadata(document: Document) -> None:
    told = {
        "ui.number_of": document.number.canonical if document.number else "",
        "ui.date": document.date.value.isoformat() if document.date else "",
        "ui.issuers": "、".join(one.value for one in document.issuers),
        "ui.region": document.region.name if document.region else "",
        "ui.cites": "、".join(
            one.number.canonical if one.number else one.title for one in document.cites
        ),
    }
    for code, value in told.items():
        if value:
            st.text(f"{say(code)}: {value}")


def _branch(document: Document, node: Node) -> str:
    words = document.words(node.heading or node.span).split("\n", 1)[0]
    shown = escape(f"{node.label} {words.removeprefix(node.label)}"[:40])
    return (
        f'<div style="margin-left:{node.level}em"><a href="#at-{node.span.start}">{shown}</a></div>'
    )


def _marked(document: Document) -> str:
    asked = st.query_params.get("at", "")
    at = int(asked) if asked.isdigit() else -1
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
