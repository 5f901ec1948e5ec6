"""Bodies in English clauses: the noun phrase before a verb, or behind by. All text lower case."""

import re

from extract.en_words import EnWords

Place = tuple[int, int]

_AGENT = re.compile(
    r"\bby\s+((?:the\s+|all\s+)?[a-z’' -]{3,60}?)"
    r"(?=\s+(?:shall|should|must|will|in|within|before|and|according|at|on)\b|[,.;]|$)"
)
_BEHIND_HEAD = re.compile(
    r"\s+(?:by|of|in|for|under|at|on|with|to|from|directly|involved|concerned|responsible|above"
    r"|within)\s+"
)


def named(words: str, start: int, end: int, lexicon: EnWords) -> Place | None:
    """The stretch as a body, adverbs around it left out; None if its head noun names none."""
    skip = lexicon.adverb.match(words, start)
    begin = skip.end() if skip and skip.end() < end else start
    phrase = re.sub(r"(?:\s+(?:\w+ly|also|not))+$", "", words[begin:end].rstrip())
    if not phrase or phrase in lexicon.pronoun or len(phrase) > 260:
        return None
    head = _BEHIND_HEAD.split(phrase)[0]
    found = lexicon.body.search(" ".join(head.split()[-2:]))
    return (begin, begin + len(phrase)) if found else None


def agent(words: str, lexicon: EnWords) -> Place | None:
    """The body behind by, the one who acts in a passive clause."""
    for found in _AGENT.finditer(words):
        place = named(words, found.start(1), found.end(1), lexicon)
        if place:
            return place
    return None
