"""English segments that a word binds: a modal, what is required so often, or what will be done."""

import re

from duban.obligation import NormType
from extract.en_body import Place, agent, named
from extract.en_passive import undergoes
from extract.en_phrase import Part, Phrase, Seen

_NEGATED = re.compile(
    r"no\s+(?!later|less|fewer|more|earlier|sooner)\w+|neither\b|nor\b|nobody\b|nothing\b|none\b"
    r"|(?:under|in) no (?:circumstance|case|event)|at no time\b|on no (?:account|ground|condition)"
)
# leave that is denied apart from its verb: nothing may be changed, may be disclosed by no unit
_DENIED_BEFORE = re.compile(
    r"(?:^|,\s*|\b(?:without|and|but)\b(?:\s\w+){0,3}\s)"
    r"(?:nothing|nobody|none|never|no\s(?!later|less|fewer|more|earlier|sooner)\w+)(?:\s\w+){0,4}\s*$"
)
_DENIED_BEHIND = re.compile(
    r"\s*\w+\s+no\s(?!later|less|fewer|more)\w|[^,;.]*?\b(?:never|nothing|nobody"
    r"|(?:by|to) no (?!later|less|fewer|more)|(?:in|under) no (?:case|event|circumstance))"
)
_EACH = re.compile(r"\b(?:of|in|by|for)\s+((?:each|every)\s+)")
_REQUIRED = re.compile(
    r"\b(?:is|are) (?:also )?required(?= (?:every|each|at least|once|twice|annually|monthly"
    r"|quarterly|weekly|daily|within|before|no later|not later|by)\b)"
)
RELATIVE = re.compile(r"\b(?:which|that|who|whom|whose|whether|what|how|why)\s+(?:\w+ly\s+)?$")
# behind a comma these go on with a duty of the one just named: …, which shall meet monthly
_TELLS_ON = frozenset({"who", "which", "and who", "and which"})
_WILL = re.compile(r"\bwill\s+(?!be\s+(?:held\s+in|opened|the)\b)")
_PASSIVE = re.compile(r"\bbe\s+\w+(?:ed|en|t)\b")
WHOSE = re.compile(r"\s*(?:for )?(?:those|anyone|whoever)\b")


def bound(seen: Seen) -> Phrase | None:
    """The first word that binds, forbids or allows outside a relative clause."""
    if seen.lexicon.condition.match(seen.body) and not WHOSE.match(seen.body):
        return None
    found = [
        (match.start(), match.group(), trigger.type)
        for trigger in seen.lexicon.triggers
        if seen.setting.law or not trigger.law
        for match in trigger.pattern.finditer(seen.words, seen.start)
        if _is_main(seen, match)
    ]
    if not found:
        return None
    at, words, mode = min(found, key=lambda item: (item[0], -len(item[1])))
    if _NEGATED.match(seen.body) or (mode is NormType.PERMISSION and _is_denied(seen, at, words)):
        mode = NormType.PROHIBITION
    subject = _who(seen, at, words)
    return Phrase(Part.BOUND, words, mode, subject)


def _is_denied(seen: Seen, at: int, words: str) -> bool:
    """Whether leave is denied by a word that does not stand beside its verb."""
    before, behind = seen.words[seen.start : at], seen.words[at + len(words) :]
    return bool(_DENIED_BEFORE.search(before) or _DENIED_BEHIND.match(behind))


def _who(seen: Seen, at: int, words: str) -> Place | None:
    """Who is bound: named before the word that binds, in it (no person shall), or behind by."""
    if words.startswith("no "):
        name = re.sub(r"\s+(?:may|shall|is allowed to)$", "", words)
        return at + (0 if name == "no one" else len("no ")), at + len(name)
    done = undergoes(seen.words[at + len(words) :])
    place = None if done else named(seen.words, seen.start, at, seen.lexicon)
    return place or agent(seen.words, seen.lexicon) or _owner(seen, at)


def _owner(seen: Seen, end: int) -> Place | None:
    """Each body whose thing is spoken of (the coverage in each province should …)."""
    found = _EACH.search(seen.words, seen.start, end)
    return named(seen.words, found.start(1), end, seen.lexicon) if found else None


def _is_main(seen: Seen, match: re.Match[str]) -> bool:
    before = seen.words[: match.start()]
    relative = RELATIVE.search(before) and not seen.words.startswith("what")
    if relative and before.strip() in _TELLS_ON and match.group() in ("shall", "must"):
        return True
    rest = seen.words[match.end() :]
    able = match.group() in ("can", "can be", "may") and re.match(r"\s*(?:not\b|be\s+seen)", rest)
    return not relative and not able and "mainly to" not in match.group() + rest[:12]


def needed(seen: Seen) -> Phrase | None:
    """What is required so often, or by then: refresher training is required every two years."""
    found = _REQUIRED.search(seen.words, seen.start)
    conditional = seen.lexicon.condition.match(seen.body)
    if not found or conditional or RELATIVE.search(seen.words[: found.start()]):
        return None
    return Phrase(Part.BOUND, found.group())


def future(seen: Seen) -> Phrase | None:
    """What a body says it will do."""
    found = _WILL.search(seen.words, seen.start)
    conditional = seen.lexicon.condition.match(seen.body) and not WHOSE.match(seen.body)
    if not found or conditional or RELATIVE.search(seen.words[: found.start()]):
        return None
    subject = named(seen.words, seen.start, found.start(), seen.lexicon)
    acts = (
        subject
        or seen.body.startswith(("we ", "will "))
        or _PASSIVE.search(seen.words, found.end())
    )
    return Phrase(Part.FUTURE, "will", subject=subject) if acts else None
