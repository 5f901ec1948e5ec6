"""Drafts: norms as the rules of one language find them, before actors and values are attached."""

from dataclasses import dataclass

from duban.message import Message
from duban.obligation import NormType, Strength


@dataclass(frozen=True, slots=True)
class Draft:
    """One norm; offsets are those of the passage's text.

    `subject` is where the actor's name stands, `condition` where the condition does, `core` where
    the predicate begins; `agent` says that the subject was named by 由 or by, for this norm only;
    `leads` marks the stem of a list, which only says who does what the list names.
    """

    type: NormType
    strength: Strength
    start: int
    end: int
    core: int
    reason: Message
    subject: tuple[int, int] | None = None
    condition: tuple[int, int] | None = None
    agent: bool = False
    inferred: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What the outline knows about a passage: whether bare imperatives are orders in it.

    `bare` allows imperatives, `binding` allows words that bind, `goal` turns both into aims;
    `law` reads declarative sentences as duties and consequences of a breach as sanctions;
    `preamble` is text before the first number, `numbered` text under a numbered heading;
    `problems` names the list of problems whose item the passage is, `stem` gives the words
    that forbid or allow every item of its list; `tasked` is a task by its place in a table, in
    whatever words; `minutes` tells of a meeting, and only what it agreed binds.
    """

    bare: bool = True
    binding: bool = True
    goal: bool = False
    law: bool = False
    preamble: bool = False
    numbered: bool = False
    problems: str = ""
    stem: str = ""
    tasked: bool = False
    minutes: bool = False
    folder: str = ""
    section: str = ""
    genre: str = ""
