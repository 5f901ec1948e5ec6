"""Groups: which norms of one sentence are checked together, and which apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duban.coverage import RequirementKind
from duban.deadline import Duration, Norm, Vague
from duban.document import Document
from duban.obligation import Extraction, Obligation, Strength
from duban.span import Span
from review.due import binding, lengths
from review.kind import kind_of
from review.measure import bounds
from review.part import asked, parted
from review.words import before, cut, says


@dataclass(frozen=True, slots=True)
class Group:
    """Norms of one sentence that make one requirement, and the passage that states them."""

    kind: RequirementKind
    norms: tuple[Obligation, ...]
    span: Span

    def deadline(self, extraction: Extraction) -> Norm | None:
        """The deadline of its norms that binds, failing those the one its passage names."""
        own = [each for norm in self.norms for each in norm.deadlines]
        inside = [each for each in own if self.span.overlaps(each.span)]
        return binding(
            inside or own or [e for e in extraction.deadlines if self.span.contains(e.span)]
        )


_Norms = list[Obligation]


def groups(
    document: Document, extraction: Extraction, sentence: Span, norms: Sequence[Obligation]
) -> tuple[Group, ...]:
    """The norms of one sentence in their order, those of one kind together.

    Two that have deadlines or figures of their own, or subjects, stand apart, and so do two things
    that one norm wants by two days or to two figures. The passage of the first begins with the
    sentence, that of the last ends with it.
    """
    found = _together(document, extraction, _checkable(document, norms))
    starts = [min(norm.span.start for norm in part) for _, part in found]
    last = max(norm.span.end for norm in found[-1][1])
    ends = [*(part[0].span.start for _, part in found[1:]), max(sentence.end, last)]
    starts[0] = sentence.start
    whole = (
        Group(kind, tuple(part), Span(document.id, start, _trimmed(document, start, end)))
        for (kind, part), start, end in zip(found, starts, ends, strict=True)
    )
    return tuple(each for group in whole for each in _by_part(document, extraction, group))


def _by_part(document: Document, extraction: Extraction, group: Group) -> Iterator[Group]:
    """The parts of a norm that wants two things, each by a day or with a figure of its own.

    A plan by 20 April and a report by 15 October are two, and so are two rates in two clauses.
    """
    one = group.norms[0] if len(group.norms) == 1 else None
    parts = parted(document, group.span, one, extraction) if one else [group.span]
    for span in parts:
        words, norm = document.words(span), group.norms[0]
        kind = kind_of(norm, words, bounds(span, extraction)) if len(parts) > 1 else group.kind
        yield Group(kind, group.norms, span)


def _together(
    document: Document, extraction: Extraction, norms: Sequence[Obligation]
) -> list[tuple[RequirementKind, _Norms]]:
    found: list[tuple[RequirementKind, _Norms]] = []
    for norm in norms:
        kind = kind_of(norm, document.words(norm.span), bounds(norm.span, extraction))
        if (
            not found
            or found[-1][0] is not kind
            or _apart(document, found[-1][1], norm, extraction)
        ):
            found.append((kind, []))
        found[-1][1].append(norm)
    return found


def _apart(document: Document, group: _Norms, norm: Obligation, extraction: Extraction) -> bool:
    return (
        _both_bound(group, norm, extraction)
        or _both_measured(document, group, norm, extraction)
        or _stands_alone(document, group, norm)
    )


def _trimmed(document: Document, start: int, end: int) -> int:
    return start + len(cut("joint", document.text[start:end]))


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


def _both_bound(group: _Norms, norm: Obligation, extraction: Extraction) -> bool:
    """Whether both have a deadline of their own, so that each is checked by itself.

    How long something must at least last (培训不少于24学时) is checked by itself, too.
    """
    earlier = binding([each for one in group for each in one.deadlines])
    lasting = lengths(norm.span, extraction)
    if earlier is None and (lasting or _limits(norm)):
        return True
    own = binding(norm.deadlines or lasting)
    if own is not None and any(lengths(one.span, extraction) or _limits(one) for one in group):
        return True
    hard = own is not None and not isinstance(own, Vague)
    return hard and earlier is not None and earlier != own and not isinstance(earlier, Vague)


def _limits(norm: Obligation) -> bool:
    """Whether a norm says how long something that it names may last (库存周转不超过7天)."""
    return any(
        isinstance(each.norm, Duration)
        and each.norm.bound == "max"
        and each.span.start > norm.span.start + 1
        for each in norm.deadlines
    )


def _both_measured(
    document: Document, group: _Norms, norm: Obligation, extraction: Extraction
) -> bool:
    """Whether both set a figure, as the rate of recovery and the number of cases exposed."""
    earlier = any(asked(document, one.span, extraction) for one in group)
    return earlier and bool(asked(document, norm.span, extraction))


def _stands_alone(document: Document, group: _Norms, norm: Obligation) -> bool:
    """Whether a duty behind a semicolon, or with a subject of its own, is checked by itself.

    The items of a list that says how far the work extends stay together.
    """
    outspoken = norm.strength in (Strength.EXPLICIT, Strength.GOAL)
    between = document.text[group[-1].span.end : norm.span.start]
    if ";" in between or "；" in between:
        return outspoken or not says("scope", document.words(group[0].span))
    return outspoken and _has_subject(document.words(norm.span))


def _has_subject(words: str) -> bool:
    return says("duty", words) and bool(before("duty", words).strip())
