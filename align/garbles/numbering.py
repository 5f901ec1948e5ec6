"""Numbering garbles: a list whose labels change their style, or lose or repeat a number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from align.garbles.boilerplate import reach
from align.garbles.case import Case, Line
from align.garbles.labelled import Labelled, labelled
from align.labels import ODD, Label, labels, printed
from duban.garble import Garble, GarbleKind

_LINE = re.compile(r"[^\n]+")
_STOPS = ".:。：,，;；"
_LONG = 80
_OF_LIST = 0.92
"""How sure the number and the style are that a list has for a label: more than its number alone."""
_TWICE = re.compile(
    r"(?P<l>[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})、|"
    r"\d{1,2}\.(?=\s))\s?(?P=l)"
)
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2})+\b")
_KIN = (
    {"roman", "cardinal", "zh_dun", "ordinal"},
    {"arabic_paren", "word_paren", "zh_paren", "roman_paren"},
    {"ordinal", "cardinal", "zh_shi"},
    {"arabic", "arabic_half", "arabic_odd", "cardinal"},
)
"""Styles one of which may stand for another when a translator renders the same source label."""


_WORDED = {"cardinal", "word_paren"}
"""Styles a translator makes of figures; what all others of a list have is no such."""


@dataclass(slots=True)
class _List:
    """Labels that count on from one another, and the line each stands in."""

    labels: list[Label]
    lines: list[Line] = field(default_factory=list)

    @property
    def style(self) -> str:
        return self.labels[0].style

    def place(self, label: Label) -> int:
        """The number a label of the list should bear: one more than the one before it."""
        at = self.labels.index(label)
        return self.labels[at - 1].value + 1 if at else label.value

    def continued_by(self, label: Label) -> bool:
        """Whether the label is the next of this list, in its style or in one of its kin."""
        last = self.labels[-1]
        inline = label.opening != last.opening and label.opening != self.labels[0].opening
        return label.value == last.value + 1 and not inline and _kin(label.style, self.style)


def numbering(case: Case) -> Iterator[Garble]:
    """Labels in another style than the first of their list, and numbers missing from a list.

    A list keeps the style it opens with; the proposal is the label in that style.
    """
    read = labelled(case)
    for one in read:
        if one.meant is not None:
            yield _garble(case, one.label, one.meant, "garbled.label.number")
    every = _lists(read)
    for found in every:
        yield from _styles(case, found)
        yield from _gaps(case, found)
        yield from _worded(case, found, every)
    yield from _again(case, every)
    yield from _headless(case, read)
    yield from _odd(case)
    for line in case.lines:
        twice = _TWICE.match(line.text)
        if twice:
            kind, code = GarbleKind.NUMBERING, "garbled.label.twice"
            yield case.told(line, twice.span(), kind, code, twice["l"], 0.9)


def _styles(case: Case, found: _List) -> Iterator[Garble]:
    first = next((label for label in found.labels if label.style not in ODD), found.labels[0])
    later = {label.style for label in found.labels[1:]}
    if first.style in _WORDED and len(found.labels) > 2 and len(later) == 1 and not later & _WORDED:
        second = found.labels[1]
        like = case.document.text[second.start : second.end]
        yield _garble(case, first, printed(first.value, second.style, like), "garbled.label.style")
        return
    headed = first.style == "ordinal" and _is_heading(found.lines[0], _LONG)  # 一、, not 一是
    if headed and later == {"cardinal"} and len(found.labels) > 2:
        shown = case.document.text[found.labels[1].start : found.labels[1].end]
        meant = printed(first.value, "cardinal", shown)
        yield _garble(case, first, meant, "garbled.label.style")
        return
    like = case.document.text[first.start : first.end]
    for label in found.labels[1:]:
        if label.style != first.style and label.style not in ODD:
            place = found.place(label)
            meant = printed(place, first.style, like)
            yield _garble(case, label, meant, "garbled.label.style", _OF_LIST)


def _worded(case: Case, found: _List, every: list[_List]) -> Iterator[Garble]:
    """Headings numbered by bare words, where another list has words for its figures."""
    if found.style != "cardinal" or not found.labels[0].opening:
        return
    for other in every:
        mixed = other.style != "cardinal" and other.labels[0].opening
        if mixed and any(label.style == "cardinal" for label in other.labels):
            like = case.document.text[other.labels[0].start : other.labels[0].end]
            for label in found.labels:
                yield _garble(
                    case, label, printed(label.value, other.style, like), "garbled.label.style"
                )
            return


def _gaps(case: Case, found: _List) -> Iterator[Garble]:
    """Two labels of a list with one number between them missing, and a line there without one."""
    for i, (before, after) in enumerate(zip(found.labels, found.labels[1:], strict=False)):
        if after.value != before.value + 2 or after.style != before.style:
            continue
        like = case.document.text[before.start : before.end]
        missing = printed(before.value + 1, before.style, like)
        between = [
            line
            for line in case.lines
            if found.lines[i].end < line.start < after.start
            and not labels(line.text)
            and _alike(line, found)
        ]
        alien = _alien(case, found.lines[i].end, after.start, found.style)
        if not between and alien is not None:
            yield _garble(case, alien, missing, "garbled.label.style")
        elif len(between) == 1 and after.opening:
            words = between[0].text
            where = between[0].start, between[0].start + min(len(words), 40)
            proposal = missing + words[:40]
            yield case.found(
                where, GarbleKind.NUMBERING, "garbled.label.lost", proposal, 0.85, label=missing
            )
        elif not between or (len(between) > 1 and not before.style.startswith("zh_shi")):
            text = case.document.text[after.start : after.end]
            yield case.found(
                (after.start, after.end),
                GarbleKind.NUMBERING,
                "garbled.label.gap",
                missing,
                0.7,
                label=text,
                missing=missing,
            )


def _alike(line: Line, found: _List) -> bool:
    """Whether a line may be an item of a list: a heading where the items are."""
    headed = all(_is_heading(one, _LONG) for one in found.lines)
    return not headed or _is_heading(line, _LONG)


def _alien(case: Case, start: int, end: int, style: str) -> Label | None:
    """The label of the one paragraph between two labels: in words, or another in their style."""
    inside = [line for line in case.lines if start < line.start < end]
    first = next(iter(labels(inside[0].text, inside[0].start)), None) if len(inside) == 1 else None
    return (
        first
        if first is not None and first.opening and first.style in (style, "cardinal")
        else None
    )


def _again(case: Case, every: list[_List]) -> Iterator[Garble]:
    """A label that says the number of the one before it once more, and opens no list."""
    for before, found in pairwise(every):
        last, first = before.labels[-1], found.labels[0]
        same = (last.value, last.style, True) == (first.value, first.style, first.opening)
        counted = [label.value for label in before.labels[-2:]] == [last.value - 1, last.value]
        if same and counted and last.opening and len(found.labels) == 1:
            like = case.document.text[first.start : first.end]
            meant = printed(first.value + 1, first.style, like)
            yield _garble(case, first, meant, "garbled.label.style")


def _headless(case: Case, read: Sequence[Labelled]) -> Iterator[Garble]:
    """A list of headings that opens with two: the heading before it lost its number.

    Paragraphs of prose that count from two are no such list: many offices leave the first bare.
    """
    for found in _lists(read, gaps=False):
        first = found.labels[0]
        if first.value != 2 or not first.opening or len(found.labels) < 2:
            continue
        if not _is_heading(found.lines[0], _LONG):
            continue
        like = case.document.text[first.start : first.end]
        head = _heading_before(case, found)
        if head is not None:
            proposal = f"{printed(1, first.style, like)} {head.text}"
            yield case.found(
                (head.start, head.end),
                GarbleKind.NUMBERING,
                "garbled.label.lost",
                proposal,
                0.85,
                label=printed(1, first.style, like),
            )


def _heading_before(case: Case, found: _List) -> Line | None:
    """The line that must have borne the first number: short like the other headings."""
    longest = max(len(line.text) for line in found.lines)
    above = [line for line in case.lines if line.end <= found.labels[0].start]
    for line in reversed(above[-12:]):
        if labels(line.text) and labels(line.text)[0].style == found.style:
            return None
        if _DECIMAL.match(line.text):
            return None
        if _is_heading(line, min(1.2 * longest, _LONG)) and not labels(line.text):
            return line
    return None


def _is_heading(line: Line, longest: float) -> bool:
    return len(line.text) <= longest and line.text[-1] not in _STOPS


def _odd(case: Case) -> Iterator[Garble]:
    """Labels with signs that none has, in what belongs to the page as well."""
    for match in _LINE.finditer(case.document.text, *reach(case.document)):
        for label in labels(match[0], match.start()):
            if label.style in ODD:
                yield _garble(case, label, f"{label.value}.", "garbled.label.odd")


def _lists(read: Sequence[Labelled], *, gaps: bool = True) -> list[_List]:
    """The lists that labels make, in the order of their first ones."""
    done: list[_List] = []
    open_lists: list[_List] = []
    for one in read:
        home = _home(open_lists, one.label)
        home = home or (_skipping(open_lists, one.label) if gaps else None)
        if home is None:
            home = _List([])
            done.append(home)
            open_lists.append(home)
        else:
            del open_lists[open_lists.index(home) + 1 :]
        home.labels.append(one.label)
        home.lines.append(one.line)
    return done


def _home(open_lists: list[_List], label: Label) -> _List | None:
    """The list that a label goes on with: of its own style if there is one, else the nearest."""
    fitting = [one for one in reversed(open_lists) if one.continued_by(label)]
    own = (one for one in fitting if label.style in {each.style for each in one.labels})
    return next(own, fitting[0] if fitting else None)


def _skipping(open_lists: list[_List], label: Label) -> _List | None:
    """The list of the same style, or of digits for a word, that misses one number.

    A lone label within it is one of its own with a wrong number: the outermost of these is meant.
    """
    fitting = []
    for one in reversed(open_lists):
        last = one.labels[-1]
        same = last.style == label.style and last.opening == label.opening
        worded = label.style == "word_paren" and last.style == "arabic_paren"
        if (same or (worded and label.opening and last.opening)) and label.value == last.value + 2:
            fitting.append(one)
        if same and len(one.labels) > 1:
            break
    return fitting[-1] if fitting else None


def _kin(style: str, other: str) -> bool:
    return style == other or any(style in kin and other in kin for kin in _KIN)


def _garble(case: Case, label: Label, proposal: str, code: str, sure: float = 0.9) -> Garble:
    words = case.document.text[label.start : label.end]
    where = label.start, label.end
    return case.found(where, GarbleKind.NUMBERING, code, proposal, sure, label=words)
