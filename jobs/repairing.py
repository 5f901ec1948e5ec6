"""Repairing: a person accepts how a garbled passage reads, and it holds at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from align import Repair, holding, repair
from duban.codec import decode, encode
from duban.document import Document
from duban.error import UsageError
from duban.garble import Garble
from duban.store import Store
from jobs.reading import Reading


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a person accepts for a garble: its proposal, or their own `words`; who, and when.

    `at` is an ISO time; of two repairs of one place the later holds.
    """

    words: str | None = None
    by: str = ""
    at: str = ""


class Repairing:
    """The repairs of one file; `refresh` reads the documents they touch anew."""

    def __init__(
        self, store: Store, reading: Reading, refresh: Callable[[Sequence[Document]], None]
    ) -> None:
        self._store, self._reading, self._refresh = store, reading, refresh
        self._text, self._sha256 = reading.main.text, reading.main.sha256

    def holding(self) -> tuple[Repair, ...]:
        """The repairs that hold now, in order of place."""
        kept = self._store.repairs.of(self._sha256)
        return holding(self._text, (decode(Repair, payload) for payload in kept))

    def at(self, garble: Garble) -> tuple[Repair, ...]:
        """Those that hold at a garble's place or in part of it."""
        place = repair(garble, self._text, "")
        return tuple(one for one in self.holding() if one.meets(place))

    def waiting(self, garbles: Iterable[Garble]) -> list[Garble]:
        """Those of the file's garbles at whose place no repair holds yet."""
        held = self.holding()
        places = {one: repair(one, self._text, "") for one in garbles}
        return [one for one, place in places.items() if not any(h.meets(place) for h in held)]

    def accept(
        self, garble: Garble, accepted: Accepted, seen: Sequence[Repair] | None = None
    ) -> None:
        """Keep that a garble reads so; the raw text stays.

        Words equal to the raw ones take back what was accepted. `seen` is what the person saw at
        that place: `UsageError` is raised when someone else accepted something meanwhile, and for
        a file that the record does not hold.
        """
        if not self._store.documents.of_source(self._sha256):
            raise UsageError("DUB-JOB-006", file=self._reading.main.id)
        now = self.at(garble)
        if seen is not None and tuple(seen) != now:
            raise UsageError("DUB-JOB-011", words="; ".join(one.words for one in now) or "-")
        made = repair(garble, self._text, accepted.words, accepted.by, accepted.at)
        self._store.repairs.put(self._sha256, made.id, encode(made))
        touched = (one for one in self._reading.documents if _holds(one, made))
        self._refresh(tuple(touched))


def _holds(document: Document, made: Repair) -> bool:
    return document.span.start <= made.end and made.start <= document.span.end
