"""Requirements: what a notice with its plan and annexes asks, item by item.

Norms of one sentence that ask for the same kind of thing form one requirement; a stage with its
window and a list of what the work extends to are requirements of their own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from duban.coverage import Requirement, RequirementKind
from duban.deadline import Interval, Norm, OnDate
from duban.document import Document, Genre, Node, NodeKind
from duban.identity import content_id
from duban.obligation import Extraction, Obligation, Strength
from duban.quantity import Threshold
from duban.span import Span
from review.campaign import campaigns
from review.due import binding
from review.enumeration import certain, elements
from review.group import groups
from review.measure import bounds
from review.part import measured_apart
from review.sentence import clauses, sentences
from review.stage import Window, windows
from review.words import cut, says

_LISTED = frozenset(
    {
        RequirementKind.SCOPE,
        RequirementKind.PROCEDURE,
        RequirementKind.ORGANISATION,
        RequirementKind.THRESHOLD,
        RequirementKind.PROHIBITION,
    }
)


def requirements(
    documents: Sequence[Document], extractions: Mapping[str, Extraction]
) -> tuple[Requirement, ...]:
    """What the documents of one notice ask, in their order.

    `extractions` are found by document id; a document without one asks nothing but its stages.
    """
    found: list[Requirement] = []
    for document in documents:
        extraction = extractions.get(document.id, Extraction())
        own = windows([document], extractions)
        stages = [
            *_stages(document, own),
            *_campaign(document, extraction, own),
        ]
        spans = [each.spans[0] for each in stages]
        of_document = [*stages, *_of_sentences(document, extraction, spans)]
        found += sorted(of_document, key=lambda each: each.spans[0].start)
    return _identified(_name(documents), found)


def _identified(notice: str, found: Sequence[Requirement]) -> tuple[Requirement, ...]:
    """Ids of the notice's name and the passage, so that an edit elsewhere changes none.

    A passage that stands twice is told apart by its count.
    """
    seen: Counter[str] = Counter()
    identified = []
    for each in found:
        seen[each.passage] += 1
        id_ = content_id(notice, each.passage, seen[each.passage])
        identified.append(replace(each, id=id_))
    return tuple(identified)


def _name(documents: Sequence[Document]) -> str:
    first = next(iter(documents), None)
    if first is None:
        return ""
    title = first.title.value if first.title else ""
    return first.number.canonical if first.number else title


def _stages(document: Document, stages: Sequence[Window]) -> Iterator[Requirement]:
    """One requirement for every stage that states a window."""
    for stage in stages:
        yield _made(document, RequirementKind.STAGE, (stage.span,), deadline=stage.window)


def _campaign(
    document: Document, extraction: Extraction, stages: Sequence[Window]
) -> Iterator[Requirement]:
    """One requirement for the period of the campaign, where no explicit duty states it."""
    for each in campaigns([document], {document.id: extraction}, stages):
        norms = _norms(each.span, extraction)
        if all(norm.strength is not Strength.EXPLICIT for norm in norms):
            yield _made(document, RequirementKind.STAGE, (each.span,), deadline=each.period)


def _norms(sentence: Span, extraction: Extraction) -> list[Obligation]:
    norms = extraction.obligations
    return [each for each in norms if sentence.start <= each.span.start < sentence.end]


def _of_sentences(
    document: Document, extraction: Extraction, stages: Sequence[Span]
) -> Iterator[Requirement]:
    opening: Span | None = None
    for whole in sentences(document):
        sentence = _behind(document, whole, stages)
        if sentence is None:
            continue
        words = document.words(sentence)
        norms = [
            each
            for each in _norms(sentence, extraction)
            if not any(each.span.overlaps(stage) for stage in stages)
        ]
        extent = _headed(document, sentence, "extent")
        if (extent or (_says_scope(words) and elements(words))) and not _has_duty(norms):
            yield _scope(document, sentence, running=extent)
        elif norms:
            yield from _grouped(document, extraction, sentence, norms, opening)
        elif _asks(document, sentence, extraction):
            yield from _unread(document, sentence, extraction)
        opening = sentence if not norms and says("condition", words) else None


def _says_scope(words: str) -> bool:
    return says("scope", words) or says("scope_told", words)


def _scope(document: Document, sentence: Span, *, running: bool) -> Requirement:
    """What a sentence says the work extends to; running text names its classes clause by clause."""
    made = _made(document, RequirementKind.SCOPE, (sentence,))
    item = document.path(sentence.start)[-1].kind is NodeKind.ITEM
    if made.elements or item or not running:
        return made
    return replace(made, elements=clauses(cut("number", made.passage)))


def _behind(document: Document, sentence: Span, stages: Sequence[Span]) -> Span | None:
    """What a sentence says behind the stage it opens with; None where it says no more."""
    end = max((each.end for each in stages if each.overlaps(sentence)), default=sentence.start)
    rest = document.text[end : sentence.end]
    start = end + len(rest) - len(rest.lstrip("，,：:。.；;）) "))
    return Span(document.id, start, sentence.end) if start < sentence.end else None


def _asks(document: Document, sentence: Span, extraction: Extraction) -> bool:
    """Whether a sentence without a norm asks something all the same.

    It does where it stands in a stage, is an item of a list of problems or of a scope, or sets a
    figure or, in a numbered clause, a day; headings, conditions and the day from which rules are in
    force do not, nor does a report.
    """
    if document.genre is Genre.REPORT:
        return False
    words = document.words(sentence)
    if _is_heading(document, sentence) or says("condition", words) or says("in_force", words):
        return False
    path = document.path(sentence.start)
    in_stage = any(node.kind is NodeKind.STAGE for node in path)
    timed = _numbered(path) and _dated(sentence, extraction)
    return in_stage or timed or _listed(document, sentence) or bool(bounds(sentence, extraction))


def _numbered(path: Sequence[Node]) -> bool:
    return bool(path) and path[-1].ordinal is not None


def _dated(sentence: Span, extraction: Extraction) -> bool:
    """Whether a sentence names a day by which something is to be."""
    return any(
        isinstance(each.norm, OnDate | Interval) and sentence.contains(each.span)
        for each in extraction.deadlines
    )


def _is_heading(document: Document, sentence: Span) -> bool:
    return any(
        node.heading is not None
        and node.span.start <= sentence.start
        and sentence.end <= node.heading.end + 1
        for node in document.nodes
    )


def _listed(document: Document, sentence: Span) -> bool:
    """Whether a sentence stands under a heading that promises a scope or problems.

    It is then an item of that list, or lists the scope itself.
    """
    path = document.path(sentence.start)
    if not _headed(document, sentence, "listing"):
        return False
    return path[-1].kind is NodeKind.ITEM or bool(elements(document.words(sentence)))


def _headed(document: Document, sentence: Span, words: str) -> bool:
    """Whether a sentence, no heading itself, stands under one that says such words."""
    if _is_heading(document, sentence):
        return False
    path = document.path(sentence.start)
    headings = [document.words(node.heading) for node in path if node.heading is not None]
    return bool(headings) and says(words, headings[-1])


def _unread(document: Document, sentence: Span, extraction: Extraction) -> Iterator[Requirement]:
    """Requirements read from where a sentence stands and what it measures."""
    deadline = binding([each for each in extraction.deadlines if sentence.contains(each.span)])
    for part in measured_apart(document, sentence, extraction):
        measure = next(iter(bounds(part, extraction)), None)
        kind = RequirementKind.PROCEDURE
        if _listed(document, sentence):
            kind = RequirementKind.SCOPE
        elif measure is not None:
            kind = RequirementKind.THRESHOLD
        yield _made(document, kind, (part,), (), deadline, measure)


def _has_duty(norms: Sequence[Obligation]) -> bool:
    return any(norm.strength is Strength.EXPLICIT and norm.actor is not None for norm in norms)


def _grouped(
    document: Document,
    extraction: Extraction,
    sentence: Span,
    norms: Sequence[Obligation],
    opening: Span | None,
) -> Iterator[Requirement]:
    for index, group in enumerate(groups(document, extraction, sentence, norms)):
        spans = (group.span, opening) if opening is not None and index == 0 else (group.span,)
        threshold = next(iter(bounds(group.span, extraction)), None)
        yield _made(document, group.kind, spans, group.norms, group.deadline(extraction), threshold)


def _made(
    document: Document,
    kind: RequirementKind,
    spans: tuple[Span, ...],
    norms: Sequence[Obligation] = (),
    deadline: Norm | None = None,
    threshold: Threshold | None = None,
) -> Requirement:
    passage = document.words(spans[0])
    actor = next((norm.actor for norm in norms if norm.actor is not None), None)
    return Requirement(
        id="",
        kind=kind,
        passage=passage,
        actor=actor.name if actor else "",
        level=actor.level if actor else None,
        spans=spans,
        deadline=deadline,
        threshold=threshold.norm if threshold else None,
        elements=certain(passage) if kind in _LISTED else (),
    )
