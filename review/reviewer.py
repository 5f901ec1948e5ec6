"""The reviewer: item by item, whether a submission does what a notice requires."""

from collections.abc import Mapping, Sequence

from duban.coverage import Coverage, Requirement, RequirementKind, Status, Verdict
from duban.deadline import Interval
from duban.document import Document
from duban.obligation import Extraction, Obligation
from duban.ports import Aligner, Encoder, Segmenter, Vectors
from review import due
from review.body import is_superior, level_of
from review.evidence import Evidence, Findings
from review.match import Match, Matcher
from review.requirement import requirements
from review.scope import Lexicon
from review.sentence import sentences
from review.stage import Window, answering, windows
from review.verdict import Comparison, concluded, decide, settled

FOUND = 0.38  # the strength of a match from which a passage answers a requirement
BESIDE = 0.12  # how much weaker a further passage of the evidence may be
AT_MOST = 3  # passages shown as evidence


class Reviewer:
    """Reviews submissions under notices, within and across languages."""

    def __init__(
        self,
        aligner: Aligner,
        segmenter: Segmenter,
        encoder: Encoder,
        lexicon: Lexicon | None = None,
    ) -> None:
        self._matcher = Matcher(aligner, segmenter, encoder)
        self._encoder = encoder
        self._lexicon: Lexicon = lexicon or {}

    def review(
        self,
        notice: Sequence[Document],
        submission: Sequence[Document],
        extractions: Mapping[str, Extraction],
    ) -> Coverage:
        """The verdict on every requirement of the notice, in its order.

        Both sides come with their attached documents; `extractions` are found by document id.
        """
        asked = requirements(notice, extractions)
        matches = self._matcher.matches(notice, submission, asked)
        session = _Session(self, notice, submission, extractions)
        verdicts = tuple(session.verdict(each, matches[each.id]) for each in asked)
        return Coverage(_name(notice), _name(submission), verdicts)

    def likeness(self, texts: Sequence[str], others: Sequence[str]) -> Vectors:
        """Plain cosines of phrases of either language."""
        rows = self._encoder.encode([*texts, *others])
        product: Vectors = rows[: len(texts)] @ rows[len(texts) :].T
        return product

    @property
    def lexicon(self) -> Lexicon:
        """The terms whose names in both languages are known."""
        return self._lexicon


class _Session:
    """One review while it runs."""

    def __init__(
        self,
        reviewer: Reviewer,
        notice: Sequence[Document],
        submission: Sequence[Document],
        extractions: Mapping[str, Extraction],
    ) -> None:
        self._reviewer = reviewer
        self._own = level_of(submission)
        self._issuers = tuple(each.value for document in notice for each in document.issuers)
        self._norms = tuple(
            norm
            for document in notice
            for norm in extractions.get(document.id, Extraction()).obligations
        )
        self._regions = tuple(each for document in notice for each in sentences(document))
        self._findings = Findings(submission, extractions)
        self._asked = windows(notice, extractions)
        self._offered = windows(submission, extractions)

    def verdict(self, requirement: Requirement, ranked: Sequence[Match]) -> Verdict:
        stage = next((w for w in self._asked if w.span == requirement.spans[0]), None)
        if stage is not None:
            return self._staged(requirement, stage, ranked)
        best = ranked[0].score if ranked else 0.0
        evidence = self._evidence(ranked)
        norms = self._stated(requirement)
        if self._bound_above(requirement):
            adopted = evidence and not self._named(norms)
            if not adopted:
                spans = tuple(sorted(each.span for each in evidence))
                code = "review.mirrored" if evidence else "review.superior"
                return settled(requirement, Status.NOT_APPLICABLE, code, best, spans)
        if not evidence:
            return self._without(requirement, best)
        likeness, lexicon = self._reviewer.likeness, self._reviewer.lexicon
        case = Comparison(requirement, norms, evidence, self._own, likeness, lexicon)
        return decide(case, self._findings)

    def _without(self, requirement: Requirement, best: float) -> Verdict:
        window = requirement.deadline
        if requirement.kind is RequirementKind.STAGE and isinstance(window, Interval):
            whole = self._whole()
            if whole is not None and due.compared(window, [whole]) is None:
                spans = (self._offered[0].span, self._offered[-1].span)
                return settled(requirement, Status.COVERED, "review.stages_span", 1.0, spans)
        if requirement.kind is RequirementKind.PERMISSION:
            return settled(requirement, Status.MISSING, "review.permission_unused", best)
        return settled(requirement, Status.MISSING, "review.missing", best)

    def _whole(self) -> Interval | None:
        """From the beginning of the first stage to the end of the last."""
        if not self._offered:
            return None
        return Interval(self._offered[0].window.start, self._offered[-1].window.end)

    def _staged(self, requirement: Requirement, stage: Window, ranked: Sequence[Match]) -> Verdict:
        answer = answering(stage, self._offered, self._reviewer.likeness)
        if answer is None:
            evidence = self._evidence(ranked)
            if not evidence:
                return self._without(requirement, ranked[0].score if ranked else 0.0)
            found = [norm for each in evidence for norm in each.norms_of_time()]
            spans = tuple(sorted(each.span for each in evidence))
            difference = due.compared(stage.window, found)
            differences = () if difference is None else (difference,)
            return concluded(requirement, spans, differences, evidence[0].score)
        offered, score = answer
        difference = due.compared(stage.window, [offered.window])
        differences = () if difference is None else (difference,)
        return concluded(requirement, (offered.span,), differences, score)

    def _evidence(self, ranked: Sequence[Match]) -> tuple[Evidence, ...]:
        """The best passages, when the best is strong enough to answer."""
        if not ranked or ranked[0].score < FOUND:
            return ()
        least = max(FOUND, ranked[0].score - BESIDE)
        return tuple(self._findings.of(each) for each in ranked[:AT_MOST] if each.score >= least)

    def _stated(self, requirement: Requirement) -> tuple[Obligation, ...]:
        return tuple(norm for norm in self._norms if requirement.spans[0].overlaps(norm.span))

    def _bound_above(self, requirement: Requirement) -> bool:
        return is_superior(requirement.actor, requirement.level, self._own, self._issuers)

    def _named(self, norms: Sequence[Obligation]) -> bool:
        """Whether the body is named in the sentence, not taken over from one before."""
        regions = [
            region for norm in norms for region in self._regions if region.overlaps(norm.span)
        ]
        return any(
            norm.actor is not None and not norm.actor.inherited
            for norm in self._norms
            if any(region.overlaps(norm.span) for region in regions)
        )


def _name(documents: Sequence[Document]) -> str:
    return documents[0].id if documents else ""
