"""The norms of an English passage, machine-translated ones included.

Where translation lost the modality, tense alone would make an order a report: in an instruction
the body in the subject still has to act, and the norm is marked as inferred.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from duban.message import Message, message
from duban.obligation import NormType, Strength
from extract.draft import Draft, Setting
from extract.en_clause import names_body, phrase_of
from extract.en_phrase import Part, Phrase
from extract.en_words import EnWords, en_words
from extract.listed import item

_INSIDE = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"\n]{0,120}\"|（[^（）]*）|\[[^\]]*\]")
_SENTENCE = re.compile(r"(?:[^.;!?]|\.(?=\d|\w\.)|(?<=\bNo)\.|(?<=\b[A-Z])\.)+[.;!?]?")
_NUMBER = "first|second|third|fourth|fifth|sixth"
_COUNTER = re.compile(
    rf"\s*(?:(?:{_NUMBER}|one|two|three|four|five|six|(?:the )?(?:{_NUMBER}) is to|firstly|secondly"
    r"|thirdly|finally|lastly)[,.:]\s*"
    r"|action(?: points?| items?)?(?: on| by)?\s*:\s*"
    r"|\(?(?:\d{1,2}|[a-z]|one|two|three|four|five|six)\)\s*|\d{1,2}\.\s+)+",
    re.IGNORECASE,
)
# what a meeting agreed binds where its minutes say so
_RESOLVED = re.compile(
    r"\s*(?:it was|(?:the )?(?:committee|meeting|board|council|members|group)(?: also)?)\s+"
    r"(?:further |unanimously )?(?:agreed|decided|resolved|requested|directed|instructed)"
    r"(?: that)?\s*[:,]?\s*",
    re.IGNORECASE,
)
# what the writer hopes for, and in a letter what the sender will do itself
_WISHES = re.compile(r"(?:i|we) (?:hope|trust|believe|understand|note|regret|know|appreciate)\b")
_SENDER = re.compile(
    r"(?:i|we)\s+(?:\w+ly\s+|also\s+)?(?:will|shall|would|am|are|have|had|was|were|can|could)\b"
    r"|(?:my|our)\s+(?:\w+\s+){1,3}?(?:will|shall|has|have)\b"
)
_STEM = re.compile(
    r"\b(?:shall|should|must|will)(?: \w+ly)? (?:do|observe|comply with|perform|take|meet|carry out"
    r"|undertake) the following(?: \w+){0,3}\s*:?\s*$"
)
_SIGN = re.compile(
    r"(?<!\d),|,(?!\d{3})|;|:(?=\s)|\s(?=and\s+(?:shall|should|must|will|may|can)\s)"
    r"|\s(?=(?:to ensure|so as to|so that)\s)"
)
_AND = re.compile(r"\s(?=and\s+(?:\w+ly\s+)?(?:re-)?([a-z-]+)\s+([a-z]+))")
# how many words two verb phrases have together at least, by those of the first, to stand apart
_TOGETHER = {3: 10, 4: 9}
_HOW = re.compile(r"(?!daily|weekly|monthly|quarterly|yearly)\w+ly")
_SENDS = frozenset({"submit", "report", "send", "forward", "transfer"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "it", "them", "this", "these", "those"}
    | {"that", "each", "every", "any", "all", "both", "no", "such", "at", "in", "within"}
)
_AFTER_MODAL = re.compile(r"\b(?:shall|should|must|will|to|may|can)\b")
_INFINITIVE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bneed )(?<!\bneeds )(?<!\bhas )(?<!\bhave )(?<!ought )"
    r"(?<!required )(?<!requested )(?<!obliged )\bto\s+\w+(?:\s+\w+){0,8}$"
)
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


@dataclass(frozen=True, slots=True)
class _Segment:
    start: int
    end: int
    words: str
    stop: str


def norms(text: str, setting: Setting) -> tuple[Draft, ...]:
    """The norms of a passage in order; offsets are those of `text`."""
    if setting.problems or setting.forbidden:
        return item(text, setting)
    masked = _INSIDE.sub(lambda found: "※" * len(found.group()), text)
    plain = "".join(char.lower() if len(char.lower()) == 1 else char for char in masked)
    found: list[Draft] = []
    for start, end in _sentences(masked, _RESOLVED if setting.minutes else None):
        words = plain[start:end].rstrip(" .;:!?")
        if not _tells_why(words, setting):
            found.extend(_Reader(plain, start, end, setting).drafts())
    return tuple(found)


def _sentences(masked: str, lead: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(masked):
        counter = _COUNTER.match(masked, *found.span())
        start = counter.end() if counter else found.start()
        led = lead.match(masked, start) if lead else None
        start = led.end() if led else start
        if masked[start : found.end()].strip(" .;\n"):
            yield start, found.end()


def _tells_why(words: str, setting: Setting) -> bool:
    lexicon = en_words(setting.folder)
    stripped = words.strip()
    if stripped.endswith((*lexicon.why_end, "rules of this work")) or _WISHES.match(stripped):
        return True
    if setting.genre == "letter" and _SENDER.match(stripped):
        return True
    return setting.preamble and stripped.startswith(lexicon.why_start)


class _Reader:
    """Reads one sentence: classifies its segments, then joins frames, cores and tails."""

    def __init__(self, plain: str, start: int, end: int, setting: Setting) -> None:
        self._plain, self._setting = plain, setting
        self._segments = tuple(_segments(plain, start, end, en_words(setting.folder)))
        self._phrases: list[Phrase] = []
        for segment in self._segments:
            after = any(phrase.is_duty for phrase in self._phrases)
            opened = self._subject_open(len(self._phrases))
            found = phrase_of(segment.words, setting, after_duty=after, subject_open=opened)
            self._phrases.append(self._in_series(found, segment))
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

    def _in_series(self, phrase: Phrase, segment: _Segment) -> Phrase:
        """A gerund that continues a series of gerunds, or a list of seats, is no order."""
        if not self._phrases:
            return phrase
        index = len(self._phrases) - 1
        while index and self._phrases[index].part is Part.REST:
            index -= 1
        last = self._phrases[index]
        words = self._plain[self._segments[index].start : segment.start]
        series = phrase.part is Part.GERUND and _ON_GERUND.search(words) and last.is_duty
        series = series and not words.rstrip().endswith("and")
        seated = self._phrases[0].part is Part.SEAT and phrase.part in (Part.TENSE, Part.GERUND)
        return Phrase(Part.REST) if series or seated else phrase

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
        return self._before_colon(index)

    def _before_colon(self, index: int) -> tuple[int, int] | None:
        """The body a colon sets off (The Ministry of Finance: supervise …)."""
        for place in range(index):
            if self._segments[place].stop == ":" and self._phrases[place].subject:
                return self._segments[0].start, self._segments[place].end
        return None

    def _reason(self, phrase: Phrase) -> Message:
        words, code = phrase.words.strip(), phrase.part.value
        if code == "norm.modal" and words == "please":
            code = "norm.request"
        if phrase.part in (Part.TENSE, Part.PASSIVE):
            return message("norm.tense_lost", words=words, tense=phrase.tense)
        if code == "norm.imperative":
            return message(
                code, words=words, section=self._setting.section, genre=self._setting.genre
            )
        return message(code, words=words)


def _splits(plain: str, start: int, end: int, lexicon: EnWords) -> list[re.Match[str]]:
    """Where a sentence is cut: at signs, and between two long verb phrases joined by and."""
    found = list(_SIGN.finditer(plain, start, end))
    for match in _AND.finditer(plain, start, end):
        signs = [sign.end() for sign in found if sign.end() <= match.start()]
        before = plain[max([start, *signs]) : match.start()]
        if _parts(before, match, plain[match.end() : end], lexicon):
            found.append(match)
    return sorted(found, key=lambda match: match.start())


def _parts(before: str, match: re.Match[str], after: str, lexicon: EnWords) -> bool:
    """Whether and joins two verb phrases that can be checked apart."""
    verb = lexicon.forms.get(match.group(1))
    if verb is None:
        return False
    if verb.base in _SENDS:
        return len(before.split()) >= (2 if verb.tense == "gerund" else 4)
    phrase, rest = _AFTER_MODAL.split(before)[-1], re.split(r"[,;:.]", after)[0]
    first = sum(_HOW.fullmatch(word) is None for word in phrase.split())
    second = len(rest.split()) - 1
    long = min(first, second) >= 3 and first + second >= _TOGETHER.get(first, 8)
    governed = _INFINITIVE.search(before) is not None
    again = verb.base in phrase and not phrase.strip().startswith(verb.base)
    if verb.tense == "past":
        told = (lexicon.forms.get(word) for word in phrase.split())
        return long and first > 4 and any(form and form.tense == "past" for form in told)
    fits = verb.tense == "base" and match.group(2) in _DETERMINERS
    return long and not again and fits and not governed


def _segments(plain: str, start: int, end: int, lexicon: EnWords) -> Iterator[_Segment]:
    at = start
    for found in [*_splits(plain, start, end, lexicon), None]:
        stop = found.start() if found else end
        begin, close = at, stop
        while begin < close and plain[begin] in " \t\r\n\u3000,":
            begin += 1
        while close > begin and plain[close - 1] in " \t\r\n.;:,!?":
            close -= 1
        lead = re.match(r"and\s+|but\s+", plain[begin:close])
        begin += lead.end() if lead else 0
        if begin < close:
            yield _Segment(begin, close, plain[begin:close], found.group().strip() if found else "")
        at = found.end() if found else end


def _touching(frames: Sequence[int], index: int) -> list[int]:
    start = index
    for place in reversed([i for i in frames if i < index]):
        if place == start - 1:
            start = place
    return list(range(start, index))
