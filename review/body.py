"""Bodies: the levels of government that names mention, and which name means which body."""

import re
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
_HEAD = re.compile(r" (?:of|for|on) ")
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


def means(name: str, body: str) -> bool:
    """Whether a name means a body: its whole name, the greater part of it, or how that ends.

    The departments of all levels (民政部门) are not the ministry whose name theirs begins with.

    >>> means("住房城乡建设部", "住房城乡建设部办公厅"), means("民政部门", "民政部")
    (True, False)
    >>> means("the Department", "Department of Maritime Safety")
    True
    """
    short, whole = _plain(name), _plain(body)
    if not short or not whole:
        return False
    greater = short in whole and len(short) * 2 > len(whole)
    head = _plain(_HEAD.split(body.lower())[0])
    return greater or head.endswith(short) or _held(whole, short)


def _held(whole: str, name: str) -> bool:
    """Whether a name holds the whole name of a body, and not as the beginning of a longer word."""
    return whole in name and not name.partition(whole)[2].startswith("门")


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").replace(" ", "")
