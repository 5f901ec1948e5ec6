"""Coverage: each requirement of a notice beside what a submission says to it."""

from collections.abc import Mapping, Sequence

import streamlit as st

from duban.coverage import Coverage, Status
from duban.document import Document
from jobs.deciding import Deciding
from review import Standing, deviation_words, reason_words
from ui.view.decision import decisions, reviewer
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
    deciding = Deciding(workbench().store, coverage, documents)
    standings = deciding.standings()
    name = reviewer()
    _summary(standings)
    wanted = st.pills(
        say("ui.status"),
        list(Status),
        format_func=lambda status: say(f"status.{status.value}"),
        selection_mode="multi",
    )
    numbered = list(enumerate(standings, 1))
    shown = [each for each in numbered if not wanted or each[1].status in wanted]
    last = max(1, -(-len(shown) // _PER_PAGE))
    page = st.number_input(say("ui.page"), 1, last, help=f"1-{last}") if last > 1 else 1
    for number, standing in shown[(page - 1) * _PER_PAGE : page * _PER_PAGE]:
        with st.container(border=True):
            _card(number, standing, documents)
            decisions(standing, deciding, name)


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


def _summary(standings: Sequence[Standing]) -> None:
    *columns, judged = st.columns(len(Status) + 1)
    for column, status in zip(columns, Status, strict=True):
        count = sum(standing.status is status for standing in standings)
        column.metric(say(f"status.{status.value}"), count)
    done = sum(bool(standing.holding) for standing in standings)
    # how much was judged is another matter than how much is covered
    judged.metric(say("ui.judged"), f"{done}/{len(standings)}")


def _card(number: int, standing: Standing, documents: Mapping[str, Document]) -> None:
    verdict = standing.verdict
    asked = verdict.requirement
    colour, status = _COLOURS[standing.status], say(f"status.{standing.status.value}")
    st.markdown(f"**{number}. {say('kind.' + asked.kind.value)}** :{colour}-badge[{status}]")
    required, found = st.columns(2)
    required.caption(say("ui.required"))
    for span in asked.spans:
        required.html(in_context(documents[span.document].text, span))
    found.caption(say("ui.evidence"))
    for span in verdict.evidence:
        found.html(in_context(documents[span.document].text, span))
    if not verdict.evidence:
        found.text(say("ui.no_evidence"))
    st.text(reason_words(verdict, language()))
    for one in verdict.deviations:
        st.text(deviation_words(one, language()))


if __name__ == "__main__":
    main()
