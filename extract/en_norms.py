"""The norms of an English passage, machine-translated ones included.

Where translation lost the modality, tense alone would make an order a report: in an instruction
the body in the subject still has to act, and the norm is marked as inferred.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from duban.message import Message, message
from duban.obligation import NormType, Strength
from extract.draft import Draft, Setting
from extract.en_clause import names_body, phrase_of
from extract.en_phrase import Part, Phrase
from extract.en_telling import tells_why
from extract.en_text import Segment, lowered, masked, segments, sentences
from extract.en_words import en_words
from extract.listed import item

# what a meeting agreed binds where its minutes say so
_RESOLVED = re.compile(
    r"\s*(?:it was|(?:the )?(?:committee|meeting|board|council|members|group)(?: also)?)\s+"
    r"(?:further |unanimously )?(?:agreed|decided|resolved|requested|directed|instructed)"
    r"(?: that)?\s*[:,]?\s*",
    re.IGNORECASE,
)
_STEM = re.compile(
    r"\b(?:shall|should|must|will)(?: \w+ly)? (?:do|observe|comply with|perform|take|meet|carry out"
    r"|undertake) the following(?: \w+){0,3}\s*:?\s*$"
    r"|(?:\b(?:shall|should|must|will)"
    r"|\b(?:is|are) (?:required|requested|expected|directed|asked) to)"
    r"(?: also| \w+ly)?\s*:\s*$"
)
# the first of several things that a passive says (be felled, transplanted or pruned)
_DONE = re.compile(r"\bbe (?:\w+ly )?\w+(?:ed|en)$")
_SENT = re.compile(r"(?:submitted|reported|sent|forwarded|transmitted|published|notified|filed)\b")
_ASKS = re.compile(r"please|(?:would|should) (?:be (?:grateful|obliged|pleased)|appreciate).*")
_TO = re.compile(r"to ([a-z-]+)\b")
_RELATIVE = re.compile(r"(?:who|which) (?:shall|must)\b")
_ON_GERUND = re.compile(r"\b(?:on|of|for|by|in|about|including|as)\s+(?:\w+ly\s+)?\w+ing\b")
_STRENGTH = {
    Part.BOUND: Strength.EXPLICIT,
    Part.FUTURE: Strength.EXPLICIT,
    Part.TASKED: Strength.EXPLICIT,
    Part.PASSIVE: Strength.IMPERATIVE,
    Part.ORDER: Strength.IMPERATIVE,
    Part.TENSE: Strength.IMPERATIVE,
    Part.GERUND: Strength.IMPERATIVE,
    Part.AIM: Strength.GOAL,
    Part.SEAT: Strength.ASSIGNMENT,
    Part.SCHEDULE: Strength.SCHEDULE,
    Part.SANCTION: Strength.SANCTION,
    Part.CRITERION: Strength.CRITERION,
}
_INFERRED = (Part.TENSE, Part.GERUND, Part.PASSIVE)
_BARE = (Part.ORDER, Part.TENSE, Part.GERUND, Part.PASSIVE)


def norms(text: str, setting: Setting) -> tuple[Draft, ...]:
    """The norms of a passage in order; offsets are those of `text`."""
    if setting.problems or setting.stem:
        return item(text, setting)
    bare = masked(text)
    plain = lowered(bare)
    found: list[Draft] = []
    for start, end in sentences(bare, _RESOLVED if setting.minutes else None):
        words = plain[start:end].rstrip(" .;:!?")
        if not tells_why(words, setting):
            found.extend(_Reader(plain, start, end, setting).drafts())
    return tuple(found) or (item(text, setting) if setting.tasked else ())


class _Reader:
    """Reads one sentence: classifies its segments, then joins frames, cores and tails."""

    def __init__(self, plain: str, start: int, end: int, setting: Setting) -> None:
        self._plain, self._setting = plain, setting
        self._segments = tuple(segments(plain, start, end, en_words(setting.folder)))
        self._phrases: list[Phrase] = []
        for segment in self._segments:
            after = any(phrase.is_duty for phrase in self._phrases)
            opened = self._subject_open(len(self._phrases))
            found = phrase_of(segment.words, setting, after_duty=after, subject_open=opened)
            self._phrases.append(self._in_series(self._infinitive(found, segment), segment))
        self._close_relatives()
        facts = any(phrase.part is Part.FACT for phrase in self._phrases)
        self._bare = setting.bare and not facts

    def _subject_open(self, index: int) -> bool:
        """Whether only frames followed the body a sentence begins with (The group, as planned,)."""
        before = self._phrases[:index]
        if before and before[0].conditional and self._segments[0].words.startswith("to "):
            return True
        plain = before and before[0].part is Part.REST and len(before) > 1
        framed = plain and all(phrase.part is Part.FRAME for phrase in before[1:])
        return bool(framed) and names_body(self._segments[0].words, self._setting.folder)

    def _infinitive(self, phrase: Phrase, segment: Segment) -> Phrase:
        """A second infinitive under one modal (are required to submit …, and to update …)."""
        under = any(p.part is Part.BOUND and p.words.endswith(" to") for p in self._phrases)
        found = _TO.match(segment.words) if under and phrase.part is Part.REST else None
        form = en_words(self._setting.folder).forms.get(found.group(1)) if found else None
        return Phrase(Part.ORDER, form.base) if form and form.tense == "base" else phrase

    def _close_relatives(self) -> None:
        """A relative clause whose main clause goes on behind it is no duty of its own."""
        for index, segment in enumerate(self._segments):
            after = self._phrases[index + 1 :]
            goes_on = any(p.part is Part.BOUND and not p.subject for p in after)
            if goes_on and _RELATIVE.match(segment.words):
                self._phrases[index] = Phrase(Part.REST)

    def _in_series(self, phrase: Phrase, segment: Segment) -> Phrase:
        """A form that continues a series of gerunds or participles, or seats, is no order."""
        if not self._phrases:
            return phrase
        index = len(self._phrases) - 1
        while index and self._phrases[index].part is Part.REST:
            index -= 1
        last = self._phrases[index]
        words = self._plain[self._segments[index].start : segment.start]
        series = phrase.part is Part.GERUND and _ON_GERUND.search(words) and last.is_duty
        series = series and not words.rstrip().endswith("and")
        done = phrase.tense == "past" and not _SENT.match(segment.words)
        done = done and _DONE.search(self._segments[len(self._phrases) - 1].words) is not None
        seated = self._phrases[0].part is Part.SEAT and phrase.part in (Part.TENSE, Part.GERUND)
        return Phrase(Part.REST) if series or seated or done else phrase

    def drafts(self) -> list[Draft]:
        found: list[Draft] = []
        frames: list[int] = []
        for index, phrase in enumerate(self._phrases):
            if phrase.part is Part.FRAME or self._opens(index):
                frames.append(index)
            elif phrase.part is Part.FACT:
                frames.clear()
            elif phrase.part is Part.REST:
                if found and found[-1].end == self._segments[index - 1].end and not frames:
                    found[-1] = replace(found[-1], end=self._segments[index].end)
                elif not found:
                    frames.append(index)
            elif self._counts(phrase):
                found.append(self._draft(index, frames))
                frames = []
            else:
                frames = []
        return self._closed(found, frames)

    def _closed(self, found: list[Draft], frames: list[int]) -> list[Draft]:
        """A frame behind the last duty belongs to it (…, in accordance with the law)."""
        if found and frames and frames[0] and found[-1].end == self._segments[frames[0] - 1].end:
            found[-1] = replace(found[-1], end=self._segments[frames[-1]].end)
        return found

    def _opens(self, index: int) -> bool:
        """Whether a frame parts a binding word from its verb (shall, as arranged, set up)."""
        words, phrase = self._segments[index].words, self._phrases[index]
        rest = (
            words[words.rfind(phrase.words) + len(phrase.words) :].strip() if phrase.words else "-"
        )
        follows = self._phrases[index + 1 : index + 2]
        if phrase.part is Part.ORDER and follows and len(words.split()) == 1:
            return follows[0].part is Part.ORDER
        if phrase.part is not Part.BOUND or not follows:
            return False
        return not rest or (
            bool(re.match(r"combine|adhere|take the|focus|insist|base", rest))
            and (self._phrases[index + 1].part is Part.ORDER and bool(re.match(r"combine\s", rest)))
        )

    def _counts(self, phrase: Phrase) -> bool:
        if phrase.part not in _BARE:
            return self._setting.binding
        continues = any(other.part is Part.BOUND for other in self._phrases)
        if phrase.part is Part.TENSE and phrase.tense == "past" and not self._setting.numbered:
            return False
        return self._bare or (continues and self._setting.binding and not self._setting.preamble)

    def _draft(self, index: int, frames: Sequence[int]) -> Draft:
        phrase, segment = self._phrases[index], self._segments[index]
        joined = _touching(frames, index)
        bound = next(
            (self._phrases[i] for i in joined if self._phrases[i].part is Part.BOUND), None
        )
        lead = bound or phrase
        colon = [
            i
            for i in joined
            if self._segments[i].stop == ":" and self._phrases[i].part is Part.REST
        ]
        start = self._segments[joined[0]].start if joined else segment.start
        if colon:
            start = self._segments[colon[-1] + 1].start
        condition = [i for i in joined if self._phrases[i].conditional]
        return Draft(
            type=lead.type,
            strength=self._strength(lead),
            start=start,
            end=segment.end,
            core=segment.start,
            reason=self._reason(lead),
            subject=self._subject(index, joined),
            condition=self._condition(condition),
            inferred=lead.part in _INFERRED,
            leads=_STEM.search(self._plain[segment.start : segment.end + 2]) is not None,
        )

    def _strength(self, phrase: Phrase) -> Strength:
        strength = _STRENGTH[phrase.part]
        duty = strength in (Strength.EXPLICIT, Strength.IMPERATIVE)
        forbids = phrase.type is NormType.PROHIBITION and "should" not in phrase.words
        aims = self._setting.goal and not forbids
        return Strength.GOAL if aims and duty else strength

    def _condition(self, places: Sequence[int]) -> tuple[int, int] | None:
        if not places:
            return None
        return self._segments[places[0]].start, self._segments[places[-1]].end

    def _subject(self, index: int, joined: Sequence[int]) -> tuple[int, int] | None:
        for place in (index, *joined):
            subject = self._phrases[place].subject
            if subject:
                start = self._segments[place].start
                return start + subject[0], start + subject[1]
        return self._before_colon(index) or self._waived(index)

    def _waived(self, index: int) -> tuple[int, int] | None:
        """Whom the words before free from something else (need not appoint …, but must report)."""
        before = self._phrases[index - 1] if index else None
        if before is None or before.part is not Part.FACT or before.subject is None:
            return None
        start = self._segments[index - 1].start
        return start + before.subject[0], start + before.subject[1]

    def _before_colon(self, index: int) -> tuple[int, int] | None:
        """The body a colon sets off (The Ministry of Finance: supervise …)."""
        for place in range(index):
            if self._segments[place].stop == ":" and self._phrases[place].subject:
                return self._segments[0].start, self._segments[place].end
        return None

    def _reason(self, phrase: Phrase) -> Message:
        words, code = phrase.words.strip(), phrase.part.value
        if code == "norm.modal" and _ASKS.fullmatch(words):
            code = "norm.request"
        if phrase.part in (Part.TENSE, Part.PASSIVE):
            return message("norm.tense_lost", words=words, tense=phrase.tense)
        if code == "norm.imperative":
            return message(
                code, words=words, section=self._setting.section, genre=self._setting.genre
            )
        return message(code, words=words)


def _touching(frames: Sequence[int], index: int) -> list[int]:
    start = index
    for place in reversed([i for i in frames if i < index]):
        if place == start - 1:
            start = place
    return list(range(start, index))
