"""Negation and condition across the two languages: which of them a translation lost."""

import re
from collections.abc import Iterator

from align.dictionary import entries
from align.english import frequency
from align.wording import turns
from duban.language import Language

ZH_CLAUSE = re.compile(r"[^，；。、：！？\n]+")
_NOT = re.compile(
    r"得不到|不得|不准|不予|不能|不会|无法|没有|未|严禁|禁止|不(?![少低多超]于|足|满|到)"
)
_LEXICAL = (
    "得不到",
    "不得",
    "不准",
    "不予",
    "不能",
    "不会",
    "无法",
    "没有",
    "严禁",
    "禁止",
    "未经",
    "不按",
)
"""Negations that are words; other words that hold one (不断, 必不可少) negate nothing."""
_NEGATING = re.compile(r"\b(?:un|in|im|il|ir|dis|non)([a-z]{5,})\b", re.I)
_UNDENYING = re.compile(
    r"(.)[不没]\1|[^，。；！？：]{0,8}(?:没有|不)[呢啊吗了]?[？?”]|不得不|不能不|不可不|无不|[怪恨舍巴由免]不得|"
    r"说不得|不[过但仅单光只止]|从未有过|未[来免必]|没有[谁人]?不"
)
_DENYING = re.compile(
    r"不得(?![不已])|不准|不予|不许|严禁|禁止|不能|不会|无法|得不到|尚未|未经|并[不非]|不[再按应]|没有(?![什谁人])|"
    r"不可以|不需要?|不必|不包括|不受|不清楚|不知道|仍不|绝不|而不是|不属"
)
"""Denials that English seldom puts otherwise; 不 alone it often does."""
_EMPHATIC = re.compile(
    r"\b(?:does|did) (?:[a-z]+ly )?(?!(?:not|so|it|this|that|these|those|the|you|we|they|he|she|"
    r"an?|"
    r"nothing|what|all|his|her|their|its|my|our|and|or|at|on|in|with|for|by|to|more|less|no|well|"
    r"indeed)\b)[a-z]{2,}\b",
    re.I,
)
"""What is left of "does not include" when its "not" is lost."""
_IF = re.compile(
    r"(?:确有困难|(?:(?<=[；。\n])|^)[^，；。]{0,4}(?:能够?|可以)[^，；。]{1,6}|逾期|拒不|情节[^，；。]{1,6}|"
    r"触犯[^，；。]{1,8}|构成[^，；。]{1,8}|违反[^，；。]{1,16})[^，；。的]{0,8}的(?=[，,要应须由可])|"
    r"如果|倘若|一旦|未经[^，；。]{2,12}(?=[，不])"
)


def lost_negations(chinese: str, english: str) -> Iterator[tuple[str, str]]:
    """The negated Chinese clauses, each with its negation, when the English negates fewer.

    >>> list(lost_negations("致使群众利益得不到保障", "the interests of the people are protected"))
    [('致使群众利益得不到保障', '得不到')]
    """
    found = [(clause, negation(clause)) for clause in ZH_CLAUSE.findall(chinese)]
    negated_ = [(clause, turn) for clause, turn in found if turn]
    return iter(negated_ if negated(english) < len(negated_) else [])


def surely_lost(chinese: str, english: str) -> str | None:
    """The rule or plain denial of the Chinese that stands in an English that denies nothing.

    An emphatic "does" or "did" in an English that denies less shows that a "not" is gone.
    Questions (是不是, 到了没有) and set words (不得不, 不同) deny nothing.

    >>> surely_lost("未经批准不得动用", "Funds may be used upon approval")
    '未经'
    >>> surely_lost("不得不说", "it must be said")
    >>> surely_lost("但它不包含这些，也没有说明", "without that, it does contain them")
    '不'
    """
    plain = _UNDENYING.sub("", chinese)
    found = _DENYING.search(plain)
    if found and not negated(english):
        return found[0]
    denials = _NOT.findall(plain)
    return denials[0] if len(denials) > negated(english) and _EMPHATIC.search(english) else None


def lost_condition(chinese: str, english: str) -> str | None:
    """The words that set a condition in the Chinese, when nothing does in the English.

    >>> lost_condition("立即纠正确有困难的要制定整改计划", "correct them and make plans")
    '确有困难的'
    """
    turn = _IF.search(chinese)
    return turn[0] if turn and not turns(english, "condition", Language.EN) else None


def negation(chinese: str) -> str | None:
    """The word that negates a Chinese clause; None when a set word only contains one."""
    known = entries()
    for match in _NOT.finditer(chinese):
        if match[0] in _LEXICAL:
            return match[0]
        around = range(max(0, match.start() - 3), match.start() + 1)
        words = (chinese[i:j] for i in around for j in range(match.end(), i + 6))
        if not any(len(w) > 1 and w in known and w not in _LEXICAL for w in words):
            return match[0]
    return None


def negated(english: str) -> int:
    """How many negations the English has; misdeeds (mismanage) negate nothing."""
    found = turns(english, "negation", Language.EN)
    words = sum(not word.lower().startswith("mis") for word in found)
    prefixed = sum(frequency(match[1]) > 100 for match in _NEGATING.finditer(english))
    return words + prefixed
