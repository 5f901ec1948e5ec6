"""Standing: where the submitting body stands, and which names mean it or those it answers to."""

from collections.abc import Sequence
from dataclasses import dataclass

from duban.document import Document, Level
from review.body import level_of, levels_named, means, names_own, rank
from review.words import says


@dataclass(frozen=True, slots=True)
class Standing:
    """The level of the submitting body, its own names and those of the body that asked it."""

    level: Level | None
    names: tuple[str, ...] = ()
    superiors: tuple[str, ...] = ()

    def is_above(self, name: str, level: Level | None = None) -> bool:
        """Whether a name means a body above, whose duties are not those of this one.

        `level` is what extraction read for it. A name that also mentions this level or one below
        it does not, nor does a department that every level has (生态环境部门).

        >>> here = Standing(Level.CITY, ("Health Bureau of Lin",), ("Department of Health of Ruo",))
        >>> here.is_above("省局"), here.is_above("the Department"), here.is_above("the Bureau")
        (True, True, False)
        >>> here.is_above("省、市领导小组", Level.PROVINCIAL), here.is_above("我部", Level.AGENCY)
        (False, True)
        >>> here.is_above("部"), here.is_above("生态环境部门", Level.MINISTRY)
        (True, False)
        """
        if names_own(name, self.level):
            return False
        if says("reserved", name) or (_any(name, self.superiors) and not _any(name, self.names)):
            return True
        named = {rank(each) for each in levels_named(name)}
        if not named and not says("department", name):
            named = {rank(level)}
        own = rank(self.level)
        return any(each is not None and own is not None and each < own for each in named)

    def is_own(self, name: str) -> bool:
        """Whether a name means the submitting body, or one of its level or below."""
        return names_own(name, self.level) or _any(name, self.names)


def standing(submission: Sequence[Document], notice: Sequence[Document]) -> Standing:
    """Where the body that submits these documents under that notice stands."""
    return Standing(level_of(submission), _issuers(submission), _issuers(notice))


def _issuers(documents: Sequence[Document]) -> tuple[str, ...]:
    return tuple(each.value for document in documents for each in document.issuers)


def _any(name: str, bodies: Sequence[str]) -> bool:
    return any(means(name, body) for body in bodies)
