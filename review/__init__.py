"""Review: what a notice requires, whether a submission does it, and a person's decisions."""

from review.agenda import Item, agenda, calendar
from review.decision import (
    Act,
    Decision,
    Fingerprints,
    Made,
    Standing,
    decide,
    fingerprints,
    read,
    reopened,
    standings,
)
from review.doubt import Mend, doubted
from review.exports import EXPORTS
from review.exports.row import deviation_words, reason_words
from review.link import Link, LinkKind, answered, link
from review.matrix import Matrix, MatrixRow, matrix
from review.requirement import requirements
from review.reviewer import Reviewer

__all__ = [
    "EXPORTS",
    "Act",
    "Decision",
    "Fingerprints",
    "Item",
    "Link",
    "LinkKind",
    "Made",
    "Matrix",
    "MatrixRow",
    "Mend",
    "Reviewer",
    "Standing",
    "agenda",
    "answered",
    "calendar",
    "decide",
    "deviation_words",
    "doubted",
    "fingerprints",
    "link",
    "matrix",
    "read",
    "reason_words",
    "reopened",
    "requirements",
    "standings",
]
