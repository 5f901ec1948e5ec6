"""One review while it runs: which rule decides on each requirement."""

from collections.abc import Sequence
from dataclasses import replace

from duban.coverage import DeviationType, Requirement, RequirementKind, Status, Verdict
from duban.deadline import Interval, Norm
from duban.document import Genre
from duban.message import message
from duban.obligation import Extraction, Obligation, Strength
from review import due
from review.answering import FOUND, answering
from review.body import names_own, rank, subject
from review.campaign import Campaign, asked_for, campaigns, lasting
from review.comparison import Comparison, Means
from review.contents import contents
from review.delivery import Deliveries, drawn_up
from review.evidence import Evidence, Findings
from review.match import Answer, Match
from review.measure import Figure, bounds, figures
from review.scope import Likeness, Renders
from review.sentence import sentences
from review.sides import Sides
from review.stage import Window, answers, windows
from review.standing import standing
from review.verdict import concluded, decide, settled

_SHOWN = frozenset(
    {
        DeviationType.LATER_DEADLINE,
        DeviationType.EARLIER_DEADLINE,
        DeviationType.LOWER_THRESHOLD,
        DeviationType.HIGHER_THRESHOLD,
    }
)


class Session:
    """Decides on the requirements of one notice for one submission."""

    def __init__(
        self, sides: Sides, asked: Sequence[Requirement], likeness: Likeness, renders: Renders
    ) -> None:
        self._likeness, self._renders = likeness, renders
        self._extractions, self._submission = sides.extractions, sides.submission
        self._texts = {each.id: each.text for each in sides.notice}
        self._here = standing(sides.submission, sides.notice)
        self._norms = tuple(
            norm
            for one in sides.notice
            for norm in sides.extractions.get(one.id, Extraction()).obligations
        )
        self._regions = tuple(each for one in sides.notice for each in sentences(one))
        self._findings = Findings(sides.submission, sides.extractions)
        self._announced = campaigns(sides.submission, sides.extractions, self._findings.stages)
        self._asked = windows(sides.notice, sides.extractions)
        self._offered = self._findings.stages
        self._telling = all(each.genre is Genre.REPORT for each in sides.submission)
        self._stages = answers(self._asked, self._offered, likeness)
        self._delivered = Deliveries(
            sides.submission, [each for each in asked if self._is_own(each)]
        )

    def verdict(self, requirement: Requirement, answer: Answer) -> Verdict:
        """The verdict on a requirement, given what the submission answers."""
        ranked: Sequence[Match] = answer.ranked
        if requirement.kind is RequirementKind.STAGE:
            stages = [each.span for each in self._offered]
            ranked = [m for m in ranked if not any(m.unit.span.overlaps(s) for s in stages)]
        ranked = [each for each in ranked if not self._findings.is_formal(each.unit.span)]
        best = ranked[0].score if ranked else 0.0
        same = answer.same_language
        evidence = answering(requirement, ranked, self._findings, same_language=same)
        stage = next((each for each in self._asked if each.span == requirement.spans[0]), None)
        if stage is not None:
            return self._staged(requirement, stage, evidence, best)
        period = asked_for(requirement)
        if period is not None:
            return self._campaign(requirement, period, evidence, best)
        norms = self._stated(requirement)
        if self._bound_above(requirement, norms, adoptable=bool(evidence)):
            return self._above(requirement, answer, evidence, best)
        delivered = self._delivered.verdict(requirement)
        return delivered or self._answered(requirement, answer, evidence, best)

    def _answered(
        self,
        requirement: Requirement,
        answer: Answer,
        evidence: tuple[Evidence, ...],
        best: float,
    ) -> Verdict:
        """What the passages found come to; that none was found fails no mere assignment."""
        asked = contents(requirement, self._submission, answer.ranked, self._likeness)
        holding = asked.verdict() if asked is not None else None
        if holding is not None:
            return holding
        drawn = self._drawn_up(requirement)
        if drawn is not None:
            return drawn
        if evidence:
            return self._compared(requirement, answer, evidence)
        norms = self._stated(requirement)
        if norms and all(norm.strength is Strength.ASSIGNMENT for norm in norms):
            return settled(requirement, Status.NOT_APPLICABLE, "review.assignment", best)
        return self._without(requirement, best, near=best >= FOUND[answer.same_language])

    def _drawn_up(self, requirement: Requirement) -> Verdict | None:
        span = requirement.spans[0]
        extraction = self._extractions.get(span.document, Extraction())
        words = due.timeless(self._texts[span.document], span, extraction)
        return drawn_up(requirement, words, self._submission) if self._is_own(requirement) else None

    def _compared(
        self, requirement: Requirement, answer: Answer, evidence: tuple[Evidence, ...]
    ) -> Verdict:
        means = Means(self._here, self._likeness, self._renders)
        norms, asked = self._stated(requirement), self._figures(requirement)
        lengths, omitted = self._lengths(requirement), answer.omitted
        case = Comparison(
            requirement, norms, asked, lengths, evidence, omitted, means, self._telling
        )
        return decide(case, self._findings)

    def _above(
        self,
        requirement: Requirement,
        answer: Answer,
        evidence: tuple[Evidence, ...],
        best: float,
    ) -> Verdict:
        """What binds a superior body fails nothing; times and figures of a like duty are shown."""
        if not evidence:
            return settled(requirement, Status.NOT_APPLICABLE, "review.superior", best)
        spans = tuple(sorted(each.span for each in evidence))
        told = self._compared(requirement, answer, evidence).deviations
        shown = tuple(replace(each, failing=False) for each in told if each.type in _SHOWN)
        verdict = settled(requirement, Status.NOT_APPLICABLE, "review.mirrored", best, spans)
        return replace(verdict, deviations=shown)

    def _bound_above(
        self, requirement: Requirement, norms: Sequence[Obligation], *, adoptable: bool
    ) -> bool:
        """Whether a superior body is bound.

        The words that open the passage decide before the body that extraction took over. What
        is only taken over, the submission may adopt; a prohibition without a body binds everybody.
        Who sits where (组长由…担任) binds the body that is set up, not the one that sits there.
        """
        seats = bool(norms) and all(n.strength is Strength.ASSIGNMENT for n in norms)
        opening = "" if seats else subject(requirement.passage)
        if opening and self._here.is_above(opening):
            return True
        if names_own(opening, self._here.level):
            return False
        above = self._here.is_above(requirement.actor, requirement.level)
        everybody = requirement.kind is RequirementKind.PROHIBITION
        return above and (self._named(norms) or not (adoptable or everybody))

    def _is_own(self, requirement: Requirement) -> bool:
        """Whether the submitting level itself acts, and for a body above it."""
        level, own = rank(requirement.level), rank(self._here.level)
        inward = any(self._here.is_own(norm.recipient) for norm in self._stated(requirement))
        return not inward and (level is None or own is None or level <= own)

    def _staged(
        self,
        requirement: Requirement,
        stage: Window,
        evidence: Sequence[Evidence],
        best: float,
    ) -> Verdict:
        """A stage is answered by a stage, failing that by a passage with a window."""
        answer = self._stages.get(stage.place)
        if answer is not None:
            offered, score = answer
            return _timed(requirement, stage.window, [offered.window], [offered], score)
        if evidence:
            found = [norm for each in evidence for norm in each.norms_of_time()]
            return _timed(requirement, stage.window, found, evidence, evidence[0].score)
        return self._without(requirement, best)

    def _campaign(
        self, requirement: Requirement, asked: Interval, evidence: Sequence[Evidence], best: float
    ) -> Verdict:
        """A campaign is answered by one that is announced, failing that by all stages together.

        A report of work that was done need not say how long it lasted.
        """
        if self._announced:
            periods = [each.period for each in self._announced]
            return _timed(requirement, asked, periods, self._announced, 1.0)
        whole = lasting(self._offered, asked)
        if whole is not None and len(self._offered) >= len(self._asked):
            return self._spanned(requirement, asked, whole)
        timed = [each for each in evidence if due.compared(asked, each.norms_of_time()) is None]
        if timed:
            return _timed(requirement, asked, timed[0].norms_of_time(), timed[:1], best)
        if self._telling:
            return settled(requirement, Status.NOT_APPLICABLE, "review.period_unsaid", best)
        return self._without(requirement, best)

    def _spanned(self, requirement: Requirement, asked: Interval, whole: Interval) -> Verdict:
        ends = sorted({self._offered[0], self._offered[-1]}, key=lambda each: each.place)
        verdict = _timed(requirement, asked, [whole], ends, 1.0)
        if verdict.status is not Status.COVERED:
            return verdict
        return replace(verdict, reason=message("review.stages_span"))

    def _without(self, requirement: Requirement, best: float, *, near: bool = False) -> Verdict:
        """The verdict where no passage answers, although one may be near."""
        code = "review.missing"
        if requirement.kind is RequirementKind.PERMISSION:
            code = "review.permission_unused"
        elif requirement.kind is RequirementKind.PROHIBITION and near:
            code = "review.ban_unsaid"
        return settled(requirement, Status.MISSING, code, best)

    def _stated(self, requirement: Requirement) -> tuple[Obligation, ...]:
        return tuple(norm for norm in self._norms if requirement.spans[0].overlaps(norm.span))

    def _figures(self, requirement: Requirement) -> tuple[Figure, ...]:
        span = requirement.spans[0]
        extraction = self._extractions.get(span.document, Extraction())
        return figures(self._texts[span.document], bounds(span, extraction))

    def _lengths(self, requirement: Requirement) -> tuple[Norm, ...]:
        span = requirement.spans[0]
        extraction = self._extractions.get(span.document, Extraction())
        return tuple(each.norm for each in due.lengths(span, extraction))

    def _named(self, norms: Sequence[Obligation]) -> bool:
        """Whether the body is named in the sentence, not taken over from one before."""
        inside = [each for norm in norms for each in self._regions if each.overlaps(norm.span)]
        return any(
            norm.actor is not None and not norm.actor.inherited
            for norm in self._norms
            if any(region.overlaps(norm.span) for region in inside)
        )


def _timed(
    requirement: Requirement,
    expected: Interval,
    found: Sequence[Norm],
    evidence: Sequence[Evidence] | Sequence[Window] | Sequence[Campaign],
    score: float,
) -> Verdict:
    difference = due.compared(expected, found)
    differences = () if difference is None else (difference,)
    return concluded(requirement, tuple(sorted(each.span for each in evidence)), differences, score)
