"""Evidence: a passage of a submission with all that extraction read in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duban.deadline import Deadline, Interval, Norm, OnDate
from duban.document import Document, Level, NodeKind
from duban.language import Language, language_of
from duban.obligation import Extraction, Obligation
from duban.span import Span
from review.match import Match
from review.measure import Figure, amounts, bounds, figures
from review.sentence import formalities, sentences
from review.stage import windows
from review.words import cut, says

_ENDS = " \n\r\t\u3000，；、。,;."  # what may follow a passage that is said again
_TOPIC = re.compile(r"[一-鿿]{1,4}[。：:]?|[A-Za-z]+(?: [A-Za-z]+)?[.:]?")
_SAID = 6  # characters from which a passage said again is no chance


@dataclass(frozen=True, slots=True)
class Evidence:
    """One matched passage. `region` is the whole sentence round it, `text` the raw text."""

    span: Span
    region: Span
    score: float
    text: str
    norms: tuple[Obligation, ...]
    deadlines: tuple[Deadline, ...]
    figures: tuple[Figure, ...]
    amounts: tuple[Figure, ...] = ()
    """Plain numbers, which bind nobody but can fall short of a bound."""
    clause_figures: tuple[Figure, ...] = ()
    """The bounds of the whole clause, for a figure that another sentence of it gives."""
    stage: Interval | None = None
    """The window of the stage that the passage stands in."""

    @property
    def words(self) -> str:
        """The words of the passage itself."""
        return self.span.of(self.text)

    @property
    def language(self) -> Language:
        """The language of the passage."""
        return language_of(self.words)

    def norms_of_time(self) -> tuple[Norm, ...]:
        """The deadlines of the passage, or failing those the ones of its sentence.

        Those that a remark beside an item gives (完成时限：…) belong to the item.
        """
        own = [each for each in self.deadlines if each.span.overlaps(self.span)]
        norms = [norm for norm in self.norms if norm.span.overlaps(self.span)]
        own += [
            due for norm in norms for due in norm.deadlines if not due.span.overlaps(self.region)
        ]
        return tuple(each.norm for each in own or self.deadlines)

    def due(self) -> tuple[Norm, ...]:
        """When the work of the passage is due: at the end of its stage where no day is said."""
        found = self.norms_of_time()
        if self.stage is None or any(isinstance(each, Interval | OnDate) for each in found):
            return found
        return (*found, Interval(None, self.stage.end))

    def levels(self) -> tuple[Level, ...]:
        """The levels of the bodies that the passage binds, in order."""
        return tuple(norm.actor.level for norm in self.norms if norm.actor and norm.actor.level)


class Findings:
    """Turns matched units of a submission into evidence."""

    def __init__(
        self, documents: Sequence[Document], extractions: Mapping[str, Extraction]
    ) -> None:
        self._documents = {each.id: each for each in documents}
        self._extractions = extractions
        self._sentences = {each.id: sentences(each) for each in documents}
        self._formal = {each.id: formalities(each) for each in documents}
        self.stages = windows(documents, extractions)
        """The stages of the submission, in order."""

    def of(self, match: Match) -> Evidence:
        """The evidence that a matched unit gives."""
        return self.at(match.unit.span, match.score)

    def at(self, span: Span, score: float) -> Evidence:
        """The evidence that stands at a span."""
        document = self._documents[span.document]
        extraction = self._extractions.get(span.document, Extraction())
        region = self._region(span)
        path = document.path(span.start)
        clause = path[-1].span if path and path[-1].parent is not None else region
        norms = tuple(each for each in extraction.obligations if each.span.overlaps(span))
        return Evidence(
            _trimmed(document, span),
            region,
            score,
            document.text,
            norms or tuple(each for each in extraction.obligations if each.span.overlaps(region)),
            tuple(each for each in extraction.deadlines if each.span.overlaps(region)),
            figures(document.text, bounds(span, extraction) or bounds(region, extraction)),
            figures(document.text, amounts(span, extraction) or amounts(region, extraction)),
            figures(document.text, bounds(clause, extraction)),
            self._stage(document, span),
        )

    def _stage(self, document: Document, span: Span) -> Interval | None:
        """The window of the stage whose clause holds a span."""
        starts = {node.span.start for node in document.path(span.start) if node.parent is not None}
        held = (each.window for each in reversed(self.stages) if each.span.start in starts)
        return next(held, None)

    def verbatim(self, passage: str, near: Sequence[Match]) -> Evidence | None:
        """The evidence that says a passage word for word; of several the best matched one."""
        words = passage.strip(_ENDS)
        spans = [
            Span(id_, match.start(), match.end())
            for id_, each in self._documents.items()
            for match in re.finditer(re.escape(words), each.text)
            if len(words) >= _SAID and each.span.contains(Span(id_, *match.span()))
        ]
        order = [span for each in near for span in spans if span.overlaps(each.unit.span)]
        return self.at((order or spans)[0], 1.0) if spans else None

    def is_formal(self, span: Span) -> bool:
        """Whether a passage is title, number, addressee, signature or date, which do nothing.

        Nor does a bare word or two on a line of its own, which is a heading (宣传教育).
        """
        if any(each.overlaps(span) for each in self._formal[span.document]):
            return True
        document = self._documents[span.document]
        start = document.text.rfind("\n", 0, span.start) + 1
        line = document.text[start : span.end].partition("\n")[0].strip()
        return _TOPIC.fullmatch(cut("number", line)) is not None

    def rules_on_leave(self, span: Span) -> bool:
        """Whether a passage forbids or allows something, as one that answers a ban must."""
        words = self.words(span)
        return says("leave", words) or says("hedge", words)

    def tells_breach(self, span: Span) -> bool:
        """Whether a passage tells of one who was punished, which says nothing of all others."""
        return says("punished", self.words(span))

    def words(self, span: Span) -> str:
        """The words of a passage."""
        return self._documents[span.document].words(span)

    def names_body(self, span: Span) -> bool:
        """Whether the sentence round a passage names who is to act."""
        region = self._region(span)
        actors = (norm.actor for norm in self.norms() if norm.span.overlaps(region))
        return any(actor is not None and not actor.inherited for actor in actors)

    def norms(self) -> tuple[Obligation, ...]:
        """All norms of the submission, in order."""
        return tuple(
            norm
            for each in self._documents
            for norm in self._extractions.get(each, Extraction()).obligations
        )

    def _region(self, span: Span) -> Span:
        """The sentence round a passage; from the words that open an inline item, the whole item.

        三是开展检测。 says what the sentences behind it are about: 截至6月28日，共检测82款。
        """
        inside = [each for each in self._sentences[span.document] if each.overlaps(span)]
        if not inside:
            return span
        start = min(span.start, *(each.start for each in inside))
        end = max(span.end, *(each.end for each in inside))
        path = self._documents[span.document].path(span.start)
        if path and path[-1].kind is NodeKind.INLINE and start <= path[-1].span.start:
            end = max(end, path[-1].span.end)
        return Span(span.document, start, end)


def _trimmed(document: Document, span: Span) -> Span:
    words = document.words(span)
    left = len(words) - len(words.lstrip())
    return Span(span.document, span.start + left, span.start + max(left, len(words.rstrip())))
