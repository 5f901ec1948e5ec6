"""Bodies in English clauses: the noun phrase before a verb, or behind by. All text lower case."""

import re

from extract.en_words import EnWords

Place = tuple[int, int]

_AGENT = re.compile(
    r"\bby\s+((?:the\s+|all\s+)?[a-z’' -]{3,60}?)"
    r"(?=\s+(?:shall|should|must|will|in|within|before|and|according|at|on|to|by|from|during|once"
    r"|twice|no later|not later|at least|each|every|immediately)\b|[,.;]|$)"
)
_WORKERS = re.compile(r"[a-z-]{3,}(?:[^e]ers|[aiu]tors|ists|ssors|ctors)")
_SHORT_NAME = re.compile(r"(?:the )?[A-Z][A-Z&/-]+")
_NO = re.compile(r"no\s+(?!later|less|fewer|more|earlier|sooner|one\b)")
_OTHER_VERB = re.compile(r"\s+(?:need not|need|may|does not|do not)\s")
_HEAD_OF = re.compile(r"(?:the |each |every )?heads? of (?:the |each |every |all )?\w")
_RELATIVE = re.compile(r"(?:\S+\s+){0,3}?(\S+)\s+(?:that|which|who|\w+ing)\s")
_VERB = re.compile(r"\s(?P<verb>[a-z-]+)\s+(?:up\s+|out\s+)?(?:the|an?|its|their|all|each|this)\s")
_BEHIND_HEAD = re.compile(
    r"\s+(?:by|of|in|for|under|at|on|with|to|from|directly|involved|concerned|responsible for|above"
    r"|within|without)\s+"
)


def named(words: str, start: int, end: int, lexicon: EnWords) -> Place | None:
    """The stretch as a body, adverbs around it left out; None if its head noun names none."""
    skip = lexicon.adverb.match(words, start)
    begin = skip.end() if skip and skip.end() < end else start
    negated = _NO.match(words, begin, end)
    begin = negated.end() if negated else begin
    phrase = re.sub(r"(?:\s+(?:\w+ly|also|not))+$", "", words[begin:end].rstrip())
    phrase = _before_verb(_OTHER_VERB.split(phrase)[0], lexicon)
    if phrase == "you":
        return begin, begin + len(phrase)
    if not phrase or phrase in lexicon.pronoun or len(phrase) > 260:
        return None
    if _HEAD_OF.match(phrase) or _SHORT_NAME.fullmatch(phrase):
        return begin, begin + len(phrase)
    relative = _RELATIVE.match(phrase)
    if relative and lexicon.body.search(relative.group(1)):
        return begin, begin + len(phrase)
    head = _BEHIND_HEAD.split(phrase)[0]
    last = " ".join(head.split()[-2:])
    found = lexicon.body.search(last) or _is_worker(last, lexicon)
    return (begin, begin + len(phrase)) if found else None


def _is_worker(words: str, lexicon: EnWords) -> bool:
    """Whether the last word names persons by their work, and no list holds it (caterers)."""
    last = words.rpartition(" ")[2]
    return _WORKERS.fullmatch(last) is not None and last not in lexicon.thing


def _before_verb(phrase: str, lexicon: EnWords) -> str:
    """The phrase without a second verb and what follows it (the group | set up an office to)."""
    for found in _VERB.finditer(phrase):
        form = lexicon.forms.get(found["verb"])
        before = " ".join(phrase[: found.start()].split()[-2:])
        if form and form.tense != "gerund" and lexicon.body.search(before):
            return phrase[: found.start()]
    return phrase


def agent(words: str, lexicon: EnWords) -> Place | None:
    """The body behind by, the one who acts in a passive clause."""
    for found in _AGENT.finditer(words):
        place = named(words, found.start(1), found.end(1), lexicon)
        if place:
            return place
    return None
