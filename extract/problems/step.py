"""The last step of the pipeline: funds, and problem categories where a classifier is given."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from duban.filing import Filing
from duban.obligation import Obligation, Strength, Suggestion
from duban.ports import Classifier
from duban.span import Span
from extract.problems.filed import Filed
from extract.problems.passages import CERTAIN, overlapping, proposed, stated
from extract.problems.taxonomy import Taxonomy
from extract.reading import Reading, mark, reading_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Problems:
    """Adds categories to a reading, and to its obligations their categories and funds.

    The classifier is set after loading, as it depends on an encoder that other stages provide;
    without one only funds are added.
    """

    def __init__(
        self,
        taxonomy: Taxonomy,
        classifier: Classifier | None = None,
        filings: Sequence[Filing] = (),
    ) -> None:
        self.taxonomy = taxonomy
        self.classifier = classifier
        self._filed = Filed(filings)

    def __call__(self, doc: "Doc") -> "Doc":
        """Adds categories and funds."""
        reading = reading_of(doc)
        settled = dict(self._settled(reading))
        found = [suggestion for passage in settled.values() for suggestion in passage]
        for passage in stated(reading):
            if not any(passage.overlaps(span) for span in settled):
                found += self._proposed(reading.words(passage), passage)
        reading.categories = tuple(sorted(found, key=lambda suggestion: suggestion.span))
        reading.obligations = tuple(
            self._completed(norm, reading.words(norm.span), settled, reading.categories)
            for norm in reading.obligations
        )
        base = reading.base
        shown = [(s.span.start - base, s.span.end - base, s.category) for s in reading.categories]
        mark(doc, "problems", shown)
        return doc

    def _settled(self, reading: Reading) -> Iterator[tuple[Span, tuple[Suggestion, ...]]]:
        """The norms and stated passages whose category a reviewer set."""
        for span in (*(norm.span for norm in reading.obligations), *stated(reading)):
            filed = self._filed.of(reading.words(span), span)
            if filed is not None:
                yield span, filed

    def _proposed(self, words: str, passage: Span) -> tuple[Suggestion, ...]:
        return proposed(self.classifier, words, passage) if self.classifier else ()

    def _completed(
        self,
        norm: Obligation,
        words: str,
        settled: Mapping[Span, tuple[Suggestion, ...]],
        categories: tuple[Suggestion, ...],
    ) -> Obligation:
        """A listed problem concerns the funds of its official categories, named or not."""
        filed = settled.get(norm.span)
        if norm.strength is not Strength.PROBLEM and not filed:
            return replace(norm, funds=self.taxonomy.funds_in(words))
        own = overlapping(norm.span, categories) if filed is None else filed
        certain = [suggestion.category for suggestion in own if suggestion.score == CERTAIN]
        return replace(norm, categories=own, funds=self.taxonomy.funds_of(certain, words))
