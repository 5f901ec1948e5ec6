"""From a document to obligations, deadlines, thresholds, actors and problem categories."""

from extract.extractor import Extractor
from extract.tokens import JiebaTokenizer

__all__ = ["Extractor", "JiebaTokenizer"]
