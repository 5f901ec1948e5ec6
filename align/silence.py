"""Silence: an English passage that denies nothing beside a Chinese one that plainly denies."""

import re

from align.denial import Force, denials, outright
from duban.language import Language

_EMPHATIC = re.compile(
    r"\b(?:does|did) (?:[a-z]+ly )?(?!(?:not|so|it|this|that|these|those|the|you|we|they|he|she|"
    r"an?|"
    r"nothing|what|all|his|her|their|its|my|our|and|or|at|on|in|with|for|by|to|more|less|no|well|"
    r"indeed)\b)[a-z]{2,}\b",
    re.I,
)
"""What is left of "does not include" when its "not" is lost."""


def silenced(chinese: str, english: str) -> str | None:
    """The denial of the Chinese that the English keeps silent about; None when it may say it.

    A plain denial is lost where no English word can carry one. An emphatic "does" or "did" in an
    English that denies less than the Chinese shows that a "not" is gone.

    >>> silenced("未经批准不得动用", "Funds may be used at any time")
    '未经'
    >>> silenced("不得不说", "it must be said")
    >>> silenced("但它不包含这些，也没有说明", "without that, it does contain them")
    '不包含'
    """
    answers = denials(english, Language.EN)
    plain = outright(chinese)
    if plain and not answers:
        return plain[0]
    asked = [one.word for one in denials(chinese, Language.ZH) if one.force > Force.HINT]
    fewer = len(asked) > sum(one.force > Force.HINT for one in answers)
    return (plain or asked)[0] if fewer and _EMPHATIC.search(english) else None
