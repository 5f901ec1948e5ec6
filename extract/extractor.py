"""The extractor: documents and bare texts to obligations, deadlines, thresholds, categories."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from duban.deadline import OnDate
from duban.document import Document, Genre, NodeKind
from duban.filing import Filing
from duban.identity import content_id
from duban.language import Language, language_of
from duban.obligation import Extraction
from duban.ports import Classifier
from duban.settings import ExtractSettings
from extract import times
from extract.folding import Folding, folded
from extract.passage import Line, split
from extract.problems import Problems, taxonomy
from extract.reading import Reading

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

_FORMS = frozenset(
    {
        NodeKind.NUMBER,
        NodeKind.RECIPIENTS,
        NodeKind.SIGNATURE,
        NodeKind.DATE,
        NodeKind.ANNEX_LIST,
    }
)


_FORMAL = 6  # lines at the end of a covering notice among which its date stands


class Extractor:
    """Implements `duban.ports.Extractor`; warm after the first call, fit for many texts.

    `classifier` proposes problem categories for problem items and, outside notices and plans,
    for any sentence. `filings` are what reviewers set; they hold for their very passages.
    """

    def __init__(
        self,
        settings: ExtractSettings | None = None,
        classifier: Classifier | None = None,
        filings: Sequence[Filing] = (),
    ) -> None:
        settings = settings or ExtractSettings()
        self._folder = settings.lexicons
        self._problems = Problems(taxonomy(settings.taxonomy), classifier, filings)

    def document(self, document: Document) -> Extraction:
        """All of one document, spans in its raw text."""
        base, end = document.span.start, document.span.end
        raw = document.text[base:end]
        reading = Reading(
            text=folded(raw),
            language=document.language,
            document=document.id,
            base=base,
            genre=document.genre,
            reference=_day_of(document),
            year=_year_of(document),
            lines=_lines(document),
            context=folded(document.text),
            addressees=tuple(folded(item.value) for item in document.addressees),
        )
        return self._read(reading, raw)

    def text(
        self,
        text: str,
        language: Language | None = None,
        date: str | None = None,
        genre: Genre | None = None,
    ) -> Extraction:
        """All of a bare text; `date` is the ISO day that year-less dates are read against."""
        reading = Reading(
            text=folded(text),
            language=language or language_of(text),
            document=content_id(text),
            genre=genre,
            reference=dt.date.fromisoformat(date) if date else None,
            lines=split(text, language),
        )
        return self._read(reading, text)

    def _read(self, reading: Reading, raw: str) -> Extraction:
        nlp = self._chinese if reading.language is Language.ZH else self._english
        doc = nlp.make_doc(reading.text)
        doc.user_data["duban"] = reading
        for _, step in nlp.pipeline:
            doc = step(doc)
        self._problems(doc)
        folding = Folding(raw, reading.text, reading.base)
        return Extraction(
            obligations=tuple(map(folding.unfolded, reading.obligations)),
            deadlines=reading.deadlines,
            thresholds=reading.thresholds,
            stages=tuple(reading.stages.values()),
            categories=reading.categories,
        )

    @cached_property
    def _chinese(self) -> "Pipeline":
        return self._pipeline(Language.ZH)

    @cached_property
    def _english(self) -> "Pipeline":
        return self._pipeline(Language.EN)

    def _pipeline(self, language: Language) -> "Pipeline":
        # spaCy takes half a second to import, and most commands extract nothing
        from extract.pipeline import pipeline  # noqa: PLC0415

        return pipeline(language, self._folder)


def _day_of(document: Document) -> dt.date | None:
    """The day a document bears; a plan without one bears that of the notice that carries it."""
    dated = document.date or document.published
    if dated is not None:
        return dated.value
    before = document.text[: document.span.start] if document.part_of else ""
    last = [line for line in before.splitlines() if line.strip()][-_FORMAL:]
    days = [item.norm for line in last for item in times.find(folded(line), document.language)]
    return next((day.value for day in reversed(days) if isinstance(day, OnDate)), None)


def _year_of(document: Document) -> int | None:
    """The year of the number of a document, failing that of a notice that it names."""
    cited = (each.number for each in document.cites)
    years = (number.year for number in (document.number, *cited) if number)
    return next(years, None)


def _lines(document: Document) -> tuple[Line, ...]:
    """The paragraphs of a document; title, number, recipients and signature are form."""
    base = document.span.start
    if not document.paragraphs:
        return split(document.text[base : document.span.end])
    forms = [node.span for node in document.nodes if node.kind in _FORMS]
    forms += [item.span for item in document.boilerplate]
    forms += [document.title.span] if document.title else []
    found = []
    for paragraph in document.paragraphs:
        span = paragraph.span
        form = any(other.contains(span) for other in forms)
        found.append(Line(span.start - base, span.end - base, paragraph.language, form))
    return tuple(found)
