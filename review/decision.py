"""Decisions: what a reviewer finds on a verdict, bound to exactly what was seen.

A decision holds as long as the requirement, the evidence and the rules it was made on are the
same; when one of them changes, it is reopened. The record keeps decisions in a hash chain.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from duban.codec import encode
from duban.coverage import Coverage, Requirement, Status, Verdict
from duban.error import UsageError
from duban.identity import content_id
from review.verdict import RULES


class Act(StrEnum):
    """What a reviewer does to a verdict."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    NOTE = "note"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """What a decision is bound to: the requirement, the evidence and verdict, the rules."""

    requirement: str
    evidence: str
    rules: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of a reviewer. `status` is the corrected one, empty unless the act is correct.

    `at` is an ISO moment given by the caller.
    """

    requirement: str
    act: Act
    reviewer: str
    at: str
    bound: Fingerprints
    status: str = ""
    note: str = ""

    def payload(self) -> str:
        """The decision as JSON, keys in order; `read` takes it back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Made:
    """What a reviewer entered, who and when (ISO moment)."""

    act: Act
    reviewer: str
    at: str
    status: Status | None = None
    note: str = ""


def read(payload: str) -> Decision:
    """The decision that a payload holds. Raises `ValueError` when it holds none."""
    try:
        fields = json.loads(payload)
        bound = Fingerprints(**fields.pop("bound"))
        return Decision(act=Act(fields.pop("act")), bound=bound, **fields)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"no decision: {payload[:80]}") from error


def fingerprints(verdict: Verdict, texts: Mapping[str, str], rules: str = RULES) -> Fingerprints:
    """What a decision on a verdict is bound to; `texts` holds the raw text by document id."""
    return Fingerprints(
        fingerprint(verdict.requirement),
        content_id(
            verdict.status.value,
            *(span.of(texts[span.document]) for span in verdict.evidence),
            *(encode(each) for each in verdict.deviations),
        ),
        rules,
    )


def fingerprint(requirement: Requirement) -> str:
    """A digest of all that a requirement says, without where it stands."""
    said = (
        requirement.kind.value, requirement.passage, requirement.actor, requirement.level,
        requirement.deadline, requirement.threshold, *requirement.elements,
    )  # fmt: skip
    return content_id(*said)


def decide(
    verdict: Verdict,
    texts: Mapping[str, str],
    seen: Fingerprints,
    made: Made,
) -> Decision:
    """A decision on a verdict as it was `seen`.

    Raises `UsageError` when the verdict has changed since, when a correction names no status,
    or when an act other than a correction names one.
    """
    if fingerprints(verdict, texts, seen.rules) != seen or seen.rules != RULES:
        raise UsageError("DUB-REV-001", requirement=verdict.requirement.id)
    if (made.act is Act.CORRECT) != (made.status is not None):
        raise UsageError("DUB-REV-002", act=made.act.value)
    status = made.status.value if made.status else ""
    return Decision(
        verdict.requirement.id, made.act, made.reviewer, made.at, seen, status, made.note
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """A verdict with the decisions on it: those that hold, and those that are reopened."""

    verdict: Verdict
    holding: tuple[Decision, ...]
    reopened: tuple[Decision, ...]

    @property
    def status(self) -> Status:
        """The status that counts: the last correction that holds, else the verdict's own."""
        corrected = [each.status for each in self.holding if each.act is Act.CORRECT]
        return Status(corrected[-1]) if corrected else self.verdict.status

    @property
    def signed(self) -> bool:
        """Whether the last confirmation, correction or signature that holds is a signature."""
        acts = [each.act for each in self.holding if each.act is not Act.NOTE]
        return bool(acts) and acts[-1] is Act.SIGN


def standings(
    coverage: Coverage, decisions: Sequence[Decision], texts: Mapping[str, str]
) -> tuple[Standing, ...]:
    """Every verdict with its decisions, oldest first; one that is bound to else is reopened."""
    return tuple(_standing(verdict, decisions, texts) for verdict in coverage.verdicts)


def _standing(
    verdict: Verdict, decisions: Sequence[Decision], texts: Mapping[str, str]
) -> Standing:
    now = fingerprints(verdict, texts)
    mine = [each for each in decisions if each.requirement == verdict.requirement.id]
    return Standing(
        verdict,
        tuple(each for each in mine if each.bound == now),
        tuple(each for each in mine if each.bound != now),
    )


def reopened(
    coverage: Coverage, decisions: Sequence[Decision], texts: Mapping[str, str]
) -> tuple[Decision, ...]:
    """The decisions that no longer hold, also those on a requirement that is no longer asked."""
    now = {each.requirement.id: fingerprints(each, texts) for each in coverage.verdicts}
    return tuple(each for each in decisions if now.get(each.requirement) != each.bound)
