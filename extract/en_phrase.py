"""Phrases: the part an English segment plays, and what the rules that find it look at."""

import re
from dataclasses import dataclass
from enum import Enum

from duban.obligation import NormType
from extract.draft import Setting
from extract.en_body import Place
from extract.en_words import EnWords, Form

WORD = re.compile(r"[a-z][a-z’'-]*")
NOUNISH = re.compile(
    r"\s*(?:of|is|are|was|were|and\s+\w+\s+(?:of|is|are|was|were)|work\s+(?:is|was)"
    r"|plan\s+(?:is|of)|has|have)\b"
)


class Part(Enum):
    """The part a segment plays in its sentence; that of a norm is the code of its reason."""

    BOUND = "norm.modal"
    FUTURE = "norm.future"
    PASSIVE = "norm.passive_lost"
    TASKED = "norm.tasked"
    ORDER = "norm.imperative"
    TENSE = "norm.tense_lost"
    GERUND = "norm.coordinated"
    FRAME = "frame"
    AIM = "norm.goal"
    SANCTION = "norm.sanction"
    SEAT = "norm.assignment"
    SCHEDULE = "norm.schedule"
    CRITERION = "norm.criterion"
    FACT = "fact"
    REST = "rest"


DUTIES = frozenset(
    {Part.BOUND, Part.FUTURE, Part.TASKED, Part.PASSIVE, Part.ORDER, Part.TENSE, Part.GERUND}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A segment with its part; `words` made the rule fire, `subject` is relative to the segment."""

    part: Part
    words: str = ""
    type: NormType = NormType.OBLIGATION
    subject: Place | None = None
    tense: str = ""
    conditional: bool = False

    @property
    def is_duty(self) -> bool:
        """Whether a norm can start here."""
        return self.part in DUTIES


@dataclass(frozen=True, slots=True)
class Seen:
    """A segment with what the rules look at: `body` is its words from `start`, without and, but.

    `aims` says that a purpose may stand here, `finite` that a verb may lack its subject.
    """

    words: str
    start: int
    body: str
    lexicon: EnWords
    setting: Setting
    aims: bool
    finite: bool
    form: Form | None
    rest: str


PART_OF = {
    "base": Part.ORDER,
    "gerund": Part.GERUND,
    "past": Part.TENSE,
    "present": Part.TENSE,
}


def behind_adverbs(body: str, lexicon: EnWords) -> str:
    """What follows the adverbs at the head of a segment."""
    at = 0
    while (found := lexicon.adverb.match(body, at)) and found.end() > at:
        at = found.end()
    return body[at:]


def verb(text: str, lexicon: EnWords) -> tuple[Form | None, str]:
    """The verb form the text begins with, if it is one, and what follows its first word."""
    found = WORD.match(text)
    if not found:
        return None, text
    return lexicon.forms.get(found.group().removeprefix("re-")), text[found.end() :]
