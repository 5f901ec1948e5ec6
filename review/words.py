"""The words that the rules of the review look for, read from `review/data/words.toml`."""

import re
from functools import cache
from typing import Any

from duban.language import Language, language_of
from duban.table import table


@cache
def pattern(name: str, language: Language) -> re.Pattern[str]:
    """The compiled pattern of that name; dots lead into tables (`kind.reporting`)."""
    words: Any = table("review", "words")
    for key in name.split("."):
        words = words[key]
    return re.compile(words[language.value], re.IGNORECASE)


def cut(name: str, text: str) -> str:
    """The text without a match of that name, which the patterns anchor to its beginning or end.

    >>> cut("number", "（一）各市要自查"), cut("joint", "signs shall be set up, and")
    ('各市要自查', 'signs shall be set up')
    """
    return pattern(name, language_of(text)).sub("", text, count=1)


def before(name: str, text: str) -> str:
    """The text up to the first match of that name, the whole text when there is none."""
    return pattern(name, language_of(text)).split(text, maxsplit=1)[0]


def says(name: str, text: str) -> bool:
    """Whether the text, in its own language, has the words of that name.

    >>> says("hedge", "鼓励各市设立专账"), says("hedge", "Cities may keep an account")
    (True, True)
    """
    return pattern(name, language_of(text)).search(text) is not None
