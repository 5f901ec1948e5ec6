"""What became of a file: read whole, read in part, or set aside with a reason."""

from dataclasses import dataclass
from enum import StrEnum

from duban.document import Source
from duban.message import Message


class Outcome(StrEnum):
    """How the reading of one file ended."""

    OK = "ok"
    WARNINGS = "ok_with_warnings"
    PARTIAL = "partial"
    DUPLICATE = "duplicate"
    UNCHANGED = "unchanged"
    NEEDS_OCR = "needs_ocr"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Warned:
    """Something a person should know about a text that was read all the same.

    `start` and `end` are offsets of the raw text, or None when the whole file is meant.
    """

    message: Message
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file that was read: its raw text, the documents in it, and what to know about them."""

    source: Source
    outcome: Outcome
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file that was set aside: nothing of it is lost, and the message says what to do.

    `transient` says that the moment was bad, not the file (a full disk, a killed worker):
    such a file is tried again.
    """

    file: str
    sha256: str
    reason: Message
    transient: bool = False
