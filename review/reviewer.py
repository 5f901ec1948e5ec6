"""The reviewer: item by item, whether a submission does what a notice requires."""

from collections.abc import Mapping, Sequence

from duban.coverage import Coverage
from duban.document import Document
from duban.obligation import Extraction
from duban.ports import Aligner, Encoder, Segmenter, Vectors
from review.match import Matcher
from review.requirement import requirements
from review.scope import Renders
from review.session import Session
from review.sides import Sides


class Reviewer:
    """Reviews submissions under notices, within and across languages.

    `renders` is a dictionary; it helps where meaning alone cannot tell the items of a list apart.
    """

    def __init__(
        self,
        aligner: Aligner,
        segmenter: Segmenter,
        encoder: Encoder,
        renders: Renders | None = None,
    ) -> None:
        self._matcher = Matcher(aligner, segmenter, encoder)
        self._encoder = encoder
        self._renders: Renders = renders or _unknown

    def review(
        self,
        notice: Sequence[Document],
        submission: Sequence[Document],
        extractions: Mapping[str, Extraction],
    ) -> Coverage:
        """The verdict on every requirement of the notice, in its order.

        Both sides come with their attached documents; `extractions` are found by document id.
        """
        sides = Sides(tuple(notice), tuple(submission), extractions)
        asked = requirements(notice, extractions)
        matches = self._matcher.matches(sides, asked)
        session = Session(sides, asked, self._likeness, self._renders)
        verdicts = tuple(session.verdict(each, matches[each.id]) for each in asked)
        return Coverage(_name(notice), _name(submission), verdicts)

    def _likeness(self, texts: Sequence[str], others: Sequence[str]) -> Vectors:
        """Plain cosines of phrases of either language."""
        rows = self._encoder.encode([*texts, *others])
        product: Vectors = rows[: len(texts)] @ rows[len(texts) :].T
        return product


def _unknown(_term: str, _passage: str) -> bool:
    return False


def _name(documents: Sequence[Document]) -> str:
    return documents[0].id if documents else ""
