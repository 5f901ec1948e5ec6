"""Numbering: the labels of a text's lines, and which of the labelled lines bear a heading."""

from collections.abc import Sequence

from extract.form import Form
from extract.heading import STOP, forbids, reads_as_heading
from extract.label import Label, depth_of, label_of
from extract.passage import Line
from extract.remarks import without_remarks

_ROUND = ("(1)", "1、", "1.", "1)", "(a)")


class Numbering:
    """The label of each line, None where it has none; `body` is the first line that has one."""

    def __init__(self, text: str, lines: Sequence[Line], form: Form, folder: str) -> None:
        self._text, self._lines, self._form, self._folder = text, lines, form, folder
        self.labels = [self._label(line) for line in lines]
        self.body = next((i for i, label in enumerate(self.labels) if label), len(lines))
        self._first: dict[str, int] = {}
        for index, label in enumerate(self.labels):
            if label is not None:
                self._first.setdefault(label.family, index)
        self._groups, self._counts = self._grouped()

    @property
    def is_sectioned(self) -> bool:
        """Whether more lines than one are labelled."""
        return sum(label is not None for label in self.labels) > 1

    def heading_end(self, index: int, label: Label) -> int | None:
        """Where the heading of a labelled line ends; None when the line is an item."""
        line = self._lines[index]
        start = line.start + label.end
        words = self._text[start : line.end]
        stop = STOP.search(words)
        first = words[: stop.start()] if stop else words
        article = stop and label.family == "article"
        headed = reads_as_heading(first, line.language, self._folder)
        headed = headed or (not stop and forbids(first))
        if article or not headed or self._goes_on(index):
            return None
        if stop and without_remarks(words[stop.end() :]).strip():
            heads = stop.group() in "。.：:" and self._siblings_head(index)
            return start + stop.end() if heads else None
        if words.rstrip().endswith(("。", ".")) and not self._siblings_head(index):
            return None
        noted = without_remarks(words) != words.rstrip()
        return line.end if self._has_content(index) and not noted else None

    def is_enumerator(self, index: int, label: Label) -> bool:
        """One, two, before a whole sentence counts points inside a section (machine English)."""
        return label.counts and self.heading_end(index, label) is None

    def _goes_on(self, index: int) -> bool:
        """Whether the label before it is an item that ends with a semicolon: so is this one."""
        before, own = self.labels[index - 1] if index else None, self.labels[index]
        if before is None or own is None or before.family != own.family:
            return False
        line = self._lines[index - 1]
        words = self._text[line.start : line.end].rstrip().lower()
        return words.endswith((";", "；", "; and", "; or", ", and"))

    def _siblings_head(self, index: int) -> bool:
        """Whether the labels beside this one have text of their own behind a short heading too.

        Where most are items of a single sentence, the first sentences of the rest are no headings.
        """
        rich, poor = self._counts[self._groups[index]]
        return rich >= poor

    def _grouped(self) -> tuple[dict[int, int], dict[int, tuple[int, int]]]:
        """The group of siblings of each labelled line, and how many of a group are rich or not."""
        groups: dict[int, int] = {}
        counts: dict[int, tuple[int, int]] = {}
        above: list[tuple[tuple[int, int], int]] = []
        for index, label in enumerate(self.labels):
            if label is None:
                continue
            depth = self._depth(label)
            while above and above[-1][0] > depth:
                above.pop()
            if not above or above[-1][0] != depth:
                above.append((depth, index))
            group = groups[index] = above[-1][1]
            rich, poor = counts.get(group, (0, 0))
            more = self._is_rich(index, label)
            counts[group] = (rich + more, poor + (not more))
        return groups, counts

    def _is_rich(self, index: int, label: Label) -> bool:
        line = self._lines[index]
        words = self._text[line.start + label.end : line.end]
        stop = STOP.search(words)
        return bool(stop and words[stop.end() :].strip()) or self._has_content(index)

    def _has_content(self, index: int) -> bool:
        """Whether what follows stands under this line: plain text or a deeper label."""
        after = index + 1
        while after < len(self._lines) and self._form.remarks(self._lines[after]):
            after += 1
        if after >= len(self._lines) or self._lines[after].form:
            return False
        label, own = self.labels[after], self.labels[index]
        if label is None or own is None:
            return after < self._form.tail and not self._form.holds(self._lines[after])
        return self._depth(label) > self._depth(own)

    def _label(self, line: Line) -> Label | None:
        return (
            None
            if line.form or line.cell
            else label_of(self._text[line.start : line.end], line.language)
        )

    def _depth(self, label: Label) -> tuple[int, int]:
        """How deep a label stands; (1) and 1. of English in the order of their first use."""
        if label.family not in _ROUND:
            return depth_of(label.family), 0
        return depth_of("(1)"), self._first[label.family]
