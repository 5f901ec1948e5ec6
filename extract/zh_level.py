"""The level of a Chinese body by its name."""

import re
from functools import cache

from duban.document import Level
from extract.lexicon import load

_PREFIXES = (
    ("县级以上", Level.ALL_LOCALITIES),
    ("省", Level.PROVINCIAL),
    ("自治区", Level.PROVINCIAL),
    ("市", Level.CITY),
    ("州", Level.CITY),
    ("县", Level.COUNTY),
    ("区", Level.COUNTY),
    ("乡", Level.COUNTY),
    ("镇", Level.COUNTY),
    ("街道", Level.COUNTY),
)


def level_of_zh(name: str, folder: str = "") -> Level | None:
    """The level of a body by its name; None when the name tells nothing."""
    lexicon = load("bodies.zh", folder)
    listed = [entry for entry in lexicon.entries("name") if name in entry.words]
    listed += [
        entry
        for entry in lexicon.entries("ministry")
        for word in entry.words
        if name.startswith(word) and not name.startswith("门", len(word))
    ]
    if listed:
        return Level(listed[0].value)
    closing = suffix_level(name, folder)
    if closing in (Level.ENTERPRISE, Level.PERSON, Level.INTER_MINISTERIAL):
        return closing
    own = re.search(
        r"[省市县区州盟旗]级|^[省市县区州盟旗]（|各[级省市县区乡]|[省市]、[市县]|设区|成员单位",
        name,
    )
    if name.endswith(lexicon.words("departments.words")) and not own:
        return Level.AGENCY
    return _marked_level(name, folder) or closing


def _marked_level(name: str, folder: str) -> Level | None:
    """The level its first character or a mark inside it gives to a name."""
    for prefix, level in _PREFIXES:
        if name.startswith(prefix):
            return level
    for entry in load("bodies.zh", folder).entries("mark"):
        if any(word in name for word in entry.words):
            return Level(entry.value)
    return None


@cache
def _suffixes(folder: str) -> dict[str, Level]:
    found: dict[str, Level] = {}
    for entry in load("bodies.zh", folder).entries("suffix"):
        found.update(dict.fromkeys(entry.words, Level(entry.value)))
    return found


def suffix_level(name: str, folder: str) -> Level | None:
    """The level of the longest suffix the name ends with."""
    known, plain = _suffixes(folder), name.rstrip("※")
    endings = (plain[start:] for start in range(len(plain)))
    bearer = Level.PERSON if len(plain) > 2 and plain.endswith(("人", "员")) else None
    return next((known[ending] for ending in endings if ending in known), bearer)
