"""Assignments: duties take who answers and by when from the remarks beside them."""

from collections.abc import Iterator
from dataclasses import replace

from duban.deadline import Deadline
from duban.message import message
from duban.obligation import Actor, NormType, Obligation
from extract.draft import Draft
from extract.dues import told_better
from extract.grid import rows
from extract.levels import Levels
from extract.passage import Cell, Column, Passage, Role
from extract.reading import Reading
from extract.remarks import Remark, cell_remark, remarks

_BOUNDS = frozenset({Role.HEADING, Role.TITLE, Role.FORM, Role.REMARK})


class Assignments:
    """The remarks of one reading, and the passages each speaks of.

    A line of remarks speaks of the items before it, up to the remark or heading before them; right
    under a heading it speaks of the items behind it. A remark inside a passage speaks of what
    stands before it there.
    """

    def __init__(self, reading: Reading, folder: str = "") -> None:
        self._reading, self._folder = reading, folder
        self._levels = Levels(reading.context or reading.text, folder)
        self._inside: dict[int, tuple[Remark, ...]] = {}
        self._beside: dict[int, list[Remark]] = {}
        cells = ((at, item.cell) for at, item in enumerate(reading.passages) if item.cell)
        self._rows = rows(cells)
        for index, passage in enumerate(reading.passages):
            if passage.cell is not None:
                self._read_cell(index, passage.cell)
            elif passage.role in (Role.REMARK, Role.DUTY):
                self._read(index, passage)

    def completed(self, index: int, draft: Draft, found: Obligation) -> Obligation:
        """The norm with what a remark says of it, where its own words say nothing."""
        told = list(self._telling(index, found))
        body = next((item.body for item in told if item.body), None)
        due = next((item.due for item in told if item.due), None)
        if body and draft.subject is None and not self._speaks_itself(index, found):
            found = replace(found, actor=self._actor(body, self._reading.passages[index]))
        if due and found.type is NormType.OBLIGATION:
            found = replace(found, deadlines=self._dated(found.deadlines, due))
        return found

    def _dated(self, own: tuple[Deadline, ...], due: tuple[int, int]) -> tuple[Deadline, ...]:
        """The times of a duty; those beside it count where it has none, or tell its own better."""
        told = self._deadlines(due)
        kept = tuple(item for item in own if not told_better(item, told))
        return kept if len(kept) == len(own) > 0 else (*kept, *told)

    def _read(self, index: int, passage: Passage) -> None:
        words = self._reading.text[passage.start : passage.end]
        found = tuple(
            _moved(item, passage.start) for item in remarks(words, passage.language, self._folder)
        )
        if not found:
            return
        if passage.role is Role.DUTY:
            self._inside[index] = found
            return
        for place in self._spoken_of(index):
            self._beside.setdefault(place, []).extend(found)

    def _read_cell(self, index: int, cell: Cell) -> None:
        """Notes what the other cells of its row say of a task."""
        if cell.column is not Column.TASK:
            return
        for column in (Column.WHO, Column.WHEN):
            place = self._rows[cell.row].get(column)
            if place is not None:
                self._beside.setdefault(index, []).extend(self._told_by(place, column))

    def _told_by(self, place: int, column: Column) -> Iterator[Remark]:
        """What a cell says: remarks with their labels, else all of it."""
        passage = self._reading.passages[place]
        words = self._reading.text[passage.start : passage.end]
        found = remarks(words, passage.language, self._folder)
        if column is Column.WHEN or not any(item.body for item in found):
            found = (cell_remark(words, dates=column is Column.WHEN),)
        yield from (_moved(item, passage.start) for item in found)

    def _spoken_of(self, index: int) -> list[int]:
        passages, at = self._reading.passages, index - 1
        while at >= 0 and passages[at].role is Role.REMARK:
            at -= 1
        before = []
        while at >= 0 and passages[at].role not in _BOUNDS:
            before.append(at)
            at -= 1
        if before:
            return before
        behind = []
        at = index + 1
        while at < len(passages) and passages[at].role is Role.REMARK:
            at += 1
        while at < len(passages) and passages[at].role not in _BOUNDS:
            behind.append(at)
            at += 1
        return behind

    def _telling(self, index: int, found: Obligation) -> Iterator[Remark]:
        end = found.span.end - self._reading.base
        yield from (item for item in self._inside.get(index, ()) if item.start >= end - 1)
        yield from self._beside.get(index, ())

    def _speaks_itself(self, index: int, found: Obligation) -> bool:
        """Whether the passage itself named who acts before that norm."""
        span, passage = found.actor.span if found.actor else None, self._reading.passages[index]
        return span is not None and (passage.start <= span.start - self._reading.base < passage.end)

    def _actor(self, body: tuple[int, int], passage: Passage) -> Actor:
        name = self._reading.text[slice(*body)].strip()
        level = self._levels.level(name, passage.language)
        how = message("actor.remark", words=name)
        return Actor(name, level, self._reading.span(*body), inherited=True, reason=how)

    def _deadlines(self, due: tuple[int, int]) -> tuple[Deadline, ...]:
        span = self._reading.span(*due)
        return tuple(item for item in self._reading.deadlines if span.contains(item.span))


def _moved(remark: Remark, by: int) -> Remark:
    body, due = remark.body, remark.due
    return Remark(
        remark.start + by,
        remark.end + by,
        (body[0] + by, body[1] + by) if body else None,
        (due[0] + by, due[1] + by) if due else None,
    )
