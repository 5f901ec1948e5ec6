"""Lists of problems: the words that announce one, and those that an item of one holds."""

import re

from extract.lexicon import Lexicon

DUTY = re.compile(
    r"应当|必须|务必|(?<![重主需必摘概纪首])要(?![求点素件])|\b(?:shall|should|must)\b"
)
_STOPS = "。；;.， "


def announces(words: str, lexicon: Lexicon) -> bool:
    """Whether words that end in a colon lead a list of problems in.

    >>> from extract.lexicon import load
    >>> zh = load("sections.zh")
    >>> announces("主要解决以下问题：", zh), announces("要求：", zh)
    (True, False)
    >>> announces("The following problems shall be solved:", load("sections.en"))
    True
    """
    folded = words.lower().rstrip()
    if not folded.endswith(("：", ":")):
        return False
    lead = "|".join(map(re.escape, lexicon.words("problems.lead")))
    named = "|".join(map(re.escape, lexicon.words("problems.named")))
    near = rf"(?:{lead}).{{0,24}}(?:{named})|(?:{named}).{{0,12}}(?:{lead})"
    return re.search(near, folded) is not None


def is_item(words: str, lexicon: Lexicon) -> bool:
    """Whether an item of such a list is a problem, not a duty put in between."""
    folded = words.lower().rstrip(_STOPS)
    starts = folded.startswith(lexicon.words("problems.item_start"))
    return starts or _ends(folded, lexicon) or not DUTY.search(folded)


def names_problem(words: str, lexicon: Lexicon) -> bool:
    """Whether an item without duty word names a kind of problem.

    >>> from extract.lexicon import load
    >>> zh = load("sections.zh")
    >>> names_problem("挪用资金等行为；", zh), names_problem("应当查处挪用资金等行为；", zh)
    (True, False)
    """
    folded = words.lower().rstrip(_STOPS)
    return _ends(folded, lexicon) and not DUTY.search(folded)


def _ends(folded: str, lexicon: Lexicon) -> bool:
    return folded.endswith(lexicon.words("problems.item_end"))
