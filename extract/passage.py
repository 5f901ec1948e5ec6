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
    FORBIDDEN = "forbidden"
    IMPRINT = "imprint"
    REMARK = "remark"
    PROSPECT = "prospect"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to be outlined; `form` marks one that is no running text."""

    start: int
    end: int
    language: Language
    form: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch with one role; `depth` counts the labels above it, `label` is its own family.

    `stage` is the index of the passage that names the stage it belongs to, `forbidden` the words
    that forbid what the list it is an item of names.
    """

    start: int
    end: int
    language: Language
    role: Role
    depth: int = 0
    label: str = ""
    heading: str = ""
    stage: int | None = None
    forbidden: str = ""


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
