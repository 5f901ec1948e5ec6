"""Requirements: what a notice with its plan and annexes asks, item by item.

Norms of one sentence that ask for the same kind of thing form one requirement; a stage with its
window and a list of what the work extends to are requirements of their own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from duban.coverage import Requirement, RequirementKind
from duban.deadline import (
    Deadline,
    Duration,
    Interval,
    Norm,
    Offset,
    OnDate,
    Recurring,
    Vague,
)
from duban.document import Document, Genre, Node, NodeKind
from duban.identity import content_id
from duban.obligation import Extraction, Obligation, Strength
from duban.quantity import Threshold
from duban.span import Span
from review.campaign import campaigns
from review.enumeration import certain, elements
from review.kind import kind_of
from review.measure import bounds
from review.sentence import sentences
from review.stage import Window, windows
from review.words import before, cut, says

_LISTED = frozenset(
    {
        RequirementKind.SCOPE,
        RequirementKind.PROCEDURE,
        RequirementKind.ORGANISATION,
        RequirementKind.THRESHOLD,
        RequirementKind.PROHIBITION,
    }
)
_FIRM = (OnDate, Interval, Recurring, Offset, Duration, Vague)


@dataclass(slots=True)
class _Group:
    """Norms of one sentence that make one requirement."""

    kind: RequirementKind
    norms: list[Obligation] = field(default_factory=list)
    start: int = 0
    end: int = 0


def requirements(
    documents: Sequence[Document], extractions: Mapping[str, Extraction]
) -> tuple[Requirement, ...]:
    """What the documents of one notice ask, in their order.

    `extractions` are found by document id; a document without one asks nothing but its stages.
    """
    found: list[Requirement] = []
    for document in documents:
        extraction = extractions.get(document.id, Extraction())
        stages = [
            *_stages(document, windows([document], extractions)),
            *_campaign(document, extraction),
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


def _campaign(document: Document, extraction: Extraction) -> Iterator[Requirement]:
    """One requirement for the period of the campaign, where no explicit duty states it."""
    for each in campaigns([document], {document.id: extraction}):
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
    for sentence in sentences(document):
        words = document.words(sentence)
        if any(sentence.end <= stage.end + 1 and sentence.overlaps(stage) for stage in stages):
            continue
        norms = [
            each
            for each in _norms(sentence, extraction)
            if not any(each.span.overlaps(stage) for stage in stages)
        ]
        if says("scope", words) and elements(words) and not _has_duty(norms):
            yield _made(document, RequirementKind.SCOPE, (sentence,))
        elif norms:
            yield from _grouped(document, extraction, sentence, norms, opening)
        elif _asks(document, sentence, extraction):
            yield from _unread(document, sentence, extraction)
        opening = sentence if not norms and says("condition", words) else None


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

    It is then an item of that list, or lists the scope itself, in however few words.
    """
    path = document.path(sentence.start)
    headings = [document.words(node.heading) for node in path if node.heading is not None]
    if not headings or not says("listing", headings[-1]):
        return False
    whole = path[-1].kind is NodeKind.ITEM or says("extent", headings[-1])
    return whole or bool(elements(document.words(sentence)))


def _unread(document: Document, sentence: Span, extraction: Extraction) -> Iterator[Requirement]:
    """A requirement read from where a sentence stands and what it measures."""
    measure = next(iter(bounds(sentence, extraction)), None)
    deadline = _binding([each for each in extraction.deadlines if sentence.contains(each.span)])
    kind = RequirementKind.PROCEDURE
    if _listed(document, sentence):
        kind = RequirementKind.SCOPE
    elif measure is not None:
        kind = RequirementKind.THRESHOLD
    yield _made(document, kind, (sentence,), (), deadline, measure)


def _has_duty(norms: Sequence[Obligation]) -> bool:
    return any(norm.strength is Strength.EXPLICIT and norm.actor is not None for norm in norms)


def _grouped(
    document: Document,
    extraction: Extraction,
    sentence: Span,
    norms: Sequence[Obligation],
    opening: Span | None,
) -> Iterator[Requirement]:
    groups = _groups(document, extraction, _checkable(document, norms))
    for index, group in enumerate(groups):
        group.start = min(norm.span.start for norm in group.norms)
        following = groups[index + 1].norms[0].span.start if index + 1 < len(groups) else None
        last = max(norm.span.end for norm in group.norms)
        group.end = following or max(sentence.end, last)
    for index, group in enumerate(groups):
        start = sentence.start if index == 0 else group.start
        span = Span(document.id, start, _trim(document, start, group.end))
        deadline = _binding(_deadlines(group, span, extraction))
        threshold = next(iter(bounds(span, extraction)), None)
        spans = (span, opening) if opening is not None and index == 0 else (span,)
        yield _made(document, group.kind, spans, group.norms, deadline, threshold)


def _checkable(document: Document, norms: Sequence[Obligation]) -> Sequence[Obligation]:
    """A sentence that opens with a goal is one; a goal that only closes a duty is left out.

    What has a subject of its own beside a goal (and no outbreak shall occur) is asked, too.
    """
    if norms[0].strength is not Strength.GOAL:
        return [norm for norm in norms if norm.strength is not Strength.GOAL]
    return [
        norm
        for norm in norms
        if norm.strength is Strength.GOAL
        or (norm.strength is Strength.EXPLICIT and _has_subject(document.words(norm.span)))
    ]


def _groups(
    document: Document, extraction: Extraction, norms: Sequence[Obligation]
) -> list[_Group]:
    groups: list[_Group] = []
    for norm in norms:
        own = bounds(norm.span, extraction)
        kind = kind_of(norm, document.words(norm.span), own)
        apart = bool(groups) and (
            _both_bound(groups[-1], norm)
            or _both_measured(groups[-1], own, extraction)
            or _stands_alone(document, groups[-1].norms[-1], norm)
        )
        if not groups or groups[-1].kind is not kind or apart:
            groups.append(_Group(kind))
        groups[-1].norms.append(norm)
    return groups


def _both_bound(group: _Group, norm: Obligation) -> bool:
    """Whether both have a deadline of their own, so that each is checked by itself."""
    earlier = _binding([each for before in group.norms for each in before.deadlines])
    own = _binding(norm.deadlines)
    hard = own is not None and not isinstance(own, Vague)
    return hard and earlier is not None and earlier != own and not isinstance(earlier, Vague)


def _both_measured(group: _Group, own: Sequence[Threshold], extraction: Extraction) -> bool:
    """Whether both set a figure of one unit, as the rate of recovery and that of disposal."""
    earlier = {each.norm.unit for before in group.norms for each in bounds(before.span, extraction)}
    return any(each.norm.unit in earlier for each in own)


def _stands_alone(document: Document, last: Obligation, norm: Obligation) -> bool:
    """Whether a duty behind a semicolon, or with a subject of its own, is checked by itself."""
    if norm.strength not in (Strength.EXPLICIT, Strength.GOAL):
        return False
    between = document.text[last.span.end : norm.span.start]
    return ";" in between or "；" in between or _has_subject(document.words(norm.span))


def _has_subject(words: str) -> bool:
    return says("duty", words) and bool(before("duty", words).strip())


def _trim(document: Document, start: int, end: int) -> int:
    return start + len(cut("joint", document.text[start:end]))


def _deadlines(group: _Group, span: Span, extraction: Extraction) -> Sequence[Deadline]:
    own = [each for norm in group.norms for each in norm.deadlines]
    return own or [each for each in extraction.deadlines if span.contains(each.span)]


def _binding(deadlines: Sequence[Deadline]) -> Norm | None:
    """The deadline that binds: two bare days make a window, a date goes before a vaguer time."""
    norms = [each.norm for each in deadlines]
    days = [norm.value for norm in norms if isinstance(norm, OnDate)]
    if len(days) == 2 and len(norms) == 2 and days[0] < days[1]:
        return Interval(days[0], days[1])
    return min(norms, key=_firmness, default=None)


def _firmness(norm: Norm) -> tuple[bool, int]:
    """A mere beginning (自9月起) goes last."""
    beginning = isinstance(norm, Interval) and norm.end is None
    return beginning, _FIRM.index(type(norm))


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
