"""Decisions on a review: what a reviewer enters goes into the record at once, in a chain."""

from collections.abc import Mapping
from dataclasses import dataclass

from duban.coverage import Coverage, Verdict
from duban.document import Document
from duban.store import Store
from duban.store.decisions import Kept
from review import Fingerprints, Made, Standing, decide, fingerprints, read, standings


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reviewer looked at: the verdict's fingerprints and the last decision on it."""

    bound: Fingerprints
    last: int


class Deciding:
    """Decisions on one review; a second writer is told, a stale verdict is refused."""

    def __init__(self, store: Store, coverage: Coverage, documents: Mapping[str, Document]) -> None:
        self._store = store
        self._coverage = coverage
        self._texts = {name: document.text for name, document in documents.items()}

    def seen(self, verdict: Verdict) -> Seen:
        """What a decision made now will be bound to."""
        mine = [one for one in self._kept() if one.requirement == verdict.requirement.id]
        last = mine[-1].sequence if mine else 0
        return Seen(fingerprints(verdict, self._texts), last)

    def make(self, verdict: Verdict, seen: Seen, made: Made) -> None:
        """Append a decision on a verdict as it was seen.

        Raises `UsageError` when the verdict changed since, or someone else decided in between.
        """
        decision = decide(verdict, self._texts, seen.bound, made)
        self._store.decisions.append(
            self._coverage.notice,
            self._coverage.submission,
            verdict.requirement.id,
            decision.payload(),
            after=seen.last,
        )

    def standings(self) -> tuple[Standing, ...]:
        """Every verdict with the decisions that hold and those that were reopened."""
        made = [read(one.payload) for one in self._kept()]
        return standings(self._coverage, made, self._texts)

    def _kept(self) -> tuple[Kept, ...]:
        return self._store.decisions.of(self._coverage.notice, self._coverage.submission)
