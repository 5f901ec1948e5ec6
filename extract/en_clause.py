"""What one English segment is: an order, a frame, a condition, an aim, a fact, or the rest."""

import re
from dataclasses import dataclass
from enum import Enum

from duban.obligation import NormType
from extract.draft import Setting
from extract.en_words import EnWords, Form, en_words


class Part(Enum):
    """The part a segment plays in its sentence; the value is the code of its reason."""

    BOUND = "norm.modal"
    FUTURE = "norm.future"
    PASSIVE = "norm.assigned"
    ORDER = "norm.imperative"
    TENSE = "norm.tense_lost"
    GERUND = "norm.coordinated"
    FRAME = "frame"
    AIM = "norm.goal"
    SEAT = "norm.assignment"
    SCHEDULE = "norm.schedule"
    CRITERION = "norm.criterion"
    FACT = "fact"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A segment with its part; offsets of `subject` and `verb` are relative to the segment."""

    part: Part
    words: str = ""
    type: NormType = NormType.OBLIGATION
    subject: tuple[int, int] | None = None
    tense: str = ""
    conditional: bool = False

    @property
    def is_duty(self) -> bool:
        """Whether a norm can start here."""
        return self.part in DUTIES


DUTIES = frozenset({Part.BOUND, Part.FUTURE, Part.PASSIVE, Part.ORDER, Part.TENSE, Part.GERUND})
_WORD = re.compile(r"[a-z][a-z’'-]*")
_PERFECT = re.compile(
    r"\b(?:has|have|had)(?:\s+\w+ly|\s+also|\s+not)?\s+(?:been\s+)?\w+(?:ed|en|one|un|ade|eld|ent|ught|ut|et)\b"
)
_ANNOUNCES = re.compile(
    r"\b(?:task|content|dut(?:y|ie)|responsibilit(?:y|ie))s?\b.{0,40}\b(?:is|are)$"
)
_RELATIVE = re.compile(r"\b(?:which|that|who|whom|whose|whether|what|how|why)\s+(?:\w+ly\s+)?$")
_BY = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:not\s+)?(\w+)(?:\s+\w+){0,6}?\s+by\s+(?=[a-z])")
_LEAD = re.compile(r"(?:(?:and|but|or|then|also)\b|,|\s)+")
_WILL = re.compile(r"\bwill\s+(?!be\s+(?:held\s+in|opened|the)\b)")
_NOUNISH = re.compile(
    r"\s*(?:of|is|are|was|were|and\s+\w+\s+(?:of|is|are|was|were)|work\s+(?:is|was)|plan\s+(?:is|of)|has|have)\b"
)


def phrase_of(words: str, setting: Setting, *, after_duty: bool, subject_open: bool) -> Phrase:
    """The part a masked, lower-case segment plays.

    `after_duty` says that a duty precedes it in the sentence, `subject_open` that a body
    was named and its verb is still to come.
    """
    lexicon = en_words(setting.folder)
    lead = _LEAD.match(words)
    start = lead.end() if lead else 0
    body = words[start:]
    if _ANNOUNCES.search(body):
        return Phrase(Part.BOUND, body.split()[-1])
    if lexicon.seat.search(body) and not re.search(r"\b(?:shall|should|must|responsible)\b", body):
        return Phrase(Part.SEAT, lexicon.seat.search(body).group())  # type: ignore[union-attr]
    if "whether" in body and re.search(
        r"(?:key|focus|main|point|content)\w*\s+(?:\w+\s+){0,6}(?:is|are)\b", body
    ):
        return Phrase(Part.CRITERION, "whether")
    conditional = bool(lexicon.condition.match(body))
    if (after_duty or setting.goal) and _is_aim(body, lexicon):
        return Phrase(Part.AIM, body[:24])
    found = _bound(words, start, lexicon, setting)
    if found and not (conditional and not _has_main(words, found, lexicon)):
        return found
    if conditional:
        return Phrase(Part.FRAME, body[:12], conditional=True)
    if body.startswith(("to ", "mainly to", "it is mainly to")):
        return Phrase(Part.REST if body.startswith("to ") else Part.ORDER, "mainly")
    if (
        lexicon.past.search(body)
        or _PERFECT.search(body)
        or re.match(r"this (?:is|was)|it (?:is|was) (?!mainly|necess)", body)
    ):
        return Phrase(Part.FACT)
    if lexicon.schedule.search(body) and not after_duty:
        return Phrase(Part.SCHEDULE, lexicon.schedule.search(body).group())  # type: ignore[union-attr]
    return _bare(words, start, lexicon, finite=after_duty or subject_open)


def _is_aim(body: str, lexicon: EnWords) -> bool:
    found = lexicon.purpose.match(body) or lexicon.purpose.match(_skip(body, lexicon))
    return bool(found)


def _bound(words: str, start: int, lexicon: EnWords, setting: Setting) -> Phrase | None:
    best: tuple[int, str, NormType] | None = None
    for trigger in lexicon.triggers:
        if trigger.law and not setting.law:
            continue
        for found in trigger.pattern.finditer(words, start):
            if _RELATIVE.search(words[: found.start()]) and not words.startswith("what"):
                continue
            if best is None or found.start() < best[0]:
                best = (found.start(), found.group(), trigger.type)
            break
    will = _WILL.search(words, start)
    if (
        will
        and (best is None or will.start() < best[0])
        and not _RELATIVE.search(words[: will.start()])
    ):
        subject = _name(words, start, will.start(), lexicon)
        if (
            subject
            or words[start:].startswith("we ")
            or re.search(r"\bbe\s+\w+(?:ed|en|t)\b", words[will.end() :])
        ):
            return Phrase(Part.FUTURE, "will", subject=subject)
    if best is None:
        return None
    if best[1] in ("can", "can be", "may") and re.match(
        r"\s*(?:not\b|be\s+(?:seen|said))", words[best[0] + len(best[1]) :]
    ):
        return None
    if (
        best[1].startswith("is to")
        and not _name(words, start, best[0], lexicon)
        and "mainly to" in words
    ):
        return None
    return Phrase(Part.BOUND, best[1], best[2], _name(words, start, best[0], lexicon))


def _has_main(words: str, found: Phrase, lexicon: EnWords) -> bool:
    """Whether the binding word of a conditional segment stands in its main clause (those who…shall)."""
    return (
        words.lstrip().startswith(("those", "anyone", "whoever", "for those"))
        or found.part is not Part.BOUND
    )


def _name(words: str, start: int, end: int, lexicon: EnWords) -> tuple[int, int] | None:
    """The body before a verb: the noun phrase from the segment's start, if it names a body."""
    skip = lexicon.adverb.match(words, start)
    begin = skip.end() if skip and skip.end() < end else start
    phrase = words[begin:end].rstrip()
    phrase = re.sub(r"(?:\s+(?:\w+ly|also|not))+$", "", phrase)
    if not phrase or phrase in lexicon.pronoun or len(phrase) > 260:
        return None
    head = re.split(
        r"\s+(?:of|in|for|under|at|on|with|to|from|directly|involved|concerned|responsible|above|within)\s+",
        phrase,
    )[0]
    if lexicon.body.search(head) or lexicon.body.search(phrase[:40]):
        return begin, begin + len(phrase)
    return None


def names_body(words: str, folder: str = "") -> bool:
    """Whether a lower-case phrase names a body and says nothing of it yet."""
    return _name(words, 0, len(words), en_words(folder)) is not None


def _bare(words: str, start: int, lexicon: EnWords, *, finite: bool) -> Phrase:
    body = words[start:]
    text = _skip(body, lexicon)
    form, rest = _verb(text, lexicon)
    if form and form.tense == "base" and not _NOUNISH.match(rest):
        return Phrase(Part.ORDER, form.base)
    if re.match(r"(?:it is )?mainly (?:to )?|the main (?:task|purpose|content) is to ", body):
        return Phrase(Part.ORDER, "mainly")
    if form and form.tense == "gerund" and lexicon.frame.match(body):
        return Phrase(Part.FRAME, body[:16])
    if form and form.tense == "gerund" and not _NOUNISH.match(rest):
        return Phrase(Part.GERUND, form.base, tense="gerund")
    if form and form.tense == "past" and finite and not re.match(r"\s+by\b", rest):
        return Phrase(Part.TENSE, form.base, tense="past")
    if form and form.tense == "present" and finite:
        return Phrase(Part.TENSE, form.base, tense="present")
    passive = _BY.search(body)
    if (
        passive
        and passive.group(1) in lexicon.forms
        and lexicon.body.match(re.sub(r"^(?:the|its|their)\s+", "", body[passive.end() :]))
    ):
        return Phrase(Part.PASSIVE, passive.group().strip(), tense="present passive")
    if lexicon.frame.match(body):
        return Phrase(Part.FRAME, body[:16])
    return _subject_verb(words, start, lexicon) or Phrase(Part.REST)


def _subject_verb(words: str, start: int, lexicon: EnWords) -> Phrase | None:
    """A body followed by a verb in a finite form (the leading group summarized …)."""
    for found in _WORD.finditer(words, start):
        form = lexicon.forms.get(found.group())
        if form is None or form.tense in ("gerund",) or found.start() == start:
            continue
        before = words[start : found.start()].rstrip()
        if re.search(
            r"\b(?:the|a|an|of|and|or|to|in|for|by|with|special|its|their|his|this|these|other|relevant|all|unified|are|is|was|were|be|been|has|have|self)$",
            before,
        ):
            continue
        name = _name(words, start, found.start(), lexicon)
        head = re.split(r"\s+(?:of|in|for|under|at|on)\s", before)[0]
        if (
            name
            and lexicon.body.search(head.split()[-1] if head.split() else "")
            and form.tense in ("past", "present", "base")
        ):
            if re.match(r"\s*(?:work|plan|of|is|are|was|were)\b", words[found.end() :]):
                continue
            return Phrase(Part.TENSE, form.base, subject=name, tense=form.tense)
        if len(before) > 200:
            break
    return None


def _skip(body: str, lexicon: EnWords) -> str:
    at = 0
    while (found := lexicon.adverb.match(body, at)) and found.end() > at:
        at = found.end()
    return body[at:]


def _verb(text: str, lexicon: EnWords) -> tuple[Form | None, str]:
    found = _WORD.match(text)
    if not found:
        return None, text
    return lexicon.forms.get(found.group()), text[found.end() :]
