"""The matrix: every submission under a notice against each of its requirements."""

from collections.abc import Sequence
from dataclasses import dataclass

from duban.coverage import Coverage, Requirement, Status, Verdict

_HOLES = frozenset({Status.MISSING, Status.PARTIAL, Status.DEVIATES})


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One requirement and the verdicts on it, in the order of the matrix's submissions.

    A submission reviewed against an older text of the notice has no verdict on it.
    """

    requirement: Requirement
    verdicts: tuple[Verdict | None, ...]

    @property
    def has_hole(self) -> bool:
        """Whether some submission falls short of the requirement."""
        return any(verdict is not None and verdict.status in _HOLES for verdict in self.verdicts)


@dataclass(frozen=True, slots=True)
class Matrix:
    """All submissions under one notice."""

    notice: str
    submissions: tuple[str, ...]
    rows: tuple[MatrixRow, ...]

    def holes(self) -> tuple[MatrixRow, ...]:
        """The requirements that some submission falls short of."""
        return tuple(row for row in self.rows if row.has_hole)


def matrix(notice: str, coverages: Sequence[Coverage]) -> Matrix:
    """The matrix of the reviews under a notice; reviews under other notices are left out.

    Submissions stand in order of their ids, requirements in the notice's order.
    """
    under = sorted(
        (each for each in coverages if each.notice == notice), key=lambda each: each.submission
    )
    verdicts = [{each.requirement.id: each for each in review.verdicts} for review in under]
    asked = {
        verdict.requirement.id: verdict.requirement for each in under for verdict in each.verdicts
    }
    rows = tuple(
        MatrixRow(requirement, tuple(found.get(id_) for found in verdicts))
        for id_, requirement in asked.items()
    )
    return Matrix(notice, tuple(each.submission for each in under), rows)
