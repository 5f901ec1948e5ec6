"""Standing: where the submitting body stands, and which names mean it or those it answers to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duban.document import Document, Level
from review.body import level_of, levels_named, names_own, rank

_HEAD = re.compile(r" (?:of|for|on) ")


@dataclass(frozen=True, slots=True)
class Standing:
    """The level of the submitting body, its own names and those of the body that asked it."""

    level: Level | None
    names: tuple[str, ...] = ()
    superiors: tuple[str, ...] = ()

    def is_above(self, name: str) -> bool:
        """Whether a name means a body above, by its level or as the one that asked.

        >>> here = Standing(Level.CITY, ("Health Bureau of Lin",), ("Department of Health of Ruo",))
        >>> here.is_above("省局"), here.is_above("the Department"), here.is_above("the Bureau")
        (True, True, False)
        """
        named = {rank(each) for each in levels_named(name)}
        if any((each or 0) < (rank(self.level) or 0) for each in named):
            return True
        return not named and _means(name, self.superiors) and not _means(name, self.names)

    def is_own(self, name: str) -> bool:
        """Whether a name means the submitting body, or one of its level or below."""
        return names_own(name, self.level) or _means(name, self.names)


def standing(submission: Sequence[Document], notice: Sequence[Document]) -> Standing:
    """Where the body that submits these documents under that notice stands."""
    return Standing(level_of(submission), _issuers(submission), _issuers(notice))


def _issuers(documents: Sequence[Document]) -> tuple[str, ...]:
    return tuple(each.value for document in documents for each in document.issuers)


def _means(name: str, bodies: Sequence[str]) -> bool:
    """Whether a name is the end of that of a body, or of what stands before "of"."""
    short = name.lower().removeprefix("the ").strip()
    wholes = (whole.lower() for whole in bodies)
    return bool(short) and any(
        whole.endswith(short) or _HEAD.split(whole)[0].endswith(short) for whole in wholes
    )
