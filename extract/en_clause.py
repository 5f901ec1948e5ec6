"""What one English segment is: an order, a frame, a condition, an aim, a fact, or the rest."""

import re

from extract.draft import Setting
from extract.en_body import named
from extract.en_bound import bound, future, needed
from extract.en_lost import answers_for, each_has, led, measured, reports, subject_verb, toward
from extract.en_order import order, passive, tasked
from extract.en_passive import names_those
from extract.en_phrase import Part, Phrase, Seen, behind_adverbs, verb
from extract.en_told import announced, criterion, fact, sanction, schedule, seat, told
from extract.en_words import en_words

_LEAD = re.compile(r"(?:(?:and|but|or|then|also)\b|,|\s)+")
_MONTH = re.compile(
    r"(?<=\bin )may\b|(?<=\bof )may\b|(?<=before )may\b|(?<=\bby )may\b|(?<=until )may\b"
    r"|(?<=from )may\b|(?<=\bto )may\b|\bmay(?= \d)|(?<=\d )may\b"
)
_MAINLY = re.compile(r"(?:it is )?mainly (?:to )?|the main (?:task|purpose|content) is to ")
_ENCOURAGED = re.compile(r"\s(?:is|are|be) encouraged to\b")


def phrase_of(words: str, setting: Setting, *, after_duty: bool, subject_open: bool) -> Phrase:
    """The part a masked, lower-case segment plays.

    `after_duty` says that a duty precedes it in the sentence, `subject_open` that a body was
    named and its verb is still to come.

    >>> phrase_of("all units shall report", Setting(), after_duty=False, subject_open=False).words
    'shall'
    """
    lexicon = en_words(setting.folder)
    words = _MONTH.sub(lambda found: "※" * len(found.group()), words)
    lead = _LEAD.match(words)
    start = lead.end() if lead else 0
    form, rest = verb(behind_adverbs(words[start:], lexicon), lexicon)
    aims, finite = after_duty or setting.goal, after_duty or subject_open
    seen = Seen(words, start, words[start:], lexicon, setting, aims, finite, form, rest)
    answers = (rule(seen) for rule in _RULES)
    return next((found for found in answers if found), _rest(seen))


def names_body(words: str, folder: str = "") -> bool:
    """Whether a lower-case phrase names a body and says nothing of it yet."""
    return named(words, 0, len(words), en_words(folder)) is not None


def _rest(seen: Seen) -> Phrase:
    subject = named(seen.words, seen.start, len(seen.words), seen.lexicon)
    return Phrase(Part.REST, subject=subject)


def _aim(seen: Seen) -> Phrase | None:
    purpose, plain = seen.lexicon.purpose, behind_adverbs(seen.body, seen.lexicon)
    if plain.startswith("encourage "):
        return Phrase(Part.AIM, "encourage")
    if (urged := _ENCOURAGED.search(seen.words, seen.start)) is not None:
        body = named(seen.words, seen.start, urged.start(), seen.lexicon)
        return Phrase(Part.AIM, urged[0].strip(), subject=body)
    found = seen.aims and (purpose.match(seen.body) or purpose.match(plain))
    return Phrase(Part.AIM, seen.body[:24]) if found else None


def _mainly(seen: Seen) -> Phrase | None:
    if _MAINLY.match(seen.body):
        return Phrase(Part.ORDER, "mainly")
    return _rest(seen) if seen.body.startswith("to ") else None


def _condition(seen: Seen) -> Phrase | None:
    if not seen.lexicon.condition.match(seen.body) or names_those(seen.body):
        return None
    return Phrase(Part.FRAME, seen.body[:12], conditional=True)


def _frame(seen: Seen) -> Phrase | None:
    found = seen.lexicon.frame.match(seen.body)
    return Phrase(Part.FRAME, seen.body[:16]) if found else None


# the first that answers decides
_RULES = (
    announced,
    told,
    toward,
    sanction,
    seat,
    criterion,
    _aim,
    bound,
    needed,
    future,
    _condition,
    _mainly,
    tasked,
    fact,
    schedule,
    order,
    passive,
    led,
    _frame,
    answers_for,
    each_has,
    subject_verb,
    reports,
    measured,
)
