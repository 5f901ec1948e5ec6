"""Deliveries: the report under review as itself the answer to a notice's call for one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from duban.coverage import Requirement, RequirementKind, Status, Verdict
from duban.deadline import Interval, OnDate
from duban.document import DatedBy, Document, Genre
from duban.message import message
from review import due
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
        late = due.compared(requirement.deadline, [OnDate(dated.value)])
        verdict = concluded(requirement, tuple(sorted(spans)), [late] if late else [], 1.0)
        if verdict.status is not Status.COVERED:
            return verdict
        return replace(verdict, reason=message("review.delivered", date=dated.value.isoformat()))


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
