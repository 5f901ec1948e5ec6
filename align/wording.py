"""Words that make a duty, in either language, and the data files of this package."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from duban.language import Language
from duban.table import table


def duties(text: str, language: Language) -> tuple[str, ...]:
    """The words of a passage that may make a duty, in order.

    >>> duties("不得挪用，应当归还", Language.ZH), duties("It shall be repaid.", Language.EN)
    (('不得', '应当'), ('shall',))
    """
    return tuple(match[0] for match in _pattern(language).finditer(text))


def data(name: str) -> Mapping[str, Any]:
    """One data file of this package, by name without ending."""
    return table("align", name)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = "|".join(data("duties")[language.value])
    return re.compile(words) if language is Language.ZH else re.compile(rf"\b(?:{words})\b", re.I)
