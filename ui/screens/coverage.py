"""Coverage: each requirement of a notice beside what a submission says to it."""

import streamlit as st

from duban.coverage import Coverage, Status, Verdict
from duban.document import Document
from review import deviation_words
from ui.view.passage import in_context
from ui.view.session import language, say, workbench

_PER_PAGE = 10
_COLOURS = {
    Status.COVERED: "green",
    Status.PARTIAL: "orange",
    Status.MISSING: "red",
    Status.DEVIATES: "violet",
    Status.NOT_APPLICABLE: "gray",
}


def main() -> None:
    """Choose a review, see its summary, then one card a requirement."""
    st.title(say("ui.page.coverage"))
    coverage = _chosen()
    if coverage is None:
        st.info(say("ui.no_reviews"))
        return
    documents = workbench().documents_of(coverage)
    _summary(coverage)
    wanted = st.pills(
        say("ui.status"),
        list(Status),
        format_func=lambda status: say(f"status.{status.value}"),
        selection_mode="multi",
    )
    shown = [verdict for verdict in coverage.verdicts if not wanted or verdict.status in wanted]
    last = max(1, -(-len(shown) // _PER_PAGE))
    page = st.number_input(say("ui.page"), 1, last, help=f"1-{last}") if last > 1 else 1
    for verdict in shown[(page - 1) * _PER_PAGE : page * _PER_PAGE]:
        _card(coverage.verdicts.index(verdict) + 1, verdict, documents)


def _chosen() -> Coverage | None:
    pairs = workbench().store.reviews.pairs()
    if not pairs:
        return None
    notice, submission = st.selectbox(say("ui.review"), pairs, format_func=_named)
    return workbench().store.reviews.get(notice, submission)


def _named(pair: tuple[str, str]) -> str:
    notice, submission = (workbench().store.documents.get(one) for one in pair)
    title = submission.title.value if submission.title else submission.id
    number = notice.number.canonical if notice.number else notice.id
    return f"{title} ← {number}"


def _summary(coverage: Coverage) -> None:
    for column, status in zip(st.columns(len(Status)), Status, strict=True):
        column.metric(say(f"status.{status.value}"), coverage.count(status))


def _card(number: int, verdict: Verdict, documents: dict[str, Document]) -> None:
    asked = verdict.requirement
    colour = _COLOURS[verdict.status]
    with st.container(border=True):
        st.markdown(
            f"**{number}. {say('kind.' + asked.kind.value)}** "
            f":{colour}-badge[{say('status.' + verdict.status.value)}]"
        )
        required, found = st.columns(2)
        required.caption(say("ui.required"))
        for span in asked.spans:
            required.html(in_context(documents[span.document].text, span))
        found.caption(say("ui.evidence"))
        for span in verdict.evidence:
            found.html(in_context(documents[span.document].text, span))
        if not verdict.evidence:
            found.text(say("ui.no_evidence"))
        st.text(verdict.reason.text(language()))
        for one in verdict.deviations:
            st.text(deviation_words(one, language()))


if __name__ == "__main__":
    main()
