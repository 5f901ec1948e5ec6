"""Problem categories: a campaign's taxonomy, and proposals for passages that state a problem."""

from extract.problems.classifier import ProblemClassifier, Weights
from extract.problems.loading import examples, parsed, taxonomy
from extract.problems.step import Problems
from extract.problems.taxonomy import Category, Example, Fund, Nothing, Problem, Taxonomy

__all__ = [
    "Category",
    "Example",
    "Fund",
    "Nothing",
    "Problem",
    "ProblemClassifier",
    "Problems",
    "Taxonomy",
    "Weights",
    "examples",
    "parsed",
    "taxonomy",
]
