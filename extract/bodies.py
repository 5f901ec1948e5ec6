"""Bodies: names of those who act, their level, and the abbreviations a document defines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from duban.document import Level
from duban.language import Language
from extract.en_level import level_of_name
from extract.zh_level import level_of_zh


@dataclass(frozen=True, slots=True)
class Named:
    """A body named at a place of a text."""

    start: int
    end: int
    name: str
    level: Level | None


@lru_cache(maxsize=20000)
def level_of(name: str, language: Language, folder: str = "") -> Level | None:
    """The level of a body by its name; None when the name tells nothing.

    >>> level_of("部际领导小组", Language.ZH).value, level_of("各市、县", Language.ZH).value
    ('inter-ministerial', 'city')
    >>> level_of("the provincial leading group", Language.EN).value
    'provincial'
    """
    if language is Language.EN:
        return level_of_name(name, folder)
    return level_of_zh(name, folder)


_DEFINED = {
    Language.ZH: re.compile(
        r"(?P<full>[^，。；：（）()\s]{2,60})[（(](?:以下|下)(?:统?简?称为?|均?称)[：:]?[“\"《]?(?P<short>[^”\"》）)，]{2,30})"
    ),
    Language.EN: re.compile(
        r"(?P<full>[^,.;:()]{3,160})\s*[（(]\s*hereinafter\s+(?:(?:collectively\s+)?referred\s+to\s+as|called)\s+[“\"]?(?P<short>[^”\")）]{2,80})",
        re.IGNORECASE,
    ),
}


def definitions(text: str, language: Language) -> Mapping[str, str]:
    """What the document abbreviates (以下简称…, hereinafter referred to as …): short to full.

    >>> definitions("成立专项工作领导小组（以下简称领导小组）。", Language.ZH)
    {'领导小组': '成立专项工作领导小组'}
    """
    found: dict[str, str] = {}
    for match in _DEFINED[language].finditer(text):
        found.setdefault(match["short"].strip(), match["full"].strip())
    return found
