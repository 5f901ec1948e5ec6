"""Orders of machine-translated English: verbs without modal, times and 对 out of their place."""

import re

from extract.en_body import named
from extract.en_phrase import NOUNISH, PART_OF, WORD, Part, Phrase, Seen, verb
from extract.en_words import EnWords

_NO_VERB_AFTER = re.compile(
    r"\b(?:the|a|an|of|and|or|to|in|for|by|with|special|its|their|his|this|these|other|relevant"
    r"|all|unified|are|is|was|were|be|been|has|have|self)$"
)
_TO_NOUN = re.compile(
    r"to (?:the |a |an )?(?!be\b|this end|date|ensure|further|fully|better|effectively|that end)"
    r"([a-z-]+)"
)
_LED_TIME = re.compile(
    r"(?:before|by|within|in|on|at|after|every|each|from|until)\s+"
    r"(?:(?:the|end|of|beginning|middle|early|late|years?|months?|days?|weeks?|working|hours?"
    r"|quarters?|half|ago|\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|one|two|three|four|five|six|seven|ten|first|second"
    r"|times?|※+)[\s,]+)+"
)
_TIMED = re.compile(
    r"\s(?:every|each|before|by|within|in)\s+(?=\w+\s+(?:\d|times?|day|month|week))|\s\d"
)
_EACH_HAS = re.compile(r"(?:each|every)\s+(?:\S+\s+){1,6}?(has|keeps|sets|gets)\s")
_FIRST_BODY = re.compile(
    r"(?:[a-z'-]+\s+){0,4}?(?:enterprises|departments|bureaus|bureaux|governments|schools|units"
    r"|offices|hospitals|companies|localities|regions|groups|committees|authorities)\b"
)
_ADVERB_VERB = re.compile(r"\b\w+ly\s+([a-z]+)\b")
_MEASURED = re.compile(
    r"(?:(?!(?:is|are|was|were|be|shall|should|must)\b)[\w%'-]+\s+){1,8}?"
    r"((?:not|no) (?:less|fewer|lower) than|reach(?:es|ed)?)\s+\d"
)
_REPORTS = re.compile(
    r"[a-z][a-z ]{2,60}\s(?:[^,]{0,24}\sago|(?:in|within)\s[^,]{1,20})\s(reports|submits)\b"
)
_RESPONSIBLE = re.compile(r"responsible for\b")


def toward(seen: Seen) -> Phrase | None:
    """To the false report, …: machine translation of 对, which says about whom or what."""
    found = _TO_NOUN.match(seen.body)
    form = seen.lexicon.forms.get(found.group(1)) if found else None
    if not found or (form and form.tense == "base"):
        return None
    return Phrase(Part.FRAME, seen.body[:12], conditional=True)


def led(seen: Seen) -> Phrase | None:
    """A day before its verb in one breath (before August 10 2010 submitted the report)."""
    found = _LED_TIME.match(seen.body)
    form, rest = verb(seen.body[found.end() :], seen.lexicon) if found else (None, "")
    if (
        found is None
        or form is None
        or form.tense == "gerund"
        or not (seen.finite or form.tense == "base")
    ):
        return None
    if NOUNISH.match(rest):
        return None
    word = seen.body[found.end() : len(seen.body) - len(rest)].strip()
    return Phrase(PART_OF[form.tense], word, tense=form.tense)


def answers_for(seen: Seen) -> Phrase | None:
    """Responsible for, when translation lost the verb before it."""
    found = _RESPONSIBLE.match(seen.body)
    return Phrase(Part.BOUND, found.group()) if found else None


def each_has(seen: Seen) -> Phrase | None:
    """What each of them has (each shift at least has one leader)."""
    found = _EACH_HAS.match(seen.body)
    return Phrase(Part.TENSE, found.group(1), tense="present") if found else None


def subject_verb(seen: Seen) -> Phrase | None:
    """A body followed by a verb in a finite form (the leading group summarized …)."""
    for found in WORD.finditer(seen.words, seen.start, seen.start + 260):
        form = seen.lexicon.forms.get(found.group())
        before = seen.words[seen.start : found.start()].rstrip()
        if form is None or form.tense == "gerund" or not before or _NO_VERB_AFTER.search(before):
            continue
        end = seen.start + len(_TIMED.split(seen.words[seen.start : found.start()])[0])
        name = named(seen.words, seen.start, end, seen.lexicon)
        noun = re.match(r"\s*(?:work|plan|of|is|are|was|were)\b", seen.words[found.end() :])
        if name and not noun and _is_head(seen.words[slice(*name)], seen.lexicon):
            return Phrase(Part.TENSE, found.group(), subject=name, tense=form.tense)
    return _far_verb(seen)


def _far_verb(seen: Seen) -> Phrase | None:
    """A body, something else, and an adverb with its verb (enterprises … fully carried out)."""
    body = _FIRST_BODY.match(seen.body)
    found = _ADVERB_VERB.search(seen.body, body.end()) if body else None
    form = seen.lexicon.forms.get(found.group(1)) if found else None
    if not body or not found or not form or form.tense == "gerund":
        return None
    name = named(seen.words, seen.start, seen.start + body.end(), seen.lexicon)
    return Phrase(Part.TENSE, found.group(1), subject=name, tense=form.tense) if name else None


def measured(seen: Seen) -> Phrase | None:
    """A measure without a verb of its own (training not less than 20 hours), or one to reach."""
    found = _MEASURED.match(seen.body)
    return Phrase(Part.TENSE, found.group(1), tense="present") if found else None


def reports(seen: Seen) -> Phrase | None:
    """What is to be reported, by when, and the verb behind both (accident in 1 hour reports)."""
    found = _REPORTS.match(seen.body)
    return Phrase(Part.TENSE, found.group(1), tense="present") if found else None


def _is_head(name: str, lexicon: EnWords) -> bool:
    """Whether the last words before a preposition, not some words inside, name a body."""
    head = re.split(r"\s+(?:of|in|for|under|at|on)\s", name)[0].split()
    return bool(lexicon.body.search(head[-1]) or lexicon.body.fullmatch(" ".join(head[-2:])))
