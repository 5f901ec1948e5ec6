"""Parties: who acts or is acted on in a passage without being a department, in either language."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from align.wording import data
from duban.language import Language

_ACTS = {
    Language.ZH: re.compile(r"(?=(?:还|也|均|都)?(?:应当|必须|不得|不准|可以|须|可(?!以)))"),
    Language.EN: re.compile(
        r"(?= (?:shall|must|(?-i:may)|can|should)\b(?! (?:not |only )?be\b))", re.I
    ),
}
_BY = {
    Language.ZH: re.compile("[由被]$"),
    Language.EN: re.compile(r"\bby (?:the |an? |its |their |his )?$", re.I),
}
_SUBJECT = re.compile(
    r"(?:^|[,;.:)\n] ?)(?:(?:and|but) )?(?:(?:the|an?|all|any|every|each|its|his|their) )?$", re.I
)
_OPENS = re.compile(r"[\s\W]*(?:(?:the|an?|all|any|every|each|no|its|his|their)\s+)?", re.I)


@dataclass(frozen=True, slots=True)
class Party:
    """A party where it is named: offsets of the passage; `rows` are what it may stand for."""

    start: int
    end: int
    words: str
    rows: frozenset[int]

    def answers(self, other: "Party") -> bool:
        """Whether it may render a party of the other language."""
        return bool(self.rows & other.rows)


def parties(text: str, language: Language) -> tuple[Party, ...]:
    """The parties named in a passage, in order.

    >>> [one.words for one in parties("用人单位应当为劳动者缴费", Language.ZH)]
    ['用人单位', '劳动者']
    >>> [one.words for one in parties("Tenants pay the operator.", Language.EN)]
    ['Tenants', 'operator']
    """
    return tuple(
        Party(*match.span(), match[0], _rows(match[0].lower(), language))
        for match in _pattern(language).finditer(text)
    )


def acting(text: str, language: Language) -> Party | None:
    """The party that a sentence begins with and that shall, may or must do something itself.

    >>> acting("Operators shall not cut off power.", Language.EN).words
    'Operators'
    >>> acting("Operators shall be fined.", Language.EN), acting("由企业负责", Language.ZH)
    (None, None)
    """
    opens = _OPENS.match(text)
    start = opens.end() if opens else 0
    party = next((one for one in parties(text, language) if one.start == start), None)
    return party if party and _ACTS[language].match(text, party.end) else None


def acts(text: str, party: Party, language: Language) -> bool:
    """Whether a party named in a passage is told to act, or what is done by it.

    >>> text = "费用由企业承担，不得转嫁给乘客"
    >>> [acts(text, one, Language.ZH) for one in parties(text, Language.ZH)]
    [True, False]
    """
    by = _BY[language].search(text[: party.start])
    return by is not None or _ACTS[language].match(text, party.end) is not None


def opens(english: str, party: Party) -> bool:
    """Whether a party opens a clause of an English passage, as who acts does.

    >>> text = "Sellers bear the cost of returns by buyers."
    >>> [opens(text, one) for one in parties(text, Language.EN)]
    [True, False]
    """
    return _SUBJECT.search(english[: party.start]) is not None


def answered(party: Party, others: Iterable[Party]) -> int:
    """How many parties of the other language it may render."""
    return sum(party.answers(one) for one in others)


def unanswered(mine: tuple[Party, ...], theirs: tuple[Party, ...]) -> list[Party]:
    """The parties of the one side that no party of the other may render."""
    return [one for one in mine if not answered(one, theirs)]


def called(party: Party, like: str, document: str, language: Language) -> str:
    """A party of one language as a document in the other calls it, in the number of `like`."""
    used = Counter(one.words.lower() for one in parties(document, language) if one.answers(party))
    name = max(used, key=lambda word: (used[word], word), default=_first(min(party.rows), language))
    name = _numbered(name, like) if language is Language.EN else name
    return name.capitalize() if like[:1].isupper() else name


def _numbered(name: str, like: str) -> str:
    """An English noun in the number of another: compan(y) like tenants gives companies."""
    one = re.sub("ies$", "y", name) if name.endswith("ies") else name.removesuffix("s")
    if not like.endswith("s"):
        return one
    return name if name.endswith(("s", "children", "staff")) else re.sub("y$", "ie", name) + "s"


def _first(row: int, language: Language) -> str:
    words = _table()[row][0 if language is Language.ZH else 1].split("|")[0]
    return re.sub(r"\(\?!.*?\)", "", words)


def _table() -> list[tuple[str, str]]:
    return [(str(zh), str(en)) for zh, en in data("parties")["party"]]


@cache
def _rows(word: str, language: Language) -> frozenset[int]:
    return frozenset(
        number
        for number, row in enumerate(_table())
        if re.fullmatch(_form(row, language), word, re.I)
    )


def _form(row: tuple[str, str], language: Language) -> str:
    return f"(?:{row[0]})" if language is Language.ZH else f"(?:{row[1]})s?"


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    if language is Language.EN:
        return re.compile(
            r"\b(?:" + "|".join(_form(row, language) for row in _table()) + r")\b", re.I
        )
    words = sorted((w for zh, _ in _table() for w in zh.split("|")), key=len, reverse=True)
    return re.compile("|".join(words))
