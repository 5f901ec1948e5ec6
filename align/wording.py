"""Words that turn a passage: negation, condition and duty, counted in either language."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from duban.language import Language
from duban.table import table

Turn = Literal["negation", "condition", "duty"]


def turns(text: str, turn: Turn, language: Language) -> tuple[str, ...]:
    """The words of that kind in the passage, in order.

    >>> turns("不得挤占挪用，未经批准不得动用", "negation", Language.ZH)
    ('不', '未', '不')
    >>> turns("No fund may be used without approval.", "negation", Language.EN)
    ('No', 'without')
    """
    return tuple(match[0] for match in _pattern(turn, language).finditer(text))


def data(name: str) -> Mapping[str, Any]:
    """One data file of this package, by name without ending."""
    return table("align", name)


@cache
def _pattern(turn: str, language: Language) -> re.Pattern[str]:
    table = data("polarity")[turn]
    assert isinstance(table, dict)
    words = "|".join(table[language.value])
    return re.compile(words) if language is Language.ZH else re.compile(rf"\b(?:{words})\b", re.I)
