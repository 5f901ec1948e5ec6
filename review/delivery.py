"""Deliveries: the paper under review as itself the answer to a notice's call for one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from duban.coverage import Requirement, RequirementKind, Status, Verdict
from duban.deadline import Interval, Norm, OnDate
from duban.document import DatedBy, Document, Genre
from duban.message import message
from duban.span import Span
from review import due
from review.sides import is_plan
from review.verdict import concluded
from review.words import says


class Deliveries:
    """Which requirement each dated report of a submission fulfils by being handed in.

    A report that names addressees goes upward, as reports do. Of several calls for one report it
    answers that whose day lies nearest to its own date. `calls` are the requirements that the
    submitting level is to answer itself.
    """

    def __init__(self, submission: Sequence[Document], calls: Sequence[Requirement]) -> None:
        days = {each.id: day for each in calls if (day := _called(each)) is not None}
        self._found: dict[str, tuple[Document, DatedBy]] = {}
        for document in submission:
            dated = _handed_in(document)
            if dated is not None and days:
                nearest = min(days, key=lambda id_: abs((days[id_] - dated.value).days))
                self._found[nearest] = document, dated

    def verdict(self, requirement: Requirement) -> Verdict | None:
        """That the report was handed in, with its day compared; None where none answers.

        The evidence is where the report says to whom it goes and when.
        """
        found = self._found.get(requirement.id)
        if found is None or requirement.deadline is None:
            return None
        document, dated = found
        spans = (*(each.span for each in document.addressees), dated.span)
        return _on(dated, requirement, requirement.deadline, spans, "review.delivered")


def drawn_up(
    requirement: Requirement, words: str | None, submission: Sequence[Document]
) -> Verdict | None:
    """That the plan under review is the one to be drawn up, with its day compared.

    `words` are those of the requirement without its time. None where it wants other or more than a
    plan, or where the submission is none or has no day. The evidence is title and day.
    """
    wanted = requirement.deadline
    if wanted is None or words is None or not says("planning", words):
        return None
    plan = next((each for each in submission if is_plan(each) and each.date), None)
    if plan is None or plan.date is None:
        return None
    titled = (plan.title.span,) if plan.title else ()
    return _on(plan.date, requirement, wanted, (*titled, plan.date.span), "review.drawn_up")


def _on(
    dated: DatedBy, requirement: Requirement, wanted: Norm, spans: Sequence[Span], code: str
) -> Verdict:
    """That a paper of that day answers, with the day compared; the code says how it does."""
    late = due.compared(wanted, [OnDate(dated.value)])
    verdict = concluded(requirement, tuple(sorted(spans)), [late] if late else [], 1.0)
    if verdict.status is not Status.COVERED:
        return verdict
    return replace(verdict, reason=message(code, date=dated.value.isoformat()))


def _handed_in(document: Document) -> DatedBy | None:
    return document.date if document.genre is Genre.REPORT and document.addressees else None


def _called(requirement: Requirement) -> date | None:
    """The day on which a requirement wants one report, None where it wants none or many.

    A plan or a list that is to be handed in is no report.
    """
    if requirement.kind is not RequirementKind.REPORTING or not says(
        "account", requirement.passage
    ):
        return None
    wanted = requirement.deadline
    if isinstance(wanted, OnDate):
        return wanted.value
    return wanted.end if isinstance(wanted, Interval) else None
