"""What one English segment is: an order, a frame, a condition, an aim, a fact, or the rest."""

import re

from duban.obligation import NormType
from extract.draft import Setting
from extract.en_body import Place, agent, named
from extract.en_lost import answers_for, each_has, led, measured, reports, subject_verb, toward
from extract.en_passive import names_those, passive_order, undergoes
from extract.en_phrase import NOUNISH, PART_OF, WORD, Part, Phrase, Seen, behind_adverbs, verb
from extract.en_words import en_words

_LEAD = re.compile(r"(?:(?:and|but|or|then|also)\b|,|\s)+")
_MONTH = re.compile(
    r"(?<=\bin )may\b|(?<=\bof )may\b|(?<=before )may\b|(?<=\bby )may\b|(?<=until )may\b"
    r"|(?<=from )may\b|(?<=\bto )may\b|\bmay(?= \d)|(?<=\d )may\b"
)
_ANNOUNCES = re.compile(
    r"\b(?:task|content|dut(?:y|ie)|responsibilit(?:y|ie))s?\b.{0,40}\b(?:is|are)$"
)
_POINTS = re.compile(r"(?:key|focus|main|point|content)\w*\s+(?:\w+\s+){0,6}(?:is|are)\b")
_MODAL = re.compile(r"\b(?:shall|should|must|responsible)\b")
_NEGATED = re.compile(
    r"no\s+(?!later|less|fewer|more|earlier|sooner)\w+|neither\b"
    r"|(?:under|in) no (?:circumstance|case|event)|at no time\b|on no account\b"
)
_MISSED = re.compile(
    r"\b(?:should|could|would|might|ought to) (?:not )?have (?:been )?"
    r"(?:\w+ed|\w+en|done|gone|made|held|kept|sent|known)\b"
)
_EACH = re.compile(r"\b(?:of|in|by|for)\s+((?:each|every)\s+)")
_SHALL = re.compile(r"\s+(?:shall|will|may|is|are)\b")
_LIABLE = re.compile(
    r"\bcommits? an offence\b|\b(?:may|shall|will) be (?:fined|prosecuted|penali[sz]ed)\b"
    r"|\b(?:is|are) guilty of"
    r"|\b(?:may|shall|will|can) (?:have|lose) (?:the|its|his|her|their|an?|any) (?:\w+ ){0,3}?"
    r"(?:withdrawn|revoked|suspended|cancelled|terminated)\b"
    r"|\b(?:be|is|are) liable (?:to|on) (?:an? |conviction|the )?"
    r"|\b(?:result in|be punish\w+|subject to) .{0,24}\b(?:fine|penalt|imprison)\w*"
    r"|^(?:any )?(?:failure to|non-?compliance|breach(?:es)?)\b.{0,80}?\b(?:may|will|shall|can) "
    r"(?:lead to|result in|be )"
)
_WAIVED = re.compile(r"\b(?:is|are|shall|will) not (?:be )?(?:required|obliged) to\b|\bneed not\b")
_BUT = re.compile(r"\b(?:shall|must|should)\b")
_DEFINES = re.compile(r"(?:the (?:word|term|expression)s? )?[※\s]{2,60}(?:means?|includes?) ")
_VALID = re.compile(
    r"\b(?:takes? effect|(?:comes?|enters?) into (?:force|effect|operation)"
    r"|remains? in (?:force|effect))\b"
)
_REQUIRED = re.compile(
    r"\b(?:is|are) (?:also )?required(?= (?:every|each|at least|once|twice|annually|monthly"
    r"|quarterly|weekly|daily|within|before|no later|not later|by)\b)"
)
_RELATIVE = re.compile(r"\b(?:which|that|who|whom|whose|whether|what|how|why)\s+(?:\w+ly\s+)?$")
# behind a comma these go on with a duty of the one just named: …, which shall meet monthly
_TELLS_ON = frozenset({"who", "which", "and who", "and which"})
_WILL = re.compile(r"\bwill\s+(?!be\s+(?:held\s+in|opened|the)\b)")
_PASSIVE = re.compile(r"\bbe\s+\w+(?:ed|en|t)\b")
_TO_DO = re.compile(r"(?:all |the |each |every )?[a-z][^,;:]{1,80}?\s+to\s+(?=([a-z-]+)\b)")
_PERFECT = re.compile(
    r"\b(?:has|have|had)(?:\s+\w+ly|\s+also|\s+not)?\s+(?:been\s+)?"
    r"\w+(?:ed|en|one|un|ade|eld|ent|ught|ut|et)\b"
)
_ENCOURAGED = re.compile(r"\s(?:is|are|be) encouraged to\b")
_STATED = re.compile(r"this (?:is|was)\b|it (?:is|was) (?!mainly|necess)")
_MAINLY = re.compile(r"(?:it is )?mainly (?:to )?|the main (?:task|purpose|content) is to ")
_WHOSE = re.compile(r"\s*(?:for )?(?:those|anyone|whoever)\b")
_SANCTION = re.compile(
    r"\bfined?\b|ordered to (?:make corrections|correct|stop|suspend)|criminal (?:responsib|liab)"
    r"|(?:given|imposed?) .{0,24}(?:sanction|punish|penalt|warning|fine)|confiscat|revoke"
    r"|bear .{0,24}(?:liabilit|responsibilit)|administrative (?:sanction|punish|penalt)"
)


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


def _announced(seen: Seen) -> Phrase | None:
    found = _ANNOUNCES.search(seen.body)
    return Phrase(Part.BOUND, seen.body.split()[-1]) if found else None


def _sanction(seen: Seen) -> Phrase | None:
    """A consequence of a breach, in a legal text only."""
    found = _SANCTION.search(seen.body) if seen.setting.law else None
    return Phrase(Part.SANCTION, found.group()) if found else None


def _seat(seen: Seen) -> Phrase | None:
    found = seen.lexicon.seat.search(seen.words, seen.start)
    if not found or _MODAL.search(seen.body):
        return None
    subject = named(seen.words, seen.start, found.start(), seen.lexicon)
    return Phrase(Part.SEAT, found.group(), subject=subject)


def _criterion(seen: Seen) -> Phrase | None:
    listed = "whether" in seen.body and _POINTS.search(seen.body)
    return Phrase(Part.CRITERION, "whether") if listed else None


def _aim(seen: Seen) -> Phrase | None:
    purpose, plain = seen.lexicon.purpose, behind_adverbs(seen.body, seen.lexicon)
    if plain.startswith("encourage "):
        return Phrase(Part.AIM, "encourage")
    if (urged := _ENCOURAGED.search(seen.words, seen.start)) is not None:
        body = named(seen.words, seen.start, urged.start(), seen.lexicon)
        return Phrase(Part.AIM, urged[0].strip(), subject=body)
    found = seen.aims and (purpose.match(seen.body) or purpose.match(plain))
    return Phrase(Part.AIM, seen.body[:24]) if found else None


def _bound(seen: Seen) -> Phrase | None:
    """The first word that binds, forbids or allows outside a relative clause."""
    if seen.lexicon.condition.match(seen.body) and not _WHOSE.match(seen.body):
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
    if _NEGATED.match(seen.body):
        mode = NormType.PROHIBITION
    subject = _who(seen, at, words)
    return Phrase(Part.BOUND, words, mode, subject)


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


def _told(seen: Seen) -> Phrase | None:
    """What only sounds like a duty: what should have been done, what follows a breach, validity."""
    if _MISSED.search(seen.body) or _DEFINES.match(seen.body):
        return Phrase(Part.FACT)
    waived = None if _BUT.search(seen.body) else _WAIVED.search(seen.words)
    if waived:
        place = named(seen.words, seen.start, waived.start(), seen.lexicon)
        return Phrase(Part.FACT, waived.group(), subject=place)
    fined = _LIABLE.search(seen.body)
    if fined:
        modal = _SHALL.search(seen.words)
        end = modal.start() if modal else fined.start()
        place = named(seen.words, seen.start, end, seen.lexicon)
        return Phrase(Part.SANCTION, fined.group(), subject=place)
    valid = _VALID.search(seen.body)
    return Phrase(Part.SCHEDULE, valid.group()) if valid else None


def _is_main(seen: Seen, match: re.Match[str]) -> bool:
    before = seen.words[: match.start()]
    relative = _RELATIVE.search(before) and not seen.words.startswith("what")
    if relative and before.strip() in _TELLS_ON and match.group() in ("shall", "must"):
        return True
    rest = seen.words[match.end() :]
    able = match.group() in ("can", "can be", "may") and re.match(r"\s*(?:not\b|be\s+seen)", rest)
    return not relative and not able and "mainly to" not in match.group() + rest[:12]


def _needed(seen: Seen) -> Phrase | None:
    """What is required so often, or by then: refresher training is required every two years."""
    found = _REQUIRED.search(seen.words, seen.start)
    conditional = seen.lexicon.condition.match(seen.body)
    if not found or conditional or _RELATIVE.search(seen.words[: found.start()]):
        return None
    return Phrase(Part.BOUND, found.group())


def _future(seen: Seen) -> Phrase | None:
    found = _WILL.search(seen.words, seen.start)
    conditional = seen.lexicon.condition.match(seen.body) and not _WHOSE.match(seen.body)
    if not found or conditional or _RELATIVE.search(seen.words[: found.start()]):
        return None
    subject = named(seen.words, seen.start, found.start(), seen.lexicon)
    acts = (
        subject
        or seen.body.startswith(("we ", "will "))
        or _PASSIVE.search(seen.words, found.end())
    )
    return Phrase(Part.FUTURE, "will", subject=subject) if acts else None


def _condition(seen: Seen) -> Phrase | None:
    if not seen.lexicon.condition.match(seen.body) or names_those(seen.body):
        return None
    return Phrase(Part.FRAME, seen.body[:12], conditional=True)


def _mainly(seen: Seen) -> Phrase | None:
    if _MAINLY.match(seen.body):
        return Phrase(Part.ORDER, "mainly")
    return _rest(seen) if seen.body.startswith("to ") else None


def _fact(seen: Seen) -> Phrase | None:
    perfect = (found for found in _PERFECT.finditer(seen.body))
    told = seen.lexicon.past.search(seen.body) or any(
        not _RELATIVE.search(seen.body[: found.start()]) for found in perfect
    )
    return Phrase(Part.FACT) if told or _STATED.match(seen.body) else None


def _schedule(seen: Seen) -> Phrase | None:
    found = None if seen.finite else seen.lexicon.schedule.search(seen.body)
    return Phrase(Part.SCHEDULE, found.group()) if found else None


def _order(seen: Seen) -> Phrase | None:
    """A verb without subject: base form, gerund, or a tense that lost its modal."""
    form, forbidden = seen.form, _forbidden(seen)
    if forbidden is not None or form is None:
        return forbidden
    if form.tense == "gerund" and seen.lexicon.frame.match(seen.body):
        return Phrase(Part.FRAME, seen.body[:16])
    if form.tense == "past":
        fits = seen.finite and not re.match(r"\s+by\b", seen.rest)
    else:
        fits = seen.finite if form.tense == "present" else not NOUNISH.match(seen.rest)
    word = seen.words[: len(seen.words) - len(seen.rest)].split()[-1]
    return Phrase(PART_OF[form.tense], word, tense=form.tense) if fits else None


def _forbidden(seen: Seen) -> Phrase | None:
    """An order not to do something (do not use open fires)."""
    found = _DO_NOT.match(seen.body)
    return Phrase(Part.ORDER, found.group(1), NormType.PROHIBITION) if found else None


def _passive(seen: Seen) -> Phrase | None:
    """A present passive whose modal may have been lost in translation."""
    found = passive_order(seen.words, seen.start, seen.lexicon)
    if found is None:
        return None
    return Phrase(Part.PASSIVE, found.words, subject=found.agent, tense="present passive")


def _tasked(seen: Seen) -> Phrase | None:
    """A body and what it is to do, without a finite verb (All units to report weekly)."""
    found = _TO_DO.match(seen.body)
    form = seen.lexicon.forms.get(found.group(1)) if found else None
    if not found or form is None or form.tense != "base" or _FINITE.search(found.group()):
        return None
    if _DESCRIBES.search(found.group()):
        return None
    first = WORD.match(seen.body)
    if first and first.group() in seen.lexicon.forms:
        return None
    end = seen.start + found.end() - len(" to ")
    name = named(seen.words, seen.start, end, seen.lexicon)
    titled = _TITLED.match(seen.body)
    if name is None and titled is None:
        return None
    return Phrase(Part.TASKED, f"to {form.base}", subject=name or (seen.start, end))


def _frame(seen: Seen) -> Phrase | None:
    found = seen.lexicon.frame.match(seen.body)
    return Phrase(Part.FRAME, seen.body[:16]) if found else None


_DESCRIBES = re.compile(r"\s(?:who|which|that)\s")
_DO_NOT = re.compile(r"(do not|don[’']t|never)\s+[a-z]")
_FINITE = re.compile(
    r"\b(?:intends?|plans|hopes?|proposes?|aims?|expects?|seeks?|wants?|wish(?:es)?|continues?|tends?|agrees?"
    r"|seems?|appears?|began|will|shall|must|should|may|can|is|are|was|were|has|have|had|do|does|did|be|been)\b|\w+ed\b"
)
_TITLED = re.compile(r"(?:mr|mrs|ms|dr|prof|inspector|cllr)\b\.?\s+[a-z]+")
# the first that answers decides
_RULES = (
    _announced,
    _told,
    toward,
    _sanction,
    _seat,
    _criterion,
    _aim,
    _bound,
    _needed,
    _future,
    _condition,
    _mainly,
    _tasked,
    _fact,
    _schedule,
    _order,
    _passive,
    led,
    _frame,
    answers_for,
    each_has,
    subject_verb,
    reports,
    measured,
)
