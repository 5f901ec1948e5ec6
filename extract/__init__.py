"""From a document to obligations, deadlines, thresholds, actors and problem categories."""

from extract.tokens import JiebaTokenizer

__all__ = ["JiebaTokenizer"]
