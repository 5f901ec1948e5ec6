"""Decisions in the record: append-only, each bound to the one before by its hash."""

from dataclasses import dataclass

from sqlalchemy import Engine, func, insert, select

from duban.error import UsageError
from duban.identity import digest
from duban.store.schema import decisions

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Kept:
    """One decision as it was kept; `hash` covers `previous` and everything else in it."""

    sequence: int
    notice: str
    submission: str
    requirement: str
    payload: str
    previous: str
    hash: str


class Decisions:
    """Appends decisions and reads them back; nothing is ever changed or removed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def append(
        self, notice: str, submission: str, requirement: str, payload: str, *, after: int
    ) -> Kept:
        """Add a decision made while `after` was the last one on its requirement (0: none).

        Raises `UsageError` when another was made in between: the second writer is told.
        """
        mine = (
            (decisions.c.notice == notice)
            & (decisions.c.submission == submission)
            & (decisions.c.requirement == requirement)
        )
        with self._engine.begin() as connection:
            newest = connection.scalar(select(func.max(decisions.c.sequence)).where(mine)) or 0
            if newest != after:
                raise UsageError("DUB-STO-005", sequence=newest)
            last = connection.execute(
                select(decisions).order_by(decisions.c.sequence.desc()).limit(1)
            ).first()
            sequence, previous = (last.sequence + 1, last.hash) if last else (1, GENESIS)
            sealed = seal(previous, sequence, notice, submission, requirement, payload)
            kept = Kept(sequence, notice, submission, requirement, payload, previous, sealed)
            connection.execute(insert(decisions).values(**_row(kept)))
        return kept

    def all(self) -> tuple[Kept, ...]:
        """The whole chain, oldest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(decisions).order_by(decisions.c.sequence))
            return tuple(Kept(*row) for row in rows)

    def of(self, notice: str, submission: str) -> tuple[Kept, ...]:
        """The decisions on one review, oldest first."""
        query = select(decisions).where(
            (decisions.c.notice == notice) & (decisions.c.submission == submission)
        )
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(decisions.c.sequence))
            return tuple(Kept(*row) for row in rows)


def seal(previous: str, sequence: int, *parts: str) -> str:
    """The hash of a decision: SHA-256 over the hash before, its number and its parts."""
    return digest("\x1f".join((previous, str(sequence), *parts)).encode())


def broken_at(chain: tuple[Kept, ...]) -> int | None:
    """The number of the first decision that was altered, dropped or moved; None if none was."""
    previous = GENESIS
    for expected, kept in enumerate(chain, 1):
        parts = (kept.notice, kept.submission, kept.requirement, kept.payload)
        sealed = seal(previous, expected, *parts)
        if (kept.sequence, kept.previous, kept.hash) != (expected, previous, sealed):
            return expected
        previous = kept.hash
    return None


def _row(kept: Kept) -> dict[str, object]:
    return {name: getattr(kept, name) for name in Kept.__slots__}
