"""Departments by what they are for, in either language."""

import re
from functools import cache

from align.wording import data
from duban.language import Language, language_of

_NEAR_ZH, _NEAR_EN = r"[^，。；：！？]{0,12}?", r"[^.;:!?]{0,60}?"


def departments(text: str) -> frozenset[str]:
    """The fields of the departments that a passage names; a word for a field alone names none.

    >>> sorted(departments("教育部门要会同公安、交通运输部门开展排查"))
    ['education', 'public security', 'transport']
    >>> sorted(departments("The education departments shall join the Municipal Transport Bureau"))
    ['education', 'transport']
    >>> sorted(departments("安全教育不少于6课时")), sorted(departments("the Ministry of Commerce"))
    ([], ['commerce'])
    """
    return frozenset(places(text))


def places(text: str) -> dict[str, tuple[int, int]]:
    """The fields of the departments that a passage names, with the place of the first of each.

    >>> places("由公安机关处理")
    {'public security': (1, 5)}
    """
    patterns = _patterns(language_of(text)).items()
    return {name: match.span() for name, pattern in patterns if (match := pattern.search(text))}


def field_in(text: str, name: str) -> tuple[int, int] | None:
    """Where a text says the field of that name; None where it does not."""
    match = re.search(_field(name, language_of(text)), text, re.I)
    return match.span() if match else None


def printed(name: str, language: Language) -> str:
    """A field as a department of it is called."""
    return name if language is Language.EN else _field(name, language).split("|")[0]


def _field(name: str, language: Language) -> str:
    words = data("departments")["department"][name]
    return str(words[0] if language is Language.ZH else words[1])


@cache
def _patterns(language: Language) -> dict[str, re.Pattern[str]]:
    table = data("departments")
    institution, fields = table["institution"], table["department"]
    assert isinstance(institution, dict)
    assert isinstance(fields, dict)
    noun = institution[language.value]
    if language is Language.ZH:
        return {
            name: re.compile(rf"(?:{words[0]}){_NEAR_ZH}(?:{noun})")
            for name, words in fields.items()
        }
    before, between = rf"\b(?:{noun}) (?:of|for) (?:[\w ]{{0,40}} )?", rf"{_NEAR_EN}\b(?:{noun})\b"
    return {
        name: re.compile(rf"\b(?:{words[1]})\b{between}|{before}(?:{words[1]})\b", re.I)
        for name, words in fields.items()
    }
