"""English segments that only sound like a duty: facts, seats, sanctions, schedules, criteria."""

import re

from extract.en_body import named
from extract.en_bound import RELATIVE
from extract.en_phrase import Part, Phrase, Seen

_ANNOUNCES = re.compile(
    r"\b(?:task|content|dut(?:y|ie)|responsibilit(?:y|ie))s?\b.{0,40}\b(?:is|are)$"
)
_POINTS = re.compile(r"(?:key|focus|main|point|content)\w*\s+(?:\w+\s+){0,6}(?:is|are)\b")
_MODAL = re.compile(r"\b(?:shall|should|must|responsible)\b")
_MISSED = re.compile(
    r"\b(?:should|could|would|might|ought to) (?:not )?have (?:been )?"
    r"(?:\w+ed|\w+en|done|gone|made|held|kept|sent|known)\b"
)
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
_PERFECT = re.compile(
    r"\b(?:has|have|had)(?:\s+\w+ly|\s+also|\s+not)?\s+(?:been\s+)?"
    r"\w+(?:ed|en|one|un|ade|eld|ent|ught|ut|et)\b"
)
_STATED = re.compile(r"this (?:is|was)\b|it (?:is|was) (?!mainly|necess)")
_SANCTION = re.compile(
    r"\bfined?\b|ordered to (?:make corrections|correct|stop|suspend)|criminal (?:responsib|liab)"
    r"|(?:given|imposed?) .{0,24}(?:sanction|punish|penalt|warning|fine)|confiscat|revoke"
    r"|bear .{0,24}(?:liabilit|responsibilit)|administrative (?:sanction|punish|penalt)"
)


def announced(seen: Seen) -> Phrase | None:
    """What leads duties in (the main tasks are)."""
    found = _ANNOUNCES.search(seen.body)
    return Phrase(Part.BOUND, seen.body.split()[-1]) if found else None


def told(seen: Seen) -> Phrase | None:
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


def sanction(seen: Seen) -> Phrase | None:
    """A consequence of a breach, in a legal text only."""
    found = _SANCTION.search(seen.body) if seen.setting.law else None
    return Phrase(Part.SANCTION, found.group()) if found else None


def seat(seen: Seen) -> Phrase | None:
    """Who leads or answers for the work."""
    found = seen.lexicon.seat.search(seen.words, seen.start)
    if not found or _MODAL.search(seen.body):
        return None
    subject = named(seen.words, seen.start, found.start(), seen.lexicon)
    return Phrase(Part.SEAT, found.group(), subject=subject)


def criterion(seen: Seen) -> Phrase | None:
    """By what is judged (the focus is whether …)."""
    listed = "whether" in seen.body and _POINTS.search(seen.body)
    return Phrase(Part.CRITERION, "whether") if listed else None


def fact(seen: Seen) -> Phrase | None:
    """What was or is, told in the past or the perfect."""
    perfect = (found for found in _PERFECT.finditer(seen.body))
    told = seen.lexicon.past.search(seen.body) or any(
        not RELATIVE.search(seen.body[: found.start()]) for found in perfect
    )
    return Phrase(Part.FACT) if told or _STATED.match(seen.body) else None


def schedule(seen: Seen) -> Phrase | None:
    """When the work begins, ends or is parted."""
    found = None if seen.finite else seen.lexicon.schedule.search(seen.body)
    return Phrase(Part.SCHEDULE, found.group()) if found else None
