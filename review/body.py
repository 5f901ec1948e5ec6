"""Bodies and their levels: whom a requirement binds, seen from the body that submits."""

from collections.abc import Sequence

from duban.document import Document, Level
from review.words import before, cut, says

_RANK = {
    Level.INTER_MINISTERIAL: 0,
    Level.MINISTRY: 0,
    Level.PROVINCIAL: 1,
    Level.CITY: 2,
    Level.COUNTY: 3,
}
_NAMED = {
    Level.PROVINCIAL: "level.provincial",
    Level.CITY: "level.city",
    Level.COUNTY: "level.county",
}


def rank(level: Level | None) -> int | None:
    """How far below the centre a government level stands; None for what is not such a level."""
    return None if level is None else _RANK.get(level)


def levels_named(name: str) -> frozenset[Level]:
    """The government levels that a body's name mentions.

    >>> sorted(levels_named("省、市领导小组"))
    [<Level.CITY: 'city'>, <Level.PROVINCIAL: 'provincial'>]
    >>> sorted(levels_named("the inter ministerial leading group"))
    [<Level.MINISTRY: 'ministry'>]
    """
    found = {level for level, words in _NAMED.items() if says(words, name)}
    if says("national", name):
        found.add(Level.MINISTRY)
    return frozenset(found)


def level_of(documents: Sequence[Document]) -> Level | None:
    """The level of the body that speaks: as read, of its region, or by the title."""
    for document in documents:
        level = document.level or (document.region.level if document.region else None)
        if rank(level) is not None:
            return level
    for document in documents:
        named = levels_named(document.title.value) if document.title else frozenset()
        if named:
            return min(named, key=lambda each: _RANK[each])
    return None


def is_superior(
    name: str, level: Level | None, own: Level | None, issuers: Sequence[str] = ()
) -> bool:
    """Whether a body stands above the submitting level, so that its duties are not theirs.

    A name that also mentions the submitting level or one below it binds the submission, and so
    does a department that every level has (生态环境部门).

    >>> is_superior("inter-ministerial leading group", Level.INTER_MINISTERIAL, Level.PROVINCIAL)
    True
    >>> is_superior("省、市领导小组", Level.PROVINCIAL, Level.CITY)
    False
    >>> is_superior("我部", Level.AGENCY, Level.PROVINCIAL)
    True
    >>> is_superior("生态环境部门", Level.MINISTRY, Level.CITY)
    False
    """
    below = rank(own)
    if below is None:
        return False
    if names_own(name, own):
        return False
    named = {_RANK[each] for each in levels_named(name)}
    read = None if not named and says("department", name) else rank(level)
    if name and (says("reserved", name) or _is_issuer(name, issuers)):
        return True
    return any(each < below for each in named) or (read is not None and read < below)


def names_own(name: str, own: Level | None) -> bool:
    """Whether a name mentions the submitting level or one below it."""
    below = rank(own)
    return below is not None and any(_RANK[each] >= below for each in levels_named(name))


def subject(passage: str) -> str:
    """The words for the one who acts at the beginning of a passage; empty if none stand there.

    >>> subject("（一）省级工作机制要对重点地区进行抽查"), subject("根据省厅要求，各市要自查")
    ('省级工作机制', '')
    """
    words = cut("number", passage)
    return "" if says("frame", words) else before("subject", words).strip()


def _is_issuer(name: str, issuers: Sequence[str]) -> bool:
    """Whether a name is that of an issuer, or the greater part of it (部 for 部办公厅)."""
    plain = _plain(name)
    return any(
        whole in plain or (plain in whole and len(plain) * 2 > len(whole))
        for whole in map(_plain, issuers)
        if whole and plain
    )


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").replace(" ", "")
