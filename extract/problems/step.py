"""The last step of the pipeline: funds, and problem categories where a classifier is given."""

from dataclasses import replace

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from duban.obligation import Obligation, Strength, Suggestion
from duban.ports import Classifier
from extract.problems import loading
from extract.problems.passages import CERTAIN, overlapping, proposed, stated
from extract.problems.taxonomy import Taxonomy
from extract.reading import mark, reading_of


class Problems:
    """Adds categories to a reading, and to its obligations their categories and funds.

    The classifier is set after loading, as it depends on an encoder that other stages provide;
    without one only funds are added.
    """

    def __init__(self, taxonomy: Taxonomy, classifier: Classifier | None = None) -> None:
        self.taxonomy = taxonomy
        self.classifier = classifier

    def __call__(self, doc: Doc) -> Doc:
        """Adds categories and funds."""
        reading = reading_of(doc)
        if self.classifier is not None:
            reading.categories = tuple(
                suggestion
                for passage in stated(reading)
                for suggestion in proposed(self.classifier, reading.words(passage), passage)
            )
        reading.obligations = tuple(
            self._completed(norm, reading.words(norm.span), reading.categories)
            for norm in reading.obligations
        )
        base = reading.base
        shown = [(s.span.start - base, s.span.end - base, s.category) for s in reading.categories]
        mark(doc, "problems", shown)
        return doc

    def _completed(
        self, norm: Obligation, words: str, categories: tuple[Suggestion, ...]
    ) -> Obligation:
        """A listed problem concerns the funds of its official categories, named or not."""
        if norm.strength is not Strength.PROBLEM:
            return replace(norm, funds=self.taxonomy.funds_in(words))
        own = overlapping(norm.span, categories)
        certain = [suggestion.category for suggestion in own if suggestion.score == CERTAIN]
        return replace(norm, categories=own, funds=self.taxonomy.funds_of(certain, words))


@Pipeline.factory("duban_problems", default_config={"taxonomy": ""})
def _create(nlp: Pipeline, name: str, taxonomy: str) -> Problems:  # noqa: ARG001 - spaCy's form
    return Problems(loading.taxonomy(taxonomy))
