"""Passages: the stretches of a text, each with the role that its headings give it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from duban.language import Language, language_of


class Role(StrEnum):
    """What the words of a passage are for."""

    FORM = "form"
    TITLE = "title"
    HEADING = "heading"
    PREAMBLE = "preamble"
    GOAL = "goal"
    BACKGROUND = "background"
    SCOPE = "scope"
    PROBLEMS = "problems"
    GOVERNED = "governed"
    IMPRINT = "imprint"
    REMARK = "remark"
    PROSPECT = "prospect"
    DUTY = "duty"


class Column(StrEnum):
    """What the cells of a column of a table of duties say."""

    TASK = "task"
    WHO = "who"
    WHEN = "when"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell stands: its column, and the table and the row as counted in the text."""

    column: Column
    table: int
    row: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to be outlined; `form` marks one that is no running text.

    `cell` says which cell of a table of duties it is, if it is one.
    """

    start: int
    end: int
    language: Language
    form: bool = False
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch with one role; `depth` counts the labels above it, `label` is its own family.

    `stage` is the index of the passage that names the stage it belongs to, `stem` the words
    that forbid or allow what the list it is an item of names.
    """

    start: int
    end: int
    language: Language
    role: Role
    depth: int = 0
    label: str = ""
    heading: str = ""
    stage: int | None = None
    stem: str = ""
    cell: Cell | None = None


def split(text: str, language: Language | None = None) -> tuple[Line, ...]:
    r"""The lines of a bare text as paragraphs, blanks trimmed; the language judged line by line.

    >>> [(line.start, line.end) for line in split("甲\n　　乙丙 \n")]
    [(0, 1), (4, 6)]
    """
    found = []
    for match in re.finditer(r"[^\s](?:[^\n\r]*[^\s])?", text):
        own = language or language_of(match.group())
        found.append(Line(match.start(), match.end(), own))
    return tuple(found)
