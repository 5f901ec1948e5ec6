"""Review: what a notice requires, whether a submission does it, and a person's decisions."""

from review.requirement import requirements
from review.reviewer import Reviewer

__all__ = ["Reviewer", "requirements"]
