"""Misdeeds ordered or allowed: the wording alone shows that a denial is lost."""

import re
from collections.abc import Iterator
from functools import cache

from align.clause import Clause, clauses
from align.denial import Force
from align.garbles.case import Case
from align.garbles.denials import denied
from align.wording import data
from duban.garble import Garble, GarbleKind
from duban.language import Language

_ZH_ORDERS = (
    r"(?P<leave>可以|应当|必须|允许|准许|务必|(?<![许认不])可(?=擅自|私自|以?任[意何])|"
    r"(?<=[人位构员])(?:应|要|须|得))"
    r"(?:以任何[^，。；]{1,8}|随意|任意|借机|变相|故意|随时|在[^，。；]{1,8}中|互相|相互){0,2}"
)
_EN_ORDERS = (
    r"(?P<leave>\b(?:shall|must|(?:is|are) (?:allowed|permitted|encouraged|required) to)|"
    r"\b(?:any|all|every|local|the) (?:[a-z]+ )?(?:units?|individuals?|persons?|organi[sz]ations?|"
    r"departments?|officials?|staff|employees?|enterprises?|companies|institutions?|schools?|"
    r"hospitals?|inspectors?|bod(?:y|ies))(?: or (?:[a-z]+ )?[a-z]+)? (?:may|can|should|will))"
    r"(?: (?:also|freely|deliberately|jointly|\w+ly))? (?:\w+(?:, \w+)*,? (?:or|and) )?"
)
_TOLD_OF = re.compile(r"的|问题|行为|现象|线索|情形|之嫌|报告(?!人)|举报(?!人)|查处|处理")
_ABOUT = re.compile(r"\b(?:who|which|that|whoever|if|where|when|anyone|nobody|neither)\b", re.I)


def ordered_misdeeds(case: Case) -> Iterator[Garble]:
    """Clauses that say one may or shall misappropriate, conceal, act without leave and the like."""
    for line in case.lines:
        for clause in clauses(line.text, line.language):
            match = _pattern(line.language).search(clause.text)
            if match and not clause.denies(Force.DENIAL) and not _tells_of(clause, match):
                yield case.found(
                    (line.start + clause.start, line.start + clause.end),
                    GarbleKind.LOST_NEGATION,
                    "garbled.misdeed",
                    denied(clause.text, line.language),
                    0.85,
                    leave=match["leave"],
                    deed=match["deed"],
                )


def _tells_of(clause: Clause, match: re.Match[str]) -> bool:
    """Whether the misdeed is spoken of, as by a condition or as what is to be dealt with."""
    if clause.language is Language.ZH:
        return _TOLD_OF.search(clause.text, match.end()) is not None
    return _ABOUT.search(clause.text[: match.start()]) is not None


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = data("misdeeds")[language.value]
    assert isinstance(words, list)
    deeds = f"(?P<deed>{'|'.join(words)})"
    if language is Language.ZH:
        return re.compile(_ZH_ORDERS + deeds)
    return re.compile(rf"{_EN_ORDERS}{deeds}\b", re.I)
