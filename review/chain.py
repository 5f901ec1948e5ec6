"""Chains of decisions: each sealed with the hash of the one before, so that no change hides."""

from collections.abc import Sequence
from dataclasses import dataclass

from duban.identity import digest
from review.decision import Decision

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Seal:
    """A decision in a chain of its own, as an export carries it."""

    payload: str
    previous: str
    hash: str


def chained(decisions: Sequence[Decision]) -> tuple[Seal, ...]:
    """The decisions as a hash chain: each hash covers the one before and the payload."""
    chain: list[Seal] = []
    for each in decisions:
        chain.append(appended(chain, each))
    return tuple(chain)


def appended(chain: Sequence[Seal], added: Decision) -> Seal:
    """The seal that adds a decision to a chain; nothing before it changes."""
    previous = chain[-1].hash if chain else GENESIS
    payload = added.payload()
    return Seal(payload, previous, _hash(previous, payload))


def verify(chain: Sequence[Seal]) -> int | None:
    """The index of the first seal that was altered, dropped before or moved; None if all hold."""
    previous = GENESIS
    for index, seal in enumerate(chain):
        if seal.previous != previous or seal.hash != _hash(previous, seal.payload):
            return index
        previous = seal.hash
    return None


def _hash(previous: str, payload: str) -> str:
    return digest(f"{previous}\x1f{payload}".encode("utf-8", "surrogatepass"))
