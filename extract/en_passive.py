"""English passives: who undergoes and does not act; orders whose modal translation lost."""

import re
from dataclasses import dataclass

from extract.en_body import Place, agent
from extract.en_words import EnWords

_DONE = r"\w+(?:ed|en|wn|pt|ld|nt|ut|de)"
_UNDERGOES = re.compile(
    r"\s+(?:(?:not|also|only|\w+ly)\s+)*be\s+(?:\w+ly\s+)?"
    r"(?!(?:allowed|permitted|required|obliged|entitled|requested|prohibited|authori[sz]ed"
    rf"|encouraged|prepared|expected|guided|supposed|subjected)\b){_DONE}\b"
)
_BY = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:not\s+)?(\w+)(?:\s+\w+){0,6}?\s+by\s+(?=[a-z])")
_THOSE = re.compile(r"those\s+(?:\w+\s+){0,12}?are\s+(?:\w+ly\s+)?\w+(?:ed|en|ned)\b")
_SENT = re.compile(
    r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:submitted|reported|sent|handed over|transferred|published"
    r"|announced|filed|forwarded)\s+(?:to|before|by|within|in)\b"
)
_DUE = re.compile(
    rf"\b(?:is|are)\s+(?:\w+ly\s+)?{_DONE}\s+(?:\S+\s+){{0,4}}?(?:before|by|within|no later than)"
    r"\s+(?:the\s+(?:end|middle|beginning)|\w+\s+\d+|\d+|one\b|two\b|three\b|each\b|every\b)"
)
_EACH_IS = re.compile(r"(?:each|every)\s+(?:\S+\s+){1,8}?is\s+(?:\w+ly\s+)?(\w+(?:ed|en))\b")


@dataclass(frozen=True, slots=True)
class Passive:
    """The words of a passive that orders, and the body behind by if there is one."""

    words: str
    agent: Place | None = None


def undergoes(words: str) -> bool:
    """Whether what follows a modal says that its subject has something done to it.

    >>> undergoes(" be kept for two years"), undergoes(" be required to report")
    (True, False)
    """
    return _UNDERGOES.match(words) is not None


def names_those(body: str) -> bool:
    """Whether a segment says what happens to those who are described (those set up … are)."""
    return _THOSE.match(body) is not None


def passive_order(words: str, start: int, lexicon: EnWords) -> Passive | None:
    """A present passive that tells who acts, where something goes, or by when it is done.

    >>> from extract.en_words import en_words
    >>> passive_order("the list is completed before march 20", 0, en_words()).words
    'is completed before march 20'
    """
    body = words[start:]
    for pattern in (_SENT, _DUE):
        found = pattern.search(body)
        if found:
            return Passive(found.group().strip(), agent(words, lexicon))
    place = agent(words, lexicon)
    if names_those(body):
        return Passive("are", place)
    found = _BY.search(body)
    if found and place and found.group(1) in lexicon.forms:
        return Passive(found.group().strip(), place)
    found = _EACH_IS.match(body)
    if found and found.group(1) in lexicon.forms:
        return Passive(found.group(1), place)
    return None
